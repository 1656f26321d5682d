import type { ContactAnswer } from '#actions/contact/describe-contacts.ts';
import { findContacts } from '#actions/contact/find-contact.ts';
import { listCampaignContacts } from '#actions/desk/list-campaign-contacts.ts';
import { type ContactPageAnswer, lookUpContact } from '#actions/desk/look-up-contact.ts';
import { named } from '#actions/desk/wallet/named-thing.ts';
import { type ContactName, readContactName } from '#domain/contact/contact.ts';
import { type ApiContext, type ApiHandle, refuse } from './context.ts';
import { answerList, ofWhole } from './list.ts';

const NO_CONTACT = 'No report gives this contact. That you asked is recorded.';
const NOT_A_CONTACT = 'This is no contact: a mail address, a handle, a link to a chat or a phone number';
const NO_CAMPAIGN = 'There is no campaign of this name. That you asked is recorded.';

/** What a contact is called in paths: its kind and keyed hash. */
const idOf = ({ kind, hash }: ContactName): string => `${kind}:${hash}`;

/** The contact that a path names; null where it is no such name. */
const nameIn = (typed: string): ContactName | null => {
  const [kind = '', hash = '', ...more] = typed.split(':');
  return more.length > 0 ? null : readContactName(kind, hash);
};

/** Programs see in clear what a lead has confirmed: what two reports give may still be a victim's. */
const valueFor = ({ roles }: ApiContext, value: string | null, isConfirmed: boolean): string | null =>
  roles.length > 0 || isConfirmed ? value : null;

/** `POST /contacts/query` */
export const contactsQuery: ApiHandle<'contactsQuery'> = async ({ json: { value, kind } }, api) => {
  const contacts = await findContacts(api.world, value);
  if (contacts === null) return refuse(400, NOT_A_CONTACT, { reason: 'value' });
  const found = contacts.found.filter((one) => kind === undefined || one.kind === kind);
  const audit = await api.record(contacts.about, found.length === 0 ? 'unknown' : String(found.length));
  const items = found.map((one) => ({ id: idOf(one), kind: one.kind, href: api.href(`/contacts/${idOf(one)}`) }));
  return { body: { items, audit } };
};

const decisionOf = ({ decision }: ContactPageAnswer) => decision && { ...decision, name: decision.name ?? null };

/** `GET /contacts/{id}` */
export const contactOfApi: ApiHandle<'contactOfApi'> = async ({ params }, api) => {
  const name = nameIn(params.contact);
  const found = name && (await lookUpContact(api.world, name));
  const audit = await api.record(name === null ? 'contact' : idOf(name), found === null ? 'unknown' : 'ok');
  if (name === null || found === null) return refuse(404, NO_CONTACT, { audit });
  const id = idOf(name);
  const confirmed = found.decision?.verdict === 'confirmed';
  const lists = ['reports', 'wallets'].map((list) => [list, api.href(`/contacts/${id}/${list}`)]);
  return {
    body: {
      ...{ id, kind: found.kind, value: valueFor(api, found.value, confirmed), reports: found.reports, confirmed },
      decision: decisionOf(found),
      contested: found.contested,
      campaigns: found.campaigns.map((campaign) => named(campaign.id)),
      hrefs: Object.fromEntries(lists),
      audit,
    },
  };
};

/** What is known of the contact that a path names; a refusal, which is recorded, where there is none. */
const contactAt = async (api: ApiContext, typed: string) => {
  const name = nameIn(typed);
  const found = name && (await lookUpContact(api.world, name));
  if (name !== null && found !== null) return { id: idOf(name), found };
  return refuse(404, NO_CONTACT, { audit: await api.record(name === null ? 'contact' : idOf(name), 'unknown') });
};

/** `GET /contacts/{id}/reports` */
export const contactReports: ApiHandle<'contactReports'> = async ({ params, query }, api) => {
  const at = await contactAt(api, params.contact);
  if ('refused' in at) return at;
  const newest = at.found.sightings.toReversed();
  const of = { filter: { contact: at.id }, page: query, about: at.id, known: newest.length };
  return answerList(api, of, ofWhole(newest), ({ reference, time }) => ({ reference, receivedAt: time }));
};

/** `GET /contacts/{id}/wallets` */
export const contactWallets: ApiHandle<'contactWallets'> = async ({ params, query }, api) => {
  const at = await contactAt(api, params.contact);
  if ('refused' in at) return at;
  const newest = at.found.wallets.toReversed();
  const of = { filter: { contact: at.id }, page: query, about: at.id, known: newest.length };
  return answerList(api, of, ofWhole(newest), (wallet) => wallet);
};

const contactLine =
  (api: ApiContext) =>
  ({ value, ...contact }: ContactAnswer) => ({ ...contact, value: valueFor(api, value, contact.confirmed) });

/** `GET /campaigns/{id}/contacts` */
export const campaignContacts: ApiHandle<'campaignContacts'> = async ({ params, query }, api) => {
  const found = await listCampaignContacts(api.world, params.campaign);
  if (found === null) return refuse(404, NO_CAMPAIGN, { audit: await api.record('campaign', 'unknown') });
  const { campaign, contacts, isCut } = found;
  const of = { filter: { campaign }, page: query, about: campaign, known: contacts.length };
  const answered = await answerList(api, of, ofWhole(contacts), contactLine(api));
  if ('refused' in answered || !isCut) return answered;
  return { body: { ...answered.body, total: { ...answered.body.total, exact: false } } };
};
