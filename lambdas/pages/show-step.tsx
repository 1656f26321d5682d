import { readAnswers, readSent } from '#actions/intake/keep-draft.ts';
import type { ConfirmableDemand } from '#domain/intake/confirmable-demand.ts';
import {
  type Answers,
  DECIDING,
  FIRST_STEP,
  type FormQuestion,
  type FormStep,
  QUESTIONS,
} from '#domain/intake/form-answers.ts';
import { confirmationOf } from '#domain/intake/page-token.ts';
import { draftState, keptUntil } from '#lambdas/http/draft.ts';
import { goTo, pageResponse } from '#lambdas/http/page.ts';
import { workForDraft } from '#lambdas/http/proof-of-work.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import type { RouteRequest } from '#lambdas/http/route.ts';
import type { REPORT_ROUTES } from '#lambdas/routes/report.ts';
import { renderDocument } from '#web/document.tsx';
import { errorOf, FIELD } from '#web/form.ts';
import type { FormError } from '#web/form-error.ts';
import { foundInWords } from '#web/found-in-words.ts';
import { OverPage, SentPage } from '#web/pages/form-state.tsx';
import { StepPage } from '#web/pages/step.tsx';
import type { StepProps } from '#web/pages/steps/step.ts';
import { DRAFT, FROM, OVER, ROUTE, type Site, stepRoute, WHY, type Why } from '#web/site.ts';
import type { PageContext } from './context.ts';

const GONE = 410;

/** Begins the form: a token of its own, in the address of the first page. Nothing is stored until it is answered. */
export const beginForm = (site: Site, { newToken }: PageContext): HttpResponse =>
  goTo(site, stepRoute(FIRST_STEP, newToken()));

/** The questions whose answers a page shows, or needs to know where it leads; a correction shows what the message holds. */
const questionsOf = (step: FormStep): readonly FormQuestion[] => {
  if (step === 'check') return QUESTIONS;
  const shown: readonly FormStep[] = step === 'found' ? ['memory', 'found'] : [step];
  return QUESTIONS.filter((question) => DECIDING.includes(question) || shown.includes(question));
};

/** What a page says that is shown again; of the message page, where its text goes. */
const whyOf = (site: Site, why: Why): FormError =>
  why === 'empty' ? { field: FIELD.text, text: site.words.ask.errors.empty } : errorOf(site, { reason: why });

const foundOf = async ({ inbox }: PageContext, token: string, answers: Answers): Promise<ConfirmableDemand> => {
  // Loaded where it is needed: what reads letters is as large as all the rest of this function.
  const { findInDraft } = await import('#actions/intake/find-in-draft.ts');
  return findInDraft(inbox, token, answers);
};

/** A correction begins with what was found, where nothing was corrected before. */
const withFound = async (
  site: Site,
  context: PageContext,
  token: string,
  answers: Answers,
): Promise<Pick<StepProps, 'answers' | 'found'>> => {
  const found = foundInWords(site, await foundOf(context, token, answers));
  const corrected = answers.found;
  const filled = {
    wallet: corrected?.wallet || found.wallet,
    amount: corrected?.amount || found.amount,
    deadline: corrected?.deadline || found.deadline,
  };
  return { answers: { ...answers, found: filled }, found };
};

/** Shows a page of the form as far as it is filled in; one that was sent or is over says so, and nothing of itself. */
export const showStep = async (
  { query, params: { step } }: Pick<RouteRequest<(typeof REPORT_ROUTES)['step']>, 'query' | 'params'>,
  site: Site,
  context: PageContext,
): Promise<HttpResponse> => {
  const { inbox, pageKey, clock, issueWork } = context;
  const now = clock();
  const token = query[DRAFT];
  const state = draftState(pageKey, token, now);
  if (state === 'forged') return goTo(site, ROUTE.report);
  if (state === 'over') return pageResponse(renderDocument(<OverPage site={site} />), site, GONE);
  const sent = await readSent(inbox, token);
  if (sent !== null) {
    const page = <SentPage site={site} reference={sent.reference} at={new Date(sent.at)} />;
    return pageResponse(renderDocument(page), site);
  }
  const [answers, work] = await Promise.all([
    readAnswers(inbox, token, questionsOf(step)),
    workForDraft(issueWork, inbox, token),
  ]);
  const shown = { token, ...(step === 'found' ? await withFound(site, context, token, answers) : { answers }) };
  const check =
    step === 'check' ? { found: await foundOf(context, token, answers), over: query[OVER] !== undefined } : undefined;
  const from = query[FROM] === 'check' ? 'check' : undefined;
  const until = keptUntil(token, now);
  const why = query[WHY];
  const page = (
    <StepPage
      site={site}
      step={step}
      {...shown}
      from={from}
      keptUntil={until}
      now={now}
      check={check}
      confirmation={confirmationOf(pageKey, token)}
      work={work}
      errors={why === undefined ? [] : [whyOf(site, why)]}
    />
  );
  return pageResponse(renderDocument(page, step === 'message' ? await context.uploadsTo() : undefined), site);
};
