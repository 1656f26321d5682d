import * as z from 'zod';
import type { Language } from '#domain/intake/submission.ts';
import { UNREAD_KINDS } from '#domain/message/read/unread-kind.ts';
import type { AckState, Report, Todo, WithheldReason } from '#domain/report/report.ts';
import type { Withdrawal } from '#domain/report/withdrawal.ts';
import { RETURNED } from '#domain/tasks/returned-mail.ts';
import { Bytes, FACTS, OriginalField, RankField, TextsOrNone } from '#io/table/store/fields.ts';
import { defineRow, FIRST, type Fields, type Item, nested, oneOf, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';
import { FindingsField } from './findings-field.ts';
import { longFingerprints, longOriginals, shortFindings, shortFingerprints, shortOriginals } from './short-form.ts';

export const WithdrawalField: z.ZodType<Withdrawal> = /* @__PURE__ */ whenUsed(() =>
  nested<Withdrawal>({
    askedAt: z.string(),
    destroyAt: z.string(),
    hidden: z.boolean(),
    destroying: z.boolean().optional(),
    keeping: z.string().optional(),
  }),
);

const WithheldField = /* @__PURE__ */ whenUsed(() =>
  oneOf<WithheldReason>({
    'receipt-on-page': true,
    'sender-not-verified': true,
    automatic: true,
    'passed-on': true,
    'own-domain': true,
    reply: true,
    'quiet-address': true,
    'answered-before': true,
    unreadable: true,
    refused: true,
  }),
);

export const LanguageField: z.ZodType<Language> = /* @__PURE__ */ whenUsed(() =>
  oneOf({ fi: true, sv: true, en: true }),
);

/** The release before named the one case that held a report. */
const withCases = (found: Item): Item => {
  if (found.case === undefined) return found;
  const { case: one, ...row } = found;
  return { ...row, cases: new Set([...(row.cases instanceof Set ? row.cases : []), one]) };
};

/** An original in its short form does not repeat whose it is. */
const withOriginals = (found: Item): Item =>
  found.originals === undefined ? found : { ...found, originals: longOriginals(found.id, found.originals) };

const RENAMED = {
  from: (found: Item): Item => withCases(withOriginals(found)),
  of: { cases: ['case'], originals: ['id'] },
};

/** Lists are few and short; a row of before has none. */
const UnreadField = /* @__PURE__ */ whenUsed(() => z.array(z.enum(UNREAD_KINDS)).readonly().optional());

const FIELDS: Fields<Report> = /* @__PURE__ */ whenUsed(() => ({
  ...FACTS,
  id: z.string(),
  reference: z.string(),
  receivedAt: z.string(),
  processedAt: z.string(),
  language: LanguageField,
  state: oneOf<Report['state']>({ processed: true, unreadable: true }),
  unreadable: z.string().optional(),
  unread: UnreadField,
  campaign: z.string().nullable(),
  findings: FindingsField,
  walletsBeyond: z.int().default(0),
  added: z.string().optional(),
  newWallets: z.array(z.string()),
  originals: z.array(OriginalField),
  sealedTo: z.preprocess(longFingerprints, z.array(z.string())),
  ack: oneOf<AckState>({ none: true, waiting: true, sending: true, sent: true, withheld: true }),
  withheld: WithheldField.optional(),
  returned: z.enum(RETURNED).optional(),
  letterless: z.boolean().optional(),
  // It goes with the last of them.
  inbox: TextsOrNone,
  todo: z.set(oneOf<Todo>({ ack: true, changes: true, links: true })).optional(),
  dueAt: z.string().optional(),
  answeredAt: z.string().optional(),
  answeredAs: z.string().optional(),
  withdrawal: WithdrawalField.optional(),
  keptAt: z.array(z.string()).optional(),
  permittedAt: z.array(z.string()).optional(),
  permitted: z.boolean().optional(),
  askedAt: z.string().optional(),
  cases: z.set(z.string()).optional(),
  sentAs: z.string().optional(),
  urgency: RankField.optional(),
  flags: Bytes.optional(),
  expires: z.int().optional(),
}));

/** What of a report its row says in fewer bytes. */
const SHORT = {
  walletsBeyond: ({ walletsBeyond }: Report) => (walletsBeyond === 0 ? undefined : walletsBeyond),
  findings: ({ findings }: Report) => shortFindings(findings),
  originals: ({ id, originals }: Report) => shortOriginals(id, originals),
  sealedTo: ({ sealedTo }: Report) => shortFingerprints(sealedTo),
};

/** A report's row. */
export const ReportRow: Row<Report> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Report>('report', FIELDS, { ...FIRST, renamed: RENAMED }, SHORT),
);
