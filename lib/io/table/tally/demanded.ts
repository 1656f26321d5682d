import type { DayDemanded } from '#domain/payment/demanded.ts';
import { key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/query.ts';
import type { Table } from '#io/table/store/table.ts';
import { dayOfTally } from './tally.ts';

const DEMANDED = 'demanded';

/** What a row says; `counted` is the attribute that counts its reports. */
const demandedOf = (row: Record<string, unknown>, counted: 'led' | 'reports'): DayDemanded => ({
  day: dayOfTally(row.sk),
  reports: Number(row[counted] ?? 0),
  unreadable: Number(row.unknown ?? 0),
  demanded: Object.fromEntries(
    Object.entries(row).flatMap(([name, units]) =>
      name.startsWith(DEMANDED) ? [[name.slice(DEMANDED.length), BigInt(units as number | bigint)]] : [],
    ),
  ),
});

const readTallies = (table: Table, pk: string, until: string): Promise<Record<string, unknown>[]> =>
  queryRows(table, { pk, first: 'TALLY#', last: `TALLY#${until}~` });

/** What reports demand to a wallet first, by day up to one, in parts: a day may come several times. */
export const readWalletDemanded = async (table: Table, address: string, until: string): Promise<DayDemanded[]> => {
  const rows = await readTallies(table, key.wallet(address).pk, until);
  return rows.map((row) => demandedOf(row, 'led'));
};

/** What the reports of a campaign demand first, under one of its ids, by day up to one, in parts. */
export const readCampaignDemanded = async (table: Table, campaign: string, until: string): Promise<DayDemanded[]> => {
  const rows = await readTallies(table, key.campaign(campaign).pk, until);
  return rows.map((row) => demandedOf(row, 'reports'));
};
