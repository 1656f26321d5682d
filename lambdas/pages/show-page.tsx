import type { VNode } from 'preact';
import { pageResponse, siteOf } from '#lambdas/http/page.ts';
import { REPORT_API } from '#lambdas/http/report-api.tsx';
import type { HttpResponse } from '#lambdas/http/response.ts';
import type { MatchedRequest } from '#lambdas/http/route.ts';
import { answering, type RouteAnswer } from '#lambdas/http/router.ts';
import { REPORT_ROUTES } from '#lambdas/routes/report.ts';
import { renderDocument } from '#web/document.tsx';
import { AccessibilityPage } from '#web/pages/accessibility.tsx';
import { HelpPage } from '#web/pages/help.tsx';
import { PrivacyPage } from '#web/pages/privacy.tsx';
import { StartPage } from '#web/pages/start.tsx';
import { YoungPage } from '#web/pages/young.tsx';
import { WORKER_SCRIPT } from '#web/scripts/worker-bundle.ts';
import type { Site } from '#web/site.ts';
import type { PageContext } from './context.ts';
import { leave } from './leave.tsx';
import { showReceipt } from './show-receipt.tsx';
import { showSafety } from './show-safety.tsx';
import { beginForm, showStep } from './show-step.tsx';

const WORKER_RESPONSE: HttpResponse = {
  status: 200,
  headers: { 'content-type': 'text/javascript; charset=utf-8' },
  body: WORKER_SCRIPT,
};

const page =
  (render: (site: Site, context: PageContext) => VNode | Promise<VNode>) =>
  async (request: MatchedRequest, context: PageContext): Promise<HttpResponse> => {
    const site = siteOf(request, context.settings);
    return pageResponse(renderDocument(await render(site, context)), site);
  };

const start = page((site) => <StartPage site={site} />);

/** Answers a GET of the public side. */
export const showPage: RouteAnswer<PageContext> = answering(
  REPORT_ROUTES,
  'pages',
  {
    anyLanguage: start,
    start,
    safety: (request, context) => showSafety(request, siteOf(request, context.settings)),
    worker: () => WORKER_RESPONSE,
    help: page((site) => <HelpPage site={site} />),
    young: page((site) => <YoungPage site={site} />),
    privacy: page((site) => <PrivacyPage site={site} />),
    accessibility: page((site) => <AccessibilityPage site={site} />),
    receipt: (request, context) => showReceipt(request, siteOf(request, context.settings), context),
    begin: (request, context) => beginForm(siteOf(request, context.settings), context),
    leave: (request, context) => leave(request, siteOf(request, context.settings), context),
    step: (request, context) => showStep(request, siteOf(request, context.settings), context),
  },
  REPORT_API,
);
