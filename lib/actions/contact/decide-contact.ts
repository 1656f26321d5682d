import { recordAct } from '#actions/audit/record-act.ts';
import type { ContactDecision } from '#domain/contact/contact.ts';
import { contactHash } from '#domain/identity.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { putContactDecision, readContactSightings } from '#io/table/contact/contact.ts';
import { askReview } from '#io/table/gate/decisions.ts';
import { commit } from '#io/table/store/transaction.ts';
import type { World } from '#io/world.ts';
import { walletsOfContact } from './confirmed-contacts.ts';

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

export type ContactDecided = { ok: true; id: string } | { ok: false; reason: 'no-reason' | 'unknown-contact' };

/** Longest reason that is kept. */
const MAX_REASON_CHARACTERS = 1_000;

/**
 * Takes a lead's decision that a contact is the extorter's, which writes it in clear, or that it is not.
 *
 * It is written to the audit log first, by its keyed hash: what cannot be recorded is not done.
 */
export const decideContact = async (world: DecideContact, wish: ContactWish): Promise<ContactDecided> => {
  const { table, matchKey, clock } = world;
  const { verdict, kind, value, by } = wish;
  const reason = wish.reason.trim().slice(0, MAX_REASON_CHARACTERS);
  if (reason === '') return { ok: false, reason: 'no-reason' };
  const contact = { kind, hash: contactHash(matchKey, { kind, value }) };
  if ((await readContactSightings(table, contact)).length === 0) return { ok: false, reason: 'unknown-contact' };
  const id = `${kind}:${contact.hash}`;
  const at = clock().toISOString();
  await recordAct(world, { who: by, what: `contact.${verdict}`, about: id, reason, at });
  const decision = { by, reason, at };
  await putContactDecision(
    table,
    contact,
    verdict === 'confirmed' ? { ...decision, verdict, kind, value } : { ...decision, verdict },
  );
  // What partners are told of each wallet that it stands beside follows from a look at it.
  for (const address of await walletsOfContact(table, contact)) await commit(table, [askReview(address, clock())]);
  return { ok: true, id };
};
