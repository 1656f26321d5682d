import { findContacts } from '#actions/contact/find-contact.ts';
import { findLetter, type LetterMatch } from '#actions/desk/find-letter.ts';
import { readQuery } from '#domain/desk/read-query.ts';
import { campaignsNamed } from '#io/table/campaign/named-campaigns.ts';
import { clustersNamed } from '#io/table/cluster/cluster.ts';
import type { ApiContext, ApiHandle, Body } from './context.ts';

type Items = Body<'searchOfApi'>['items'];

const one = (api: ApiContext, type: string, id: string, why: string, path: string): Items[number] => ({
  ...{ type, id, why },
  href: api.href(path),
});

/** What was found, and what a log may keep of what was typed. */
interface Found {
  about: string;
  items: Items;
}

const contactsIn = async (api: ApiContext, typed: string): Promise<Found | null> => {
  const contacts = await findContacts(api.world, typed);
  if (contacts === null) return null;
  const items = contacts.found.map(({ kind, hash }) =>
    one(api, 'contact', `${kind}:${hash}`, `It is a contact: ${kind}`, `/contacts/${kind}:${hash}`),
  );
  return { about: contacts.about, items };
};

const WHY: Readonly<Record<LetterMatch, string>> = {
  same: 'A report has this very letter',
  alike: 'Its letters are like this one',
  phrases: 'Its letters share words of this',
};

const lettersOf = async (api: ApiContext, typed: string): Promise<Found> => {
  const { about, found } = await findLetter(api.world, typed);
  return { about, items: found.map(({ id, why }) => one(api, 'campaign', id, WHY[why], `/campaigns/${id}`)) };
};

const namesOf = async (api: ApiContext, name: string): Promise<Found> => {
  const { table } = api.world;
  const [campaigns, clusters] = await Promise.all([campaignsNamed(table, name), clustersNamed(table, name)]);
  const items = [
    ...campaigns.map((id) => one(api, 'campaign', id, 'It is called so', `/campaigns/${id}`)),
    ...clusters.map(({ id }) => one(api, 'cluster', id, 'It is called so', `/clusters/${id}`)),
  ];
  return { about: 'name', items };
};

const find = async (api: ApiContext, typed: string): Promise<Found> => {
  const query = readQuery(typed);
  switch (query.kind) {
    case 'address': {
      const { address } = query;
      return { about: address, items: [one(api, 'wallet', address, 'It is an address', `/wallets/${address}`)] };
    }
    case 'reference': {
      const { reference } = query;
      const items = [one(api, 'report', reference, 'It is a reference', `/reports/${reference}`)];
      return { about: query.kind, items };
    }
    case 'txid': {
      const path = `/transactions/${query.txid}`;
      return { about: query.kind, items: [one(api, 'transaction', query.txid, 'It is a transaction’s id', path)] };
    }
    case 'name':
      return (await contactsIn(api, typed)) ?? namesOf(api, query.name);
    case 'text':
      return (await contactsIn(api, typed)) ?? lettersOf(api, typed);
    case 'nothing':
      return { about: query.kind, items: [] };
  }
};

/**
 * `POST /search`: what something that was typed may be. A contact, or a letter, is recorded by its kind and keyed hash: it may be
 * anybody's.
 */
export const searchOfApi: ApiHandle<'searchOfApi'> = async ({ json: { q, kind } }, api) => {
  const asContact = async (): Promise<Found> => (await contactsIn(api, q)) ?? { about: 'contact', items: [] };
  const found = await (kind === 'contact' ? asContact() : kind === 'text' ? lettersOf(api, q) : find(api, q));
  const audit = await api.record(found.about, found.items.length === 0 ? 'unknown' : 'ok');
  return { body: { items: found.items, audit } };
};
