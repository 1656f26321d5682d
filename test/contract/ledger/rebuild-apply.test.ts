import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rollUpTotals } from '#actions/cluster/roll-up-totals.ts';
import { repairTally, tallyRepairs } from '#actions/rebuild/apply-tallies.ts';
import { rebuild } from '#actions/rebuild/rebuild.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import type { Rolled } from '#io/table/tally/rows.ts';
import { noteTotals, readTotals } from '#io/table/tally/totals.ts';
import { allRows } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLeanWorld } from '#test/support/ledger/ledger-world.ts';
import { enter, madeReport } from '#test/support/ledger/made-report.ts';

const SINCE = '2026-11-20';
let lean: Awaited<ReturnType<typeof openLeanWorld>>;
let world: LedgerWorld;

beforeAll(async () => {
  lean = await openLeanWorld();
});
afterAll(() => lean.close());
beforeEach(async () => {
  world = await lean.again();
  await enter(world.worker().table, madeReport(1), madeReport(2));
});

const tallyRows = async () => (await allRows(world)).filter(({ sk }) => sk.startsWith('TALLY#'));
const add = async (row: { pk: string; sk: string }, name: string, units: number): Promise<void> => {
  const { client, name: TableName } = world.worker().table;
  const update = {
    UpdateExpression: 'ADD #name :units',
    ExpressionAttributeNames: { '#name': name },
    ExpressionAttributeValues: { ':units': units },
  };
  await client.send(new UpdateCommand({ TableName, Key: { pk: row.pk, sk: row.sk }, ...update }));
};
const repairs = async (since = SINCE) => tallyRepairs(await allRows(world), await allRows(world), since);
const tallyDifferences = async () =>
  rebuild(await allRows(world), '').differences.filter(({ what }) => /^(wallet|campaign) /.test(what));

describe('rebuilding tallies', () => {
  it('writes what reports added into rows that hold something else, and nothing into others', async () => {
    expect(await repairs()).toEqual([]);
    for (const row of await tallyRows()) {
      await add(row, 'demandedHUF', -7_000_000);
      await add(row, 'reports', 3);
    }
    const found = await repairs();
    expect(found).toHaveLength((await tallyRows()).length);
    for (const repair of found) expect(await repairTally(world.worker().table, repair)).toBe(true);
    expect(await tallyDifferences()).toEqual([]);
    expect(await repairs()).toEqual([]);
  });

  it('finds no difference where a demand is beyond belief, before and after it was rolled up', async () => {
    const { table } = world.worker();
    const { findings } = madeReport(3);
    const demands = [{ amount: '9000000000', currency: 'EUR' as const }];
    await foundCampaign(table, {
      id: 'campaign1',
      textHash: 't',
      foundedAt: '2026-11-24T08:00:00.000Z',
      foundedBy: 'r',
    });
    await enter(table, madeReport(3, { findings: { ...findings, demands } }));
    const rolled: Rolled = { kind: 'campaign', id: 'campaign1' };
    for (const outliers of [undefined, 1]) {
      expect((await readTotals(table, 'campaign', 'campaign1'))?.outliers).toBe(outliers);
      expect(await tallyDifferences()).toEqual([]);
      expect(await repairs()).toEqual([]);
      await noteTotals(table, rolled, world.now());
      await rollUpTotals({ table, matchKey: world.matchKey }, rolled, world.now());
    }
    expect(await tallyDifferences()).toEqual([]);
  });

  it('leaves a row that has changed since it was read', async () => {
    const [row] = await tallyRows();
    if (row === undefined) throw new TypeError('no tally');
    await add(row, 'reports', 3);
    const [repair] = await repairs();
    await enter(world.worker().table, madeReport(1, { id: 'another' }));
    await add(row, 'reports', 1);
    expect(repair && (await repairTally(world.worker().table, repair))).toBe(false);
  });

  it('leaves days whose reports may have expired', async () => {
    for (const row of await tallyRows()) await add(row, 'reports', 3);
    expect(await repairs('2026-11-25')).toEqual([]);
  });
});
