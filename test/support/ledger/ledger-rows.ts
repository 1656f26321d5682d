import type { Report } from '#domain/report/report.ts';
import { ReportRow } from '#io/table/report/rows.ts';
import type { LedgerWorld } from './ledger-world.ts';
import type { PlainLedger } from './plain-ledger.ts';

export type Row = Record<string, unknown> & { pk: string; sk: string };

/** All rows of the ledger. */
export const allRows = async (world: LedgerWorld): Promise<Row[]> => (await world.rows()) as Row[];

const of = (rows: readonly Row[], pk: string, sk: string): Row[] =>
  rows.filter((row) => row.pk.startsWith(pk) && row.sk.startsWith(sk));

/** Reports with what indexes their rows. */
export const reportsIn = (rows: readonly Row[]): (Report & Row)[] =>
  of(rows, 'REPORT#', 'REPORT').map((row) => ({ ...row, ...ReportRow.read(row) }));

/** Sums rows by a key. */
const sumBy = (rows: readonly Row[], keyOf: (row: Row) => string, name: string): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const row of rows) sums[keyOf(row)] = (sums[keyOf(row)] ?? 0) + Number(row[name] ?? 0);
  return sums;
};

/** What a campaign is called now, by any id that it ever had. */
export const campaignNames = (rows: readonly Row[]): ((campaign: string) => string) => {
  const merged = new Map(of(rows, 'CAMPAIGN#', 'CAMPAIGN').map((row) => [String(row.id), row.mergedInto]));
  const nameOf = (id: string): string => {
    const into = merged.get(id);
    return into === undefined ? id : nameOf(String(into));
  };
  return nameOf;
};

/** The ledger's rows in the form of the plain one; `templateOf` names a campaign by the letters that were sent. */
export const readLedger = (rows: readonly Row[], templateOf: (campaign: string) => string): PlainLedger => {
  const campaigns = of(rows, 'CAMPAIGN#', 'TALLY#');
  const nameOf = (row: Row): string => templateOf(row.pk.slice('CAMPAIGN#'.length));
  const reports = sumBy(campaigns, nameOf, 'reports');
  const cents = sumBy(campaigns, nameOf, 'demandedEUR');
  return {
    reports: reportsIn(rows)
      .map(({ id }) => id)
      .sort(),
    wallets: of(rows, 'WALLET#', 'WALLET')
      .map(({ address }) => String(address))
      .sort(),
    sightings: of(rows, 'WALLET#', 'SEEN#')
      .map(({ address, report }) => `${address} ${report}`)
      .sort(),
    walletTallies: sumBy(of(rows, 'WALLET#', 'TALLY#'), ({ pk }) => pk.slice('WALLET#'.length), 'reports'),
    campaignTallies: Object.fromEntries(
      Object.entries(reports).map(([name, count]) => [name, { reports: count, cents: BigInt(cents[name] ?? 0) }]),
    ),
    newWallets: campaigns.reduce((sum, row) => sum + Number(row.wallets), 0),
  };
};
