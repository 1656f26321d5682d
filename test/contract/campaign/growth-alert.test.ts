import PostalMime, { type Email } from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailBrief } from '#actions/brief/mail-brief.ts';
import { sendGrowthAlert } from '#actions/brief/send-growth-alert.ts';
import { rollUpTotals } from '#actions/cluster/roll-up-totals.ts';
import { foundCampaign, mergeCampaign } from '#io/table/campaign/campaign.ts';
import { dueRows } from '#io/table/sweep/due.ts';
import { noteTotals } from '#io/table/tally/totals.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, madeReport } from '#test/support/ledger/made-report.ts';
import { functionSettings } from '#test/support/settings.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const CAMPAIGN = 'campaign1';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let test: TestCloud;
let tables = 0;
let name: string;
let brief: MailBrief;
let ledger: MailBrief['table'];
let before = 0;
let reports = 0;

const clock = () => new Date(test.clock.now());
const founded = (id: string) => ({
  id,
  textHash: id,
  foundedAt: '2026-11-01T06:00:00.000Z',
  foundedBy: 'r',
  version: 1,
});

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

beforeEach(async () => {
  tables += 1;
  reports = 0;
  name = `growth-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  ledger = { client: test.clients.ledger, name };
  brief = {
    table: test.tableAs('brief', name),
    mail: test.clients.mail,
    settings: functionSettings(['age1a', 'age1b', 'age1c']),
    clock,
  };
  before = test.cloud.mails.list().length;
  await foundCampaign(ledger, founded(CAMPAIGN));
});

/** Reports that came so long ago, all at once. */
const report = async (many: number, ago: number, campaign = CAMPAIGN): Promise<void> => {
  const receivedAt = new Date(test.clock.now() - ago).toISOString();
  for (let n = 0; n < many; n += 1) {
    reports += 1;
    await enter(ledger, madeReport(reports, { receivedAt, campaign, newWallets: [] }));
  }
};

/** Rolls the campaign's totals up as `clusters` does, and has whatever is due mailed. */
const look = async (): Promise<Email[]> => {
  await noteTotals(ledger, { kind: 'campaign', id: CAMPAIGN }, clock());
  const clusters = { table: test.tableAs('clusters', name), matchKey: new Uint8Array(32).fill(1) };
  await rollUpTotals(clusters, { kind: 'campaign', id: CAMPAIGN }, clock());
  for (const { pk } of await dueRows(ledger, clock(), 50)) {
    if (pk.startsWith('WORK#brief#growth-')) await sendGrowthAlert(brief, pk.slice('WORK#brief#growth-'.length));
  }
  return sent();
};

const sent = (): Promise<Email[]> =>
  Promise.all(
    test.cloud.mails
      .list()
      .slice(before)
      .map(({ raw }) => PostalMime.parse(raw)),
  );

describe('investigators are told that a campaign grows', () => {
  it('from its eleventh report of an hour on, where it was quiet, with both ends of the hour', async () => {
    await report(10, 30 * MINUTE);
    await report(10, 90 * MINUTE);
    expect(await look()).toEqual([]);
    await report(1, MINUTE);
    const [mail, ...more] = await look();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Campaign CAMPAI grows: 11 reports in an hour');
    expect(mail?.text).toMatch(/From +\d.*UTC\)\nTo +\d.*UTC\)\n/);
    expect(mail?.text).toMatch(/All days +21 reports\n/);
  });

  it('once in six hours, however often it is looked, under whichever of its ids', async () => {
    await report(11, MINUTE);
    expect(await look()).toHaveLength(1);
    expect(await look()).toHaveLength(1);
    test.clock.advance(6 * HOUR - MINUTE);
    await report(60, MINUTE);
    expect(await look()).toHaveLength(1);
    test.clock.advance(2 * MINUTE);
    const twin = founded('another');
    await foundCampaign(ledger, twin);
    await mergeCampaign(ledger, founded(CAMPAIGN), twin, new Set([twin.id]));
    await report(60, MINUTE, twin.id);
    expect(await look()).toHaveLength(2);
  });

  it('is told once by two workers, though the first died before the end', async () => {
    await report(11, MINUTE);
    await look();
    await sendGrowthAlert(brief, CAMPAIGN);
    expect(await sent()).toHaveLength(1);
    test.clock.advance(7 * HOUR);
    await report(40, MINUTE);
    const dying: MailBrief = {
      ...brief,
      table: {
        ...brief.table,
        client: new Proxy(brief.table.client, {
          get: (of, field) => {
            if (field !== 'send') return Reflect.get(of, field);
            return (command: { input: { UpdateExpression?: string } }) =>
              command.input.UpdateExpression === 'REMOVE dueShard, dueAt'
                ? Promise.reject(new Error('died'))
                : of.send(command as never);
          },
        }),
      },
    };
    const living = brief;
    brief = dying;
    await expect(look()).rejects.toThrow('died');
    brief = living;
    test.clock.advance(3 * MINUTE);
    const mails = await look();
    expect(mails).toHaveLength(2);
    const ids = mails.map(({ headers }) => headers.find(({ key }) => key === 'x-hotline-brief')?.value);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('reads nothing more of a quiet one', async () => {
    await report(5, MINUTE);
    await look();
    expect((await dueRows(ledger, clock(), 50)).filter(({ pk }) => pk.includes('growth'))).toEqual([]);
  });
});
