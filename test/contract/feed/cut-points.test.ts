import { secp256k1 } from '@noble/curves/secp256k1.js';
import { ripemd160 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64, bech32 } from '@scure/base';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { leaveWallet } from '#actions/feed/leave-wallet.ts';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { reviewWallet } from '#actions/feed/review-wallet.ts';
import { contestId, contestIdentifier, proveOwnership } from '#actions/gate/contest-identifier.ts';
import { decide } from '#actions/gate/decide.ts';
import { holderOf } from '#domain/extract/address/key-hash.ts';
import type { Verb } from '#domain/gate/decisions.ts';
import { contestText } from '#domain/gate/ownership.ts';
import { setDeparture } from '#io/table/feed/departures.ts';
import { createEndpoint } from '#io/table/feed/partner.ts';
import { Death, Lifetime } from '#test/support/cloud/lifetime.ts';
import { allRows, type Row } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLeanWorld } from '#test/support/ledger/ledger-world.ts';
import { enter, reportNaming } from '#test/support/ledger/made-report.ts';

const KEY = new Uint8Array(32).fill(5);
const ADDRESS = bech32.encode('bc', [0, ...bech32.toWords(ripemd160(sha256(secp256k1.getPublicKey(KEY))))]);
const HOTLINE = 'Example Hotline';
const CONTEST = { token: 'page-1', about: ADDRESS, typed: ADDRESS, why: 'a charity', contact: 'made up' };
const NOW = new Date('2026-11-24T12:00:00.000Z');

const signed = (text: string): string => {
  const parts = [Buffer.from('\x18Bitcoin Signed Message:\n'), Buffer.from([text.length]), Buffer.from(text)];
  const hash = sha256(sha256(Buffer.concat(parts)));
  const [id = 0, ...rs] = secp256k1.sign(hash, KEY, { prehash: false, format: 'recovered' });
  return base64.encode(Uint8Array.of(39 + id, ...rs));
};

let lean: Awaited<ReturnType<typeof openLeanWorld>>;
let world: LedgerWorld;
beforeAll(async () => {
  lean = await openLeanWorld();
});
afterAll(() => lean.close());

/** One worker, whose calls are a life, at a time that stands still: states can be compared. */
const worker = (delay: number, life?: Lifetime) => {
  const { settings, ...rest } = world.worker(life);
  return { ...rest, settings: { ...settings, feed: { ...settings.feed, delay } }, clock: () => NOW };
};
type Worker = ReturnType<typeof worker>;

const entered = (n: number) => enter(world.worker().table, reportNaming(n, [ADDRESS]));
const reported = async (delay = 0): Promise<void> => {
  for (const n of [1, 2, 3]) {
    await entered(n);
    await recordChanges(worker(delay), `report${n}`);
  }
};
const decided = async (verb: Verb): Promise<void> => {
  expect(await decide(worker(0), { who: 'lead-1', verb, address: ADDRESS, reason: 'a shop' })).toMatchObject({
    ok: true,
  });
};
const review = (one: Worker): Promise<void> => reviewWallet(one, holderOf(ADDRESS));
const contest = async (one: Worker): Promise<void> => {
  expect(await contestIdentifier(one, CONTEST)).toMatchObject({ code: expect.any(String) });
};
const prove = async (one: Worker): Promise<void> => {
  const signature = signed(contestText(HOTLINE, ADDRESS, contestId(one.hashKey, CONTEST)));
  expect(await proveOwnership({ ...one, hotline: HOTLINE }, { ...CONTEST, address: ADDRESS, signature })).toEqual({
    ok: true,
  });
};

interface Work {
  what: string;
  before: () => Promise<unknown>;
  work: (one: Worker) => Promise<void>;
  /** Minutes that a wallet waits. */
  delay?: number;
  /** The type of the last event in the log of AMBER. */
  says: string | undefined;
}

