import { readQuery } from '#domain/desk/read-query.ts';
import { ADDRESS_REFUSALS } from '#domain/wallet-address.ts';
import { NothingFoundPage } from '#web/desk/pages/search.tsx';
import { campaignPath, DESK_FIELD, reportPath, transactionPath, walletPath } from '#web/desk/site.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, goTo, siteOf } from '../page.tsx';

/** Leads to what was typed. It is sent by POST, for it may be a name; the page that it leads to writes the look-up's one entry. */
export const search = (asked: RouteRequest<(typeof DESK_PAGES)['search']>, context: DeskContext): HttpResponse => {
  const site = siteOf(asked, context);
  const typed = context.form?.get(DESK_FIELD.query) ?? '';
  const query = readQuery(typed);
  if (query.kind === 'address') return goTo(site, walletPath(query.address));
  if (query.kind === 'name') return goTo(site, campaignPath(query.name));
  if (query.kind === 'reference') return goTo(site, reportPath(query.reference));
  if (query.kind === 'txid') return goTo(site, transactionPath(query.txid));
  const why = query.kind === 'nothing' ? null : ADDRESS_REFUSALS[query.why];
  return deskPage(<NothingFoundPage site={site} query={typed} why={why} />, query.kind === 'nothing' ? 400 : 404);
};
