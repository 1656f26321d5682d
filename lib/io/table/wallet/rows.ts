import * as z from 'zod';
import type { Sighting } from '#domain/wallet/sighting.ts';
import type { Wallet } from '#domain/wallet/wallet.ts';
import type { WalletCampaign } from '#domain/wallet/wallet-campaign.ts';
import { AddressKindField, DemandField, FACTS } from '#io/table/store/fields.ts';
import { defineList, type List } from '#io/table/store/list.ts';
import { defineRow, nested, partOf, type Reader, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** That a letter names an address beyond the ten wallets that stand in its report's row. */
export interface NamedAddress {
  report: string;
  /** When the report was received: UTC, ISO 8601. */
  time: string;
  expires?: number | undefined;
}

export const WalletRow: Row<Wallet> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Wallet>('wallet', {
    address: z.string(),
    kind: AddressKindField,
    firstSeen: z.string(),
    firstReport: z.string(),
    campaign: z.string().nullable(),
    contestedAt: z.string().optional(),
  }),
);

/** That a row of a wallet is there, and its campaign where it is the wallet's own. */
export interface OwnedWallet {
  pk: string;
  sk: string;
  campaign?: string | null;
  firstSeen?: string;
}

export const OwnedRow: Reader<OwnedWallet> = /* @__PURE__ */ whenUsed(() =>
  partOf<OwnedWallet>(
    'wallet',
    {
      pk: z.string(),
      sk: z.string(),
      campaign: z.string().nullable().optional(),
      firstSeen: z.string().optional(),
    },
    ['campaign', 'firstSeen'],
  ),
);

export const WalletCampaignRow: Row<WalletCampaign> = /* @__PURE__ */ whenUsed(() =>
  defineRow<WalletCampaign>('walletCampaign', {
    address: z.string(),
    kind: AddressKindField,
    campaign: z.string(),
    firstSeen: z.string(),
    firstReport: z.string(),
  }),
);

/** What the list of a campaign's wallets shows of each. */
export type ListedWallet = Pick<Wallet, 'address' | 'kind' | 'firstSeen'>;

/** The wallets that a campaign's letters name: those that it named first, and those that another had named before. */
export const CampaignWallets: List<ListedWallet> = /* @__PURE__ */ whenUsed(() =>
  defineList<ListedWallet>('campaignWallets', {
    address: z.string(),
    kind: AddressKindField,
    firstSeen: z.string(),
  }),
);

const DeadlineFields = /* @__PURE__ */ whenUsed(() =>
  nested<NonNullable<Sighting['deadline']>>({
    within: z.string(),
    start: z.enum(['sent', 'opened', 'stated']).optional(),
  }),
);

export const SightingRow: Row<Sighting> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Sighting>('sighting', {
    ...FACTS,
    address: z.string(),
    report: z.string(),
    time: z.string(),
    campaign: z.string().nullable(),
    demands: z.array(DemandField),
    deadline: DeadlineFields.optional(),
    hosts: z.array(z.string()).optional(),
    reference: z.string().optional(),
    beside: z.array(z.string()).optional(),
    inDemand: z.boolean(),
    hidden: z.literal(true).optional(),
    expires: z.int().optional(),
  }),
);

export const NamedRow: Row<NamedAddress> = /* @__PURE__ */ whenUsed(() =>
  defineRow<NamedAddress>('named', {
    report: z.string(),
    time: z.string(),
    expires: z.int().optional(),
  }),
);

/** Which addresses a report names beyond its ten wallets, by its key alone. */
export const NamedByRow: Row<Pick<NamedAddress, 'expires'>> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Pick<NamedAddress, 'expires'>>('namedBy', {
    expires: z.int().optional(),
  }),
);
