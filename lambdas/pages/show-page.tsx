import type { VNode } from 'preact';
import { STEPS, type Step } from '#domain/intake/form-answers.ts';
import { pageResponse, siteOf } from '#lambdas/http/page.ts';
import type { HttpRequest } from '#lambdas/http/request.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import { renderDocument } from '#web/document.tsx';
import { ContestPage } from '#web/pages/contest.tsx';
import { OpenPage } from '#web/pages/follow-up/open.tsx';
import { HelpPage } from '#web/pages/help.tsx';
import { NotFoundPage } from '#web/pages/not-found.tsx';
import { PrivacyPage } from '#web/pages/privacy.tsx';
import { StartPage } from '#web/pages/start.tsx';
import { WORKER_SCRIPT } from '#web/scripts/worker-bundle.ts';
import { href, ROUTE, type Site, WORKER } from '#web/site.ts';
import type { PageContext } from './context.ts';
import { leave } from './leave.tsx';
import { beginForm, showStep } from './show-step.tsx';

const startPage = async (site: Site, { newToken, issueWork }: PageContext): Promise<VNode> => {
  const token = newToken();
  const work = await issueWork(token);
  return <StartPage site={site} form={{ token, text: '', partners: undefined, contact: '', work }} />;
};

const pageAt = (route: string, site: Site, context: PageContext): VNode | Promise<VNode> | null => {
  switch (route) {
    case ROUTE.start:
      return startPage(site, context);
    case ROUTE.help:
      return <HelpPage site={site} />;
    case ROUTE.privacy:
      return <PrivacyPage site={site} />;
    case ROUTE.mine:
      return <OpenPage site={site} />;
    case ROUTE.contest:
      return <ContestPage site={site} form={{ token: context.newToken(), wallet: '', why: '', contact: '' }} />;
    default:
      return null;
  }
};

/** The route below the language; null where the path begins with none. The root is the start page in any language. */
const routeOf = ({ path }: HttpRequest, site: Site): string | null => {
  if (path === '/') return ROUTE.start;
  const prefix = `/${site.words.language}`;
  return path === prefix || path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : null;
};

const stepAt = (route: string): Step | undefined => STEPS.find((step) => route === `${ROUTE.report}/${step}`);

const WORKER_RESPONSE: HttpResponse = {
  status: 200,
  headers: { 'content-type': 'text/javascript; charset=utf-8' },
  body: WORKER_SCRIPT,
};

/** Answers a GET of the public side. */
export const showPage = async (request: HttpRequest, context: PageContext): Promise<HttpResponse> => {
  if (request.path === WORKER) return WORKER_RESPONSE;
  const site = siteOf(request, context.settings);
  const route = routeOf(request, site) ?? '/nowhere';
  if (route === ROUTE.report) return beginForm(site, context);
  if (route === ROUTE.leave) return leave(request, site, context);
  // What only answers a form: who comes back to its address types the code again.
  if (route.startsWith(`${ROUTE.mine}/`)) return { status: 303, headers: { location: href(site, ROUTE.mine) } };
  const step = stepAt(route);
  if (step !== undefined) return showStep(request, site, context, step);
  const page = await pageAt(route, site, context);
  return page
    ? pageResponse(renderDocument(page), site)
    : pageResponse(renderDocument(<NotFoundPage site={site} />), site, 404);
};
