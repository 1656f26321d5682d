import * as z from 'zod';
import type { DayPart } from '#domain/brief/window.ts';
import type { Report } from '#domain/report/report.ts';
import { measure } from '#io/metrics.ts';
import { FACTS } from '#io/table/store/fields.ts';
import { campaignKey, dayState, INDEX } from '#io/table/store/keys.ts';
import { queryPage } from '#io/table/store/read.ts';
import { partOf, type Reader } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { whenUsed } from '#io/table/store/when-used.ts';
import { LanguageField } from './rows.ts';

/** What the index of reports by their entry holds of each. */
export type ListedReport = Pick<Report, 'id' | 'processedAt' | 'channel' | 'language' | 'campaign' | 'newWallets'>;

const Listed: Reader<ListedReport> = /* @__PURE__ */ whenUsed(() =>
  partOf<ListedReport>('report', {
    id: z.string(),
    processedAt: z.string(),
    channel: FACTS.channel,
    language: LanguageField,
    campaign: z.string().nullable(),
    newWallets: z.array(z.string()),
  }),
);

/** Most pages of a day that are read: 200 MB. A day with more reports than that is counted as far as this goes, and says so. */
const MAX_PAGES = 200;

const pages = async function* (
  table: Table,
  state: Report['state'],
  { day, from, to }: DayPart,
  select: 'COUNT' | 'ALL_PROJECTED_ATTRIBUTES',
  onCut?: () => void,
) {
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const query = {
      IndexName: INDEX.byEntry.name,
      KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
      ExpressionAttributeNames: { '#pk': INDEX.byEntry.pk, '#sk': INDEX.byEntry.sk },
      ExpressionAttributeValues: { ':pk': dayState(day, state), ':from': from, ':to': to },
      Select: select,
      ExclusiveStartKey,
    };
    const { rows, count, next } = await queryPage(table, query, Listed);
    yield { reports: rows, count };
    if (next === undefined) return;
    ExclusiveStartKey = next;
  }
  measure('ListsCut');
  onCut?.();
};

/** Reads the processed reports that were entered in a part of a day, first to last, page by page; `onCut` is called where there are more. */
export const listReports = async function* (
  table: Table,
  part: DayPart,
  onCut?: () => void,
): AsyncGenerator<ListedReport> {
  for await (const { reports } of pages(table, 'processed', part, 'ALL_PROJECTED_ATTRIBUTES', onCut)) yield* reports;
};

/** Counts the reports that were entered in a part of a day without reading what they hold. */
export const countReports = async (table: Table, state: Report['state'], part: DayPart): Promise<number> => {
  let total = 0;
  for await (const { count } of pages(table, state, part, 'COUNT')) total += count;
  return total;
};

/** Most pages that are counted of a campaign's day: 20 MB, some 100,000 reports. */
const MAX_CAMPAIGN_PAGES = 20;

/** Counts a campaign's reports from a moment to the one before another, as far as its limit goes. */
export const countOfCampaign = async (
  table: Table,
  campaign: string,
  { from, to }: { from: string; to: string },
): Promise<number> => {
  let total = 0;
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  for (let page = 0; page < MAX_CAMPAIGN_PAGES; page += 1) {
    const query = {
      IndexName: INDEX.byCampaign.name,
      KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
      ExpressionAttributeNames: { '#pk': INDEX.byCampaign.pk, '#sk': INDEX.byCampaign.sk },
      ExpressionAttributeValues: {
        ':pk': campaignKey(campaign),
        ':from': from,
        ':to': new Date(Date.parse(to) - 1).toISOString(),
      },
      Select: 'COUNT' as const,
      ExclusiveStartKey,
    };
    const { count, next } = await queryPage(table, query, Listed);
    total += count;
    ExclusiveStartKey = next;
    if (ExclusiveStartKey === undefined) break;
  }
  return total;
};
