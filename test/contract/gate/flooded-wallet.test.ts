import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publishWallet } from '#actions/feed/publish-wallet.ts';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { judgeWallet } from '#actions/gate/judge-wallet.ts';
import { enterReport } from '#actions/process/enter-report.ts';
import type { Report } from '#domain/report/report.ts';
import { inChunks } from '#io/in-chunks.ts';
import { key } from '#io/table/store/keys.ts';
import { readSightings } from '#io/table/wallet/sighting.ts';
import { addressOf } from '#test/support/addresses.ts';
import { allRows } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLeanWorld } from '#test/support/ledger/ledger-world.ts';
import { reportNaming } from '#test/support/ledger/made-report.ts';

const WALLET = addressOf('p2wpkh', 'an extorter');
const EDGE = 30;
const START = Date.UTC(2026, 10, 24, 8);

let lean: Awaited<ReturnType<typeof openLeanWorld>>;
let world: LedgerWorld;
beforeAll(async () => {
  lean = await openLeanWorld();
});
afterAll(() => lean.close());
beforeEach(async () => {
  world = await lean.again();
});

/** Enters a report that came in its turn. */
const report = async (n: number, fields: Partial<Report> = {}): Promise<Report> => {
  const receivedAt = new Date(START + n * 1_000).toISOString();
  const made = { ...reportNaming(n, [WALLET], { newWallets: [] }), newWallets: [], receivedAt, ...fields };
  await enterReport(world.worker().table, made, `receipt${n}`);
  return made;
};
const form = (n: number): Partial<Report> => ({
  channel: 'form',
  senderHash: null,
  dmarc: 'none',
  textHash: `text${n}`,
});
const hide = async ({ id, receivedAt }: Report): Promise<void> => {
  const { table } = world.worker();
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: key.sighting(WALLET, receivedAt, id),
      UpdateExpression: 'SET #hidden = :yes',
      ExpressionAttributeNames: { '#hidden': 'hidden' },
      ExpressionAttributeValues: { ':yes': true },
    }),
  );
};
const judged = () => judgeWallet(world.worker(), WALLET);
const some = (from: number, count: number): number[] => Array.from({ length: count }, (_, n) => from + n);

/** What a stranger can post that counts for nothing, or for one. */
const FLOODS: [string, (n: number) => Promise<unknown>][] = [
  ['forms that were withdrawn', async (n) => hide(await report(n, form(n)))],
  ['forms of one text', (n) => report(n, { ...form(0) })],
  ['forms that demand nothing', (n) => report(n, { ...form(n), threatless: true })],
  ['forms that partners may not use', (n) => report(n, { ...form(n), consent: false })],
  ['mails whose sender no server vouches for', (n) => report(n, { dmarc: 'fail' })],
  ['mails of one sender', (n) => report(n, { senderHash: 'one', consent: false })],
  ['mails of one domain', (n) => report(n, { organisation: 'theirs', threatless: true })],
];

describe('honest reports of a wallet', () => {
  it.each(FLOODS)('are seen between %s, before and after them', async (_, flood) => {
    await inChunks(some(0, EDGE + 1), 10, flood);
    for (const n of [100, 101, 102]) await report(n);
    await inChunks(some(200, EDGE + 1), 10, flood);
    const { verdict, counted, isCut } = await judged();
    expect({ passed: verdict.passed, isCut }).toEqual({ passed: true, isCut: false });
    expect(counted.map(({ report: id }) => id)).toEqual(
      expect.arrayContaining(['report100', 'report101', 'report102']),
    );
  });

  it('are told of to partners, one after another, as far apart as a flood puts them', async () => {
    for (const turn of [0, 1, 2]) {
      await inChunks(some(turn * 1_000, 70), 20, async (n) => hide(await report(n, form(n))));
      const honest = await report(turn * 1_000 + 500);
      await recordChanges({ ...world.worker(), clock: world.worker().clock }, honest.id);
    }
    await inChunks(some(3_000, EDGE + 1), 20, (n) => report(n, form(1)));
    expect((await judged()).verdict.passed).toBe(true);
  });
});

describe('more reports than the gate reads', () => {
  it('take nothing back of what partners were told, and investigators are told of them', async () => {
    await inChunks(some(0, EDGE + 1), 10, (n) => report(n, { ...form(n), consent: false }));
    const honest = [await report(101), await report(102), await report(103)];
    const deps = { ...world.worker(), clock: world.worker().clock };
    for (const { id } of honest) await recordChanges(deps, id);
    await inChunks(some(200, EDGE + 1), 10, (n) => report(n, { ...form(n), consent: false }));
    const cut = await judgeWallet({ ...world.worker(), pages: 0 }, WALLET);
    expect(cut).toMatchObject({ isCut: true, verdict: { passed: false } });
    expect(cut.verdict.conditions.map(({ reason }) => reason).join()).toContain('More name it than are read');
    await publishWallet({ ...deps, pages: 0 }, { address: WALLET, kind: 'p2wpkh' }, { kind: 'review', name: 'look' });
    const events = (await allRows(world)).filter(({ sk }) => sk.startsWith('EVENT#'));
    expect(new Set(events.map(({ event }) => (event as { type: string }).type))).toEqual(new Set(['wallet.seen']));
  });
});

describe('the last reports of a wallet', () => {
  it('are seen though those before them are more than the gate reads', async () => {
    await inChunks(some(0, EDGE + 1), 10, (n) => report(n, { ...form(n), consent: false }));
    for (const n of [100, 101, 102]) await report(n);
    const { verdict, isCut } = await judgeWallet({ ...world.worker(), pages: 0 }, WALLET);
    expect({ passed: verdict.passed, isCut }).toEqual({ passed: true, isCut: false });
  });
});

describe('sightings that may be seen', () => {
  it('are as many as asked for, though as many withdrawn ones stand before them, and the next page follows them', async () => {
    for (const n of some(0, 25)) await hide(await report(n, form(n)));
    for (const n of some(25, 7)) await report(n);
    const { table } = world.worker();
    const page = await readSightings(table, WALLET, { limit: 5 });
    expect(page.sightings.map(({ report: id }) => id)).toEqual(some(25, 5).map((n) => `report${n}`));
    const rest = await readSightings(table, WALLET, { limit: 5, ...(page.next ? { next: page.next } : {}) });
    expect(rest).toMatchObject({ sightings: [{ report: 'report30' }, { report: 'report31' }] });
    expect(rest.next).toBeUndefined();
  });
});
