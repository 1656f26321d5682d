import type { ContactName } from '#domain/contact/contact.ts';
import { readContact, type TypedContact } from '#domain/desk/read-contact.ts';
import { contactHash } from '#domain/identity.ts';
import { knownContacts } from '#io/table/contact/contact.ts';
import { readOpenContest } from '#io/table/gate/contest.ts';
import type { World } from '#io/world.ts';

/** What looking for contacts needs of the world: the key by which they are found is read where one is looked for. */
export interface FindContact extends Pick<World, 'table'> {
  matchKey: () => Promise<Uint8Array>;
}

/** What was typed as the ledger names it, and which of that it knows, or somebody contests. */
export interface FoundContacts {
  /** What a log may keep of it: the kind and keyed hash of the first reading. */
  about: string;
  found: ContactName[];
}

/** Finds the contacts that something typed may be; null where it is no contact. */
export const findContacts = async ({ table, matchKey }: FindContact, typed: string): Promise<FoundContacts | null> => {
  const readings = readContact(typed);
  const [first] = readings;
  if (first === undefined) return null;
  const key = await matchKey();
  const nameOf = ({ kind, value }: TypedContact): ContactName => ({ kind, hash: contactHash(key, { kind, value }) });
  const names = readings.map(nameOf);
  const { kind, hash } = nameOf(first);
  const [known, open] = await Promise.all([
    knownContacts(table, names),
    Promise.all(names.map((name) => readOpenContest(table, `${name.kind}:${name.hash}`))),
  ]);
  return { about: `contact ${kind}:${hash}`, found: names.filter((name, n) => known.includes(name) || open[n]) };
};
