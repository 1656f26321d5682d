import type { DayDemanded } from '#domain/payment/demanded.ts';
import { key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Reader } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { CampaignTallyRow, type Counts, WalletTallyRow } from './rows.ts';
import { dayOfTally } from './tally.ts';

const DEMANDED = 'demanded';

/** What a row says; `counted` is the attribute that counts its reports. */
const demandedOf = ({ sk, counts }: Counts, counted: 'led' | 'reports'): DayDemanded => ({
  day: dayOfTally(sk),
  reports: Number(counts[counted] ?? 0),
  unreadable: Number(counts.unknown ?? 0),
  outliers: Number(counts.outliers ?? 0),
  demanded: Object.fromEntries(
    Object.entries(counts).flatMap(([name, units]) =>
      name.startsWith(DEMANDED) ? [[name.slice(DEMANDED.length), units]] : [],
    ),
  ),
});

const readTallies = (table: Table, pk: string, until: string, reader: Reader<Counts>): Promise<Counts[]> =>
  queryRows(table, { pk, first: 'TALLY#', last: `TALLY#${until}~` }, reader);

/** What reports demand to a wallet first, by day up to one, in parts: a day may come several times. */
export const readWalletDemanded = async (table: Table, address: string, until: string): Promise<DayDemanded[]> => {
  const rows = await readTallies(table, key.wallet(address).pk, until, WalletTallyRow);
  return rows.map((row) => demandedOf(row, 'led'));
};

/** What the reports of a campaign demand first, under one of its ids, by day up to one, in parts. */
export const readCampaignDemanded = async (table: Table, campaign: string, until: string): Promise<DayDemanded[]> => {
  const rows = await readTallies(table, key.campaign(campaign).pk, until, CampaignTallyRow);
  return rows.map((row) => demandedOf(row, 'reports'));
};
