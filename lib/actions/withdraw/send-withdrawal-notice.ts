import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import { answerMark } from '#domain/message/provenance/answer-mark.ts';
import { type Mailer, sendMail } from '#io/mail.ts';
import type { World } from '#io/world.ts';
import { withdrawalNotice } from '#web/mail/withdrawal-notice.ts';
import { REGRET } from './withdraw-report.ts';

/** Tells the sender of a report, at the address that they proved to know, that it is being withdrawn. */
export const sendWithdrawalNotice = async (
  mail: Mailer,
  { settings, clock }: Pick<World, 'settings' | 'clock'>,
  address: string,
  { reference, language }: FollowUpReport,
): Promise<void> => {
  const now = clock();
  const until = new Date(now.getTime() + REGRET);
  const { sender, ...content } = withdrawalNotice(language, { reference, until, settings });
  await sendMail(mail, {
    ...content,
    from: `${sender} <${settings.mail.from}>`,
    to: [address],
    date: now,
    references: [answerMark(settings.mail.from)],
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  });
};
