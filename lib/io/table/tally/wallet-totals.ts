import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { applied } from '#io/table/store/conditional.ts';
import { key, WALLET_TALLY_SHARDS } from '#io/table/store/keys.ts';
import { getRow, queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { WalletTallyRow, type WalletTotals, WalletTotalsRow } from './rows.ts';
import { type DayTally, daysOf, readWalletTally } from './tally.ts';

/** Days with reports that a look-up reads of a wallet: of one with more its reports are counted by a roll-up. */
export const LAST_DAYS = 31;
/** The rows of so many days, and one: where there is one more, there are more days. */
export const LAST_DAYS_ROWS: number = LAST_DAYS * WALLET_TALLY_SHARDS + 1;
const DAY_MS = 86_400_000;

/** Whether a wallet may have reports on more days than a look-up reads. */
export const mayBeOld = (firstSeen: string, now: Date): boolean =>
  now.getTime() - Date.parse(firstSeen) > LAST_DAYS * DAY_MS;

/** A wallet's reports in all, and by day the last days with some. */
export interface LastDays {
  reports: number;
  /** Newest first. */
  days: DayTally[];
  /** Whether there are days before those. */
  areCut: boolean;
}

/**
 * Reads a wallet's reports by day of the last 31 days with some, and how many there are in all: of an older wallet as it was counted
 * last, some seconds ago, or where that never was, by reading all of its days.
 */
export const readLastDays = async (table: Table, address: string): Promise<LastDays> => {
  const { pk } = key.wallet(address);
  const reading = { ScanIndexForward: false, Limit: LAST_DAYS_ROWS, enough: LAST_DAYS_ROWS };
  const rows = await queryRows(table, { pk, prefix: 'TALLY#' }, WalletTallyRow, reading);
  const read = daysOf(rows);
  const sum = (days: readonly DayTally[]): number => days.reduce((total, { reports }) => total + reports, 0);
  if (rows.length < LAST_DAYS_ROWS) return { reports: sum(read), days: read, areCut: false };
  // Of the earliest day that was read some rows may be beyond.
  const days = read.slice(0, -1);
  const counted = await getRow(table, key.walletTotals(address), WalletTotalsRow, false);
  const reports = counted?.reports ?? sum(await readWalletTally(table, address, Number.POSITIVE_INFINITY));
  return { reports: Math.max(reports, sum(read)), days, areCut: true };
};

/** Counts the reports of a wallet with reports on many days, so that a look-up need not; of any other nothing is kept. */
export const countWalletTotals = async (table: Table, address: string, asOf: string): Promise<void> => {
  const days = await readWalletTally(table, address, Number.POSITIVE_INFINITY);
  if (days.length <= LAST_DAYS) return;
  const totals: WalletTotals = { asOf, reports: days.reduce((sum, { reports }) => sum + reports, 0) };
  const put = new PutCommand({
    TableName: table.name,
    Item: WalletTotalsRow.item(key.walletTotals(address), totals),
    ConditionExpression: 'attribute_not_exists(asOf) OR asOf <= :asOf',
    ExpressionAttributeValues: { ':asOf': asOf },
  });
  await applied(table.client.send(put));
};

/** Forgets what was counted of a wallet that no report names any more. */
export const deleteWalletTotals = async ({ client, name }: Table, address: string): Promise<void> => {
  await client.send(new DeleteCommand({ TableName: name, Key: key.walletTotals(address) }));
};
