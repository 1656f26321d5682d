import { recordLook } from '#actions/desk/record-look.ts';
import { listPeople } from '#io/table/desk/profile.ts';
import { entryOf } from '#web/desk/components/entry.ts';
import { PeoplePage } from '#web/desk/pages/admin/people.tsx';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, lookerOf, siteOf } from '../page.tsx';

/** Who signed in at the desk within a year, and as what. */
export const people = async (
  asked: RouteRequest<(typeof DESK_PAGES)['people']>,
  context: DeskContext,
): Promise<HttpResponse> => {
  const audit = await recordLook(context.world, lookerOf(context), { what: 'people.list', about: 'people' });
  const found = await listPeople(context.world.table);
  return deskPage(<PeoplePage site={siteOf(asked, context)} people={found} entry={entryOf(audit)} />);
};
