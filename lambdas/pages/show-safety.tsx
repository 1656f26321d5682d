import { pageResponse } from '#lambdas/http/page.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import type { RouteRequest } from '#lambdas/http/route.ts';
import type { REPORT_ROUTES } from '#lambdas/routes/report.ts';
import { renderDocument } from '#web/document.tsx';
import { NotFoundPage } from '#web/pages/not-found.tsx';
import { SafetyPage } from '#web/pages/safety.tsx';
import type { Site } from '#web/site.ts';
import { safetyWordsOf } from '#web/words/safety.ts';

const NOT_FOUND = 404;

/** Shows the one page of a language, where the settings name who has read it through. */
export const showSafety = (
  { params: { safety } }: Pick<RouteRequest<(typeof REPORT_ROUTES)['safety']>, 'params'>,
  site: Site,
): HttpResponse => {
  if (site.settings.safety[safety] === undefined)
    return pageResponse(renderDocument(<NotFoundPage site={site} />), site, NOT_FOUND);
  const { headers, ...response } = pageResponse(renderDocument(<SafetyPage site={site} language={safety} />), site);
  return { ...response, headers: { ...headers, 'content-language': safetyWordsOf(safety).language } };
};
