import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ledgerClient } from '#io/clients.ts';
import { readHead } from '#io/table/feed/feed.ts';
import type { Mishaps } from '#local/mishaps/mishaps.ts';
import type { Hotline } from '#local/start.ts';
import { DEFAULT_NAME, physicalNames } from '#physical-names';
import type { Row } from '#test/support/ledger/ledger-rows.ts';
import { NightEndpoints } from './endpoints.ts';
import { HandIn } from './hand-in.ts';
import type { Journal } from './journal.ts';
import { type NightPlan, nightLetter } from './night-letter.ts';
import { nightRows } from './night-rows.ts';
import { recount } from './recount.ts';
import { Watch, type Watched } from './watch.ts';

/** People who hand in at the same moment. */
const PEOPLE = 8;
/** The first part comes as fast as it is taken; of the rest, so many messages wait at most. */
const BURST = 0.2;
const MAX_WAITING = 150;
/** How often is looked how far it is, in milliseconds. */
const LOOK_MS = 250;
/** After which time without progress the clock is moved, in milliseconds, and by how much: all that waits then is for its time. */
const STANDSTILL_MS = 2_000;
const STEP_MS = 10 * 60_000;
/** How often, at most, until all must be done. */
const MAX_STEPS = 300;
/** How often it is moved at the end. */
const LAST_STEPS = 2;
/** How long what is begun may take at the end, in milliseconds. */
const LONGEST_IDLE_MS = 120_000;
/** Moves in a row that bring nothing more: it is over. */
const QUIET_STEPS = 5;
/** How much further each goes than the one before: a partner is tried again after hours. */
const FURTHER = 4;
/** Whoever asks the desk wakes these, whatever else goes on. */
const ASKED = /desk|authorizer/;

/** Queues of what letters have first: they are read, and their senders answered. */
const FIRST = /Inbox|LowPriority|Files|Acknowledgements/;

/** What in the inbox is a report. */
const LANES = ['mail/', 'report/', 'low-priority/'];

/** How far a night is. */
export interface Progress {
  taken: number;
  /** Sent by the hotline. */
  mails: number;
  /** Deliveries that are not read, sealed and answered yet. */
  waiting: number;
}

export interface NightHotline {
  hotline: Hotline;
  dataDir: string;
  mishaps: Mishaps;
}

/** One night on a running hotline: letters are handed in, what goes wrong goes wrong, and all of it is counted at its end. */
export class NightRun {
  readonly #night: NightHotline;
  readonly #plan: NightPlan;
  readonly #journal: Journal;
  readonly #endpoints: NightEndpoints;
  readonly #watch: Watch;
  /** What was watched, once it is settled. */
  watched: Watched | undefined;
  readonly #handIn: HandIn;
  readonly #wallets: string[] = [];
  readonly answers: number[] = [];
  #taken = 0;
  #begun = performance.now();
  #lastChange = performance.now();
  /** How long nothing happened, before the last change. */
  #idleMs = 0;
  #stoodMs = 0;
  #isOver = false;

  static async start(night: NightHotline, plan: NightPlan, journal: Journal): Promise<NightRun> {
    return new NightRun(night, plan, journal, await NightEndpoints.start(night.hotline, journal));
  }

