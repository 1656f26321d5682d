import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { reviewWallet } from '#actions/feed/review-wallet.ts';
import { decide } from '#actions/gate/decide.ts';
import { importServices } from '#actions/payment/import-services.ts';
import { holderOf, spellingsOf } from '#domain/extract/address/key-hash.ts';
import type { Verb } from '#domain/gate/decisions.ts';
import { noteContest, openContests, proveContest } from '#io/table/gate/contest.ts';
import { readDecided } from '#io/table/gate/decisions.ts';
import { addressOf } from '#test/support/addresses.ts';
import { allRows } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLeanWorld } from '#test/support/ledger/ledger-world.ts';
import { enter, reportNaming } from '#test/support/ledger/made-report.ts';

const SEGWIT = addressOf('p2wpkh', 'one key');
const [, LEGACY = '', NESTED = ''] = spellingsOf(SEGWIT);

let lean: Awaited<ReturnType<typeof openLeanWorld>>;
let world: LedgerWorld;
beforeAll(async () => {
  lean = await openLeanWorld();
});
afterAll(() => lean.close());
beforeEach(async () => {
  world = await lean.again();
});

/** Three people report an address, and all that follows is done. */
const reported = async (address: string, from: number): Promise<void> => {
  const worker = world.worker();
  for (const n of [from, from + 1, from + 2]) {
    const report = reportNaming(n, [address]);
    await enter(worker.table, report);
    await recordChanges({ ...worker, clock: worker.clock }, report.id);
  }
};
const decided = async (verb: 'reject' | 'hold', address: string): Promise<void> => {
  const worker = world.worker();
  const wish = { who: 'lead-1', verb, address, reason: 'a shop' };
  expect(await decide({ ...worker, clock: worker.clock }, wish)).toMatchObject({ ok: true });
  await reviewWallet({ ...worker, clock: worker.clock }, holderOf(address));
};
const events = async (): Promise<string[]> =>
  (await allRows(world))
    .filter(({ pk, sk }) => pk === 'FEED#AMBER' && sk.startsWith('EVENT#'))
    .flatMap(({ event }) => {
      const { type, wallet } = event as { type: string; wallet?: { address: string } };
      return wallet === undefined ? [] : [`${type} ${wallet.address}`];
    });

describe('what is decided about one address of a key', () => {
  it.each([
    [SEGWIT, LEGACY],
    [LEGACY, SEGWIT],
    [SEGWIT, NESTED],
    [NESTED, LEGACY],
  ])('keeps another of its addresses from partners: %s, %s', async (one, other) => {
    await reported(one, 0);
    await decided('reject', one);
    await reported(other, 10);
    expect((await events()).filter((event) => event.endsWith(other))).toEqual([]);
  });

  it('reaches at once what partners were told of, though the nested address that it is about cannot name it', async () => {
    await reported(SEGWIT, 0);
    await enter(world.worker().table, reportNaming(10, [NESTED]));
    await decided('reject', NESTED);
    expect(await events()).toEqual([`wallet.seen ${SEGWIT}`, `wallet.retracted ${SEGWIT}`]);
  });

  it('reaches it too where the nested address is in no report, or on a list of known services', async () => {
    await reported(SEGWIT, 0);
    await decided('hold', NESTED);
    expect(await events()).toEqual([`wallet.seen ${SEGWIT}`, `wallet.paused ${SEGWIT}`]);
    const { table, clock: now } = world.worker();
    const service = { address: NESTED, name: 'Shop', category: 'shop' } as never;
    const imported = await importServices({ table, clock: now }, { title: 'x', creator: 'y', services: [service] });
    expect(imported.wallets).toEqual([SEGWIT]);
  });

  it('takes back another that partners were told of', async () => {
    await reported(LEGACY, 0);
    await reported(SEGWIT, 10);
    expect(await events()).toEqual([`wallet.seen ${LEGACY}`, `wallet.seen ${SEGWIT}`]);
    await decided('reject', SEGWIT);
    expect((await events()).slice(2).sort()).toEqual(
      [`wallet.retracted ${LEGACY}`, `wallet.retracted ${SEGWIT}`].sort(),
    );
  });
});

