import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DeliverFeed, deliverFeed } from '#actions/feed/deliver-feed.ts';
import { type RegisterPartner, registerPartner } from '#actions/feed/register-partner.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import type { FeedEvent } from '#domain/feed/event.ts';
import { exerciseNews } from '#domain/feed/exercise.ts';
import { pauseNews, retractionNews } from '#domain/feed/wallet-news.ts';
import { ledgerClient } from '#io/clients.ts';
import { signedHeaders } from '#io/feed/webhook.ts';
import { append, readPublished } from '#io/table/feed/feed.ts';
import { readEndpoint, resumeEndpoint } from '#io/table/feed/partner.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { Lifetime } from '#test/support/cloud/lifetime.ts';
import { runs } from '#test/support/runs.ts';
import { functionSettings } from '#test/support/settings.ts';
import { TestReceiver } from '#test/support/web/receiver.ts';
import { startReceiver } from '../../../examples/receiver/receiver.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const WALLETS = 4;
const HOUR_MS = 3_600_000;

/** What becomes of one request on its way: it never arrives, is refused, or is taken in, its answer lost, false, or true. */
const FATES = ['lost', 'refused', 'busy', 'taken, not answered', 'taken, refused', 'taken'] as const;
const Step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('say' as const), wallet: fc.nat(WALLETS - 1), what: fc.nat(2) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      fates: fc.array(fc.constantFrom(...FATES), { maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('die' as const), calls: fc.integer({ min: 1, max: 14 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('down' as const), isDown: fc.boolean() }) },
);
type Step = typeof Step extends fc.Arbitrary<infer One> ? One : never;

let test: TestCloud;
let tables = 0;
beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

/** One partner with the example receiver behind a line that fails, another whose line is sound, and a log that both hear. */
class Trial {
  skipped = 0;
  isDown = false;
  fates: (typeof FATES)[number][] = [];
  readonly printed: string[] = [];
  readonly said = new Map<number, FeedEvent['type']>();
  readonly folder = mkdtempSync(join(tmpdir(), 'judge-'));
  readonly world: DeliverFeed & RegisterPartner;
  receiver!: Server;
  line!: TestReceiver;
  sound!: TestReceiver;
  shaky!: EndpointRef;
  steady!: EndpointRef;
  secret = '';

  constructor(name: string) {
    this.world = {
      table: { client: test.clients.ledger, name },
      secrets: test.clients.secrets,
      secretPrefix: 'hotline-endpoint-',
      settings: functionSettings(['age1a', 'age1b', 'age1c']),
      allowLoopback: true,
      record: () => Promise.resolve(),
      loopback: ['CERT Example', 'Another'],
      clock: () => new Date(test.clock.now() + this.skipped),
    };
  }

