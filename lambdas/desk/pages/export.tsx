import { exportList, type ListToExport } from '#actions/export/export-list.ts';
import { NoListPage } from '#web/desk/pages/lists.tsx';
import { DESK } from '#web/desk/site.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, lookerOf, siteOf } from '../page.tsx';

type Asked = RouteRequest<(typeof DESK_PAGES)['exported']>;

const listOf = ({ params, query }: Asked, now: Date): ListToExport => {
  switch (params.list) {
    case 'campaigns':
      return { of: 'campaigns', sort: query.sort };
    case 'clusters':
      return { of: 'clusters' };
    case 'decisions':
      return { of: 'decisions', month: query.month || now.toISOString().slice(0, 7), by: query.by, what: query.what };
    case 'reports':
      return { of: 'reports', campaign: query.campaign ?? '' };
  }
};

/** A list as a file, of what its filter gives. */
export const exported = async (asked: Asked, context: DeskContext): Promise<HttpResponse> => {
  const { world } = context;
  const made = await exportList(world, lookerOf(context), listOf(asked, world.clock()));
  if (!made.ok) return deskPage(<NoListPage site={siteOf(asked, context)} at={DESK.today} />, 404);
  return {
    status: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${made.name}.csv"`,
    },
    body: made.file.text,
  };
};
