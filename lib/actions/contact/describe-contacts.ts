import { type Link, linkId } from '#domain/cluster/link.ts';
import type { ContactDecision, ContactName, SpokenSighting } from '#domain/contact/contact.ts';
import { log } from '#io/log.ts';
import { readLinks } from '#io/table/cluster/link.ts';
import { decidedContacts, readContactDecision, readContactSightings } from '#io/table/contact/contact.ts';
import type { Table } from '#io/table/store/table.ts';
import type { World } from '#io/world.ts';
import { contactsOfWallet, type GivenContact } from './confirmed-contacts.ts';

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

/** What is known of a contact: which reports give it, and what a lead decided. */
interface KnownOfContact {
  sightings: readonly SpokenSighting[];
  decision: ContactDecision | null;
}

const describe = async (world: DescribeContacts, contact: ContactName): Promise<ContactAnswer | null> => {
  const [sightings, decision] = await Promise.all([
    readContactSightings(world.table, contact),
    readContactDecision(world.table, contact),
  ]);
  return describeContact(world, contact, { sightings, decision });
};

/** A contact as it is shown: with its value from two different people's reports on, or once a lead confirmed it; null where one rejected it. */
export const describeContact = async (
  { deskKey }: Pick<DescribeContacts, 'deskKey'>,
  contact: ContactName,
  { sightings, decision }: KnownOfContact,
): Promise<ContactAnswer | null> => {
  const known = { id: `${contact.kind}:${contact.hash}`, kind: contact.kind, reports: sightings.length };
  if (decision?.verdict === 'rejected') return null;
  if (decision?.verdict === 'confirmed') return { ...known, value: decision.value, confirmed: true };
  const [sighting] = sightings;
  if (sighting === undefined) return null;
  if (new Set(sightings.map(({ voice }) => voice)).size < VOICES_SHOWN)
    return { ...known, value: null, confirmed: false };
  const identity = await deskKey();
  // Loaded where there is something to open: most look-ups have no contact.
  const { unseal } = await import('#io/seal/unseal.ts');
  const opened = identity === null ? null : await unseal(sighting.sealed, [identity]);
  if (opened === null) log.error('contact cannot be opened', { kind: contact.kind });
  return { ...known, value: opened === null ? null : Buffer.from(opened).toString('utf8'), confirmed: false };
};

/** Most contacts that are shown of a wallet. */
const MAX_SHOWN = 10;

const voicesOf = ({ evidence }: Link): number => new Set(evidence.flatMap(({ sources }) => sources)).size;

/** Those first that a lead decided about, then those that the most senders give: a letter that is posted with others hides none. */
const mostGiven = async (table: Table, given: readonly GivenContact[]): Promise<GivenContact[]> => {
  const decided = await decidedContacts(table, given);
  const links = await readLinks(
    table,
    given.map(({ link }) => link),
  );
  const voices = new Map(links.map((link) => [linkId(link), voicesOf(link)]));
  const rest = given.filter((each) => !decided.includes(each));
  return [...decided, ...rest.sort((a, b) => (voices.get(b.link) ?? 0) - (voices.get(a.link) ?? 0))];
};

/**
 * The contacts that reports of a wallet give, whether their links are active or not; those that a lead rejected are left out. Of many
 * ten are shown, and the others counted.
 */
export const describeContacts = async (
  world: DescribeContacts,
  address: string,
): Promise<{ contacts: ContactAnswer[]; moreContacts: number }> => {
  const given = await contactsOfWallet(world.table, address);
  const first = given.length > MAX_SHOWN ? await mostGiven(world.table, given) : given;
  const described: ContactAnswer[] = [];
  let looked = 0;
  for (; looked < first.length && described.length < MAX_SHOWN; looked += MAX_SHOWN) {
    const some = first.slice(looked, looked + MAX_SHOWN);
    described.push(...(await Promise.all(some.map((each) => describe(world, each)))).flatMap((each) => each ?? []));
  }
  const contacts = described.slice(0, MAX_SHOWN);
  return { contacts, moreContacts: Math.max(0, first.length - looked) + described.length - contacts.length };
};
