import type { ContactName } from '#domain/contact/contact.ts';
import { log } from '#io/log.ts';
import { unseal } from '#io/seal/unseal.ts';
import { readContactDecision, readContactSightings } from '#io/table/contact/contact.ts';
import type { World } from '#io/world.ts';
import { contactsOfWallet } from './confirmed-contacts.ts';

/** A way to reach the extorter that letters about a wallet give. */
export interface ContactAnswer {
  /** Its kind and keyed hash: what it is called before it is known. */
  id: string;
  kind: string;
  /** Null while only one person's reports give it, and nobody has confirmed it: it may be a victim's own. */
  value: string | null;
  /** How many reports give it; of many, `20`. */
  reports: number;
  confirmed: boolean;
}

/** What describing contacts needs of the world. */
export interface DescribeContacts extends Pick<World, 'table'> {
  /** The key that values were sealed to (`AGE-SECRET-KEY-1...`); null where there is none: they stay sealed. */
  deskKey: () => Promise<string | null>;
}

/** From reports of so many different people on, a contact is shown: what one person was sent may name their own. */
const VOICES_SHOWN = 2;

const describe = async ({ table, deskKey }: DescribeContacts, contact: ContactName): Promise<ContactAnswer | null> => {
  const [sightings, decision] = await Promise.all([
    readContactSightings(table, contact),
    readContactDecision(table, contact),
  ]);
  const known = { id: `${contact.kind}:${contact.hash}`, kind: contact.kind, reports: sightings.length };
  if (decision?.verdict === 'rejected') return null;
  if (decision?.verdict === 'confirmed') return { ...known, value: decision.value, confirmed: true };
  const [sighting] = sightings;
  if (sighting === undefined) return null;
  if (new Set(sightings.map(({ voice }) => voice)).size < VOICES_SHOWN)
    return { ...known, value: null, confirmed: false };
  const identity = await deskKey();
  const opened = identity === null ? null : await unseal(sighting.sealed, [identity]);
  if (opened === null) log.error('contact cannot be opened', { kind: contact.kind });
  return { ...known, value: opened === null ? null : Buffer.from(opened).toString('utf8'), confirmed: false };
};

/** The contacts that reports of a wallet give, whether their links are active or not; those that a lead rejected are left out. */
export const describeContacts = async (world: DescribeContacts, address: string): Promise<ContactAnswer[]> => {
  const contacts = await contactsOfWallet(world.table, address);
  const described = await Promise.all(contacts.map((each) => describe(world, each)));
  return described.flatMap((each) => each ?? []);
};
