import type { Wallet } from './wallet.ts';

/** That letters of a further campaign name a wallet: the campaign that named it first stands at the wallet itself. */
export interface WalletCampaign extends Pick<Wallet, 'address' | 'kind'> {
  campaign: string;
  /** When the first report of this campaign that names it was received: UTC, ISO 8601. */
  firstSeen: string;
  firstReport: string;
}
