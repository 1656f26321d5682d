import { confirmedContacts } from '#actions/contact/confirmed-contacts.ts';
import { type BriefWallet, MAX_LISTED_WALLETS, MAX_WEIGHED_WALLETS, type NewWallets } from '#domain/brief/brief.ts';
import { countDemands } from '#domain/brief/demands.ts';
import { differentVoicesIn } from '#domain/gate/counted-reports.ts';
import { inChunks } from '#io/in-chunks.ts';
import { measure } from '#io/metrics.ts';
import type { Table } from '#io/table/store/table.ts';
import { readWalletTally } from '#io/table/tally/tally.ts';
import { readLastSightings } from '#io/table/wallet/sighting.ts';
import { readWallet } from '#io/table/wallet/wallet.ts';

/** Most sightings of one wallet that its demands are counted in; the latest ones. */
const SIGHTINGS = 50;
/** Most wallets that are read at once. */
const WALLETS_AT_ONCE = 10;

const weigh = async (table: Table, address: string): Promise<{ address: string; reports: number }> => {
  const days = await readWalletTally(table, address);
  return { address, reports: days.reduce((sum, { reports }) => sum + reports, 0) };
};

const describe = async (table: Table, address: string, reports: number): Promise<BriefWallet[]> => {
  const [wallet, contacts, { last, before, isCut }] = await Promise.all([
    readWallet(table, address),
    confirmedContacts(table, address),
    readLastSightings(table, address, SIGHTINGS),
  ]);
  if (wallet === null) return [];
  if (isCut) measure('ListsCut');
  const { kind, firstSeen } = wallet;
  const lastSeen = last[0]?.time ?? firstSeen;
  const counted = [...last, ...before];
  return [
    {
      address,
      kind,
      reports,
      voices: differentVoicesIn(counted),
      firstSeen,
      lastSeen,
      demands: countDemands(counted),
      demandsIn: counted.length,
      contacts,
    },
  ];
};

/** Reads what a brief tells of wallets: the most reported of them in full, the number of the others. */
export const describeWallets = async (
  table: Table,
  addresses: readonly string[],
  uncounted: boolean,
): Promise<NewWallets> => {
  const weighed = await inChunks(addresses.slice(0, MAX_WEIGHED_WALLETS), WALLETS_AT_ONCE, (address) =>
    weigh(table, address),
  );
  const heaviest = weighed.sort((a, b) => b.reports - a.reports).slice(0, MAX_LISTED_WALLETS);
  const listed = (
    await inChunks(heaviest, WALLETS_AT_ONCE, ({ address, reports }) => describe(table, address, reports))
  ).flat();
  return { listed, more: addresses.length - listed.length, uncounted };
};
