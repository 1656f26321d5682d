import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sendWithdrawalNotice } from '#actions/withdraw/send-withdrawal-notice.ts';
import { mailClient, secretsClient } from '#io/clients.ts';
import { readSecret } from '#io/secrets.ts';
import { httpHandler } from '#lambdas/chains/http.ts';
import { publicSide } from '#lambdas/http/public-context.ts';
import { FONT_FILES } from '#web/pdf/fonts.ts';
import { answerFollowUp } from './answer-follow-up.tsx';
import { FollowUpEnv } from './env.ts';

const env = FollowUpEnv.parse(process.env);
const { openContext } = publicSide(env);
const secrets = secretsClient();
const mail = mailClient();

/** Beside the code, where the bundle puts them. */
const readFont = (file: string): Uint8Array => readFileSync(join(import.meta.dirname, file));

export const handler = httpHandler(async (request) => {
  const context = await openContext();
  const { settings, intake } = context;
  return answerFollowUp(request, {
    ...context,
    notify: (address, report) => sendWithdrawalNotice(mail, { settings, clock: intake.clock }, address, report),
    matchKey: () => readSecret(secrets, env.MATCH_KEY_SECRET),
    pause: (milliseconds) => setTimeout(milliseconds),
    fonts: () => ({ regular: readFont(FONT_FILES.regular), bold: readFont(FONT_FILES.bold) }),
  });
});