  private constructor(night: NightHotline, plan: NightPlan, journal: Journal, endpoints: NightEndpoints) {
    this.#night = night;
    this.#plan = plan;
    this.#journal = journal;
    this.#endpoints = endpoints;
    this.#watch = new Watch(
      night.hotline,
      night.dataDir,
      () => this.#wallets[Math.floor(Math.random() * this.#wallets.length)],
    );
    this.#handIn = new HandIn(night.hotline, plan.id);
  }

  /** How far it is, by what the hotline's own stores say. */
  progress(): Progress {
    const { cloud, outputs } = this.#night.hotline;
    const inbox = outputs.InboxBucket ?? '';
    const waiting = LANES.reduce((sum, lane) => sum + cloud.buckets.count(inbox, lane), 0);
    return { taken: this.#taken, mails: cloud.mails.count(), waiting };
  }

  /** Hands in what was not yet taken, and fulfils once all is taken or it was stopped. */
  async send(): Promise<void> {
    const taken = new Set(this.#journal.read('taken').map(({ n }) => n));
    this.#taken = taken.size;
    this.#begun = performance.now();
    const left = Array.from({ length: this.#plan.letters }, (_, n) => n).filter((n) => !taken.has(n));
    const person = async (): Promise<void> => {
      for (let n = left.shift(); n !== undefined && !this.#isOver; n = left.shift()) {
        if (n >= this.#plan.letters * BURST) await this.#untilFewWait();
        const letter = nightLetter(this.#plan.seed, n);
        const { answers, ...handed } = await this.#handIn.give(letter);
        this.#journal.note('taken', { n, ...handed });
        this.#wallets.push(letter.wallet);
        this.answers.push(...answers);
        this.#taken += 1;
      }
    };
    await Promise.all(Array.from({ length: PEOPLE }, person));
  }

  /** By messages, not by what lies in the inbox: one letter in thirty of this night waits there an hour for its sender's turn. */
  async #untilFewWait(): Promise<void> {
    while (!this.#isOver && this.#messages() > MAX_WAITING) await pause(LOOK_MS);
  }

  #messages(): number {
    const { queues } = this.#night.hotline.cloud;
    const counted = queues.names().filter((name) => FIRST.test(name));
    return counted.reduce((sum, name) => {
      const { visible, inFlight, delayed } = queues.counts(name);
      return sum + visible + inFlight + delayed;
    }, 0);
  }

  /** Waits until all is done, by the clock of the hotline; then what went wrong on purpose is over, and it waits again. */
  async settle(): Promise<void> {
    await this.#untilDone(async () => this.progress().waiting === 0);
    this.#night.mishaps.isOn = false;
    this.#endpoints.mend();
    // Nobody asks the desk any more: each answer is written to the audit log, and the table's stream never rests.
    this.watched = await this.#watch.stop();
    await this.#untilDone(async () => this.#endpoints.haveAll(await this.#head()));
    // What was left pending is enqueued by the sweep.
    for (let step = 0; step < LAST_STEPS && !this.#isOver; step += 1) await this.#step(STEP_MS);
    if (!this.#isOver) await this.#night.hotline.idle(LONGEST_IDLE_MS);
  }

  /** Moves the clock on, further the longer nothing changes, until something is done or nothing will. */
  async #untilDone(isDone: () => Promise<boolean>): Promise<void> {
    let quiet = 0;
    let before = await this.#standstill();
    for (let steps = 0; steps < MAX_STEPS && quiet < QUIET_STEPS && !this.#isOver && !(await isDone()); steps += 1) {
      const after = await this.#step(STEP_MS * FURTHER ** quiet);
      quiet = after === before ? quiet + 1 : 0;
      before = after;
    }
  }

  async #step(by: number): Promise<string> {
    const { clock } = this.#night.hotline;
    this.#journal.note('moved', { at: clock.now(), by });
    clock.advance(by);
    return this.#standstill();
  }

  #head(): Promise<number> {
    const { connection, outputs } = this.#night.hotline;
    return readHead({ client: ledgerClient(connection), name: outputs.TableName ?? '' }, 'AMBER');
  }

  /** What changes while there is something to do: mails are sent on any day, by the clock alone. */
  #state(): string {
    return JSON.stringify([this.progress().waiting, this.#endpoints.heard]);
  }

  /** How long there was something to do, until now, in milliseconds. */
  get workedMs(): number {
    return this.#lastChange - this.#begun - this.#idleMs;
  }

  /** Fulfilled with how it stands once nothing has run or changed for a while: a clock moved under a function ends its leases. */
  async #standstill(): Promise<string> {
    let since = performance.now();
    let state = this.#state();
    while (performance.now() - since < STANDSTILL_MS && !this.#isOver) {
      await pause(LOOK_MS);
      const now = this.#state();
      const isRunning = this.#night.hotline.running().some((name) => !ASKED.test(name));
      if (now === state && !isRunning) continue;
      since = performance.now();
      this.#lastChange = since;
      this.#idleMs = this.#stoodMs;
      state = now;
    }
    this.#stoodMs += performance.now() - since;
    return state;
  }

  /** All that differs from a plain recount, and the rows that it was made of. */
  async recount(): Promise<{ faults: string[]; rows: Row[] }> {
    const { hotline, dataDir, mishaps } = this.#night;
    const { cloud, outputs } = hotline;
    const rows = await nightRows(hotline);
    const faults = await recount({
      plan: this.#plan,
      taken: this.#journal.read('taken'),
      rows,
      hashKey: Buffer.from(cloud.secrets.get(physicalNames(DEFAULT_NAME).secrets.hashKey).value),
      sealed: (key) => cloud.buckets.get(outputs.OriginalsBucket ?? '', key)?.body,
      identity:
        /^AGE-SECRET-KEY-1[0-9A-Z]+$/m.exec(readFileSync(join(dataDir, 'keys', 'investigator-1.txt'), 'utf8'))?.[0] ??
        '',
      inbox: LANES.flatMap((prefix) => cloud.buckets.list(outputs.InboxBucket ?? '', { prefix })).map(({ key }) => key),
      mails: cloud.mails.list(),
      mayRepeat: mishaps.counts.kill ?? 0,
      endpoints: this.#endpoints.names,
      accepted: this.#journal.read('accepted'),
      head: await this.#head(),
    });
    return { faults, rows };
  }

  /** Hands in no more; what was begun is ended. */
  stop(): void {
    this.#isOver = true;
  }

  async close(): Promise<void> {
    this.#isOver = true;
    await this.#watch.stop();
    this.#handIn.close();
    await this.#endpoints.stop();
  }
}
