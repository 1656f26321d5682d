import { keepView, readView } from '#actions/intake/keep-view.ts';
import { checkToken } from '#domain/intake/page-token.ts';
import { goTo, siteOf } from '#lambdas/http/page.ts';
import { readForm } from '#lambdas/http/read-form.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import type { MatchedRequest } from '#lambdas/http/route.ts';
import { FIELD } from '#web/form.ts';
import { ROUTE, receiptRoute } from '#web/site.ts';
import type { FormContext } from './context.ts';

/** Takes the code off a receipt's page: its reader has saved it. */
export const answerSaved = async (request: MatchedRequest, context: FormContext): Promise<HttpResponse> => {
  const site = siteOf(request, context.settings);
  const { fields } = await readForm(request.body, request.headers['content-type'] ?? '');
  const token = fields.get(FIELD.view) ?? '';
  if (checkToken(context.pageKey, token, context.intake.clock()) === 'forged') return goTo(site, ROUTE.mine);
  const view = await readView(context.intake.inbox, token);
  if (view?.kind !== 'receipt') return goTo(site, ROUTE.mine);
  await keepView(context.intake.inbox, token, { ...view, code: null });
  return goTo(site, receiptRoute(token));
};
