import { answerContest } from '#lambdas/contest/answer-contest.tsx';
import { pageResponse, siteOf } from '#lambdas/http/page.ts';
import type { HttpRequest } from '#lambdas/http/request.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import { renderDocument } from '#web/document.tsx';
import { NotFoundPage } from '#web/pages/not-found.tsx';
import { ROUTE } from '#web/site.ts';
import { answerReport } from './answer-report.tsx';
import type { FollowUpContext } from './context.ts';

/** Everything that is asked of one's own report. */
const REPORT_ROUTES: readonly string[] = [ROUTE.mine, ROUTE.add, ROUTE.reply, ROUTE.withdraw, ROUTE.keep, ROUTE.pdf];

/** Answers a POST about what the hotline holds already: one's own report, or an address that its owner contests. */
export const answerFollowUp = async (request: HttpRequest, context: FollowUpContext): Promise<HttpResponse> => {
  const site = siteOf(request, context.settings);
  const prefix = `/${site.words.language}`;
  const route = request.path.startsWith(`${prefix}/`) ? request.path.slice(prefix.length) : '';
  if (REPORT_ROUTES.includes(route)) return answerReport(request, context, route);
  if (route === ROUTE.contest) return answerContest(request, context);
  return pageResponse(renderDocument(<NotFoundPage site={site} />), site, 404);
};
