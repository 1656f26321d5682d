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

const idsOf = async (table: Table, campaign: string, limit: number, oldestFirst: boolean): Promise<string[]> => {
  const query = {
    IndexName: INDEX.byCampaign.name,
    KeyConditionExpression: '#pk = :pk',
    ExpressionAttributeNames: { '#pk': INDEX.byCampaign.pk },
    ExpressionAttributeValues: { ':pk': `CAMPAIGN#${campaign}` },
    ScanIndexForward: oldestFirst,
    Limit: limit,
  };
  return (await queryPage(table, query, Indexed)).rows.map(({ id }) => id);
};

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

/** A campaign's first and last reports, at most `edge` each and 50, as the gate sees them; withdrawn ones are left out. */
export const campaignSightings = async (table: Table, campaign: string, edge: number): Promise<GateSighting[]> => {
  const edges = await Promise.all([true, false].map((oldest) => idsOf(table, campaign, edge, oldest)));
  const ids = [...new Set(edges.flat())];
  return (await readRows(table, ids.map(key.report), SeenPart)).flatMap(sightingOf);
};
