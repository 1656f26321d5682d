import { answerQuestion } from '#actions/follow-up/answer-question.ts';
import { lookUpReport } from '#actions/follow-up/look-up-report.ts';
import { permitPartners } from '#actions/withdraw/permit-partners.ts';
import { takeBack, withdrawReport } from '#actions/withdraw/withdraw-report.ts';
import { MAX_PASTED_CHARACTERS } from '#domain/intake/submission.ts';
import { logLeft } from '#io/access-refused.ts';
import { leadTo } from '#lambdas/http/lead-to.ts';
import { pageResponse, siteOf } from '#lambdas/http/page.ts';
import { type FormContent, readForm } from '#lambdas/http/read-form.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import type { MatchedRequest } from '#lambdas/http/route.ts';
import { renderDocument } from '#web/document.tsx';
import { FIELD } from '#web/form.ts';
import { TryAgainPage } from '#web/pages/try-again.tsx';
import { openedRoute, ROUTE, type Site, wrongRoute } from '#web/site.ts';
import { momentInWords } from '#web/words/quantities.ts';
import { addingAfter } from './add.ts';
import { type Done, type FollowUpContext, type FoundReport, idOf } from './context.ts';
import { mineOf } from './report-of.ts';

const UNAVAILABLE = 503;

/** Takes the answer to an investigator's question. */
export const reply = async (
  site: Site,
  context: FollowUpContext,
  found: FoundReport,
  content: FormContent,
): Promise<Done> => {
  const { questions } = site.words.mine;
  const answer = (content.fields.get(FIELD.answer) ?? '').trim();
  if (answer === '') return { errors: { [FIELD.answer]: questions.empty } };
  if (answer.length > MAX_PASTED_CHARACTERS) {
    return { errors: { [FIELD.answer]: site.words.errors.textTooLong }, answer };
  }
  const { table, clock } = context.intake;
  const { originals, settings } = context;
  const adding = { table, originals, settings, clock };
  const answered = await answerQuestion(adding, idOf(found), content.fields.get(FIELD.asked) ?? '', answer);
  return { notice: answered ? questions.thanks : questions.before };
};

/** Takes a report back. */
export const withdraw = async (
  site: Site,
  context: FollowUpContext,
  found: FoundReport,
  content: FormContent,
): Promise<Done> => {
  if (found.state !== 'known') return {};
  const { table, hashKey, clock } = context.intake;
  const address = content.fields.get(FIELD.address) ?? '';
  const { originals, notify, settings } = context;
  const withdrawing = { table, originals, hashKey, clock, notify, settings };
  const outcome = await withdrawReport(withdrawing, found.report, address);
  return outcome.ok ? {} : { errors: { [FIELD.address]: site.words.mine.withdraw.otherAddress } };
};

/** Says whether partners may use what was found. */
export const permit = async (
  site: Site,
  context: FollowUpContext,
  found: FoundReport,
  content: FormContent,
): Promise<Done> => {
  if (found.state !== 'known') return {};
  const { table, clock, hashKey } = context.intake;
  const { settings } = context;
  const yes = content.fields.get(FIELD.partners) === 'yes';
  const changed = await permitPartners({ table, clock, settings, hashKey }, found.report, yes);
  const { permit: words } = site.words.mine;
  if (changed.ok) return { notice: yes ? words.nowYes : words.nowNo };
  return { notice: words.tooOften(momentInWords(changed.from, site.words.language, site.settings.timeZone)) };
};

/** Takes a withdrawal back. */
export const keep = async (site: Site, context: FollowUpContext, found: FoundReport): Promise<Done> => {
  if (found.state !== 'known') return {};
  const { table, clock } = context.intake;
  const { originals, settings } = context;
  const kept = await takeBack({ table, originals, clock, settings }, found.report);
  const { withdrawn } = site.words.mine;
  if (kept.ok) return { notice: withdrawn.kept };
  if (kept.reason === 'too-late') return {};
  return { notice: withdrawn.keptTwice(momentInWords(kept.from, site.words.language, site.settings.timeZone)) };
};

