import { lookUpContact } from '#actions/desk/look-up-contact.ts';
import { recordLook } from '#actions/desk/record-look.ts';
import { readContactName } from '#domain/contact/contact.ts';
import { ContactPage, NoContactPage } from '#web/desk/pages/contact.tsx';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, lookerOf, siteOf } from '../page.tsx';

/** A contact, by its kind and keyed hash. */
export const contact = async (
  asked: RouteRequest<(typeof DESK_PAGES)['contact']>,
  context: DeskContext,
): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const name = readContactName(asked.params.service, asked.params.id);
  const found = name === null ? null : await lookUpContact(context.world, name);
  const about = name === null ? 'contact' : `${name.kind}:${name.hash}`;
  const outcome = found === null ? 'unknown' : 'ok';
  const audit = await recordLook(context.world, lookerOf(context), { what: 'contact.look-up', about, outcome });
  return found === null
    ? deskPage(<NoContactPage site={site} audit={audit} />, 404)
    : deskPage(<ContactPage site={site} contact={found} audit={audit} />);
};
