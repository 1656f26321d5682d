import { randomBytes } from 'node:crypto';
import { issueToken, NONCE_BYTES } from '#domain/intake/page-token.ts';
import { ledgerClient, secretsClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { objectsClient } from '#io/object-clients.ts';
import { uploadOrigin } from '#io/objects/drafts.ts';
import { readSecret } from '#io/secrets.ts';
import { readSettings } from '#io/settings-file.ts';
import { httpHandler } from '#lambdas/chains/http.ts';
import { loadReader } from '#lambdas/http/load.ts';
import { workIssuer } from '#lambdas/http/proof-of-work.ts';
import { PagesEnv } from './env.ts';
import { showPage } from './show-page.tsx';

const env = PagesEnv.parse(process.env);
const secrets = secretsClient();
const inbox = { client: objectsClient(), name: env.INBOX_BUCKET };
const loadAt = loadReader({ client: ledgerClient(), name: env.TABLE });
const workBy = workIssuer(loadAt);

export const handler = httpHandler(async (request) => {
  const pageKey = await readSecret(secrets, env.PAGE_KEY_SECRET);
  const now = systemClock();
  const newToken = () => issueToken(pageKey, now, randomBytes(NONCE_BYTES));
  return showPage(request, {
    settings: readSettings(),
    pageKey,
    inbox,
    clock: () => now,
    newToken,
    issueWork: workBy(pageKey, now),
    minutesToWait: async () => (await loadAt(now)).minutes,
    uploadsTo: () => uploadOrigin(inbox),
  });
});
