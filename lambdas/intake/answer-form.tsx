import { acceptFromPage } from '#actions/intake/accept-from-page.ts';
import { type Incoming, isAccepted } from '#actions/intake/accept-report.ts';
import { keepAnswer, keepFile } from '#actions/intake/keep-draft.ts';
import { checkToken, tokenAge } from '#domain/intake/page-token.ts';
import { YOUNGEST_WITHOUT_WORK } from '#domain/intake/proof-of-work.ts';
import { MAX_CONTACT_CHARACTERS, MAX_PASTED_CHARACTERS } from '#domain/intake/submission.ts';
import { logLeft } from '#io/access-refused.ts';
import { workDone } from '#io/proof-of-work.ts';
import { draftState } from '#lambdas/http/draft.ts';
import { goTo, pageResponse, siteOf } from '#lambdas/http/page.ts';
import { readForm } from '#lambdas/http/read-form.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import type { MatchedRequest } from '#lambdas/http/route.ts';
import { renderDocument } from '#web/document.tsx';
import { FIELD, type FormRefusal, type FormState, isTaken } from '#web/form.ts';
import { CorrectPage } from '#web/pages/correct.tsx';
import { type Site, stepRoute } from '#web/site.ts';
import type { FormContext } from './context.ts';
import { type JudgedForm, judgeForm } from './judge-form.ts';
import { leadToReceipt } from './send-draft.ts';

const STATUS: Partial<Record<FormRefusal['reason'], number>> = { 'too-large': 413, broken: 400, unavailable: 503 };
const UNPROCESSABLE = 422;

/**
 * The token and all that was written name the report: the same form sent again is the same report; what was changed after
 * Back is added to it, so that no text is lost.
 */
const incomingOf = ({ form, files }: JudgedForm, site: Site, work: string | null): Incoming => ({
  channel: 'form',
  identity: [form.token, form.text, form.partners ?? '', form.contact, ...files.flatMap((f) => [f.name, f.bytes])],
  language: site.words.language,
  text: form.text,
  files: files.map(({ name, bytes }) => ({
    name,
    type: name.toLowerCase().endsWith('.eml') ? 'message/rfc822' : 'text/plain',
    bytes,
  })),
  // No answer is a no, as the form says.
  partners: form.partners === 'yes',
  contact: form.contact,
  work,
});

const correctResponse = (site: Site, judged: JudgedForm, form: FormState): HttpResponse => {
  const { refusals, files } = judged;
  const page = <CorrectPage site={site} form={form} refusals={refusals} hadFiles={files.length > 0} />;
  const status = refusals.map(({ reason }) => STATUS[reason]).find((special) => special !== undefined);
  return pageResponse(renderDocument(page), site, status ?? UNPROCESSABLE);
};

const tokenRefusals = async (context: FormContext, token: string, incoming: Incoming): Promise<FormRefusal[]> => {
  const now = context.intake.clock();
  const state = checkToken(context.pageKey, token, now);
  const hasty = !incoming.work && tokenAge(token, now) < YOUNGEST_WITHOUT_WORK;
  if (state === 'valid') return hasty && !(await isAccepted(context.intake, incoming)) ? [{ reason: 'soon' }] : [];
  // A tab that comes back after a day sends its form again: what was accepted stays accepted.
  return state === 'expired' && (await isAccepted(context.intake, incoming)) ? [] : [{ reason: 'stale' }];
};

/**
 * Keeps what was typed in the short form as a draft, and shows it in the form that asks one thing a page: that one stays what
 * it is in every language, and after Back.
 */
const keptInDraft = async (site: Site, context: FormContext, { form, files }: JudgedForm): Promise<HttpResponse> => {
  const { inbox, clock } = context.intake;
  const token = draftState(context.pageKey, form.token, clock()) === 'open' ? form.token : context.newToken();
  const kept = files.filter(({ name, bytes }) => isTaken(name) && bytes.length > 0);
  const stored = await Promise.all(kept.map((file) => keepFile(inbox, token, file, site.settings.files)));
  const contact = form.contact.slice(0, MAX_CONTACT_CHARACTERS);
  await Promise.all([
    keepAnswer(inbox, token, 'message', {
      text: form.text.slice(0, MAX_PASTED_CHARACTERS),
      files: stored,
      gone: false,
      partners: form.partners === 'yes',
    }),
    keepAnswer(inbox, token, 'reach', { contact, safe: '' }),
  ]);
  return goTo(site, stepRoute('message', token));
};

/** Takes the form in and answers with the receipt, or brings it back with what has to be corrected. */
export const answerForm = async (request: MatchedRequest, context: FormContext): Promise<HttpResponse> => {
  const site = siteOf(request, context.settings);
  const content = await readForm(request.body, request.headers['content-type'] ?? '');
  const judged = judgeForm(content);
  const { token } = judged.form;
  const bringBack = async (refusals: readonly FormRefusal[], newToken: string): Promise<HttpResponse> => {
    const form = { ...judged.form, token: newToken, work: await context.issueWork(newToken) };
    return correctResponse(site, { ...judged, refusals }, form);
  };
  const work = await workDone(context.pageKey, token, content.fields.get(FIELD.work) ?? '');
  const incoming = incomingOf(judged, site, work);
  try {
    if (content.fields.has(FIELD.to)) return await keptInDraft(site, context, judged);
    const refusals = [...judged.refusals, ...(await tokenRefusals(context, token, incoming))];
    // One that came too soon keeps its token, which grows older; any other gets a page with a fresh one.
    const soon = refusals.every(({ reason }) => reason === 'soon');
    if (refusals.length > 0) return await bringBack(refusals, soon ? token : context.newToken());
    const { originals, settings } = context;
    const { added, ...receipt } = await acceptFromPage(context.intake, { originals, settings }, token, incoming);
    return await leadToReceipt(site, context, receipt, { partners: incoming.partners, added });
  } catch (error) {
    logLeft('form not stored', error, { request: request.requestId });
    // The token stays: what was half stored is completed by the next try.
    return bringBack([{ reason: 'unavailable' }], token);
  }
};
