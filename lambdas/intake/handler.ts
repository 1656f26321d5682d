import { httpHandler } from '#lambdas/chains/http.ts';
import { loadReader } from '#lambdas/http/load.ts';
import { workIssuer } from '#lambdas/http/proof-of-work.ts';
import { publicSide } from '#lambdas/http/public-context.ts';
import { answerPost } from './answer-post.tsx';
import { IntakeEnv } from './env.ts';

const { table, openContext } = publicSide(IntakeEnv.parse(process.env));
const workBy = workIssuer(loadReader(table));

export const handler = httpHandler(async (request) => {
  const context = await openContext();
  return answerPost(request, { ...context, issueWork: workBy(context.pageKey, context.intake.clock()) });
});
