import { isFresh, readView } from '#actions/intake/keep-view.ts';
import { checkToken } from '#domain/intake/page-token.ts';
import { goTo, pageResponse } from '#lambdas/http/page.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import type { RouteRequest } from '#lambdas/http/route.ts';
import type { REPORT_ROUTES } from '#lambdas/routes/report.ts';
import { renderDocument } from '#web/document.tsx';
import { AnswerPage } from '#web/pages/answer.tsx';
import { ROUTE, type Site, VIEW } from '#web/site.ts';
import type { PageContext } from './context.ts';

/** Shows a receipt as long as it may be shown; after that its report is opened by its code. */
export const showReceipt = async (
  { query }: Pick<RouteRequest<(typeof REPORT_ROUTES)['receipt']>, 'query'>,
  site: Site,
  { inbox, pageKey, clock, minutesToWait }: PageContext,
): Promise<HttpResponse> => {
  const token = query[VIEW];
  const elsewhere = goTo(site, ROUTE.mine);
  if (checkToken(pageKey, token, clock()) !== 'valid') return elsewhere;
  const view = await readView(inbox, token);
  if (view?.kind !== 'receipt') return elsewhere;
  const code = isFresh(view, clock()) ? view.code : null;
  const minutes = await minutesToWait();
  const page = <AnswerPage site={site} {...view} code={code} view={token} minutesToWait={minutes} />;
  return pageResponse(renderDocument(page), site);
};