const WORKS: Work[] = [
  {
    what: 'a third report opens the gate',
    before: async () => {
      for (const n of [1, 2, 3]) await entered(n);
      for (const n of [1, 2]) await recordChanges(worker(0), `report${n}`);
    },
    work: (one) => recordChanges(one, 'report3'),
    says: 'wallet.seen',
  },
  {
    what: 'a third report has a wallet wait',
    before: async () => {
      for (const n of [1, 2, 3]) await entered(n);
    },
    work: (one) => recordChanges(one, 'report3'),
    delay: 15,
    says: undefined,
  },
  {
    what: 'a wallet leaves',
    before: async () => {
      await reported(15);
      await setDeparture(world.worker().table, ADDRESS, new Date(NOW.getTime() - 60_000).toISOString());
    },
    work: (one) => leaveWallet(one, ADDRESS),
    delay: 15,
    says: 'wallet.seen',
  },
  {
    what: 'a lead confirms',
    before: () => reported().then(() => decided('confirm')),
    work: review,
    says: 'wallet.updated',
  },
  {
    what: 'a lead rejects',
    before: () => reported().then(() => decided('reject')),
    work: review,
    says: 'wallet.retracted',
  },
  {
    what: 'a lead holds',
    before: () => reported().then(() => decided('hold')),
    work: review,
    says: 'wallet.paused',
  },
  { what: 'somebody contests', before: () => reported(), work: contest, says: 'wallet.seen' },
  {
    what: 'an owner signs',
    before: async () => {
      await reported();
      await contest(worker(0));
    },
    work: async (one) => {
      await prove(one);
      await review(one);
    },
    says: 'wallet.paused',
  },
];

/** What rings, and how often a row was looked at, may be more often; where a statement is sealed differs on every try. */
const settled = ({ pk, sk, version: _, statement, ...rest }: Row): unknown => [
  `${pk} ${sk}`,
  rest,
  statement === undefined ? undefined : 'sealed',
];

const state = async (): Promise<unknown> => {
  // What setting it up was recorded as goes on from run to run.
  const rows = (await allRows(world)).filter(({ pk }) => !pk.startsWith('AUDIT#'));
  return (rows.map(settled) as [string][]).sort(([a], [b]) => (a < b ? -1 : 1));
};

const rung = (): string[] => {
  const { queues } = world.test.cloud;
  const found: string[] = [];
  for (
    let got = queues.receive('webhooks', { max: 10 });
    got.length > 0;
    got = queues.receive('webhooks', { max: 10 })
  ) {
    found.push(...got.map(({ body }) => String(JSON.parse(body).id)));
  }
  return [...new Set(found)].sort();
};

const saidLast = async (): Promise<unknown> =>
  (await allRows(world))
    .filter(({ pk, sk }) => pk === 'FEED#AMBER' && sk.startsWith('EVENT#'))
    .map(({ event }) => (event as { type: string }).type)
    .at(-1);

it.each(WORKS)('ends the same wherever its worker dies: $what', async ({ before, work, delay = 0, says }) => {
  const begin = async (): Promise<void> => {
    world = await lean.again();
    await createEndpoint(world.worker().table, {
      partner: 'cert',
      id: 'e1',
      partnerName: 'CERT Example',
      url: 'https://cert.example/hotline',
      audience: 'AMBER',
      standing: 'active',
      ...{ delivered: 0, heard: 0, sent: 0, replays: 0, failed: 0 },
    });
    await before();
    world.test.cloud.queues.purge('webhooks');
  };
  await begin();
  await work(worker(delay));
  const whole = await state();
  const bells = rung();
  expect(await saidLast()).toBe(says);

  let died = true;
  for (let calls = 1; died; calls += 1) {
    await begin();
    died = await work(worker(delay, new Lifetime(calls))).then(
      () => false,
      (error: unknown) => {
        if (!(error instanceof Death)) throw error;
        return true;
      },
    );
    await work(worker(delay));
    expect([calls, await state()]).toEqual([calls, whole]);
    expect([calls, rung()]).toEqual([calls, bells]);
  }
});
