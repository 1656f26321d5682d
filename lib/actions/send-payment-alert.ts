import { createHash } from 'node:crypto';
import type { FirstPaymentNews, PaymentBrief, PaymentNews, ReachedServiceNews } from '#domain/brief/payment-brief.ts';
import { forgetNews, readAlert, readNews } from '#io/table/payment-alert.ts';
import { type MailBrief, mailBrief } from './mail-brief.ts';

/** The same for the same news, however often it is sent. */
const idOf = (alert: string, news: readonly PaymentNews[]): string => {
  const named = news.map(({ kind, txid, vout, address }) => `${kind} ${txid}:${vout} ${address}`);
  const digest = createHash('sha256')
    .update([alert, ...named].join('\n'))
    .digest('hex');
  return `brief.payment.${digest.slice(0, 24)}`;
};

/**
 * Mails investigators what a block tells of money: wallets that were paid for the first time, and known services that victims'
 * money has come to.
 *
 * News is forgotten after the mail was sent: should this die between, it is told twice, in mails of one id.
 */
export const sendPaymentAlert = async (deps: MailBrief, alert: string): Promise<void> => {
  const { table, settings, clock } = deps;
  const version = await readAlert(table, alert);
  if (version === null) return;
  const news = await readNews(table, alert);
  if (news.length > 0) {
    const brief: PaymentBrief = {
      kind: 'payment',
      id: idOf(alert, news),
      at: clock().toISOString(),
      timeZone: settings.timeZone,
      first: news.filter((one): one is FirstPaymentNews => one.kind === 'first-payment'),
      reached: news.filter((one): one is ReachedServiceNews => one.kind === 'reached-service'),
    };
    await mailBrief(deps, brief);
  }
  await forgetNews(table, alert, news, version);
};
