import { readCampaign } from '#io/table/campaign/campaign.ts';
import type { Table } from '#io/table/store/table.ts';
import { readCampaignDemanded } from '#io/table/tally/demanded.ts';
import { readCampaignTally } from '#io/table/tally/tally.ts';
import { campaignNames, type Row, reportsIn } from '#test/support/ledger/ledger-rows.ts';
import type { LedgerWorld } from '#test/support/ledger/ledger-world.ts';
import { groupsIn, walletOf } from '#test/support/ledger/linking.ts';
import { DEMANDS, type Demanding, type PlainOracle } from './plain.ts';
import { WALLETS } from './step.ts';

const byFirst = ([a = '']: readonly string[], [b = '']: readonly string[]): number => (a < b ? -1 : 1);

const readWallets = (rows: readonly Row[]): PlainOracle['wallets'] => {
  const wallets: PlainOracle['wallets'] = {};
  for (const n of WALLETS) {
    const tallies = rows.filter(({ pk, sk }) => pk === `WALLET#${walletOf(n)}` && sk.startsWith('TALLY#'));
    const sum = (name: string): number => tallies.reduce((total, row) => total + Number(row[name] ?? 0), 0);
    if (sum('reports') > 0) wallets[n] = { reports: sum('reports'), led: sum('led'), EUR: BigInt(sum('demandedEUR')) };
  }
  return wallets;
};

/** What a campaign's reports of each day demand; days of which nothing counts any more are left out. */
const readDays = async (table: Table, id: string): Promise<Record<string, Demanding>> => {
  const campaign = await readCampaign(table, id);
  const ids = [id, ...(campaign?.aliases ?? [])];
  const parts = (await Promise.all(ids.map((one) => readCampaignDemanded(table, one, '9999')))).flat();
  const days: Record<string, Demanding> = {};
  for (const { day, reports, demanded } of parts) {
    const before = days[day] ?? { reports: 0, EUR: 0n };
    days[day] = { reports: before.reports + reports, EUR: before.EUR + (demanded.EUR ?? 0n) };
  }
  return Object.fromEntries(Object.entries(days).filter(([, { reports }]) => reports > 0));
};

/** On which day a report was received. */
export const dayOfReport = (rows: readonly Row[]): ((report: string) => string) => {
  const days = new Map(reportsIn(rows).map(({ id, receivedAt }) => [id, receivedAt.slice(0, 10)]));
  return (report) => days.get(report) ?? '';
};

/** The ledger, as its readers find it, in the form of the plain computation. */
export const readOracle = async (world: LedgerWorld, rows: readonly Row[]): Promise<PlainOracle> => {
  const nameOf = campaignNames(rows);
  const { table } = world.worker();
  const named = Map.groupBy(reportsIn(rows), ({ campaign }) => nameOf(campaign ?? ''));
  const totals: PlainOracle['totals'] = {};
  for (const campaign of named.keys()) {
    const { reports, demanded, languages } = await readCampaignTally(table, campaign);
    const [[language = '', counted = 0] = []] = Object.entries(languages).filter(([, count]) => count > 0);
    const template = DEMANDS.findIndex((demand) => demand.language === language);
    if (reports === 0) continue;
    const days = await readDays(table, campaign);
    totals[template] = { reports: counted, EUR: demanded.EUR ?? 0n, language, days };
  }
  return {
    clusters: groupsIn(rows),
    campaigns: [...named.values()].map((group) => group.map(({ id }) => id).sort()).sort(byFirst),
    totals,
    wallets: readWallets(rows),
    known: WALLETS.filter((n) => rows.some(({ pk, sk }) => pk === `WALLET#${walletOf(n)}` && sk === 'WALLET')),
  };
};
