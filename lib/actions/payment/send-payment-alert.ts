import { createHash } from 'node:crypto';
import { type MailBrief, mailBrief } from '#actions/brief/mail-brief.ts';
import type {
  FirstPaymentNews,
  PaymentBrief,
  PaymentNews,
  ReachedServiceNews,
  UndoneNews,
} from '#domain/brief/payment-brief.ts';
import { inChunks } from '#io/in-chunks.ts';
import { presentCampaign } from '#io/table/campaign/present-campaign.ts';
import { readChainKnowledge } from '#io/table/payment/chain-cursor.ts';
import { forgetNews, readAlert, readNews, takeNews } from '#io/table/payment/payment-alert.ts';
import type { WaitingNews } from '#io/table/payment/rows.ts';
import type { Table } from '#io/table/store/table.ts';

/** The same for the same news, however often it is sent. */
const idOf = (alert: string, news: readonly WaitingNews[]): string => {
  const digest = createHash('sha256')
    .update([alert, ...news.map(({ id }) => id)].join('\n'))
    .digest('hex');
  return `brief.payment.${digest.slice(0, 24)}`;
};

/** Most of them whose campaigns are looked up at once. */
const NAMED_AT_ONCE = 10;

/** Campaigns are merged after a payment was noted: an alert names each as briefs do by now. */
const underPresentName = async (table: Table, news: PaymentNews): Promise<PaymentNews> => {
  if (news.kind === 'undone') {
    return { ...news, told: { ...news.told, campaign: await presentCampaign(table, news.told.campaign) } };
  }
  return { ...news, campaign: await presentCampaign(table, news.campaign) };
};

const isKind =
  <News extends PaymentNews>(kind: News['kind']) =>
  (news: PaymentNews): news is News =>
    news.kind === kind;

const compose = async (world: MailBrief, id: string, news: readonly PaymentNews[]): Promise<PaymentBrief> => ({
  kind: 'payment',
  id,
  at: world.clock().toISOString(),
  timeZone: world.settings.timeZone,
  language: world.settings.briefs.language,
  first: news.filter(isKind<FirstPaymentNews>('first-payment')),
  reached: news.filter(isKind<ReachedServiceNews>('reached-service')),
  undone: news.filter(isKind<UndoneNews>('undone')),
  chain: await readChainKnowledge(world, world.clock()),
});

/**
 * Mails investigators what a block tells of money: wallets that were paid for the first time, and known services that victims'
 * money has come to; or that a reorganisation of the chain has undone what they were told.
 *
 * News is taken before, so that an undo knows that it may have been told, and forgotten after the mail was sent: after
 * a death between the two the retry finds it kept as sent.
 */
export const sendPaymentAlert = async (world: MailBrief, alert: string): Promise<void> => {
  const { table } = world;
  const version = await readAlert(table, alert);
  if (version === null) return;
  const taken: WaitingNews[] = [];
  for (const waiting of await readNews(table, alert)) {
    if (await takeNews(table, alert, waiting)) taken.push(waiting);
  }
  if (taken.length > 0) {
    const news = await inChunks(taken, NAMED_AT_ONCE, (one) => underPresentName(table, one.news));
    await mailBrief(world, await compose(world, idOf(alert, taken), news));
  }
  await forgetNews(table, alert, taken, version);
};
