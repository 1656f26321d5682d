import * as z from 'zod';
import type { Findings } from '#domain/findings.ts';
import { type GateSighting, REPORT_FACTS, type ReportFacts, reportFacts } from '#domain/gate/sighting.ts';
import type { Report } from '#domain/report/report.ts';
import { WalletsField } from '#io/table/report/findings-field.ts';
import { WithdrawalField } from '#io/table/report/rows.ts';
import { FACTS } from '#io/table/store/fields.ts';
import { INDEX, key } from '#io/table/store/keys.ts';
import { queryPage, readRows } from '#io/table/store/read.ts';
import { partOf, type Reader } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** What the index of a campaign's reports is read for: which they are. */
const Indexed: Reader<Pick<Report, 'id'>> = /* @__PURE__ */ whenUsed(() =>
  partOf<Pick<Report, 'id'>>('report', { id: z.string() }),
);

/** What of a report the gate sees. */
type Seen = ReportFacts & Pick<Report, 'id' | 'receivedAt' | 'withdrawal'> & { findings: Pick<Findings, 'wallets'> };

const SeenPart: Reader<Seen> = /* @__PURE__ */ whenUsed(() =>
  partOf<Seen>(
    'report',
    {
      ...FACTS,
      id: z.string(),
      receivedAt: z.string(),
      withdrawal: WithdrawalField.optional(),
      findings: z.object({ wallets: WalletsField }),
    },
    ['id', 'receivedAt', ...REPORT_FACTS, 'findings.wallets', 'withdrawal'],
  ),
);

const sightingOf = (report: Seen): GateSighting[] => {
  if (report.withdrawal !== undefined) return [];
  const inDemand = report.findings.wallets.some((wallet) => wallet.inDemand);
  return [{ report: report.id, time: report.receivedAt, inDemand, ...reportFacts(report) }];
};

/** Most mails of a campaign that are counted: more than the highest number that is told needs. */
const MAX_MAILS_COUNTED = 2_000;

/** Which mails of a campaign came before a time, oldest first; forms beside them are passed over. */
const mailIdsBefore = async (table: Table, campaign: string, before: string): Promise<string[]> => {
  const ids: string[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const query = {
      IndexName: INDEX.byCampaign.name,
      KeyConditionExpression: '#pk = :pk AND #sk < :before',
      FilterExpression: 'channel = :mail',
      ExpressionAttributeNames: { '#pk': INDEX.byCampaign.pk, '#sk': INDEX.byCampaign.sk },
      ExpressionAttributeValues: { ':pk': `CAMPAIGN#${campaign}`, ':before': before, ':mail': 'mail' },
      ExclusiveStartKey,
    };
    const { rows, next } = await queryPage(table, query, Indexed);
    ids.push(...rows.map(({ id }) => id));
    ExclusiveStartKey = next;
  } while (ExclusiveStartKey !== undefined && ids.length < MAX_MAILS_COUNTED);
  return ids.slice(0, MAX_MAILS_COUNTED);
};

/** The mails of a campaign that came before a time, 2,000 at most, as the gate sees them; withdrawn ones are left out. */
export const campaignMails = async (table: Table, campaign: string, before: string): Promise<GateSighting[]> => {
  const ids = await mailIdsBefore(table, campaign, before);
  return (await readRows(table, ids.map(key.report), SeenPart)).flatMap(sightingOf);
};

/** Which of a campaign's reports are read, and from where on. */
interface From {
  limit: number;
  next?: Record<string, unknown>;
  newestFirst?: boolean;
}

/**
 * Reads a page of a campaign's reports as the gate sees them, oldest first or newest first: `limit` of them, without those that are
 * withdrawn, and where the next page begins.
 */
export const campaignSightings = async (
  table: Table,
  campaign: string,
  { limit, next, newestFirst }: From,
): Promise<{ sightings: GateSighting[]; next?: Record<string, unknown> }> => {
  const query = {
    IndexName: INDEX.byCampaign.name,
    KeyConditionExpression: '#pk = :pk',
    ExpressionAttributeNames: { '#pk': INDEX.byCampaign.pk },
    ExpressionAttributeValues: { ':pk': `CAMPAIGN#${campaign}` },
    ScanIndexForward: newestFirst !== true,
    Limit: limit,
    ExclusiveStartKey: next,
  };
  const page = await queryPage(table, query, Indexed);
  const reports = await readRows(
    table,
    page.rows.map(({ id }) => key.report(id)),
    SeenPart,
  );
  return { sightings: reports.flatMap(sightingOf), ...(page.next === undefined ? {} : { next: page.next }) };
};
