import * as z from 'zod';
import type { Growth } from '#domain/brief/growth.ts';
import type { KeptBrief } from '#domain/brief/kept-brief.ts';
import { Bytes, Texts, TextsOrNone } from '#io/table/store/fields.ts';
import { defineList, type List } from '#io/table/store/list.ts';
import { defineRow, type Item, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** What is to be told of a campaign, and when: the wallets themselves stand beside it. */
export interface BriefWork {
  campaign: string;
  /** Rises with each wallet noted, so that one that is noted while a brief is being sent is not forgotten. */
  version: number;
  /** Briefs sent so far. */
  sent: number;
  lastSentAt?: string;
  /** Who is sending one. */
  lease?: string;
  /** When the next brief is due, or when one that is being sent counts as lost. Absent with nothing to tell. */
  dueAt?: string;
}

/** Letters that investigators are to be told of, each as a text: DynamoDB keeps each once. */
export interface KeptLetters {
  letters: Set<string>;
  more: number;
  version: number;
}

/** That a campaign grew, as investigators are told: once in six hours. */
export interface NotedGrowth extends Growth {
  /** Its reports, all days together. */
  total: number;
  /** When the hour ended: UTC, ISO 8601. */
  to: string;
  quietUntil: string;
  expires: number;
}

export const GrowthRow: Row<NotedGrowth> = /* @__PURE__ */ whenUsed(() =>
  defineRow<NotedGrowth>('growthAlert', {
    reports: z.int(),
    usual: z.number(),
    total: z.int(),
    to: z.string(),
    quietUntil: z.string(),
    expires: z.int(),
  }),
);

export const BriefRow: Row<BriefWork> = /* @__PURE__ */ whenUsed(() =>
  defineRow<BriefWork>('brief', {
    campaign: z.string(),
    version: z.int(),
    sent: z.int(),
    lastSentAt: z.string().optional(),
    lease: z.string().optional(),
    dueAt: z.string().optional(),
  }),
);

/** Wallets that a brief is to tell of. */
export interface WaitingWallets {
  sk: string;
  addresses: Set<string>;
  expires?: number;
}

export const BriefWalletsRow: Row<WaitingWallets> = /* @__PURE__ */ whenUsed(() =>
  defineRow<WaitingWallets>(
    'briefWallets',
    { sk: z.string(), addresses: Texts, expires: z.int().optional() },
    // There was a row for each wallet.
    { version: 2, from: ({ address, ...row }: Item) => ({ ...row, addresses: new Set([address]) }) },
  ),
);

/** The campaigns told of one by one in a stretch of time. */
export const BriefSlotsRow: Row<{ campaigns: Set<string>; expires: number }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{
    campaigns: Set<string>;
    expires: number;
  }>('briefSlots', { campaigns: Texts, expires: z.int() }),
);

export const KeptBriefRow: Row<KeptBrief> = /* @__PURE__ */ whenUsed(() =>
  defineRow<KeptBrief>('sentBrief', {
    id: z.string(),
    sentAt: z.string().optional(),
    subject: z.string(),
    text: z.string(),
    html: z.string().optional(),
    pdf: z.string().optional(),
    to: z.array(z.string()).optional(),
    handedOver: z.set(z.string()).optional(),
    thread: z.string().optional(),
    urgent: z.boolean().optional(),
    quiet: z.string().optional(),
    withheld: z.boolean().optional(),
    entry: z.object({ day: z.string(), chain: z.string(), seq: z.int() }).optional(),
    tells: z.array(z.object({ campaign: z.string(), wallets: z.array(z.string()) })).optional(),
    subjects: z.array(z.string()).optional(),
    expires: z.int(),
  }),
);

/** The PDF of a brief, beside it: the brief itself is read far more often. */
export interface KeptPdf {
  /** Compressed (gzip). */
  pdf: Uint8Array;
  /** Of the PDF itself, hex. */
  sha256: string;
  /** When it expires, in seconds since 1970. */
  expires: number;
}

export const BriefPdfRow: Row<KeptPdf> = /* @__PURE__ */ whenUsed(() =>
  defineRow<KeptPdf>('briefPdf', { pdf: Bytes, sha256: z.string(), expires: z.int() }),
);

/** The briefs that were sent in a month. */
export const SentBriefs: List<Pick<KeptBrief, 'id' | 'subject'> & { sentAt: string }> = /* @__PURE__ */ whenUsed(() =>
  defineList<Pick<KeptBrief, 'id' | 'subject'> & { sentAt: string }>('briefs', {
    id: z.string(),
    sentAt: z.string(),
    subject: z.string(),
  }),
);

export const CrowdedRow: Row<KeptLetters> = /* @__PURE__ */ whenUsed(() =>
  defineRow<KeptLetters>('crowdedAlert', {
    letters: TextsOrNone,
    more: z.int().default(0),
    version: z.int(),
  }),
);