describe('a contest of one address of a key', () => {
  const statement = {
    size: 1,
    part: 'contest',
    key: 'originals/contest-a/1',
    sha256: 'a',
    sealedSha256: 'b',
    receivedAt: '2026-11-24T06:00:00.000Z',
  };
  const contested = async (address: string): Promise<void> => {
    const { table, clock: now } = world.worker();
    expect(
      await noteContest(table, { id: 'a', address, statement, expires: 4_000_000_000, codeHash: 'code' }, now()),
    ).toBe(true);
  };
  const answered = (who: string, verb: Verb, address: string) => {
    const worker = world.worker();
    return decide({ ...worker, clock: worker.clock }, { who, verb, address, reason: 'seen' });
  };
  const reviewed = (): Promise<void> => {
    const worker = world.worker();
    return reviewWallet({ ...worker, clock: worker.clock }, holderOf(SEGWIT));
  };

  it.each([
    [LEGACY, SEGWIT],
    [SEGWIT, LEGACY],
    [LEGACY, NESTED],
    // By its signature: the nested address does not name the key.
    [NESTED, SEGWIT],
    [NESTED, LEGACY],
  ])(
    'that is signed (%s) pauses another that partners were told of (%s), and those that reports name later',
    async (one, other) => {
      await reported(other, 0);
      await contested(one);
      const { table, clock: now } = world.worker();
      expect(await proveContest(table, { id: 'a', address: one, addresses: spellingsOf(SEGWIT) }, now())).toBe(true);
      await reviewed();
      expect(await events()).toEqual([`wallet.seen ${other}`, `wallet.paused ${other}`]);
      await reported(one, 10);
      expect(await events()).toHaveLength(2);
    },
  );

  it('that is signed stands in the queue once, and not again once a lead has answered, however often it is sent', async () => {
    await reported(LEGACY, 0);
    await contested(LEGACY);
    const { table, clock: now } = world.worker();
    const proof = { id: 'a', address: LEGACY, addresses: [LEGACY] };
    for (let n = 0; n < 3; n += 1) expect(await proveContest(table, proof, now())).toBe(true);
    expect((await openContests(table)).open).toMatchObject([{ contests: 2 }]);
    expect(await answered('lead-1', 'contest-dismiss', LEGACY)).toMatchObject({ ok: true });
    expect(await proveContest(table, proof, now())).toBe(true);
    expect((await openContests(table)).open).toEqual([]);
  });

  it('that was signed before a report named the address pauses it when it is sent again after one does', async () => {
    await contested(LEGACY);
    const { table, clock: now } = world.worker();
    const proof = { id: 'a', address: LEGACY, addresses: [LEGACY] };
    await proveContest(table, proof, now());
    await reported(LEGACY, 0);
    await proveContest(table, proof, now());
    await reviewed();
    expect(await events()).toEqual([`wallet.seen ${LEGACY}`, `wallet.paused ${LEGACY}`]);
  });

  it('is answered by any of its addresses, for all of them, and not by who let another of them out', async () => {
    await reported(LEGACY, 0);
    expect(await answered('lead-1', 'confirm', LEGACY)).toMatchObject({ ok: true });
    await contested(NESTED);
    expect(await answered('lead-1', 'contest-accept', SEGWIT)).toEqual({ ok: false, reason: 'same-person' });
    expect(await answered('lead-2', 'contest-accept', SEGWIT)).toMatchObject({ ok: true });
    await reviewed();
    expect((await events()).at(-1)).toBe(`wallet.paused ${LEGACY}`);
    expect((await openContests(world.worker().table)).open).toEqual([]);
  });
});

describe('a list of known services', () => {
  it('names the key of an address: its others are the service’s too, and looked at again', async () => {
    await reported(LEGACY, 0);
    const worker = world.worker();
    const service = { address: SEGWIT, label: 'An exchange', category: null, source: 'x', confidence: null };
    const list = { title: 'list', creator: 'somebody', services: [service] };
    expect(await importServices({ ...worker, clock: worker.clock }, list)).toMatchObject({ wallets: [LEGACY] });
    expect((await readDecided(worker.table, LEGACY)).dueAt).toBeDefined();
    await reviewWallet({ ...worker, clock: worker.clock }, holderOf(LEGACY));
    expect((await events()).at(-1)).not.toBe(`wallet.seen ${LEGACY}`);
    await reported(NESTED, 10);
    expect((await events()).filter((event) => event.endsWith(NESTED))).toEqual([]);
  });
});