/** Shows a report as it is. */
export const open = async (): Promise<Done> => ({});

/** Most characters of a code that led to nothing that are shown again. */
const MAX_SHOWN_CODE = 200;

const notShown = (
  request: Pick<MatchedRequest, 'requestId' | 'language' | 'basePath' | 'receivedAt'>,
  { settings }: FollowUpContext,
  error: unknown,
): HttpResponse => {
  logLeft('report not shown', error, { request: request.requestId });
  const site = siteOf(request, settings);
  return pageResponse(renderDocument(<TryAgainPage site={site} back={ROUTE.mine} />), site, UNAVAILABLE);
};

const pdfResponse = async (site: Site, context: FollowUpContext, found: FoundReport): Promise<HttpResponse> => {
  const { table, hashKey, clock } = context.intake;
  // Loaded where it is needed: few ask for it, and it is as large as all the rest of this function.
  const { receiptPdf } = await import('#web/pdf/receipt.ts');
  const body = await receiptPdf(site, await mineOf(table, hashKey, found), context.fonts(), clock());
  // A name that says nothing of the matter stays in the downloads; with its day, one does not replace another.
  const name = `receipt-${clock().toISOString().slice(0, 10)}.pdf`;
  const headers = { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${name}"` };
  return { status: 200, headers, body };
};

/** Does what was asked of a report that a code leads to, and says what became of it. */
type Act = (site: Site, context: FollowUpContext, found: FoundReport, content: FormContent) => Promise<Done>;

const afterwards = (
  site: Site,
  context: FollowUpContext,
  code: string,
  { notice, errors = {}, answer, ...done }: Done,
): Promise<HttpResponse> => {
  const { token, text, stored } = addingAfter(context, done);
  const said = Object.entries(errors).flatMap(([field, error]) => (error === undefined ? [] : [[field, error]]));
  return leadTo(site, context, openedRoute, {
    kind: 'report',
    code,
    language: site.words.language,
    notice,
    errors: said.length === 0 ? undefined : Object.fromEntries(said),
    answer,
    adding: { token, text, stored: [...stored] },
    at: context.intake.clock().toISOString(),
  });
};

/** Does with a report what its code's holder asks; where the code leads to none, or it cannot be looked up, a page says so. */
const withReport = async (
  request: MatchedRequest,
  context: FollowUpContext,
  answer: (site: Site, found: FoundReport, content: FormContent) => Promise<HttpResponse>,
): Promise<HttpResponse> => {
  const site = siteOf(request, context.settings);
  const content = await readForm(request.body, request.headers['content-type'] ?? '');
  try {
    const typed = content.fields.get(FIELD.code) ?? '';
    const found = await lookUpReport({ table: context.intake.table, pause: context.pause }, typed);
    if (found.state !== 'wrong') return await answer(site, found, content);
    const code = typed.slice(0, MAX_SHOWN_CODE);
    return await leadTo(site, context, wrongRoute, { kind: 'wrong', code, at: context.intake.clock().toISOString() });
  } catch (error) {
    return notShown(request, context, error);
  }
};

/** Answers who comes back with a receipt code: does what is asked of the report, and leads to what shows it. */
export const answerReport =
  (act: Act) =>
  (request: MatchedRequest, context: FollowUpContext): Promise<HttpResponse> =>
    withReport(request, context, async (site, found, content) =>
      afterwards(site, context, content.fields.get(FIELD.code) ?? '', await act(site, context, found, content)),
    );

/** Answers a receipt code with the receipt's PDF. */
export const answerPdf = (request: MatchedRequest, context: FollowUpContext): Promise<HttpResponse> =>
  withReport(request, context, (site, found) => pdfResponse(site, context, found));
