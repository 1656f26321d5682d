import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordChanges } from '#actions/feed/record-changes.ts';
import type { Report } from '#domain/report/report.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { type Consumed, consumedBy } from '#test/support/cloud/consumed.ts';
import { enter, madeReport } from '#test/support/ledger/made-report.ts';
import { functionSettings } from '#test/support/settings.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
/** Units that recording a report's changes may take, indexes included, each audience's event besides, and the reading of the campaign that is told of with it. */
const BUDGET = { read: 13, write: 11, event: 8, campaign: 5 };
const AUDIENCES = 3;

let test: TestCloud;

beforeAll(async () => {
  test = await openCloud();
  await test.cloud.createTable(WITHOUT_STREAM, 'units');
});
afterAll(() => test.close());

const unitsOf = async (report: Report): Promise<{ read: number; write: number }> => {
  const table = { client: test.clients.ledger, name: 'units' };
  const queue = { client: test.clients.queue, url: test.queueUrls.briefs };
  const settings = functionSettings(['age1a', 'age1b', 'age1c']);
  const clock = () => new Date(test.clock.now());
  await enter(table, report);
  const { calls } = await consumedBy(table.client, () =>
    recordChanges({ table, settings, endpoints: [], briefs: queue, webhooks: queue, clock }, report.id),
  );
  const sum = (what: keyof Omit<Consumed, 'call'>) => calls.reduce((total, call) => total + call[what], 0);
  return { read: sum('read'), write: sum('write') };
};

describe('the changes of a report', () => {
  it('cost no more units than were allowed for, its new wallet and its brief included', async () => {
    const { read, write } = await unitsOf(madeReport(1));
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThanOrEqual(BUDGET.read);
    expect(write).toBeLessThanOrEqual(BUDGET.write);
  });

  it('cost no more than that and an event for each audience where the gate opens', async () => {
    await unitsOf(madeReport(2, { newWallets: [] }));
    const { read, write } = await unitsOf(madeReport(3, { newWallets: [] }));
    expect(read).toBeLessThanOrEqual(BUDGET.read + BUDGET.campaign);
    expect(write).toBeGreaterThan(AUDIENCES);
    expect(write).toBeLessThanOrEqual(BUDGET.write + AUDIENCES * BUDGET.event);
  });
});
