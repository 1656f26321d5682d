import { keepAnswer, keepFile, keepWork, readAnswers, readSent, readUploaded } from '#actions/intake/keep-draft.ts';
import { lookForCodes } from '#actions/intake/look-for-codes.ts';
import {
  type Answers,
  DECIDING,
  type DraftFile,
  type FormAnswer,
  type FormQuestion,
  type FormStep,
  stepAfter,
} from '#domain/intake/form-answers.ts';
import { confirmationOf } from '#domain/intake/page-token.ts';
import { MAX_PASTED_CHARACTERS, MAX_UPLOADS } from '#domain/intake/submission.ts';
import { logLeft } from '#io/access-refused.ts';
import { workDone } from '#io/proof-of-work.ts';
import { draftState, keptUntil } from '#lambdas/http/draft.ts';
import { judgeFiles, judgeUploaded, uploadedIn } from '#lambdas/http/judge-files.ts';
import { goTo, pageResponse, siteOf } from '#lambdas/http/page.ts';
import { workForDraft } from '#lambdas/http/proof-of-work.ts';
import { type FormContent, readForm } from '#lambdas/http/read-form.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import type { MatchedRequest } from '#lambdas/http/route.ts';
import { renderDocument } from '#web/document.tsx';
import { errorOf, FIELD } from '#web/form.ts';
import type { FormError } from '#web/form-error.ts';
import { LatePage } from '#web/pages/form-state.tsx';
import { StepPage } from '#web/pages/step.tsx';
import { OVER, type Site, stepRoute } from '#web/site.ts';
import type { FormContext } from './context.ts';
import { type JudgedAnswer, judgeShortAnswer, judgeText } from './judge-step.ts';
import { sendDraft } from './send-draft.ts';

const UNPROCESSABLE = 422;
const UNAVAILABLE = 503;

/** A question that was answered, under the token of the draft that keeps the answer. */
interface Asked {
  site: Site;
  context: FormContext;
  token: string;
  content: FormContent;
  requestId: string;
}

/** Keeps the message: its text, the files that came and those that were kept before, but for those taken out. */
const keepMessage = async ({ site, context, token, content }: Asked): Promise<JudgedAnswer<'message'>> => {
  const { inbox } = context.intake;
  const before = await readAnswers(inbox, token, ['message']);
  const stored = judgeUploaded(
    site,
    await Promise.all(uploadedIn(content).map((file) => readUploaded(inbox, token, file, site.settings.files))),
  );
  const kept = [...(before.message?.files ?? []), ...stored.files]
    .filter(({ part }, index, files) => files.findIndex((file) => file.part === part) === index)
    .filter(({ part }) => !content.fields.has(`${FIELD.drop}${part}`));
  const judged = judgeFiles(site, content, kept);
  const added = await Promise.all(judged.files.map((file) => keepFile(inbox, token, file, site.settings.files)));
  const files = [...kept, ...added.filter(({ part }) => !kept.some((file) => file.part === part))];
  const gone = content.fields.has(FIELD.to) ? before.message?.gone === true : content.fields.get(FIELD.gone) === 'yes';
  const text = content.fields.get(FIELD.text) ?? '';
  const partners = content.fields.get(FIELD.partners) === 'yes';
  const fileErrors = [...stored.errors, ...judged.errors].slice(0, 1);
  const textErrors = judgeText(site, text, gone || files.length > 0 || fileErrors.length > 0);
  return {
    answer: { text, files: files.slice(0, MAX_UPLOADS), gone, partners },
    errors: [...textErrors, ...fileErrors],
  };
};

/** What is kept of danger is not shown again: a page that comes back without it says nothing else of it. */
const keepAbout = async ({ site, context, token, content }: Asked): Promise<JudgedAnswer<'about'>> => {
  const judged = judgeShortAnswer.about(site, content);
  if (site.settings.watch === null || judged.answer.danger !== undefined) return judged;
  const { about } = await readAnswers(context.intake.inbox, token, ['about']);
  return { ...judged, answer: { ...judged.answer, danger: about?.danger } };
};

const judge = async (asked: Asked, question: FormQuestion): Promise<JudgedAnswer<FormQuestion>> => {
  if (question === 'message') return keepMessage(asked);
  return question === 'about' ? keepAbout(asked) : judgeShortAnswer[question](asked.site, asked.content);
};

/** The work that a page brought back asks for; none where storage, which failed it, does not tell. */
const workAgain = ({ context, token }: Asked): Promise<string | undefined> =>
  workForDraft(context.issueWork, context.intake.inbox, token).catch(() => undefined);

/** Keeps that the page's browser did its work. */
const noteWork = async ({ context, token, content }: Asked): Promise<void> => {
  const name = await workDone(context.pageKey, token, content.fields.get(FIELD.work) ?? '');
  if (name !== null) await keepWork(context.intake.inbox, token, name);
};

/** What a correction began with, as its page said. */
const begunWith = ({ fields }: FormContent): FormAnswer<'found'> => {
  const was = (field: string): string => fields.get(`${FIELD.was}${field}`) ?? '';
  return { wallet: was(FIELD.wallet), amount: was(FIELD.amount), deadline: was(FIELD.deadline) };
};

