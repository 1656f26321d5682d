import { publicSide } from '#lambdas/http/public-desk.ts';
import { workIssuer } from '#lambdas/http/work.ts';
import { httpHandler } from '#lambdas/http.ts';
import { answerPost } from './answer-post.tsx';
import { Env } from './env.ts';

const { table, openDesk } = publicSide(Env.parse(process.env));
const workBy = workIssuer(table);

export const handler = httpHandler(async (request) => {
  const desk = await openDesk();
  return answerPost(request, { ...desk, issueWork: workBy(desk.pageKey, desk.intake.now) });
});
