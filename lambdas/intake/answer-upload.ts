import { permitFile, readSent } from '#actions/intake/keep-draft.ts';
import { logLeft } from '#io/access-refused.ts';
import { draftState } from '#lambdas/http/draft.ts';
import { problem } from '#lambdas/http/problem.ts';
import { readForm } from '#lambdas/http/read-form.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import type { MatchedRequest } from '#lambdas/http/route.ts';
import { FIELD } from '#web/form.ts';
import type { FormContext } from './context.ts';

const permit = async (token: string, part: string, { intake }: FormContext): Promise<HttpResponse> => {
  const permitted = await permitFile(intake.inbox, token, part);
  if (!permitted.ok) return problem(422, 'This is no name of a file, or there are too many');
  const { url, fields } = permitted;
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url, fields }),
  };
};

/** Lets the script of a form's page put a file into the draft by itself: what it posts to storage, as JSON. */
export const answerUpload = async (request: MatchedRequest, context: FormContext): Promise<HttpResponse> => {
  const { fields } = await readForm(request.body, request.headers['content-type'] ?? '');
  const token = fields.get(FIELD.token) ?? '';
  if (draftState(context.pageKey, token, context.intake.clock()) !== 'open') return problem(410, 'The form is over');
  try {
    if ((await readSent(context.intake.inbox, token)) !== null) return problem(410, 'The form was sent');
    return await permit(token, fields.get(FIELD.part) ?? '', context);
  } catch (error) {
    logLeft('upload not permitted', error, { request: request.requestId });
    return problem(503, 'Not now: try again');
  }
};
