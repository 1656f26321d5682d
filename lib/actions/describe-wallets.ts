import { type BriefWallet, MAX_LISTED_WALLETS, MAX_WEIGHED_WALLETS, type NewWallets } from '#domain/brief/brief.ts';
import { countDemands } from '#domain/brief/demands.ts';
import { readSightings } from '#io/table/sighting.ts';
import type { Table } from '#io/table/table.ts';
import { readWalletTally } from '#io/table/tally.ts';
import { readWallet } from '#io/table/wallet.ts';

/** Most sightings of one wallet that its demands are counted in; the latest ones. */
const SIGHTINGS = 50;
/** Most wallets that are read at once. */
const TOGETHER = 10;

const mapInChunks = async <A, B>(all: readonly A[], work: (one: A) => Promise<B>): Promise<B[]> => {
  const results: B[] = [];
  for (let start = 0; start < all.length; start += TOGETHER) {
    results.push(...(await Promise.all(all.slice(start, start + TOGETHER).map(work))));
  }
  return results;
};

const weigh = async (table: Table, address: string): Promise<{ address: string; reports: number }> => {
  const days = await readWalletTally(table, address);
  return { address, reports: days.reduce((sum, { reports }) => sum + reports, 0) };
};

const describe = async (table: Table, address: string, reports: number): Promise<BriefWallet[]> => {
  const [wallet, { sightings }] = await Promise.all([
    readWallet(table, address),
    readSightings(table, address, { limit: SIGHTINGS, newestFirst: true }),
  ]);
  if (wallet === null) return [];
  const { kind, firstSeen } = wallet;
  const lastSeen = sightings[0]?.time ?? firstSeen;
  return [{ address, kind, reports, firstSeen, lastSeen, demands: countDemands(sightings) }];
};

/** Reads what a brief tells of wallets: the most reported of them in full, the number of the others. */
export const describeWallets = async (
  table: Table,
  addresses: readonly string[],
  uncounted: boolean,
): Promise<NewWallets> => {
  const weighed = await mapInChunks(addresses.slice(0, MAX_WEIGHED_WALLETS), (address) => weigh(table, address));
  const heaviest = weighed.sort((a, b) => b.reports - a.reports).slice(0, MAX_LISTED_WALLETS);
  const listed = (await mapInChunks(heaviest, ({ address, reports }) => describe(table, address, reports))).flat();
  return { listed, more: addresses.length - listed.length, uncounted };
};
