import { dropDraft } from '#actions/intake/keep-draft.ts';
import { checkToken } from '#domain/intake/page-token.ts';
import { logLeft } from '#io/access-refused.ts';
import { pageResponse } from '#lambdas/http/page.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import type { RouteRequest } from '#lambdas/http/route.ts';
import type { REPORT_ROUTES } from '#lambdas/routes/report.ts';
import { renderDocument } from '#web/document.tsx';
import { LeavePage } from '#web/pages/leave.tsx';
import { DRAFT, type Site } from '#web/site.ts';
import type { PageContext } from './context.ts';

/** Drops what was being written, has the browser forget what it can, and leads elsewhere; nothing may keep it from that. */
export const leave = async (
  { query, requestId }: Pick<RouteRequest<(typeof REPORT_ROUTES)['leave']>, 'query' | 'requestId'>,
  site: Site,
  { inbox, pageKey, clock }: PageContext,
): Promise<HttpResponse> => {
  const token = query[DRAFT];
  if (checkToken(pageKey, token, clock()) !== 'forged') {
    await dropDraft(inbox, token).catch((error: unknown) =>
      // It is deleted within the hour all the same.
      logLeft('draft not dropped', error, { request: requestId }),
    );
  }
  const response = pageResponse(renderDocument(<LeavePage site={site} />), site);
  return { ...response, headers: { ...response.headers, 'clear-site-data': '"cache", "cookies", "storage"' } };
};
