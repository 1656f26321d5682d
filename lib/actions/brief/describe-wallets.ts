import { confirmedContacts } from '#actions/contact/confirmed-contacts.ts';
import {
  type BriefWallet,
  MAX_LISTED_WALLETS,
  MAX_OTHER_WALLETS,
  MAX_WEIGHED_WALLETS,
  type NewWallets,
  type OtherWallet,
} from '#domain/brief/brief.ts';
import { countDemands } from '#domain/brief/demands.ts';
import { differentVoicesIn } from '#domain/gate/counted-reports.ts';
import { inChunks } from '#io/in-chunks.ts';
import { measure } from '#io/metrics.ts';
import { presentCampaign } from '#io/table/campaign/present-campaign.ts';
import { key } from '#io/table/store/keys.ts';
import { readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { whenUsed } from '#io/table/store/when-used.ts';
import { readWalletTally } from '#io/table/tally/tally.ts';
import { WalletRow } from '#io/table/wallet/rows.ts';
import { countSightings, readLastSightings } from '#io/table/wallet/sighting.ts';
import { readWallet } from '#io/table/wallet/wallet.ts';

/** Most sightings of one wallet that its demands are counted in; the latest ones. */
const SIGHTINGS = 50;
/** Most wallets that are read at once. */
const WALLETS_AT_ONCE = 10;

/** The reports that a brief tells of, and the moment up to which it does. */
interface Entered {
  reports: ReadonlySet<string>;
  until: Date;
}

const weigh = async (table: Table, address: string): Promise<{ address: string; reports: number }> => {
  const days = await readWalletTally(table, address);
  return { address, reports: days.reduce((sum, { reports }) => sum + reports, 0) };
};

/** How many of its reports are among those that a brief tells of: all, less what came since where it has too many to be counted. */
const countIn = async (table: Table, address: string, all: number, entered: ReadonlySet<string>): Promise<number> => {
  const { inside, outside, isCut } = await countSightings(table, address, entered);
  return isCut ? all - outside : inside;
};

const describe = async (table: Table, address: string, all: number, entered?: Entered): Promise<BriefWallet[]> => {
  const [wallet, contacts, reports, { last, before, isCut }] = await Promise.all([
    readWallet(table, address),
    confirmedContacts(table, address, entered?.until),
    entered === undefined ? all : countIn(table, address, all, entered.reports),
    readLastSightings(table, address, SIGHTINGS, entered?.reports),
  ]);
  if (wallet === null) return [];
  if (isCut) measure('ListsCut');
  const { kind, firstSeen } = wallet;
  const campaign = await presentCampaign(table, wallet.campaign);
  const lastSeen = last[0]?.time ?? firstSeen;
  const counted = [...last, ...before];
  return [
    {
      address,
      kind,
      campaign,
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

const Named = /* @__PURE__ */ whenUsed(() => WalletRow.part('address', 'campaign', 'firstSeen'));

/** Reads of others only what their own rows say, in the order of the campaigns that named them first. */
const describeOthers = async (table: Table, addresses: readonly string[]): Promise<OtherWallet[]> => {
  const rows = await readRows(table, addresses.map(key.wallet), Named);
  const ids = [...new Set(rows.flatMap(({ campaign }) => campaign ?? []))];
  const names = new Map(
    await inChunks(ids, WALLETS_AT_ONCE, async (id) => [id, (await presentCampaign(table, id)) ?? id] as const),
  );
  const others = rows.map((row) => ({ ...row, campaign: row.campaign && (names.get(row.campaign) ?? row.campaign) }));
  const placeOf = ({ campaign, firstSeen, address }: OtherWallet): string =>
    `${campaign ?? '~'} ${firstSeen} ${address}`;
  return others.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
};

/**
 * Reads what a brief tells of wallets: the most reported of them in full, the number of the others. `entered` are the reports that it
 * tells of, for wallets that these were the first to name: what was entered or decided since is not in it. All where it is absent.
 */
export const describeWallets = async (
  table: Table,
  addresses: readonly string[],
  uncounted: boolean,
  entered?: Entered,
): Promise<NewWallets> => {
  const weighed = await inChunks(addresses.slice(0, MAX_WEIGHED_WALLETS), WALLETS_AT_ONCE, (address) =>
    weigh(table, address),
  );
  const heaviest = weighed.sort((a, b) => b.reports - a.reports).slice(0, MAX_LISTED_WALLETS);
  const listed = (
    await inChunks(heaviest, WALLETS_AT_ONCE, ({ address, reports }) => describe(table, address, reports, entered))
  ).flat();
  if (entered !== undefined) listed.sort((a, b) => b.reports - a.reports || (a.address < b.address ? -1 : 1));
  const told = new Set(listed.map(({ address }) => address));
  const others = addresses.filter((address) => !told.has(address));
  return {
    listed,
    more: others.length,
    others: await describeOthers(table, others.slice(0, MAX_OTHER_WALLETS)),
    uncounted,
  };
};
