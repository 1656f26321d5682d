import * as z from 'zod';
import { LANGUAGES } from '#domain/intake/submission.ts';
import {
  QUEUED_KINDS,
  type Queued,
  type QueueNote,
  type QueueVerdict,
  TOLD_TO,
  type Told,
  VERDICTS,
} from '#domain/queue/queue.ts';
import { Bytes, DemandField, RankField } from '#io/table/store/fields.ts';
import { defineList, type List } from '#io/table/store/list.ts';
import { defineRow, FIRST, type Fields, type Item, nested, oneOf, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** What a line of the queue shows, without its row being read. */
export type QueueLine = Pick<
  Queued,
  | 'id'
  | 'kind'
  | 'rank'
  | 'wantedBy'
  | 'receivedAt'
  | 'reference'
  | 'language'
  | 'channel'
  | 'campaign'
  | 'wallets'
  | 'demand'
  | 'why'
  | 'flags'
  | 'by'
  | 'name'
  | 'returned'
  | 'version'
>;

const LINE: Fields<QueueLine> = /* @__PURE__ */ whenUsed(() => ({
  id: z.string(),
  kind: z.enum(QUEUED_KINDS),
  rank: RankField,
  wantedBy: z.string(),
  receivedAt: z.string(),
  reference: z.string().optional(),
  language: z.enum(LANGUAGES).optional(),
  channel: z.enum(['mail', 'form', 'api']).optional(),
  campaign: z.string().nullable(),
  wallets: z.int(),
  demand: DemandField.optional(),
  why: z.enum(['new-campaign', 'near-deadline']).optional(),
  flags: z.array(Bytes).optional(),
  by: z.string().optional(),
  name: z.string().optional(),
  returned: z.int().optional(),
  version: z.int(),
}));

const WORDS = /* @__PURE__ */ whenUsed(() => ({ by: z.string(), name: z.string().optional(), at: z.string() }));

/** While it is listed its flags stand in the line alone: sealed twice they would cost each report a write unit more. */
const FLAGS_OF_LINE = {
  from: (found: Item): Item => {
    const line = found.listed;
    const isLine = typeof line === 'object' && line !== null && 'flags' in line;
    return isLine && found.flags === undefined ? { ...found, flags: line.flags } : found;
  },
  of: { flags: ['listed'] },
};

export const QueuedRow: Row<Queued> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Queued>(
    'queued',
    {
      ...LINE,
      state: oneOf<Queued['state']>({ open: true, taken: true, handled: true }),
      hidden: z.literal(true).optional(),
      takenAt: z.string().optional(),
      notes: z.array(nested<QueueNote>({ ...WORDS, text: z.string() })).optional(),
      told: z.array(nested<Told>({ ...WORDS, to: z.enum(TOLD_TO) })).optional(),
      verdict: z.enum(VERDICTS).optional(),
      handledAt: z.string().optional(),
      foundAs: z.int().optional(),
      expires: z.int(),
    },
    { ...FIRST, renamed: FLAGS_OF_LINE },
  ),
);

/** What somebody found when they had looked, kept as a decision. */
export interface KeptVerdict {
  id: string;
  reference?: string | undefined;
  /** `undo`: what was found before is taken back. */
  verdict: QueueVerdict | 'undo';
  by: string;
  name?: string | undefined;
  at: string;
  reason?: string | undefined;
  expires: number;
}

export const VerdictRow: Row<KeptVerdict> = /* @__PURE__ */ whenUsed(() =>
  defineRow<KeptVerdict>('queueVerdict', {
    id: z.string(),
    reference: z.string().optional(),
    verdict: z.enum([...VERDICTS, 'undo']),
    by: z.string(),
    name: z.string().optional(),
    at: z.string(),
    reason: z.string().optional(),
    expires: z.int(),
  }),
);

/** What waits for a person, and what one of them has taken. */
export const Queue: List<QueueLine> = /* @__PURE__ */ whenUsed(() => defineList<QueueLine>('queue', LINE));

/** What whoever watches is to be paged about: how many reports, and none of them by name. */
export interface UrgentPage {
  /** Absent where all were told of. */
  reports?: number;
  /** When the first of them was to be told of: UTC, ISO 8601. */
  wantedAt?: string;
  /** When somebody was last paged. */
  pagedAt?: string;
}

export const UrgentPageRow: Row<UrgentPage> = /* @__PURE__ */ whenUsed(() =>
  defineRow<UrgentPage>('urgentPage', {
    reports: z.int().optional(),
    wantedAt: z.string().optional(),
    pagedAt: z.string().optional(),
  }),
);
