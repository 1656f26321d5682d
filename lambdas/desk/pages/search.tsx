import { type FoundContacts, findContacts } from '#actions/contact/find-contact.ts';
import { findLetter } from '#actions/desk/find-letter.ts';
import { recordLook } from '#actions/desk/record-look.ts';
import { readQuery } from '#domain/desk/read-query.ts';
import { ADDRESS_REFUSALS } from '#domain/wallet-address.ts';
import { entryOf } from '#web/desk/components/entry.ts';
import { ContactsPage, NoContactPage } from '#web/desk/pages/contact.tsx';
import { FoundLettersPage, NothingFoundPage } from '#web/desk/pages/search.tsx';
import {
  campaignPath,
  contactPath,
  DESK_FIELD,
  type DeskSite,
  reportPath,
  transactionPath,
  walletPath,
} from '#web/desk/site.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, goTo, lookerOf, siteOf } from '../page.tsx';

/** Leads to a contact's page, which records the look-up; what leads to none, or to several, is recorded here. */
const answerContacts = async (
  site: DeskSite,
  context: DeskContext,
  typed: string,
  { about, found }: FoundContacts,
): Promise<HttpResponse> => {
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return goTo(site, contactPath(first));
  const outcome = first === undefined ? 'unknown' : String(found.length);
  const audit = await recordLook(context.world, lookerOf(context), { what: 'search', about, outcome });
  return first === undefined
    ? deskPage(<NoContactPage site={site} query={typed} audit={audit} />, 404)
    : deskPage(<ContactsPage site={site} query={typed} found={found} audit={audit} />);
};

/** Leads to what was typed. It is sent by POST, for it may be a name; the page that it leads to writes the look-up's one entry. */
export const search = async (
  asked: RouteRequest<(typeof DESK_PAGES)['search']>,
  context: DeskContext,
): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const typed = context.form?.get(DESK_FIELD.query) ?? '';
  const query = readQuery(typed);
  if (query.kind === 'text' || query.kind === 'name') {
    const contacts = await findContacts(context.world, typed);
    if (contacts !== null) return answerContacts(site, context, typed, contacts);
  }
  if (query.kind === 'address') return goTo(site, walletPath(query.address));
  if (query.kind === 'name') return goTo(site, campaignPath(query.name));
  if (query.kind === 'reference') return goTo(site, reportPath(query.reference));
  if (query.kind === 'txid') return goTo(site, transactionPath(query.txid));
  if (query.kind === 'nothing') return deskPage(<NothingFoundPage site={site} query={typed} why={null} />, 400);
  const { about, found } = await findLetter(context.world, typed);
  const outcome = found.length === 0 ? 'unknown' : String(found.length);
  const entry = entryOf(await recordLook(context.world, lookerOf(context), { what: 'search', about, outcome }));
  return found.length === 0
    ? deskPage(<NothingFoundPage site={site} query={typed} why={ADDRESS_REFUSALS[query.why]} entry={entry} />, 404)
    : deskPage(<FoundLettersPage site={site} query={typed} found={found} entry={entry} />);
};
