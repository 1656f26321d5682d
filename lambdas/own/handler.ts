import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sendWithdrawalNotice } from '#actions/send-withdrawal-notice.ts';
import { issueToken, NONCE_BYTES } from '#domain/page-token.ts';
import { ledgerClient, mailClient, objectsClient, secretsClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { uploadOrigin } from '#io/objects/drafts.ts';
import { readSecret } from '#io/secrets.ts';
import { readSettings } from '#io/settings-file.ts';
import { httpHandler } from '#lambdas/http.ts';
import { FONT_FILES } from '#web/pdf/fonts.ts';
import { answerOwn } from './answer-own.tsx';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const secrets = secretsClient();
const objects = objectsClient();
const inbox = { client: objects, name: env.INBOX_BUCKET };
const originals = { client: objects, name: env.ORIGINALS_BUCKET };
const table = { client: ledgerClient(), name: env.TABLE };
const mail = mailClient();
const settings = readSettings();

/** Beside the code, where the bundle puts them. */
const readFont = (file: string): Uint8Array => readFileSync(join(import.meta.dirname, file));

export const handler = httpHandler(async (request) => {
  const [hashKey, pageKey] = await Promise.all([
    readSecret(secrets, env.HASH_KEY_SECRET),
    readSecret(secrets, env.PAGE_KEY_SECRET),
  ]);
  const now = systemClock();
  return answerOwn(request, {
    intake: { inbox, table, hashKey, now },
    originals,
    settings,
    pageKey,
    newToken: () => issueToken(pageKey, now, randomBytes(NONCE_BYTES)),
    uploadsTo: () => uploadOrigin(inbox),
    notify: (address, report) => sendWithdrawalNotice(mail, { settings, now }, address, report),
    pause: (milliseconds) => setTimeout(milliseconds),
    fonts: () => ({ regular: readFont(FONT_FILES.regular), bold: readFont(FONT_FILES.bold) }),
  });
});
