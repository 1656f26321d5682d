import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import type { KeptAddition } from '#domain/follow-up/kept-addition.ts';
import { ReportRow } from '#io/table/report/rows.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow, queryRows } from '#io/table/store/read.ts';
import type { Reader } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { whenUsed } from '#io/table/store/when-used.ts';
import { AdditionRow } from './rows.ts';

const Shown: Reader<FollowUpReport> = /* @__PURE__ */ whenUsed(() =>
  ReportRow.part(
    'id',
    'reference',
    'channel',
    'receivedAt',
    'processedAt',
    'language',
    'state',
    'findings',
    'walletsBeyond',
    'originals',
    'campaign',
    'consent',
    'senderHash',
    'sentAs',
    'expires',
    'inbox',
    'newWallets',
    'added',
    'withdrawal',
    'keptAt',
    'permittedAt',
    'permitted',
    'cases',
  ),
);

/** Reads a report as its sender may see it; null while it is not in the ledger. */
export const readFollowUpReport = (table: Table, id: string): Promise<FollowUpReport | null> =>
  getRow(table, key.report(id), Shown);

/** Most additions of one report: what a code that leaked can make us store. */
export const MAX_ADDITIONS = 50;

const Added = /* @__PURE__ */ whenUsed(() => AdditionRow.part('addition'));

/** What was added to a report, oldest first. */
export const readAdditions = async (table: Table, report: string): Promise<KeptAddition[]> => {
  const reading = { ConsistentRead: true, Limit: MAX_ADDITIONS, enough: MAX_ADDITIONS };
  const rows = await queryRows(table, { pk: key.report(report).pk, prefix: 'MORE#' }, Added, reading);
  return rows.map(({ addition }) => addition).sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
};
