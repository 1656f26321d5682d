import { lookUpReport } from '#actions/follow-up/look-up-report.ts';
import type { ReportView } from '#actions/intake/keep-view.ts';
import { keptView } from '#lambdas/http/lead-to.ts';
import { goTo, pageResponse, siteOf } from '#lambdas/http/page.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import type { RouteRequest } from '#lambdas/http/route.ts';
import type { REPORT_ROUTES } from '#lambdas/routes/report.ts';
import { renderDocument } from '#web/document.tsx';
import { OpenPage } from '#web/pages/follow-up/open.tsx';
import { ReportPage } from '#web/pages/follow-up/report.tsx';
import { ROUTE, type Site, VIEW } from '#web/site.ts';
import type { FollowUpContext } from './context.ts';
import { mineOf } from './report-of.ts';

const NOT_FOUND = 404;
const UNPROCESSABLE = 422;

type ViewRequest = RouteRequest<(typeof REPORT_ROUTES)['opened']>;

/** Asks for a code; one that led to nothing is shown once more. */
export const showOpen = async (request: ViewRequest, context: FollowUpContext): Promise<HttpResponse> => {
  const site = siteOf(request, context.settings);
  const view = await keptView(request.query[VIEW], context);
  const wrong = view?.kind === 'wrong' ? view.code : undefined;
  const page = (
    <OpenPage site={site} view={request.query[VIEW]} {...(wrong === undefined ? {} : { typed: wrong, wrong: true })} />
  );
  return pageResponse(renderDocument(page), site, wrong === undefined ? 200 : NOT_FOUND);
};

const elsewhere = (site: Site): HttpResponse => goTo(site, ROUTE.mine);

/** What was said of it stands in one language: in another, the page says what is. */
const saidIn = (
  site: Site,
  { language, notice, errors }: ReportView,
): { notice?: string | undefined; errors?: Record<string, string> } =>
  language === site.words.language ? { notice, ...(errors ? { errors } : {}) } : {};

/** Shows the report that a code opened within the last ten minutes, as it is now. */
export const showOpened = async (request: ViewRequest, context: FollowUpContext): Promise<HttpResponse> => {
  const site = siteOf(request, context.settings);
  const view = await keptView(request.query[VIEW], context);
  if (view?.kind !== 'report') return elsewhere(site);
  const { table, hashKey } = context.intake;
  const found = await lookUpReport({ table, pause: context.pause }, view.code);
  if (found.state === 'wrong') return elsewhere(site);
  const said = saidIn(site, view);
  const page = (
    <ReportPage
      site={site}
      mine={await mineOf(table, hashKey, found)}
      adding={view.adding}
      answer={view.answer}
      view={request.query[VIEW]}
      {...said}
    />
  );
  return pageResponse(renderDocument(page, await context.uploadsTo()), site, said.errors ? UNPROCESSABLE : 200);
};

/** What only answers a form: who comes back to its address types the code again. */
export const showAgain = (
  request: Pick<ViewRequest, 'language' | 'basePath' | 'receivedAt'>,
  { settings }: FollowUpContext,
): HttpResponse => elsewhere(siteOf(request, settings));
