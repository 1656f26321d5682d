import * as z from 'zod';
import { type Case, type CaseEntry, DUTIES, HELD_KINDS, type Held, type Member } from '#domain/case/case.ts';
import { DRAFT_KINDS, DRAFT_STATES, type DraftedRequest, type DraftStep } from '#domain/case/draft.ts';
import { defineList, type List } from '#io/table/store/list.ts';
import { defineRow, nested, oneOf, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** Something that a case holds, with who put it in and why. */
export type HeldInCase = Held & Omit<CaseEntry, 'verb' | 'held' | 'about'>;

const HELD = /* @__PURE__ */ whenUsed(() => ({ kind: z.enum(HELD_KINDS), id: z.string() }));

export const CaseRow: Row<Case> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Case>('case', {
    id: z.string(),
    title: z.string(),
    openedBy: z.string(),
    openedByName: z.string().optional(),
    openedAt: z.string(),
    lead: z.string().optional(),
    leadName: z.string().optional(),
    covert: z.literal(true).optional(),
    closedAt: z.string().optional(),
    version: z.int(),
  }),
);

export const HeldRow: Row<HeldInCase> = /* @__PURE__ */ whenUsed(() =>
  defineRow<HeldInCase>('held', {
    ...HELD,
    by: z.string(),
    name: z.string().optional(),
    at: z.string(),
    reason: z.string(),
  }),
);

export const CaseEntryRow: Row<CaseEntry> = /* @__PURE__ */ whenUsed(() =>
  defineRow<CaseEntry>('caseEntry', {
    verb: oneOf<CaseEntry['verb']>({
      ...{ open: true, 'put-in': true, 'take-out': true, note: true, decide: true },
      ...{ admit: true, dismiss: true, lead: true, cover: true, uncover: true, close: true, reopen: true },
    }),
    by: z.string(),
    name: z.string().optional(),
    at: z.string(),
    reason: z.string(),
    held: nested<Held>(HELD).optional(),
    about: z.string().optional(),
  }),
);

export const MemberRow: Row<Member> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Member>('caseMember', {
    who: z.string(),
    name: z.string(),
    duty: z.enum(DUTIES),
    by: z.string(),
    at: z.string(),
  }),
);

/** That somebody works on a case, from them. */
export const OwnCaseRow: Row<Pick<Case, 'id'>> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Pick<Case, 'id'>>('ownCase', { id: z.string() }),
);

export const ListedCaseRow: Row<Pick<Case, 'id'>> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Pick<Case, 'id'>>('caseInList', { id: z.string() }),
);

/** That a case holds a wallet, a cluster or a campaign, from there. */
export const CaseOfRow: Row<{ case?: string | undefined }> = /* @__PURE__ */ whenUsed(() =>
  // Without it the case has let go of it.
  defineRow<{ case?: string | undefined }>('caseOf', { case: z.string().optional() }),
);

const STEP = /* @__PURE__ */ whenUsed(() =>
  nested<DraftStep>({ at: z.string(), by: z.string(), name: z.string().optional(), text: z.string() }),
);

const FollowedField = /* @__PURE__ */ whenUsed(() => z.object({ height: z.int(), time: z.string() }).nullable());

const FACTS = /* @__PURE__ */ whenUsed(() =>
  z.discriminatedUnion('of', [
    z.object({
      of: z.literal('wallet'),
      address: z.string(),
      reports: z.int(),
      firstSeen: z.string(),
      payments: z.array(
        z.object({
          txid: z.string(),
          vout: z.int(),
          satoshi: z.string(),
          height: z.int(),
          time: z.string(),
          services: z.array(z.string()),
        }),
      ),
      more: z.int(),
      followedTo: FollowedField,
      notKnownSince: z.string().nullable(),
    }),
    z.object({
      of: z.literal('campaign'),
      campaign: z.string(),
      name: z.string(),
      host: z.string(),
      looked: z.int(),
      mails: z.array(
        z.object({
          report: z.string(),
          receivedAt: z.string(),
          hosts: z.array(z.string()),
          dkim: z.array(z.string()),
        }),
      ),
      more: z.int(),
    }),
  ]),
);

export const DraftRow: Row<DraftedRequest> = /* @__PURE__ */ whenUsed(() =>
  defineRow<DraftedRequest>('draft', {
    id: z.string(),
    kind: z.enum(DRAFT_KINDS),
    to: z.string(),
    inEu: z.boolean(),
    facts: FACTS,
    state: z.enum(DRAFT_STATES),
    drafted: STEP,
    sent: STEP.optional(),
    answered: STEP.optional(),
    case: z.string().optional(),
    expires: z.int().optional(),
    version: z.int(),
  }),
);

/** What the list of requests shows of one: as much as says whether somebody may see the rest. */
export interface DraftLine extends Pick<DraftedRequest, 'id' | 'kind' | 'to' | 'state' | 'case'> {
  subject: string;
  by: string;
  at: string;
}

/** All requests to services and hosts. */
export const Drafts: List<DraftLine> = /* @__PURE__ */ whenUsed(() =>
  defineList<DraftLine>('drafts', {
    id: z.string(),
    kind: z.enum(DRAFT_KINDS),
    to: z.string(),
    state: z.enum(DRAFT_STATES),
    case: z.string().optional(),
    subject: z.string(),
    by: z.string(),
    at: z.string(),
  }),
);
