import { lookUpReference } from '#actions/desk/look-up-reference.ts';
import { NotKnown } from '#web/desk/pages/not-there.tsx';
import { ReportPage } from '#web/desk/pages/report.tsx';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, lookerOf, siteOf } from '../page.tsx';

/** A report, by its reference. */
export const report = async (
  asked: RouteRequest<(typeof DESK_PAGES)['report']>,
  context: DeskContext,
): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const found = await lookUpReference(context.world, lookerOf(context), asked.params.reference);
  if (!found.ok) {
    return found.reason === 'unknown'
      ? deskPage(<NotKnown site={site} of="report" why="unknown" audit={found.audit} />, 404)
      : deskPage(<NotKnown site={site} of="report" why="invalid" />, 400);
  }
  return deskPage(<ReportPage site={site} reports={found.reports} audit={found.audit} />);
};
