import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import type { NodeId } from '#domain/cluster/link.ts';
import type { ContactName } from '#domain/contact/contact.ts';
import { log } from '#io/log.ts';
import { unseal } from '#io/seal/unseal.ts';
import { readLinksAt } from '#io/table/cluster/link.ts';
import { readContactDecision, readContactSightings } from '#io/table/contact/contact.ts';
import type { Table } from '#io/table/store/table.ts';

/** A way to reach the extorter that letters about a wallet give. */
export interface ContactAnswer {
  /** Its kind and keyed hash: what it is called before it is known. */
  id: string;
  kind: string;
  /** Null while only one report gives it, and nobody has confirmed it: it may be a victim's own. */
  value: string | null;
  /** How many reports give it; of many, `20`. */
  reports: number;
  confirmed: boolean;
}

/** What describing contacts needs of the world. */
export interface DescribeContacts {
  table: Table;
  /** The key that values were sealed to (`AGE-SECRET-KEY-1...`); null where there is none: they stay sealed. */
  deskKey: () => Promise<string | null>;
}

/** From so many different reports on, a contact is shown: one letter alone may name its reader's. */
const REPORTS_SHOWN = 2;
/** Most contacts of a wallet that an answer lists; each costs two reads. */
const MAX_CONTACTS_LISTED = 10;
/** Most links of the wallet that are looked through for them. */
const MAX_LINKS_READ = 50;

const CONTACT = 'contact:';

const nameOf = (node: NodeId): ContactName => {
  const [, kind = '', hash = ''] = node.split(':');
  return { kind, hash };
};

const describe = async ({ table, deskKey }: DescribeContacts, node: NodeId): Promise<ContactAnswer | null> => {
  const contact = nameOf(node);
  const [sightings, decision] = await Promise.all([
    readContactSightings(table, contact),
    readContactDecision(table, contact),
  ]);
  const known = { id: `${contact.kind}:${contact.hash}`, kind: contact.kind, reports: sightings.length };
  if (decision?.verdict === 'rejected') return null;
  if (decision?.verdict === 'confirmed') return { ...known, value: decision.value, confirmed: true };
  const [sighting] = sightings;
  if (sighting === undefined) return null;
  if (sightings.length < REPORTS_SHOWN) return { ...known, value: null, confirmed: false };
  const identity = await deskKey();
  const opened = identity === null ? null : await unseal(sighting.sealed, [identity]);
  if (opened === null) log.error('contact cannot be opened', { kind: contact.kind });
  return { ...known, value: opened === null ? null : Buffer.from(opened).toString('utf8'), confirmed: false };
};

/** The contacts that reports of a wallet give, whether their links are active or not; those that a lead rejected are left out. */
export const describeContacts = async (deps: DescribeContacts, address: string): Promise<ContactAnswer[]> => {
  const node = walletNode(address);
  const links = await readLinksAt(deps.table, node, MAX_LINKS_READ);
  const contacts = links.map(({ a, b }) => (a === node ? b : a)).filter((other) => other.startsWith(CONTACT));
  const described = await Promise.all(contacts.slice(0, MAX_CONTACTS_LISTED).map((each) => describe(deps, each)));
  return described.flatMap((each) => each ?? []);
};
