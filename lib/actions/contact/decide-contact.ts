import { recordAct } from '#actions/audit/record-act.ts';
import type { Deed } from '#domain/audit/audit.ts';
import { type DecidedFor, shownWord } from '#domain/case/decided-for.ts';
import type { ContactDecision, ContactName } from '#domain/contact/contact.ts';
import { contactHash } from '#domain/identity.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { putContactDecision, readContactSightings } from '#io/table/contact/contact.ts';
import { askReview } from '#io/table/gate/decisions.ts';
import { commit } from '#io/table/store/transaction.ts';
import type { World } from '#io/world.ts';
import { walletsOfContact } from './confirmed-contacts.ts';
import { type DescribeContacts, describeContact } from './describe-contacts.ts';

/** What deciding about a contact needs of the world. */
export interface DecideContact extends Pick<World, 'table' | 'matchKey' | 'clock'> {
  settings: Pick<FunctionSettings, 'retention'>;
}

/** What a lead decides: whether a contact, as the desk shows it, is the extorter's. */
export interface ContactWish {
  verdict: ContactDecision['verdict'];
  kind: string;
  value: string;
  by: string;
  reason: string;
}

/** Who decides, and by which way; of somebody at the desk what their token calls them, and for which case. */
interface ContactDecider extends Pick<Deed, 'name' | 'roles' | 'via'> {
  by: string;
  reason: string;
  for?: DecidedFor | undefined;
}

export type ContactDecided = { ok: true; id: string } | { ok: false; reason: 'no-reason' | 'unknown-contact' };

/** Longest reason that is kept. */
const MAX_REASON_CHARACTERS = 1_000;

/** Writes a decision about a contact, by its keyed hash: `value` is what it is called in clear, of one that is confirmed. */
const decideNamed = async (
  { table, clock, settings }: Omit<DecideContact, 'matchKey'>,
  contact: ContactName,
  { by, name, roles, via, for: decidedFor, ...decider }: ContactDecider,
  verdict: { verdict: 'confirmed'; value: string } | { verdict: 'rejected' },
): Promise<ContactDecided> => {
  const reason = decider.reason.trim().slice(0, MAX_REASON_CHARACTERS);
  if (reason === '') return { ok: false, reason: 'no-reason' };
  const id = `${contact.kind}:${contact.hash}`;
  const at = clock().toISOString();
  const called = name === undefined ? {} : { name };
  const who = { who: by, ...called, ...(roles && { roles }), ...(via && { via }) };
  const of = decidedFor === undefined ? {} : { case: decidedFor.case };
  await recordAct(
    { table, clock, settings },
    { ...who, ...of, what: `contact.${verdict.verdict}`, about: id, reason, at },
  );
  const decision = { ...shownWord({ by, ...called, reason }, decidedFor), at };
  await putContactDecision(
    table,
    contact,
    verdict.verdict === 'confirmed' ? { ...decision, ...verdict, kind: contact.kind } : { ...decision, ...verdict },
  );
  // What partners are told of each wallet that it stands beside follows from a look at it.
  for (const address of await walletsOfContact(table, contact)) await commit(table, [askReview(address, clock())]);
  return { ok: true, id };
};

/**
 * Takes a lead's decision that a contact is the extorter's, which writes it in clear, or that it is not.
 *
 * It is written to the audit log first, by its keyed hash: what cannot be recorded is not done.
 */
export const decideContact = async (world: DecideContact, wish: ContactWish): Promise<ContactDecided> => {
  const { verdict, kind, value, by, reason } = wish;
  if (reason.trim() === '') return { ok: false, reason: 'no-reason' };
  const contact = { kind, hash: contactHash(world.matchKey, { kind, value }) };
  if ((await readContactSightings(world.table, contact)).length === 0) return { ok: false, reason: 'unknown-contact' };
  return decideNamed(world, contact, { by, reason }, verdict === 'confirmed' ? { verdict, value } : { verdict });
};

/** The same of a contact as its page shows it, by its keyed hash: one whose value may not be shown there is not confirmed there. */
export const decideShownContact = async (
  world: Omit<DecideContact, 'matchKey'> & DescribeContacts,
  contact: ContactName,
  { verdict, ...decider }: ContactDecider & Pick<ContactWish, 'verdict'>,
): Promise<ContactDecided> => {
  const sightings = await readContactSightings(world.table, contact);
  if (sightings.length === 0) return { ok: false, reason: 'unknown-contact' };
  if (verdict === 'rejected') return decideNamed(world, contact, decider, { verdict });
  const shown = await describeContact(world, contact, { sightings, decision: null });
  if (shown === null || shown.value === null) return { ok: false, reason: 'unknown-contact' };
  return decideNamed(world, contact, decider, { verdict, value: shown.value });
};
