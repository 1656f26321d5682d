import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sendWithdrawalNotice } from '#actions/withdraw/send-withdrawal-notice.ts';
import { mailClient } from '#io/clients.ts';
import { httpHandler } from '#lambdas/chains/http.ts';
import { publicSide } from '#lambdas/http/public-context.ts';
import { FONT_FILES } from '#web/pdf/fonts.ts';
import { answerFollowUp } from './answer-follow-up.tsx';
import { FollowUpEnv } from './env.ts';

const { openContext } = publicSide(FollowUpEnv.parse(process.env));
const mail = mailClient();

/** Beside the code, where the bundle puts them. */
const readFont = (file: string): Uint8Array => readFileSync(join(import.meta.dirname, file));

export const handler = httpHandler(async (request) => {
  const context = await openContext();
  const { settings, intake } = context;
  return answerFollowUp(request, {
    ...context,
    notify: (address, report) => sendWithdrawalNotice(mail, { settings, clock: intake.clock }, address, report),
    pause: (milliseconds) => setTimeout(milliseconds),
    fonts: () => ({ regular: readFont(FONT_FILES.regular), bold: readFont(FONT_FILES.bold) }),
  });
});
