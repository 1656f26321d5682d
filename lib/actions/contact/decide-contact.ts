import { recordAct } from '#actions/audit/record-act.ts';
import type { Deed } from '#domain/audit/audit.ts';
import { type DecidedFor, shownWord } from '#domain/case/decided-for.ts';
import { keptReason } from '#domain/case/kept-reason.ts';
import type { ContactDecision, ContactName } from '#domain/contact/contact.ts';
import { contactSubject } from '#domain/feed/told/subject.ts';
import type { ContestOutcome } from '#domain/gate/contest.ts';
import { isJudgeInOwnCause, joinedBy, namesOf } from '#domain/gate/decisions.ts';
import { contactHash } from '#domain/identity.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { reportExpiry } from '#domain/withdraw/retention.ts';
import {
  contactDecision,
  keepContactDecision,
  readContactDecision,
  readContactSightings,
} from '#io/table/contact/contact.ts';
import { noteCorrection } from '#io/table/feed/corrections.ts';
import { closeContest, closeSeenContests, contestAnswer, readOpenContest } from '#io/table/gate/contest.ts';
import { askReview } from '#io/table/gate/decisions.ts';
import { commit, type Removal, type Step } from '#io/table/store/transaction.ts';
import type { World } from '#io/world.ts';
import { walletsOfContact } from './confirmed-contacts.ts';
import { type DescribeContacts, describeContact } from './describe-contacts.ts';

/** What deciding about a contact needs of the world. */
export interface DecideContact extends Pick<World, 'table' | 'matchKey' | 'clock'> {
  settings: Pick<FunctionSettings, 'retention'>;
}

/** What a lead decides: whether a contact, as the desk shows it, is the extorter's. */
export interface ContactWish extends Pick<Deed, 'name' | 'roles' | 'via'> {
  verdict: ContactDecision['verdict'];
  kind: string;
  value: string;
  by: string;
  reason: string;
  answer?: string | undefined;
}

/** Who decides, and by which way; of somebody at the desk what their token calls them, and for which case. */
interface ContactDecider extends Pick<Deed, 'name' | 'roles' | 'via'> {
  by: string;
  reason: string;
  /** To whoever contests it, in the lead's own words: they read it by their code. */
  answer?: string | undefined;
  for?: DecidedFor | undefined;
}

/**
 * What is said of a contact: with its value, of one that is confirmed; `dismissed` where whoever contests it is answered and nothing
 * changes; `undone` where the last decision is taken back, so that evidence alone counts.
 */
type ContactVerdict =
  | { verdict: 'confirmed'; value: string }
  | { verdict: 'rejected' | 'undone' }
  | { verdict: 'dismissed' };

/** What may be decided about a contact as its page shows it. */
export const SHOWN_VERDICTS = [
  'confirmed',
  'rejected',
  'dismissed',
  'undone',
] as const satisfies ContactVerdict['verdict'][];

export type ContactDecided =
  | { ok: true; id: string; at: string }
  | {
      ok: false;
      reason: 'no-reason' | 'unknown-contact' | 'no-contest' | 'nothing-to-undo' | 'same-person' | 'changed-meanwhile';
    };

const OUTCOMES = {
  confirmed: 'kept',
  dismissed: 'kept',
  rejected: 'removed',
  undone: 'open',
} as const satisfies Record<ContactVerdict['verdict'], ContestOutcome>;

/**
 * Writes a decision about a contact, by its keyed hash, and answers whoever contests it in the same transaction: another lead than
 * those who confirmed it.
 */
