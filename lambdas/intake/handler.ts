import { randomBytes } from 'node:crypto';
import { issueToken, NONCE_BYTES } from '#domain/page-token.ts';
import { ledgerClient, objectsClient, secretsClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { uploadOrigin } from '#io/objects/drafts.ts';
import { readSecret } from '#io/secrets.ts';
import { readSettings } from '#io/settings-file.ts';
import { workIssuer } from '#lambdas/http/work.ts';
import { httpHandler } from '#lambdas/http.ts';
import { answerPost } from './answer-post.tsx';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const secrets = secretsClient();
const objects = objectsClient();
const inbox = { client: objects, name: env.INBOX_BUCKET };
const originals = { client: objects, name: env.ORIGINALS_BUCKET };
const table = { client: ledgerClient(), name: env.TABLE };
const workBy = workIssuer(table);
const settings = readSettings();

export const handler = httpHandler(async (request) => {
  const [hashKey, pageKey] = await Promise.all([
    readSecret(secrets, env.HASH_KEY_SECRET),
    readSecret(secrets, env.PAGE_KEY_SECRET),
  ]);
  const now = systemClock();
  return answerPost(request, {
    intake: { inbox, table, hashKey, now },
    originals,
    settings,
    pageKey,
    newToken: () => issueToken(pageKey, now, randomBytes(NONCE_BYTES)),
    issueWork: workBy(pageKey, now),
    uploadsTo: () => uploadOrigin(inbox),
  });
});
