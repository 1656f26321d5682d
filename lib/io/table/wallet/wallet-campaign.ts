import type { Wallet } from '#domain/wallet/wallet.ts';
import type { WalletCampaign } from '#domain/wallet/wallet-campaign.ts';
import { key } from '#io/table/store/keys.ts';
import type { InList } from '#io/table/store/list.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Removal, Step } from '#io/table/store/transaction.ts';
import { countFurther } from '#io/table/tally/tally.ts';
import { CampaignWallets, type ListedWallet, WalletCampaignRow } from './rows.ts';

/** What puts a wallet into the list of a campaign's wallets; nothing without a campaign. */
export const inCampaign = ({
  address,
  kind,
  firstSeen,
  campaign,
}: Pick<Wallet, 'address' | 'kind' | 'firstSeen' | 'campaign'>): InList<ListedWallet> | Record<string, never> =>
  campaign === null ? {} : CampaignWallets.entry(campaign, `${firstSeen}#${address}`, { address, kind, firstSeen });

const what = ({ address, campaign }: Pick<WalletCampaign, 'address' | 'campaign'>): string =>
  `campaign ${campaign} of ${address}`;

const counted = ({ campaign, firstSeen, address }: WalletCampaign, times: 1 | -1): Step =>
  countFurther(campaign, firstSeen.slice(0, 10), address, times);

const put = (row: WalletCampaign): { Item: Record<string, unknown> } => ({
  Item: { ...WalletCampaignRow.item(key.walletCampaign(row.address, row.campaign), row), ...inCampaign(row) },
});

/** Notes that letters of a further campaign name a wallet, and counts it there; refused where that is noted. */
export const addWalletCampaign = (row: WalletCampaign): Step[] => [
  { what: what(row), put: { ...put(row), ConditionExpression: 'attribute_not_exists(pk)' } },
  counted(row, 1),
];

const asRead = ({ firstReport }: WalletCampaign) => ({
  ConditionExpression: 'firstReport = :first',
  ExpressionAttributeValues: { ':first': firstReport },
});

/** Takes it back where no report of the campaign names the wallet any more; refused where it was changed since it was read. */
export const dropWalletCampaign = (row: WalletCampaign): (Step | Removal)[] => [
  { what: what(row), delete: { Key: key.walletCampaign(row.address, row.campaign), ...asRead(row) } },
  counted(row, -1),
];

/** Hands it on to the first report that is left; refused where it was changed since it was read. */
export const handOnWalletCampaign = (
  row: WalletCampaign,
  next: Pick<WalletCampaign, 'firstSeen' | 'firstReport'>,
): Step[] => {
  const later = { ...row, ...next };
  const isSameDay = later.firstSeen.slice(0, 10) === row.firstSeen.slice(0, 10);
  return [
    { what: what(row), put: { ...put(later), ...asRead(row) } },
    ...(isSameDay ? [] : [counted(row, -1), counted(later, 1)]),
  ];
};

/** Most further campaigns of a wallet that are shown; whoever writes a hundred letters about one is not listed for ever. */
const MAX_SHOWN = 20;

/** The further campaigns whose letters name a wallet, at most 20 of them; all where `all` says so, as they are now. */
export const walletCampaigns = (table: Table, address: string, all = false): Promise<WalletCampaign[]> => {
  const { pk, sk } = key.walletCampaign(address, '');
  const reading = all ? { ConsistentRead: true, whole: true } : { Limit: MAX_SHOWN, enough: MAX_SHOWN };
  return queryRows(table, { pk, prefix: sk }, WalletCampaignRow, reading);
};