const decideNamed = async (
  { table, clock, settings }: Omit<DecideContact, 'matchKey'>,
  contact: ContactName,
  { by, name, roles, via, answer = '', for: decidedFor, ...decider }: ContactDecider,
  verdict: ContactVerdict,
): Promise<ContactDecided> => {
  const reason = keptReason(decider.reason);
  if (reason === '') return { ok: false, reason: 'no-reason' };
  const id = `${contact.kind}:${contact.hash}`;
  const [contested, before] = await Promise.all([readOpenContest(table, id), readContactDecision(table, contact)]);
  const isUndo = verdict.verdict === 'undone';
  if (isUndo && (before === null || before.verdict === 'undone')) return { ok: false, reason: 'nothing-to-undo' };
  // Taking a decision back answers no contest that waits: another lead still does.
  const open = isUndo ? null : contested;
  if (verdict.verdict === 'dismissed' && open === null) return { ok: false, reason: 'no-contest' };
  const letOut = {
    letOutBy: before?.letOutBy ?? (before?.verdict === 'confirmed' ? namesOf(before.by, before.name) : []),
  };
  const signer = namesOf(by, name);
  // Who let it out does not set aside either that somebody else took it back.
  const overrules = before?.verdict === 'rejected' && before.by !== by && (isUndo || verdict.verdict === 'confirmed');
  if ((open !== null || overrules) && isJudgeInOwnCause(letOut, signer)) return { ok: false, reason: 'same-person' };
  const at = clock().toISOString();
  const called = name === undefined ? {} : { name };
  const who = { who: by, ...called, ...(roles && { roles }), ...(via && { via }) };
  const of = decidedFor === undefined ? {} : { case: decidedFor.case };
  await recordAct(
    { table, clock, settings },
    { ...who, ...of, what: `contact.${verdict.verdict}`, about: id, reason, at },
  );
  const decision = { ...shownWord({ by, ...called, reason }, decidedFor), at };
  const { letOutBy } = letOut;
  const answers = open === null ? {} : ({ answered: true } as const);
  const said: ContactDecision | null =
    verdict.verdict === 'dismissed'
      ? null
      : verdict.verdict === 'confirmed'
        ? { ...decision, ...verdict, ...answers, kind: contact.kind, letOutBy: joinedBy(letOut, signer) }
        : { ...decision, ...verdict, ...answers, ...(letOutBy.length === 0 ? {} : { letOutBy }) };
  const text = keptReason(answer) || null;
  const told = { outcome: OUTCOMES[verdict.verdict], text, at, expires: reportExpiry(at, settings.retention) };
  // Those who were told of it hear of it where it holds no more, and are off that list where it does again.
  const corrects = said === null ? [] : noteCorrection(contactSubject(contact), clock());
  // What it replaces is kept as it was decided, and says who took it back.
  const replaced = before === null ? [] : [keepContactDecision(contact, before, isUndo ? decision : undefined)];
  const decides =
    said === null
      ? []
      : [contactDecision(contact, said, before), keepContactDecision(contact, said), ...replaced, ...corrects];
  const write = async (closing: readonly (Step | Removal)[]) => (await commit(table, [...decides, ...closing])).ok;
  const written =
    open === null
      ? await write(isUndo && before?.answered === true ? [contestAnswer(id, told)] : [])
      : (await write([closeContest(open), contestAnswer(id, told)])) ||
        (await write([closeSeenContests(open, at), contestAnswer(id, told)]));
  if (!written) return { ok: false, reason: 'changed-meanwhile' };
  if (said === null) return { ok: true, id, at };
  // What partners are told of each wallet that it stands beside follows from a look at it.
  for (const address of await walletsOfContact(table, contact)) await commit(table, [askReview(address, clock())]);
  return { ok: true, id, at };
};

/**
 * Takes a lead's decision that a contact is the extorter's, which writes it in clear, or that it is not.
 *
 * It is written to the audit log first, by its keyed hash: what cannot be recorded is not done.
 */
export const decideContact = async (world: DecideContact, wish: ContactWish): Promise<ContactDecided> => {
  const { verdict, kind, value, by, reason, answer } = wish;
  if (reason.trim() === '') return { ok: false, reason: 'no-reason' };
  const contact = { kind, hash: contactHash(world.matchKey, { kind, value }) };
  const isGiven = verdict === 'undone' || (await readContactSightings(world.table, contact)).length > 0;
  if (!isGiven) return { ok: false, reason: 'unknown-contact' };
  const decider = { by, reason, answer };
  return decideNamed(world, contact, decider, verdict === 'confirmed' ? { verdict, value } : { verdict });
};

/** The same of a contact as its page shows it, by its keyed hash: one whose value may not be shown there is not confirmed there. */
export const decideShownContact = async (
  world: Omit<DecideContact, 'matchKey'> & DescribeContacts,
  contact: ContactName,
  { verdict, ...decider }: ContactDecider & Pick<ContactVerdict, 'verdict'>,
): Promise<ContactDecided> => {
  // Whoever contests one that no report gives can be answered, and what was decided is taken back by its name: there is nothing to look at.
  if (verdict === 'dismissed' || verdict === 'undone') return decideNamed(world, contact, decider, { verdict });
  const sightings = await readContactSightings(world.table, contact);
  if (sightings.length === 0) return { ok: false, reason: 'unknown-contact' };
  if (verdict === 'rejected') return decideNamed(world, contact, decider, { verdict });
  const shown = await describeContact(world, contact, { sightings, decision: null });
  if (shown === null || shown.value === null) return { ok: false, reason: 'unknown-contact' };
  return decideNamed(world, contact, decider, { verdict, value: shown.value });
};
