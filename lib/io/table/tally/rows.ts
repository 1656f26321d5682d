import * as z from 'zod';
import type { SendersOfDay, Totals } from '#domain/campaign/rolled-totals.ts';
import type { Voice } from '#domain/gate/heard.ts';
import { Bytes, Units } from '#io/table/store/fields.ts';
import { defineList, type List } from '#io/table/store/list.ts';
import { defineRow, defineShapes, nested, type Row, type Shapes } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** What totals are rolled up for: a campaign, or the cluster that a wallet is in. */
export interface Rolled {
  kind: 'campaign' | 'wallet';
  id: string;
}

/** That something was counted since totals were last rolled up. */
export interface TotalsWork extends Rolled {
  /** Rises with each note, so that one made while totals are rolled up is not forgotten. */
  version: number;
  /** Until when what is counted is not noted again. UTC, ISO 8601. */
  dueAt?: string;
}

/** Counts by name, of a day: the day stands in the sort key. */
export interface Counts {
  sk: string;
  counts: Readonly<Record<string, bigint>>;
}

/** A row that counts: what it counts is named by its attributes, each a number. */
const CountsField = /* @__PURE__ */ whenUsed(() =>
  z
    .looseObject({ sk: z.string() })
    .transform(({ pk: _pk, sk, v: _v, expires: _expires, ...counts }) => ({ sk, counts }))
    .pipe(z.object({ sk: z.string(), counts: z.record(z.string(), Units) })),
);

export const WalletTallyRow: Shapes<Counts> = /* @__PURE__ */ whenUsed(() =>
  defineShapes<Counts>('walletTally', CountsField),
);
export const CampaignTallyRow: Shapes<Counts> = /* @__PURE__ */ whenUsed(() =>
  defineShapes<Counts>('campaignTally', CountsField),
);
export const WalletPaidRow: Shapes<Counts> = /* @__PURE__ */ whenUsed(() =>
  defineShapes<Counts>('walletPaid', CountsField),
);
export const CampaignPaidRow: Shapes<Counts> = /* @__PURE__ */ whenUsed(() =>
  defineShapes<Counts>('campaignPaid', CountsField),
);

/** How many reports name a wallet that many days' name, and when they were counted. */
export interface WalletTotals {
  /** UTC, ISO 8601. */
  asOf: string;
  reports: number;
}

export const WalletTotalsRow: Row<WalletTotals> = /* @__PURE__ */ whenUsed(() =>
  defineRow<WalletTotals>('walletTotals', { asOf: z.string(), reports: z.int() }),
);

export const TotalsWorkRow: Row<TotalsWork> = /* @__PURE__ */ whenUsed(() =>
  defineRow<TotalsWork>('totalsWork', {
    kind: z.enum(['campaign', 'wallet']),
    id: z.string(),
    version: z.int(),
    dueAt: z.string().optional(),
  }),
);

const TOTALS = /* @__PURE__ */ whenUsed(() => ({
  asOf: z.string(),
  reports: z.int(),
  wallets: z.int(),
  demanded: z.record(z.string(), Units),
  unknown: z.int(),
  outliers: z.int().optional(),
  truncated: z.boolean(),
  voices: nested<SendersOfDay>({ day: z.string(), count: z.int(), others: z.int().nullable() }).optional(),
}));
export const TotalsRow: Row<Totals> = /* @__PURE__ */ whenUsed(() => defineRow<Totals>('totals', TOTALS));
export const TotalsOfDayRow: Row<Totals> = /* @__PURE__ */ whenUsed(() => defineRow<Totals>('totalsOfDay', TOTALS));

/** What the list of all campaigns shows of one. */
export interface ListedCampaign extends Pick<Totals, 'asOf' | 'reports' | 'wallets' | 'demanded'> {
  id: string;
  foundedAt: string;
  /** What its letters begin with, as far as they have it in common. */
  text: string;
  languages: string[];
  /** Reports of the last 24 hours and seven days, by UTC day. */
  day: number;
  week: number;
}

/** What the list of all clusters shows of one. */
export interface ListedCluster extends Pick<Totals, 'asOf' | 'reports' | 'wallets' | 'demanded' | 'truncated'> {
  id: string;
}

const LISTED = /* @__PURE__ */ whenUsed(() => ({
  id: z.string(),
  asOf: z.string(),
  reports: z.int(),
  wallets: z.int(),
  demanded: z.record(z.string(), Units),
}));

export const Campaigns: List<ListedCampaign> = /* @__PURE__ */ whenUsed(() =>
  defineList<ListedCampaign>('campaigns', {
    ...LISTED,
    foundedAt: z.string(),
    text: z.string(),
    languages: z.array(z.string()),
    day: z.int(),
    week: z.int(),
  }),
);
export const Clusters: List<ListedCluster> = /* @__PURE__ */ whenUsed(() =>
  defineList<ListedCluster>('clusters', { ...LISTED, truncated: z.boolean() }),
);

/** A report's voice as it is kept, and that it is muted. */
export interface KeptVoice extends Partial<Omit<Voice, 'report' | 'time'>> {
  sk: string;
  /** That it is not heard: on a row beside it, or on its own where the release before hid it. */
  hidden?: true;
  expires?: number;
}

export const VoiceRow: Row<KeptVoice> = /* @__PURE__ */ whenUsed(() =>
  defineRow<KeptVoice>('voice', {
    sk: z.string(),
    sender: z.string().nullable().optional(),
    organisation: z.string().optional(),
    sketch: Bytes.optional(),
    added: z.string().optional(),
    hidden: z.literal(true).optional(),
    expires: z.int().optional(),
  }),
);

/** That a report's voice is not heard, a row beside it. */
export const MutedVoiceRow: Row<Pick<KeptVoice, 'sk' | 'hidden' | 'expires'>> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Pick<KeptVoice, 'sk' | 'hidden' | 'expires'>>('mutedVoice', {
    sk: z.string(),
    hidden: z.literal(true).optional(),
    expires: z.int().optional(),
  }),
);
