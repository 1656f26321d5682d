import * as z from 'zod';
import type { BareSwitch } from '#domain/gate/bare-switch.ts';
import {
  CONTEST_OUTCOMES,
  type CodedContest,
  type ContestRow as Contest,
  type ContestAnswer,
  type OpenContest,
} from '#domain/gate/contest.ts';
import { type Decision, type Decisions, type LastWord, REJECTED_AS, VERBS } from '#domain/gate/decisions.ts';
import type { KnownService } from '#domain/payment/known-services.ts';
import { OriginalField, Texts, TextsOrNone } from '#io/table/store/fields.ts';
import { defineRow, type Fields, nested, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** An address of a known service, and which list said so. */
export interface ListedService extends KnownService {
  /** The list's title and who made it. */
  list: string;
  /** When the list was imported: UTC, ISO 8601. */
  importedAt: string;
}

/** What holds of a wallet, as far as anything was decided; with the last lead's name alone, where it is of before there could be several. */
export type KeptDecisions = Partial<Omit<Decisions, 'letOutBy'>> & {
  letOutBy: readonly string[];
  /** Rises with each decision and each other reason to look at the wallet again. */
  version: number;
  /** Present while it is to be looked at. UTC, ISO 8601. */
  dueAt?: string;
  /** The addresses of its key hash that were decided about, or are to be looked at. */
  spellings: Set<string>;
};

/** The alert about contests: when it was last mailed, and what changes with each new contest. */
export interface ContestAlert {
  version: number;
  sentAt?: string;
  leaseUntil?: string;
}

/** When a sender was answered, and which of their reports wait for the next answer. */
export interface AnsweredSender {
  holder?: string;
  freeAt?: string;
  /** Answers in a row. */
  answers?: number;
  sentIds?: readonly string[];
  waiting?: Set<string>;
  expires?: number;
}

const DECISION: Fields<Decision> = /* @__PURE__ */ whenUsed(() => ({
  by: z.string(),
  name: z.string().optional(),
  reason: z.string(),
  at: z.string(),
  as: z.enum(REJECTED_AS).optional(),
  until: z.string().optional(),
  signed: z.literal(true).optional(),
}));
const DecisionField = /* @__PURE__ */ whenUsed(() => nested<Decision>(DECISION));
const HeldField = /* @__PURE__ */ whenUsed(() => DecisionField.nullable().optional());

const namesOf = (letOutBy: string | string[] | null): string[] =>
  typeof letOutBy === 'string' ? [letOutBy] : (letOutBy ?? []);

export const DecisionsRow: Row<KeptDecisions> = /* @__PURE__ */ whenUsed(() =>
  defineRow<KeptDecisions>('decisions', {
    flagged: HeldField,
    held: HeldField,
    released: HeldField,
    contested: HeldField,
    confirmed: HeldField,
    letOutBy: z
      .union([z.array(z.string()), z.string(), z.null()])
      .default(null)
      .transform(namesOf),
    version: z.int().default(0),
    dueAt: z.string().optional(),
    spellings: TextsOrNone,
  }),
);

/** What held before a decision. */
const BeforeField = /* @__PURE__ */ whenUsed(() =>
  nested<Decisions>({
    flagged: DecisionField.nullable(),
    held: DecisionField.nullable(),
    released: DecisionField.nullable(),
    contested: DecisionField.nullable(),
    confirmed: DecisionField.nullable(),
    letOutBy: z.array(z.string()),
  }),
);

export const DecisionRow: Row<LastWord> = /* @__PURE__ */ whenUsed(() =>
  defineRow<LastWord>('decision', {
    ...DECISION,
    verb: z.enum(VERBS),
    before: BeforeField.optional(),
    answered: z.literal(true).optional(),
  }),
);

export const BareSwitchRow: Row<BareSwitch> = /* @__PURE__ */ whenUsed(() =>
  defineRow<BareSwitch>('bareSwitch', {
    on: z.boolean(),
    by: z.string(),
    reason: z.string(),
    at: z.string(),
  }),
);

export const ContestRow: Row<Contest & { signedAt?: string }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Contest & { signedAt?: string }>('contest', {
    id: z.string(),
    address: z.string(),
    statement: OriginalField,
    signedAt: z.string().optional(),
    expires: z.int(),
  }),
);

export const ContactContestRow: Row<Contest> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Contest>('contactContest', {
    id: z.string(),
    address: z.string(),
    statement: OriginalField,
    expires: z.int(),
  }),
);

export const ContestCodeRow: Row<CodedContest> = /* @__PURE__ */ whenUsed(() =>
  defineRow<CodedContest>('contestCode', { about: z.string(), receivedAt: z.string(), expires: z.int() }),
);

export const ContestAnswerRow: Row<ContestAnswer> = /* @__PURE__ */ whenUsed(() =>
  defineRow<ContestAnswer>('contestAnswer', {
    outcome: z.enum(CONTEST_OUTCOMES),
    text: z.string().nullable(),
    at: z.string(),
    expires: z.int(),
  }),
);

export const OpenContestRow: Row<OpenContest> = /* @__PURE__ */ whenUsed(() =>
  defineRow<OpenContest>('openContest', {
    address: z.string(),
    addresses: Texts.optional(),
    since: z.string(),
    contests: z.int(),
    signedAt: z.string().optional(),
  }),
);

export const ContestAlertRow: Row<ContestAlert> = /* @__PURE__ */ whenUsed(() =>
  defineRow<ContestAlert>('contestAlert', {
    version: z.int(),
    sentAt: z.string().optional(),
    leaseUntil: z.string().optional(),
  }),
);

export const SenderRow: Row<AnsweredSender> = /* @__PURE__ */ whenUsed(() =>
  defineRow<AnsweredSender>('sender', {
    holder: z.string().optional(),
    freeAt: z.string().optional(),
    answers: z.int().optional(),
    sentIds: z.array(z.string()).optional(),
    waiting: Texts.optional(),
    expires: z.int().optional(),
  }),
);

export const ServiceRow: Row<ListedService> = /* @__PURE__ */ whenUsed(() =>
  defineRow<ListedService>('service', {
    address: z.string(),
    label: z.string(),
    category: z.string().nullable(),
    source: z.string(),
    confidence: z.string().nullable(),
    list: z.string(),
    importedAt: z.string(),
  }),
);

/** The lists of known services that were imported, by title and maker. */
export const ServiceListsRow: Row<{ lists: Set<string> }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ lists: Set<string> }>('serviceLists', { lists: TextsOrNone }),
);
