import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { reviewWallet } from '#actions/feed/review-wallet.ts';
import { decide } from '#actions/gate/decide.ts';
import { importServices } from '#actions/payment/import-services.ts';
import { rekeyDecisions } from '#commands/rekey-decisions.ts';
import { holderOf, spellingsOf } from '#domain/extract/address/key-hash.ts';
import type { Verb } from '#domain/gate/decisions.ts';
import { noteContest, readOpenContest } from '#io/table/gate/contest.ts';
import { readDecided } from '#io/table/gate/decisions.ts';
import { readServices } from '#io/table/gate/service.ts';
import { addressOf } from '#test/support/addresses.ts';
import { allRows } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLeanWorld } from '#test/support/ledger/ledger-world.ts';
import { enter, reportNaming } from '#test/support/ledger/made-report.ts';

const SEGWIT = addressOf('p2wpkh', 'an older one');
const [, LEGACY = ''] = spellingsOf(SEGWIT);
const HOLDER = holderOf(SEGWIT);
const STATEMENT = {
  size: 1,
  part: 'contest',
  key: 'originals/contest-a/1',
  sha256: 'a',
  sealedSha256: 'b',
  receivedAt: '2026-11-24T06:00:00.000Z',
};

let lean: Awaited<ReturnType<typeof openLeanWorld>>;
let world: LedgerWorld;
beforeAll(async () => {
  lean = await openLeanWorld();
});
afterAll(() => lean.close());
beforeEach(async () => {
  world = await lean.again();
});

const worker = () => {
  const one = world.worker();
  return { ...one, clock: one.clock };
};
/** Writes what is kept for the key as it was kept before, for one of its addresses. */
const age = async (address: string): Promise<void> => {
  const { client, name } = worker().table;
  for (const row of await allRows(world)) {
    const { pk, sk } = row;
    const to = { pk: pk.replace(HOLDER, address), sk: sk.replace(HOLDER, address) };
    if (to.pk === pk && to.sk === sk) continue;
    await client.send(new PutCommand({ TableName: name, Item: { ...row, ...to } }));
    await client.send(new DeleteCommand({ TableName: name, Key: { pk, sk } }));
  }
};
const upgrade = (): Promise<number> => rekeyDecisions(worker().table, worker().clock());
const say = async (verb: Verb, address: string, who = 'lead-1'): Promise<void> => {
  expect(await decide(worker(), { who, verb, address, reason: 'x' })).toMatchObject({ ok: true });
};
const reported = async (address: string, from: number): Promise<void> => {
  for (const n of [from, from + 1, from + 2]) {
    const report = reportNaming(n, [address]);
    await enter(worker().table, report);
    await recordChanges(worker(), report.id);
  }
};
const told = async (): Promise<string[]> =>
  (await allRows(world))
    .filter(({ pk, sk }) => pk === 'FEED#AMBER' && sk.startsWith('EVENT#'))
    .map(({ event }) => (event as { type: string }).type);

describe('a table from before decisions were kept for a key', () => {
  it('keeps in what was rejected, by whichever address it is named', async () => {
    await enter(worker().table, reportNaming(0, [SEGWIT]));
    await say('reject', SEGWIT);
    await age(SEGWIT);
    expect((await readDecided(worker().table, SEGWIT)).decisions.flagged).toBeNull();
    expect(await upgrade()).toBe(2);
    await reported(SEGWIT, 1);
    await reported(LEGACY, 10);
    expect(await told()).toEqual([]);
  });

  it('takes back the other address of a rejected key that partners were told of', async () => {
    await reported(LEGACY, 0);
    await enter(worker().table, reportNaming(10, [SEGWIT]));
    await say('reject', SEGWIT);
    await age(SEGWIT);
    await upgrade();
    const { dueAt, spellings } = await readDecided(worker().table, HOLDER);
    expect({ isDue: dueAt !== undefined, spellings }).toEqual({ isDue: true, spellings: [SEGWIT] });
    await reviewWallet(worker(), HOLDER);
    expect(await told()).toEqual(['wallet.seen', 'wallet.retracted']);
  });

  it('lets what keeps a key in stand over what let another of its addresses out, and keeps both decisions', async () => {
    for (const [n, address] of [SEGWIT, LEGACY].entries()) await enter(worker().table, reportNaming(n, [address]));
    await say('reject', SEGWIT);
    await age(SEGWIT);
    await say('confirm', LEGACY, 'lead-2');
    await age(LEGACY);
    await upgrade();
    const { decisions, version } = await readDecided(worker().table, LEGACY);
    expect(decisions).toMatchObject({ flagged: { by: 'lead-1' }, confirmed: null, letOutBy: ['lead-2'] });
    const history = (await allRows(world)).filter(({ sk }) => sk.startsWith('DECISION#'));
    expect(history.map(({ pk, verb }) => [pk, verb]).sort()).toEqual([
      [`WALLET#${HOLDER}`, 'confirm'],
      [`WALLET#${HOLDER}`, 'reject'],
    ]);
    expect(version).toBeGreaterThanOrEqual(history.length);
    await say('confirm', LEGACY, 'lead-3');
  });

  it.each([
    ['confirm', false],
    ['hold', true],
  ] as const)('lets a %s since stand, and what it did not know of: %s', async (verb, isFlagged) => {
    await enter(worker().table, reportNaming(0, [SEGWIT]));
    await say('reject', SEGWIT);
    await age(SEGWIT);
    await say(verb, SEGWIT, 'lead-2');
    await upgrade();
    expect((await readDecided(worker().table, SEGWIT)).decisions.flagged !== null).toBe(isFlagged);
  });

  it('keeps known services and contests that wait', async () => {
    const { table, clock } = worker();
    await importServices(
      { table, clock },
      {
        title: 'x',
        creator: 'y',
        services: [
          { address: SEGWIT, label: 'Shop', category: 'shop', source: 'https://shop.example', confidence: null },
        ],
      },
    );
    await noteContest(
      table,
      { id: 'a', address: SEGWIT, statement: STATEMENT, expires: 4_000_000_000, codeHash: 'code' },
      clock(),
    );
    await age(SEGWIT);
    expect([...(await readServices(table, [LEGACY])).keys()]).toEqual([]);
    await upgrade();
    expect([...(await readServices(table, [LEGACY])).keys()]).toEqual([LEGACY]);
    expect(await readOpenContest(table, LEGACY)).toMatchObject({ address: SEGWIT, contests: 1 });
  });

  it('is left alone once it is up to date', async () => {
    await enter(worker().table, reportNaming(0, [SEGWIT]));
    await say('reject', SEGWIT);
    await age(SEGWIT);
    await upgrade();
    const rows = await allRows(world);
    expect(await upgrade()).toBe(0);
    expect(await allRows(world)).toEqual(rows);
  });
});
