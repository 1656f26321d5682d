import { QUESTIONS, type Question } from '#domain/intake/form-answers.ts';
import { pageResponse, siteOf } from '#lambdas/http/page.ts';
import type { HttpRequest } from '#lambdas/http/request.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import { renderDocument } from '#web/document.tsx';
import { NotFoundPage } from '#web/pages/not-found.tsx';
import { ROUTE, stepRoute } from '#web/site.ts';
import { answerCheck } from './answer-check.tsx';
import { answerForm, type FormContext } from './answer-form.tsx';
import { answerProgram } from './answer-program.ts';
import { answerStep } from './answer-step.tsx';
import { answerUpload } from './answer-upload.ts';

/** Where programs report. */
const PROGRAMS = '/reports';

const questionAt = (route: string): Question | undefined => QUESTIONS.find((question) => route === stepRoute(question));

/** Answers a POST that hands something in: the form, its files, and programs. */
export const answerPost = async (request: HttpRequest, context: FormContext): Promise<HttpResponse> => {
  if (request.path === PROGRAMS) return answerProgram(request, context);
  const site = siteOf(request, context.settings);
  const prefix = `/${site.words.language}`;
  const route = request.path.startsWith(`${prefix}/`) ? request.path.slice(prefix.length) : '';
  if (route === ROUTE.report) return answerForm(request, context);
  if (route === stepRoute('check')) return answerCheck(request, context);
  if (route === ROUTE.upload) return answerUpload(request, context);
  const question = questionAt(route);
  if (question !== undefined) return answerStep(request, context, question);
  return pageResponse(renderDocument(<NotFoundPage site={site} />), site, 404);
};
