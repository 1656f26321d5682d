import { afterAll, beforeAll } from 'vitest';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import type { Table } from '#io/table/store/table.ts';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { deskWorld } from './desk-visitor.ts';

/** A desk on a cloud of its own, with one campaign, `campaign1`, that no report is of yet. */
export interface DeskCloud {
  test: TestCloud;
  world: DeskWorld;
  /** The ledger, by a hand that may write all of it. */
  table: Table;
}

/** Opens one before the tests of a file, fills it, and closes it behind them. */
export const deskCloud = (
  fill: (desk: DeskCloud) => Promise<unknown>,
  worldOf: (test: TestCloud) => Promise<Partial<DeskWorld>> = async () => ({}),
): DeskCloud => {
  const desk = {} as DeskCloud;
  beforeAll(async () => {
    const test = await openCloud();
    const table = { client: test.clients.ledger, name: test.table };
    Object.assign(desk, { test, table, world: deskWorld(test, await worldOf(test)) });
    const founded = { textHash: 't', foundedAt: '2026-11-24T08:00:01.000Z', foundedBy: 'report1' };
    await foundCampaign(table, { id: 'campaign1', ...founded });
    await fill(desk);
  });
  afterAll(() => desk.test.close());
  return desk;
};
