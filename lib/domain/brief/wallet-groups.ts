import type { BriefWallet } from './brief.ts';

/** Most wallets of a brief's table in a mail; the others stand in its PDF. */
export const MAX_TABLE_WALLETS = 12;

/** The wallets of one campaign, in the order in which they were given. */
export interface WalletGroup {
  campaign: string | null;
  wallets: BriefWallet[];
}

/** Wallets by campaign, those of the wallets that come first before others; those of none last. */
export const byCampaign = (wallets: readonly BriefWallet[]): WalletGroup[] => {
  const groups = [...Map.groupBy(wallets, ({ campaign }) => campaign)];
  return groups
    .map(([campaign, own]) => ({ campaign, wallets: own }))
    .sort((a, b) => Number(a.campaign === null) - Number(b.campaign === null));
};
