import { mergeAlike } from '#actions/campaign/merge-campaigns.ts';
import { settleLink } from '#actions/cluster/join-wallets.ts';
import { linkReport } from '#actions/cluster/link-report.ts';
import { markTotalsStale } from '#actions/withdraw/mark-totals-stale.ts';
import { restoreWallets } from '#actions/withdraw/restore-wallets.ts';
import { REGRET, takeBack, withdrawReport } from '#actions/withdraw/withdraw-report.ts';
import { linkId } from '#domain/cluster/link.ts';
import type { Report } from '#domain/report/report.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { finish } from '#io/table/report/pending.ts';
import { key } from '#io/table/store/keys.ts';
import { Lifetime } from '#test/support/cloud/lifetime.ts';
import { destroyReport } from '#test/support/ledger/destroy-report.ts';
import { allRows, type Row, reportsIn } from '#test/support/ledger/ledger-rows.ts';
import type { LedgerWorld } from '#test/support/ledger/ledger-world.ts';
import { decideTogether, readClusters } from '#test/support/ledger/linking.ts';
import type { Fact } from '#test/support/ledger/plain-clusters.ts';
import { addressOfSender, type Posted, post } from './letters.ts';
import type { SentReport } from './plain.ts';
import type { Step } from './step.ts';

type Of<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;
type QueueName = Of<'work'>['queue'];
const QUEUES = ['inbox', 'clusters', 'totals'] as const satisfies QueueName[];

const SECOND = 1_000;
const MINUTE = 60_000;
/** Far more rounds than any history needs: one that has not settled by then never does. */
const MOST_ROUNDS = 20;
/** Fewer readings that end in a death than make an object count as poisoned. */
const MOST_DEATHS = 3;

const CORRECTIONS = key.correctionAlert();

const ignore = (): undefined => undefined;
const mortal = (life: number | null): Lifetime | undefined => (life === null ? undefined : new Lifetime(life));

/** Carries out what happens, and keeps what of it was accepted: what the plain computation starts from. */
export class History {
  readonly sent: SentReport[] = [];
  readonly decisions: Fact[] = [];
  readonly #world: LedgerWorld;
  readonly #posted: Posted[] = [];
  readonly #asked = new Map<string, number>();
  #deaths = 0;

  constructor(world: LedgerWorld) {
    this.#world = world;
  }

  async do(step: Step): Promise<void> {
    this.#world.skip(SECOND);
    switch (step.kind) {
      case 'letter':
        return this.#letter(step);
      case 'again':
        return this.#again(step.which);
      case 'decision':
        return this.#decide(step);
      case 'work':
        return this.#work(step.queue, step.life, step.again);
      case 'lost':
        return this.#world.test.cloud.queues.purge(this.#queue(step.queue));
      case 'together':
        return this.#together(step.life);
      case 'withdraw':
        return this.#withdraw(step);
      case 'take-back':
        return this.#takeBack(step.which);
      case 'days':
        return this.#days(step.life);
    }
  }

  /** Works and sweeps until nothing that is due is pending. */
  async settle(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      this.#world.skip(10 * MINUTE);
      await this.#drain();
      const rows = await allRows(this.#world);
      await this.#standForOthers(rows);
      if (this.#isSettled(rows)) return;
      await this.#world.ringDue();
    }
    throw new Error('the history does not settle');
  }

  #letter({ template, wording, wallets, from }: Of<'letter'>): void {
    for (const sender of from) {
      const letter = post(this.#world, this.#posted.length, { template, wording, wallets, sender });
      this.#posted.push(letter);
      this.sent.push({ id: letter.id, sender, template, wallets, withdrawn: 'no' });
      this.#world.put(letter.key, letter.bytes);
    }
  }

  /** A letter is delivered again; not one that was destroyed, which would be another report. */
  #again(which: number): void {
    const there = this.sent.flatMap(({ withdrawn }, n) => (withdrawn === 'no' ? [n] : []));
    const letter = this.#posted[there[which % Math.max(1, there.length)] ?? -1];
    if (letter !== undefined) this.#world.put(letter.key, letter.bytes);
  }

  /** Who meets a fault decides again. */
  async #decide({ verdict, pair: [one = 1, other = 2], life }: Of<'decision'>): Promise<void> {
    const decide = (mortality?: Lifetime) => decideTogether(this.#world, verdict, [one, other], mortality);
    const decided = await decide(mortal(life)).catch(() => decide());
    if (decided.ok) this.decisions.push({ kind: 'decision', verdict, wallets: [one, other] });
  }

