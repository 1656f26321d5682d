import type { MoneyEntry } from '#domain/brief/daily-money.ts';
import { partsOf, type Window } from '#domain/brief/window.ts';
import { key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Removal, Step } from '#io/table/store/transaction.ts';
import { MoneyRow } from './rows.ts';

/** How long an entry is kept, in seconds: far longer than a brief can be late. */
const MONEY_RETENTION_S = 30 * 86_400;
/** Most entries that are read of a day: who pays dust to thousands of wallets must not keep a brief from being sent. */
const MAX_ENTRIES_PER_DAY = 20_000;

const keyOf = ({ at, kind, txid, vout }: Pick<MoneyEntry, 'at' | 'kind' | 'txid' | 'vout'>) =>
  key.moneyEntry(at.slice(0, 10), `${at}#${kind}#${txid}#${vout}`);

/** Enters what happened to money in a day's log, in the transaction that makes it true. */
export const logMoney = (entry: MoneyEntry): Step => ({
  what: 'money log',
  put: {
    Item: MoneyRow.item(keyOf(entry), {
      ...entry,
      expires: Math.floor(Date.parse(entry.at) / 1_000) + MONEY_RETENTION_S,
    }),
  },
});

/** Takes an entry out for good: nobody names its wallet any more. */
export const deleteEntry = (entry: Pick<MoneyEntry, 'at' | 'kind' | 'txid' | 'vout'>): Removal => ({
  what: 'money log',
  delete: { Key: keyOf(entry) },
});

/** What was entered in a stretch of time, oldest first, and whether there was more than is read. */
export const readMoneyLog = async (
  table: Table,
  window: Window,
): Promise<{ entries: MoneyEntry[]; truncated: boolean }> => {
  const entries: MoneyEntry[] = [];
  for (const { day, from, to } of partsOf(window)) {
    const { pk } = key.moneyEntry(day, '');
    const part = { pk, first: from, last: `${to}~` };
    entries.push(...(await queryRows(table, part, MoneyRow, { enough: MAX_ENTRIES_PER_DAY })));
  }
  return { entries: entries.slice(0, MAX_ENTRIES_PER_DAY), truncated: entries.length > MAX_ENTRIES_PER_DAY };
};
