import type { GivenReceipt } from '#actions/intake/accept-report.ts';
import { readWork } from '#actions/intake/keep-draft.ts';
import { keepView } from '#actions/intake/keep-view.ts';
import { submitDraft } from '#actions/intake/submit-draft.ts';
import type { FormStep } from '#domain/intake/form-answers.ts';
import { isConfirmed, tokenAge } from '#domain/intake/page-token.ts';
import { YOUNGEST_WITHOUT_WORK } from '#domain/intake/proof-of-work.ts';
import { workDone } from '#io/proof-of-work.ts';
import { goTo } from '#lambdas/http/page.ts';
import type { FormContent } from '#lambdas/http/read-form.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import { FIELD } from '#web/form.ts';
import { receiptRoute, type Site, stepRoute, WHY, type Why } from '#web/site.ts';
import type { FormContext } from './context.ts';
import { sinceThen } from './since-then.ts';

const workOf = async ({ intake, pageKey }: FormContext, token: string, answer = ''): Promise<string | null> =>
  (await workDone(pageKey, token, answer)) ?? (await readWork(intake.inbox, token));

/** Leads to the page of a receipt, which is got by an address of its own. */
export const leadToReceipt = async (
  site: Site,
  context: FormContext,
  receipt: GivenReceipt,
  { partners, added = false }: { partners: boolean; added?: boolean },
): Promise<HttpResponse> => {
  const { table, inbox, clock } = context.intake;
  const since = await sinceThen(table, receipt);
  const view = context.newToken();
  await keepView(inbox, view, {
    kind: 'receipt',
    reference: receipt.reference,
    code: receipt.receiptCode,
    partners,
    added,
    since: since && {
      others: since.others,
      known: since.known && { at: since.known.at, text: { ...since.known.text } },
    },
    at: clock().toISOString(),
  });
  return goTo(site, receiptRoute(view));
};

/**
 * Sends what a form has gathered from one of its pages, and leads to the receipt; sent again, to the same one. What is not taken
 * leads back to the page, which says why.
 */
export const sendDraft = async (
  { site, context, token, content }: { site: Site; context: FormContext; token: string; content: FormContent },
  from: FormStep,
): Promise<HttpResponse> => {
  const again = (step: FormStep, why: Why): HttpResponse => goTo(site, `${stepRoute(step, token)}&${WHY}=${why}`);
  // Without what only a page holds: it may be a link out of a browser's history.
  const confirmed = isConfirmed(context.pageKey, token, content.fields.get(FIELD.confirmation) ?? '');
  if (!confirmed) return goTo(site, stepRoute(from, token));
  if (content.fields.get(FIELD.trap)) return again(from, 'trap');
  const work = await workOf(context, token, content.fields.get(FIELD.work));
  // Too fast for a human: the page again, which says so.
  if (work === null && tokenAge(token, context.intake.clock()) < YOUNGEST_WITHOUT_WORK) return again(from, 'soon');
  const submitted = await submitDraft(context.intake, { token, language: site.words.language, work });
  if (!submitted.ok) return again('message', 'empty');
  return leadToReceipt(site, context, submitted.receipt, submitted);
};
