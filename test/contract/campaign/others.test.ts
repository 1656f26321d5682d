import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rollUpTotals } from '#actions/cluster/roll-up-totals.ts';
import type { SendersOfDay } from '#domain/campaign/rolled-totals.ts';
import type { Report } from '#domain/report/report.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { noteTotals, readTotals } from '#io/table/tally/totals.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, madeReport } from '#test/support/ledger/made-report.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const CAMPAIGN = 'campaign1';
const DAY = 24 * 60 * 60_000;
const FIRST = Date.parse('2026-11-24T12:00:00.000Z');

let test: TestCloud;
let tables = 0;
let name: string;

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

beforeEach(async () => {
  tables += 1;
  name = `others-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  const founded = { textHash: 'text', foundedAt: '2026-11-24T06:00:00.000Z', foundedBy: 'report1' };
  await foundCampaign({ client: test.clients.ledger, name }, { id: CAMPAIGN, ...founded });
});

/** Reports of one day, counted from the first. */
const report = async (from: number, many: number, day: number, fields: (n: number) => Partial<Report> = () => ({})) => {
  const receivedAt = new Date(FIRST + day * DAY).toISOString();
  const reports = Array.from({ length: many }, (__, n) =>
    madeReport(from + n, { receivedAt, newWallets: [], ...fields(from + n) }),
  );
  await enter({ client: test.clients.ledger, name }, ...reports);
};
/** What is known of the campaign's senders once its totals were rolled up on a day, as `clusters` does. */
const rolledUp = async (day: number): Promise<SendersOfDay | undefined> => {
  const now = new Date(FIRST + day * DAY + 60_000);
  const ledger = { client: test.clients.ledger, name };
  await noteTotals(ledger, { kind: 'campaign', id: CAMPAIGN }, now);
  const clusters = { table: test.tableAs('clusters', name), matchKey: new Uint8Array(32).fill(1) };
  await rollUpTotals(clusters, { kind: 'campaign', id: CAMPAIGN }, now);
  return (await readTotals(ledger, 'campaign', CAMPAIGN))?.voices;
};
const form = (n: number): Partial<Report> => ({
  channel: 'form',
  senderHash: null,
  dmarc: 'none',
  textHash: `text${n}`,
});

describe('how many others sent the same', () => {
  it('counts different verified senders, of the days before', async () => {
    await report(1, 30, 0);
    await report(40, 10, 0, () => ({ senderHash: 'sender1' }));
    await report(60, 10, 0, () => ({ dmarc: 'fail' }));
    expect(await rolledUp(0)).toEqual({ day: '2026-11-23', count: 0, others: null });
    await report(100, 5, 1);
    expect(await rolledUp(1)).toMatchObject({ day: '2026-11-24', count: 30 });
    expect(await rolledUp(2)).toMatchObject({ day: '2026-11-25', count: 35 });
  });

  it('is made by no posts, however many: five of one’s own show nothing of the person whom they are worded for', async () => {
    await report(1, 1, 0);
    await report(10, 60, 0, form);
    await report(100, 60, 0, (n) => ({ ...form(n), channel: 'api' }));
    expect(await rolledUp(1)).toEqual({ day: '2026-11-24', count: 1, others: null });
  });

  it('does not follow one more report, or one that is withdrawn, on the same day, and never falls', async () => {
    await report(1, 30, 0);
    const before = await rolledUp(1);
    await report(50, 1, 0);
    expect(await rolledUp(1)).toEqual(before);
    expect((await rolledUp(2))?.count).toBe(31);
  });
});
