import type { Report } from '#domain/report/report.ts';
import { INDEX } from '#io/table/store/keys.ts';
import { queryPage, readRows } from '#io/table/store/read.ts';
import { KEYS, type Reader } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { whenUsed } from '#io/table/store/when-used.ts';
import { ReportRow } from './rows.ts';

/** Where a page of reports ends: a place in the index of campaigns. */
export interface ReportPlace {
  receivedAt: string;
  pk: string;
}

/** What a list of reports shows of each. */
export type ShownReport = Pick<
  Report,
  | 'id'
  | 'reference'
  | 'receivedAt'
  | 'processedAt'
  | 'channel'
  | 'language'
  | 'state'
  | 'campaign'
  | 'findings'
  | 'walletsBeyond'
  | 'withdrawal'
>;

export const Shown: Reader<ShownReport> = /* @__PURE__ */ whenUsed(() =>
  ReportRow.part(
    'id',
    'reference',
    'receivedAt',
    'processedAt',
    'channel',
    'language',
    'state',
    'campaign',
    'findings',
    'walletsBeyond',
    'withdrawal',
  ),
);

const Placed = /* @__PURE__ */ whenUsed(() => ReportRow.part('receivedAt'));

/** A page of a campaign's reports under one of its ids, newest first; those that are out of sight are left out. */
export const reportsOfCampaign = async (table: Table, campaign: string, most: number, after?: ReportPlace) => {
  const campaignKey = `CAMPAIGN#${campaign}`;
  const page = await queryPage(
    table,
    {
      IndexName: INDEX.byCampaign.name,
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: { '#pk': INDEX.byCampaign.pk },
      ExpressionAttributeValues: { ':pk': campaignKey },
      ScanIndexForward: false,
      Limit: most,
      ExclusiveStartKey: after && { campaignKey, receivedAt: after.receivedAt, pk: after.pk, sk: 'REPORT' },
    },
    KEYS,
  );
  const rows = await readRows(table, page.rows, Shown);
  const reports = rows
    .filter(({ withdrawal }) => withdrawal?.hidden !== true)
    .sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
  const next =
    page.next === undefined ? null : { receivedAt: Placed.read(page.next).receivedAt, pk: KEYS.read(page.next).pk };
  return { reports, next };
};
