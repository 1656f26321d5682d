import type { DayDemanded } from '#domain/payment/demanded.ts';
import { key } from './keys.ts';
import { queryRows } from './query.ts';
import type { Table } from './table.ts';

const DEMANDED = 'demanded';

/** A wallet's tallies of a day are several rows: the sums of all of them together are the day's. */
const dayOf = (sk: unknown): string => String(sk).split('#')[1] ?? '';

const demandedOf = (row: Record<string, unknown>): DayDemanded => ({
  day: dayOf(row.sk),
  reports: Number(row.led ?? 0),
  unreadable: Number(row.unknown ?? 0),
  demanded: Object.fromEntries(
    Object.entries(row).flatMap(([name, units]) =>
      name.startsWith(DEMANDED) ? [[name.slice(DEMANDED.length), BigInt(Number(units))]] : [],
    ),
  ),
});

/** What reports demand to a wallet first, by day up to one, in parts: a day may come several times. */
export const readWalletDemanded = async (table: Table, address: string, until: string): Promise<DayDemanded[]> => {
  const rows = await queryRows(table, { pk: key.wallet(address).pk, first: 'TALLY#', last: `TALLY#${until}~` });
  return rows.map(demandedOf);
};
