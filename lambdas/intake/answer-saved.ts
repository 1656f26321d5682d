import { keepView, readView } from '#actions/intake/keep-view.ts';
import { checkToken } from '#domain/intake/page-token.ts';
import { siteOf } from '#lambdas/http/page.ts';
import { readForm } from '#lambdas/http/read-form.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import type { MatchedRequest } from '#lambdas/http/route.ts';
import { FIELD } from '#web/form.ts';
import { href, ROUTE, receiptRoute } from '#web/site.ts';
import type { FormContext } from './context.ts';

/** Takes the code off a receipt's page: its reader has saved it. */
export const answerSaved = async (request: MatchedRequest, context: FormContext): Promise<HttpResponse> => {
  const site = siteOf(request, context.settings);
  const { fields } = await readForm(request.body, request.headers['content-type'] ?? '');
  const token = fields.get(FIELD.view) ?? '';
  const to = (route: string): HttpResponse => ({ status: 303, headers: { location: href(site, route) } });
  if (checkToken(context.pageKey, token, context.intake.clock()) === 'forged') return to(ROUTE.mine);
  const view = await readView(context.intake.inbox, token);
  if (view?.kind !== 'receipt') return to(ROUTE.mine);
  await keepView(context.intake.inbox, token, { ...view, code: null });
  return to(receiptRoute(token));
};
