import { pageResponse, siteOf } from '#lambdas/http/page.ts';
import type { HttpRequest } from '#lambdas/http/request.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import { renderDocument } from '#web/document.tsx';
import { NotFoundPage } from '#web/pages/not-found.tsx';
import { ROUTE } from '#web/site.ts';
import { answerContest } from './answer-contest.tsx';
import { answerMine } from './answer-mine.tsx';
import type { MineDesk } from './desk.ts';

/** Everything that is asked of one's own report. */
const MINE: readonly string[] = [ROUTE.mine, ROUTE.add, ROUTE.reply, ROUTE.withdraw, ROUTE.keep, ROUTE.pdf];

/** Answers a POST about what the hotline holds already: one's own report, or an address that its owner contests. */
export const answerOwn = async (request: HttpRequest, desk: MineDesk): Promise<HttpResponse> => {
  const site = siteOf(request, desk.settings);
  const prefix = `/${site.words.language}`;
  const route = request.path.startsWith(`${prefix}/`) ? request.path.slice(prefix.length) : '';
  if (MINE.includes(route)) return answerMine(request, desk, route);
  if (route === ROUTE.contest) return answerContest(request, desk);
  return pageResponse(renderDocument(<NotFoundPage site={site} />), site, 404);
};