  static async open(): Promise<Trial> {
    tables += 1;
    const trial = new Trial(`faults-${tables}`);
    await test.cloud.createTable(WITHOUT_STREAM, trial.world.table.name);
    trial.line = await TestReceiver.start();
    trial.sound = await TestReceiver.start();
    const shaky = await registerPartner(trial.world, {
      name: 'CERT Example',
      url: trial.line.url,
      audience: 'exercise',
    });
    const steady = await registerPartner(trial.world, { name: 'Another', url: trial.sound.url, audience: 'exercise' });
    if (!shaky.ok || !steady.ok) throw new Error('not registered');
    Object.assign(trial, { shaky: shaky.endpoint, steady: steady.endpoint, secret: shaky.secret });
    await trial.start();
    trial.line.respond = async (response, { headers, body }) => {
      const fate = trial.isDown ? 'refused' : (trial.fates.shift() ?? 'taken');
      if (fate === 'lost') return void response.destroy();
      if (fate === 'refused') return void response.writeHead(500).end();
      if (fate === 'busy') return void response.writeHead(503, { 'retry-after': '60' }).end();
      // The receiver's clock is the machine's: what is right is signed anew at that.
      const id = String(headers['webhook-id']);
      const time = new Date(Number(headers['webhook-timestamp']) * 1_000);
      expect(headers['webhook-signature']).toBe(new Webhook(trial.secret).sign(id, time, body));
      const again = signedHeaders([trial.secret], { id, time: new Date(), body });
      const { port } = trial.receiver.address() as AddressInfo;
      const { status } = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers: again, body });
      if (fate === 'taken, not answered') return void response.destroy();
      response.writeHead(fate === 'taken' ? status : 502).end();
    };
    return trial;
  }

  async start(): Promise<void> {
    const print = (text: string) => void this.printed.push(text);
    const stateFile = join(this.folder, 'state.json');
    this.receiver = await startReceiver({ secret: this.secret, stateFile, port: 0, print });
  }

  stopReceiver(): Promise<void> {
    this.receiver.closeAllConnections();
    return new Promise((closed) => this.receiver.close(() => closed()));
  }

  async say(wallet: number, what: number): Promise<void> {
    const before = this.said.get(wallet);
    const could: FeedEvent['type'][] =
      before === undefined || before === 'wallet.retracted'
        ? ['wallet.seen']
        : before === 'wallet.paused'
          ? ['wallet.seen', 'wallet.retracted']
          : ['wallet.updated', 'wallet.paused', 'wallet.retracted'];
    const type = could[what % could.length] ?? 'wallet.seen';
    this.said.set(wallet, type);
    const time = this.world.clock().toISOString();
    const seen = exerciseNews(`${wallet}`, time.slice(0, 10));
    const [published] = await readPublished(this.world.table, ['exercise'], seen.wallet.address);
    const news = {
      'wallet.seen': seen,
      'wallet.paid': { ...seen, type },
      'wallet.updated': { ...seen, type },
      'wallet.paused': pauseNews(seen),
      'wallet.retracted': retractionNews(seen, 'not-extortion'),
    }[type];
    await append(this.world.table, 'exercise', { news, cause: 'test', time, expires: 4_000_000_000 }, published);
  }

  deliver(ref: EndpointRef): Promise<void> {
    return deliverFeed(this.world, ref);
  }

  async step(step: Step): Promise<void> {
    this.line.pingStatus = this.isDown ? 500 : 204;
    if (step.do === 'say') await this.say(step.wallet, step.what);
    if (step.do === 'wait') this.skipped += step.hours * HOUR_MS;
    if (step.do === 'down') this.isDown = step.isDown;
    if (step.do === 'restart') await this.stopReceiver().then(() => this.start());
    if (step.do === 'deliver') {
      this.fates = [...step.fates];
      await this.deliver(this.shaky);
    }
    if (step.do === 'die') {
      const client = new Lifetime(step.calls).bind(ledgerClient(test.as('webhooks')));
      const dying = { ...this.world, table: { ...this.world.table, client } };
      await Promise.allSettled([deliverFeed(dying, this.shaky), this.deliver(this.shaky)]);
    }
    // Whatever befalls the other.
    await this.deliver(this.steady);
  }

  /** The line is mended, and the operator does what is theirs: enables it, and replays what was set aside. */
  async mend(): Promise<void> {
    this.isDown = false;
    this.fates = [];
    this.line.pingStatus = 204;
    this.skipped += HOUR_MS;
    await resumeEndpoint(this.world.table, this.shaky, null, this.world.clock().toISOString());
    await this.deliver(this.shaky);
    const { aside = [] } = (await readEndpoint(this.world.table, this.shaky)) ?? {};
    const first = Math.min(...aside.map(({ seq }) => seq));
    if (aside.length > 0) {
      await resumeEndpoint(this.world.table, this.shaky, first - 1, this.world.clock().toISOString());
      await this.deliver(this.shaky);
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.stopReceiver(), this.line.stop(), this.sound.stop()]);
    rmSync(this.folder, { recursive: true });
  }
}

/** What the receiver printed of events, in its order. */
const eventsIn = (printed: readonly string[]) =>
  printed.flatMap((text) => {
    const [, seq, type, address] = /^(\d+) {2}(wallet\.\w+) .*BTC (\S+)/.exec(text) ?? [];
    return seq === undefined ? [] : [{ seq: Number(seq), type, address }];
  });

it('nothing is lost, twice, or out of order to a receiver whose line fails in any order, and another is not harmed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const trial = await Trial.open();
      try {
        for (const step of steps) await trial.step(step);
        await trial.mend();
        const heard = eventsIn(trial.printed);
        // Each once.
        expect(new Set(heard.map(({ seq }) => seq)).size).toBe(heard.length);
        for (const [wallet, type] of trial.said) {
          const { address } = exerciseNews(`${wallet}`, '2026-11-24').wallet;
          const last = heard
            .filter((one) => one.address === address)
            .sort((a, b) => a.seq - b.seq)
            .at(-1);
          // One that was never named is one that was retracted.
          expect(last?.type ?? 'wallet.retracted').toBe(type);
        }
        const { delivered } = (await readEndpoint(trial.world.table, trial.steady)) ?? {};
        const { delivered: other } = (await readEndpoint(trial.world.table, trial.shaky)) ?? {};
        expect(other).toBe(delivered);
        let upto = 0;
        for (const { body } of trial.sound.received) {
          const delivery = JSON.parse(body);
          expect(delivery.after).toBe(upto);
          upto = delivery.upto;
        }
      } finally {
        await trial.close();
      }
    }),
    { numRuns: runs(6, 200) },
  );
});
