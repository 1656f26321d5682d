import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { LedgerRow } from '#actions/rebuild/rebuild.ts';
import type { Table } from '#io/table/store/table.ts';

/** Reads all rows of the ledger as they are: for commands that compute it anew, on a machine with memory for it. */
export const readLedger = async (table: Table): Promise<LedgerRow[]> => {
  const rows: LedgerRow[] = [];
  const pages = paginateScan({ client: table.client }, { TableName: table.name, ConsistentRead: true });
  for await (const { Items = [] } of pages) rows.push(...(Items as LedgerRow[]));
  return rows;
};

/** How long a day is, in milliseconds. */
const DAY_MS = 86_400_000;

/** The first day (`YYYY-MM-DD`) whose reports are all there, where they are kept `reportDays`: the day after the last whose may have expired. */
export const wholeSince = (reportDays: number): string =>
  new Date(Date.now() - (reportDays - 1) * DAY_MS).toISOString().slice(0, 10);
