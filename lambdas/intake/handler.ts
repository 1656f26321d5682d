import { readSecret } from '#io/secrets.ts';
import { httpHandler } from '#lambdas/chains/http.ts';
import { loadReader } from '#lambdas/http/load.ts';
import { workIssuer } from '#lambdas/http/proof-of-work.ts';
import { publicSide } from '#lambdas/http/public-context.ts';
import { answerPost } from './answer-post.tsx';
import { IntakeEnv } from './env.ts';

const env = IntakeEnv.parse(process.env);
const { table, secrets, openContext } = publicSide(env);
const workBy = workIssuer(loadReader(table));

export const handler = httpHandler(async (request) => {
  const context = await openContext();
  return answerPost(request, {
    ...context,
    issueWork: workBy(context.pageKey, context.intake.clock()),
    heartbeatKey: () => readSecret(secrets, env.HEARTBEAT_KEY_SECRET),
  });
});
