import { deleteRowsUnder } from '#io/table/store/delete-rows.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** What is kept of a wallet's money beside its payments: its days' sums, its withdrawals' number, what the chain said. */
const PREFIXES = ['PAID#', 'WITHDRAWN#', 'CHAIN'];

/** Deletes what is kept of a wallet's money beside its payments. */
export const deleteMoneyRows = (table: Table, address: string): Promise<void> =>
  deleteRowsUnder(table, key.wallet(address).pk, PREFIXES);
