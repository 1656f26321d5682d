import type { Report } from '#domain/report/report.ts';
import { dayState, INDEX } from '#io/table/store/keys.ts';
import { queryPage, readRows } from '#io/table/store/read.ts';
import { KEYS } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { whenUsed } from '#io/table/store/when-used.ts';
import { Shown } from './reports-of-campaign.ts';
import { ReportRow } from './rows.ts';

/** Where a page of a day's reports ends: a place in the index of what was entered. */
export interface EntryPlace {
  processedAt: string;
  pk: string;
}

const Placed = /* @__PURE__ */ whenUsed(() => ReportRow.part('processedAt'));

/** A page of the reports that were entered on a UTC day, or in a part of it (both ends included, ISO 8601), newest first; those that are out of sight are left out. */
export const reportsOfDay = async (
  table: Table,
  { day, state, from = '0', to = '~' }: { day: string; state: Report['state']; from?: string; to?: string },
  most: number,
  after?: EntryPlace,
) => {
  const of = dayState(day, state);
  const page = await queryPage(
    table,
    {
      IndexName: INDEX.byEntry.name,
      KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
      ExpressionAttributeNames: { '#pk': INDEX.byEntry.pk, '#sk': INDEX.byEntry.sk },
      ExpressionAttributeValues: { ':pk': of, ':from': from, ':to': to },
      ScanIndexForward: false,
      Limit: most,
      ExclusiveStartKey: after && { dayState: of, processedAt: after.processedAt, pk: after.pk, sk: 'REPORT' },
    },
    KEYS,
  );
  const rows = await readRows(table, page.rows, Shown);
  const places = new Map(page.rows.map(({ pk }, n) => [pk, n]));
  const reports = rows
    .filter(({ withdrawal }) => withdrawal?.hidden !== true)
    .sort((a, b) => (places.get(`REPORT#${a.id}`) ?? 0) - (places.get(`REPORT#${b.id}`) ?? 0));
  const next =
    page.next === undefined ? null : { processedAt: Placed.read(page.next).processedAt, pk: KEYS.read(page.next).pk };
  return { reports, next };
};
