import { readCampaignTally } from '#io/table/tally.ts';
import { campaignNames, type Row, reportsIn } from '../ledger-rows.ts';
import type { LedgerWorld } from '../ledger-world.ts';
import { groupsIn, walletOf } from '../linking.ts';
import { DEMANDS, type PlainOracle } from './plain.ts';
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
    if (reports > 0) totals[template] = { reports: counted, EUR: demanded.EUR ?? 0n, language };
  }
  return {
    clusters: groupsIn(rows),
    campaigns: [...named.values()].map((group) => group.map(({ id }) => id).sort()).sort(byFirst),
    totals,
    wallets: readWallets(rows),
    known: WALLETS.filter((n) => rows.some(({ pk, sk }) => pk === `WALLET#${walletOf(n)}` && sk === 'WALLET')),
  };
};
