import * as z from 'zod';
import type { Campaign } from '#domain/campaign/campaign.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { type ReportPlace, reportsOfCampaign } from '#io/table/report/reports-of-campaign.ts';
import { cursorAt, placeAt } from '#io/table/store/place.ts';
import type { Table } from '#io/table/store/table.ts';
import { readTotals } from '#io/table/tally/totals.ts';

/** How many reports a page has. */
const PAGE = 50;

/** Where a page ends: under which of the campaign's ids, and after which report. */
const Place = z.tuple([z.int().min(0).max(1_000), z.string().max(100), z.string().max(300)]);

/** A page of a campaign's reports, newest first under each of its ids. */
export type ReportsPage =
  | {
      ok: true;
      campaign: string;
      reports: Awaited<ReturnType<typeof reportsOfCampaign>>['reports'];
      /** How many there are in all, as they were last counted; null before the first count. */
      total: number | null;
      next?: string;
    }
  | { ok: false; reason: 'unknown' | 'no-such-page' };

const idsOf = ({ id, aliases = new Set() }: Campaign): string[] => [id, ...[...aliases].sort()];

/** Lists the reports of a campaign, what came under ids that were merged into it behind its own. */
export const listReports = async (
  { table }: { table: Table },
  { campaign: asked, cursor, lines = PAGE }: { campaign: string; cursor?: string | undefined; lines?: number },
): Promise<ReportsPage> => {
  const campaign = await readCampaign(table, asked.toLowerCase());
  if (campaign === null) return { ok: false, reason: 'unknown' };
  const place = cursor === undefined ? null : placeAt(Place, cursor);
  const ids = idsOf(campaign);
  if (cursor !== undefined && (place === null || place[0] >= ids.length)) return { ok: false, reason: 'no-such-page' };
  let [n, after] = place === null ? [0, undefined] : [place[0], afterOf(place)];
  const reports: Extract<ReportsPage, { ok: true }>['reports'] = [];
  let isMore = true;
  while (isMore && reports.length < lines) {
    const page = await reportsOfCampaign(table, ids[n] ?? '', lines - reports.length, after);
    reports.push(...page.reports);
    after = page.next ?? undefined;
    if (after === undefined) n += 1;
    isMore = n < ids.length;
  }
  const totals = await readTotals(table, 'campaign', campaign.id);
  const next = isMore ? { next: cursorOf(n, after) } : {};
  return { ok: true, campaign: campaign.id, reports, total: totals?.reports ?? null, ...next };
};

const afterOf = ([, receivedAt, pk]: z.infer<typeof Place>): ReportPlace | undefined =>
  pk === '' ? undefined : { receivedAt, pk };

const cursorOf = (n: number, after: ReportPlace | undefined): string =>
  cursorAt([n, after?.receivedAt ?? '', after?.pk ?? '']);
