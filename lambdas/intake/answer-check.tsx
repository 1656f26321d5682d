import { readWork } from '#actions/intake/keep-draft.ts';
import { submitDraft } from '#actions/intake/submit-draft.ts';
import type { FormStep } from '#domain/intake/form-answers.ts';
import { isConfirmed, tokenAge } from '#domain/intake/page-token.ts';
import { YOUNGEST_WITHOUT_WORK } from '#domain/intake/proof-of-work.ts';
import { log, reasonOf } from '#io/log.ts';
import { workDone } from '#io/proof-of-work.ts';
import { draftState } from '#lambdas/http/draft.ts';
import { pageResponse, siteOf } from '#lambdas/http/page.ts';
import { readForm } from '#lambdas/http/read-form.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import type { MatchedRequest } from '#lambdas/http/route.ts';
import { renderDocument } from '#web/document.tsx';
import { FIELD } from '#web/form.ts';
import { AnswerPage } from '#web/pages/answer.tsx';
import { OverPage } from '#web/pages/form-state.tsx';
import { TryAgainPage } from '#web/pages/try-again.tsx';
import { href, ROUTE, stepRoute, WHY, type Why } from '#web/site.ts';
import type { FormContext } from './answer-form.tsx';
import { sinceThen } from './since-then.ts';

const GONE = 410;
const UNAVAILABLE = 503;

const workOf = async ({ intake, pageKey }: FormContext, token: string, answer = ''): Promise<string | null> =>
  (await workDone(pageKey, token, answer)) ?? (await readWork(intake.inbox, token));

/** Sends what a form has gathered, and answers with the receipt; sent again, with the same one. */
export const answerCheck = async (request: MatchedRequest, context: FormContext): Promise<HttpResponse> => {
  const site = siteOf(request, context.settings);
  const { fields } = await readForm(request.body, request.headers['content-type'] ?? '');
  const token = fields.get(FIELD.token) ?? '';
  const to = (route: string): HttpResponse => ({ status: 303, headers: { location: href(site, route) } });
  const state = draftState(context.pageKey, token, context.intake.clock());
  if (state === 'forged') return to(ROUTE.report);
  if (state === 'over') return pageResponse(renderDocument(<OverPage site={site} />), site, GONE);
  /** Shows a page again, and says why. */
  const again = (step: FormStep, why: Why): HttpResponse => to(`${stepRoute(step, token)}&${WHY}=${why}`);
  // Without what only the last page holds: it may be a link out of a browser's history.
  const confirmed = isConfirmed(context.pageKey, token, fields.get(FIELD.confirmation) ?? '');
  if (!confirmed) return to(stepRoute('check', token));
  if (fields.get(FIELD.trap)) return again('check', 'trap');
  try {
    const work = await workOf(context, token, fields.get(FIELD.work));
    // Too fast for a human: the last page again, which says so.
    if (work === null && tokenAge(token, context.intake.clock()) < YOUNGEST_WITHOUT_WORK) return again('check', 'soon');
    const submitted = await submitDraft(context.intake, { token, language: site.words.language, work });
    if (!submitted.ok) return again('message', 'empty');
    const { receipt, partners } = submitted;
    const since = await sinceThen(context.intake.table, receipt);
    const page = <AnswerPage site={site} {...receipt} partners={partners} since={since} />;
    return pageResponse(renderDocument(page), site);
  } catch (error) {
    log.error('form not stored', { request: request.requestId, reason: reasonOf(error) });
    const page = <TryAgainPage site={site} back={stepRoute('check', token)} />;
    return pageResponse(renderDocument(page), site, UNAVAILABLE);
  }
};