  async #work(queue: QueueName, life: number | null, again: boolean): Promise<void> {
    const { queues } = this.#world.test.cloud;
    const name = this.#queue(queue);
    const [message] = queues.receive(name, { max: 1, visibilityTimeout: 360 });
    if (message === undefined) return;
    const mortality = this.#deaths < MOST_DEATHS ? mortal(life) : undefined;
    const survived = await this.#world.handle(message.body, mortality).then(
      () => true,
      () => false,
    );
    if (!survived) this.#deaths += 1;
    if (survived && !again) queues.delete(name, message.receipt);
    else queues.changeVisibility(name, message.receipt, 0);
  }

  async #together(life: number | null): Promise<void> {
    const rows = await allRows(this.#world);
    const mayDie = this.#deaths < MOST_DEATHS ? this.#world.worker(mortal(life)) : this.#world.worker();
    const worker = this.#world.worker();
    const links = readClusters(rows).links.map(linkId);
    const reports = reportsIn(rows).filter(({ todo }) => todo?.has('links'));
    const twins = rows.filter(({ pk }) => pk.startsWith('WORK#twins#')).map(({ campaign }) => String(campaign));
    const work = [
      ...this.#world.inboxKeys().map((key, n) => this.#world.process(key, n === 0 ? mortal(life) : undefined)),
      ...links.map((link, n) => settleLink(n === 0 ? mayDie : worker, link)),
      ...reports.map(({ id }) => linkReport(worker, id)),
      ...twins.map((campaign) => mergeAlike(worker, campaign)),
    ];
    await Promise.all(work.map((one) => one.catch(ignore)));
  }

  async #withdraw({ which, life }: Of<'withdraw'>): Promise<void> {
    const found = this.sent[which % Math.max(1, this.sent.length)];
    const report = found && (await readFollowUpReport(this.#world.worker().table, found.id));
    if (!found || !report || found.withdrawn !== 'no') return;
    const ask = (mortality?: Lifetime) => {
      const { table, originals, hashKey, settings } = this.#world.worker(mortality);
      const clock = this.#world.now;
      const address = found.sender === 'form' ? '' : addressOfSender(found.sender);
      const withdrawing = { table, originals, hashKey, settings, clock, notify: async () => undefined };
      return withdrawReport(withdrawing, report, address);
    };
    await ask(mortal(life)).catch(() => ask());
    found.withdrawn = 'asked';
    this.#asked.set(found.id, this.#world.now().getTime());
  }

  async #takeBack(which: number): Promise<void> {
    const asked = this.sent.filter(({ withdrawn }) => withdrawn === 'asked');
    const found = asked[which % Math.max(1, asked.length)];
    const { table, originals, settings } = this.#world.worker();
    const report = found && (await readFollowUpReport(table, found.id));
    if (!found || !report) return;
    const kept = await takeBack({ table, originals, settings, clock: this.#world.now }, report);
    if (kept.ok) found.withdrawn = 'no';
  }

  /** The time in which withdrawals can be taken back goes by; whoever destroys them may die. Nothing arrives meanwhile. */
  async #days(life: number | null): Promise<void> {
    await this.#drain('inbox');
    await this.#standForOthers(await allRows(this.#world));
    this.#world.skip(REGRET);
    const { table, originals, settings } = this.#world.worker(mortal(life));
    for (const report of this.sent.filter(({ withdrawn }) => withdrawn === 'asked')) {
      await destroyReport({ table, originals, settings, clock: this.#world.now }, report.id).catch(ignore);
      report.withdrawn = 'destroyed';
    }
  }

  async #drain(only?: QueueName): Promise<void> {
    const { queues } = this.#world.test.cloud;
    for (const name of only === undefined ? QUEUES : [only]) {
      const queue = this.#queue(name);
      for (let [message] = queues.receive(queue, { max: 1 }); message; ) {
        await this.#world.handle(message.body);
        queues.delete(queue, message.receipt);
        [message] = queues.receive(queue, { max: 1 });
      }
    }
    // A message may have been lost: the sweep finds what lies in the inbox.
    for (const key of this.#world.inboxKeys()) await this.#world.process(key);
  }

  /** Stands for `acknowledge`, which clears the inbox, and for `changes`. */
  async #standForOthers(rows: readonly Row[]): Promise<void> {
    const { cloud } = this.#world.test;
    for (const key of this.#world.inboxKeys()) cloud.buckets.delete(this.#world.names.inbox, key);
    await Promise.all(reportsIn(rows).map((report) => this.#standForOthersOf(report)));
  }

  async #standForOthersOf(report: Report): Promise<void> {
    const { table } = this.#world.worker();
    if (report.inbox !== undefined) await this.#world.clearInbox(report.id);
    if (report.todo?.has('changes')) {
      await restoreWallets(table, report);
      await markTotalsStale(table, report, this.#world.now());
      await finish(table, report.id, 'changes', report.todo);
    }
    if (report.todo?.has('ack')) {
      const todo = new Set([...report.todo].filter((part) => part !== 'changes'));
      await finish(table, report.id, 'ack', todo);
    }
  }

  #isSettled(rows: readonly Row[]): boolean {
    const now = this.#world.now().toISOString();
    const isDue = ({ pk, sk, dueShard, dueAt, todo }: Row): boolean => {
      if (dueShard === undefined || sk === 'DECISIONS') return false;
      // People who were told of it are told by mail that a link holds no more: of no ledger.
      if (pk === CORRECTIONS.pk && sk === CORRECTIONS.sk) return false;
      if (pk.startsWith('WORK#withdraw#')) return String(dueAt) <= now;
      return pk.startsWith('REPORT#') ? (todo as Set<string>).has('links') : true;
    };
    return !rows.some(isDue);
  }

  #queue(name: QueueName): string {
    const { inboxQueue, clusters, totals } = this.#world.names;
    return { inbox: inboxQueue, clusters, totals }[name];
  }
}
