import type { Report } from '#domain/report/report.ts';
import type { Wallet } from '#domain/wallet/wallet.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow, readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Removal, Step } from '#io/table/store/transaction.ts';
import { countWallets } from '#io/table/tally/tally.ts';
import { WalletRow } from './rows.ts';
import { inCampaign } from './wallet-campaign.ts';

/** A wallet's row: it stands in the list of its campaign's wallets. */
const itemOf = (wallet: Wallet): Record<string, unknown> => ({
  ...WalletRow.item(key.wallet(wallet.address), wallet),
  ...inCampaign(wallet),
});

/** Creates a wallet; refused, by its address, where it exists. */
export const createWallet = (wallet: Wallet): Step => ({
  what: wallet.address,
  put: { Item: itemOf(wallet), ConditionExpression: 'attribute_not_exists(pk)' },
});

const dayOf = ({ firstSeen }: Pick<Wallet, 'firstSeen'>): string => firstSeen.slice(0, 10);

const counted = (wallet: Pick<Wallet, 'campaign' | 'address' | 'firstSeen'>, times: 1 | -1): Step[] =>
  wallet.campaign === null ? [] : [countWallets(wallet.campaign, dayOf(wallet), wallet.address, times)];

/** Puts back a wallet that was deleted while a report named it, and counts it; refused where it is there. */
export const restoreWallet = (wallet: Wallet): Step[] => [createWallet(wallet), ...counted(wallet, 1)];

/** Deletes a wallet that no report names any more, and counts it no longer; refused where it was changed. */
export const deleteWallet = (wallet: Wallet): (Step | Removal)[] => [
  {
    what: wallet.address,
    delete: {
      Key: key.wallet(wallet.address),
      ConditionExpression: 'firstReport = :first',
      ExpressionAttributeValues: { ':first': wallet.firstReport },
    },
  },
  ...counted(wallet, -1),
];

/** Hands a wallet on to the first report that is left, and counts it for that one's campaign and day; refused where it was. */
export const handOnWallet = (wallet: Wallet, next: Pick<Wallet, 'firstSeen' | 'firstReport' | 'campaign'>): Step[] => [
  {
    what: wallet.address,
    put: {
      Item: itemOf({ ...wallet, ...next }),
      ConditionExpression: 'firstReport = :first',
      ExpressionAttributeValues: { ':first': wallet.firstReport },
    },
  },
  ...(next.campaign === wallet.campaign && dayOf(next) === dayOf(wallet)
    ? []
    : [...counted(wallet, -1), ...counted({ ...wallet, ...next }, 1)]),
];

/** Reads a wallet, `consistent` as it is now; null where no report named it. */
export const readWallet = (table: Table, address: string, consistent = false): Promise<Wallet | null> =>
  getRow(table, key.wallet(address), WalletRow, consistent);

/** Which of the addresses the ledger holds. A wallet founded this moment may be missing. */
export const knownWallets = async (table: Table, addresses: readonly string[]): Promise<Set<string>> => {
  const rows = await readRows(table, addresses.map(key.wallet), WalletRow.part('address'));
  return new Set(rows.map(({ address }) => address));
};

/** What is known of each of some addresses, by address; those that no report names are left out. */
export const foundWallets = async (
  table: Table,
  addresses: Iterable<string>,
): Promise<Map<string, Pick<Wallet, 'address' | 'firstSeen' | 'campaign'>>> => {
  const keys = [...new Set(addresses)].map(key.wallet);
  const rows = await readRows(table, keys, WalletRow.part('address', 'firstSeen', 'campaign'));
  return new Map(rows.map((row) => [row.address, row]));
};

/** The campaign of each wallet of a report that is there, as it is now, by address. */
export const ownedWallets = async (
  table: Table,
  { findings }: Pick<Report, 'findings'>,
): Promise<Map<string, string | null>> => {
  const keys = findings.wallets.map(({ address }) => key.wallet(address));
  const rows = await readRows(table, keys, WalletRow.part('address', 'campaign'), { consistent: true });
  return new Map(rows.map(({ address, campaign }) => [address, campaign]));
};
