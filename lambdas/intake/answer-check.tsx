import { logLeft } from '#io/access-refused.ts';
import { draftState } from '#lambdas/http/draft.ts';
import { goTo, pageResponse, siteOf } from '#lambdas/http/page.ts';
import { readForm } from '#lambdas/http/read-form.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import type { MatchedRequest } from '#lambdas/http/route.ts';
import { renderDocument } from '#web/document.tsx';
import { FIELD } from '#web/form.ts';
import { OverPage } from '#web/pages/form-state.tsx';
import { TryAgainPage } from '#web/pages/try-again.tsx';
import { ROUTE, stepRoute } from '#web/site.ts';
import type { FormContext } from './context.ts';
import { sendDraft } from './send-draft.ts';

const GONE = 410;
const UNAVAILABLE = 503;

/** Sends what a form has gathered from its last page. */
export const answerCheck = async (request: MatchedRequest, context: FormContext): Promise<HttpResponse> => {
  const site = siteOf(request, context.settings);
  const content = await readForm(request.body, request.headers['content-type'] ?? '');
  const token = content.fields.get(FIELD.token) ?? '';
  const state = draftState(context.pageKey, token, context.intake.clock());
  if (state === 'forged') return goTo(site, ROUTE.report);
  if (state === 'over') return pageResponse(renderDocument(<OverPage site={site} />), site, GONE);
  try {
    return await sendDraft({ site, context, token, content }, 'check');
  } catch (error) {
    logLeft('form not stored', error, { request: request.requestId });
    const page = <TryAgainPage site={site} back={stepRoute('check', token)} />;
    return pageResponse(renderDocument(page), site, UNAVAILABLE);
  }
};