/** The page again, as it was filled in, with what has to be corrected. */
const bringBack = async (
  asked: Asked,
  question: FormQuestion,
  answers: Answers,
  errors: FormError[],
  status: number,
) => {
  const { site, context, token, content } = asked;
  const from = content.fields.get(FIELD.from) === 'check' ? 'check' : undefined;
  const page = (
    <StepPage
      site={site}
      step={question}
      token={token}
      answers={answers}
      from={from}
      errors={errors}
      found={question === 'found' ? begunWith(content) : undefined}
      saidOfDanger={question === 'about' ? judgeShortAnswer.about(site, content).answer.danger : undefined}
      confirmation={confirmationOf(context.pageKey, token)}
      keptUntil={keptUntil(token, context.intake.clock())}
      now={context.intake.clock()}
      work={await workAgain(asked)}
    />
  );
  const connectTo = question === 'message' ? await context.uploadsTo() : undefined;
  return pageResponse(renderDocument(page, connectTo), site, status);
};

/** Whether all is to be sent as it is. */
const sendsNow = ({ content }: Asked): boolean => content.fields.has(FIELD.send);

/** Whether the page is to be shown again in another language, with what is typed in it. */
const switches = ({ content }: Asked): boolean => content.fields.has(FIELD.to);

const leadOn = (asked: Asked, question: FormQuestion, answers: Answers, over: boolean): HttpResponse => {
  const { site, token, content } = asked;
  if (switches(asked)) {
    const from = content.fields.get(FIELD.from) === 'check' ? 'check' : undefined;
    return goTo(site, stepRoute(question, token, from));
  }
  const gone = question === 'message' && answers.message?.gone;
  const back = over || (content.fields.get(FIELD.from) === 'check' && !gone);
  const next: FormStep = back ? 'check' : stepAfter(question, answers);
  return goTo(site, `${stepRoute(next, token)}${over ? `&${OVER}=1` : ''}`);
};

/** Looks for codes in pictures; nothing that is found in them, or goes wrong there, keeps anyone from going on. */
const look = async ({ context, token, requestId }: Asked, files: readonly DraftFile[]): Promise<void> => {
  await lookForCodes(context.intake, token, files).catch((error: unknown) =>
    logLeft('pictures not looked at', error, { request: requestId }),
  );
};

const keep = async (asked: Asked, question: FormQuestion, over: boolean): Promise<HttpResponse> => {
  const { inbox } = asked.context.intake;
  const { answer, errors } = await judge(asked, question);
  const broken = asked.content.broken ? [errorOf(asked.site, { reason: 'broken' })] : [];
  const { empty, memory } = asked.site.words.ask.errors;
  // Where the language was changed one is not done: what is missing is not missed yet.
  const missed = errors.filter(({ text }) => !(switches(asked) && [empty, memory].includes(text)));
  const all = [...broken, ...missed];
  const known = await readAnswers(inbox, asked.token, DECIDING);
  const answers: Answers = { ...known, [question]: answer };
  // Files that could be taken are kept: a browser would not choose them again.
  const { message } = answers;
  if (all.length > 0 && question === 'message' && message) {
    await keepAnswer(inbox, asked.token, question, { ...message, text: message.text.slice(0, MAX_PASTED_CHARACTERS) });
  }
  if (all.length > 0) return bringBack(asked, question, answers, all, UNPROCESSABLE);
  await keepAnswer(inbox, asked.token, question, answer);
  if (question === 'message' && message && !sendsNow(asked)) await look(asked, message.files);
  if (sendsNow(asked) && !over) return sendDraft(asked, question);
  return leadOn(asked, question, answers, over);
};

/** Takes the answer to one question in, keeps it in the draft, and leads to the next page. */
export const answerStep = async (
  request: MatchedRequest,
  context: FormContext,
  question: FormQuestion,
): Promise<HttpResponse> => {
  const site = siteOf(request, context.settings);
  const { inbox, clock } = context.intake;
  const content = await readForm(request.body, request.headers['content-type'] ?? '');
  const given = content.fields.get(FIELD.token) ?? '';
  const { requestId } = request;
  const open = draftState(context.pageKey, given, clock()) === 'open';
  // An answer that comes too late is kept in a new draft: the earlier ones are gone, this one is not lost.
  const asked: Asked = { site, context, token: open ? given : context.newToken(), content, requestId };
  try {
    if (open && (await readSent(inbox, given)) !== null) {
      const page = <LatePage site={site} text={content.fields.get(FIELD.text) ?? ''} />;
      return pageResponse(renderDocument(page), site);
    }
    await noteWork(asked);
    return await keep(asked, question, !open);
  } catch (error) {
    logLeft('answer not kept', error, { request: requestId });
    const { reportAddress } = context.settings.mail;
    const errors = [{ text: site.words.errors.unavailable(reportAddress) }];
    return bringBack(asked, question, postedAnswers(asked, question), errors, UNAVAILABLE);
  }
};

/** What was written, as far as a page can show it again without the draft. */
const postedAnswers = ({ site, content }: Asked, question: FormQuestion): Answers => {
  if (question !== 'message') return { [question]: judgeShortAnswer[question](site, content).answer };
  const partners = content.fields.get(FIELD.partners) === 'yes';
  return { message: { text: content.fields.get(FIELD.text) ?? '', files: [], gone: false, partners } };
};
