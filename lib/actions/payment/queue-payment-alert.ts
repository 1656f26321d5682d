import type { ReachedEntry } from '#domain/brief/daily-money.ts';
import type { MoneyNews, ReachedServiceNews } from '#domain/brief/payment-brief.ts';
import { toSatoshi } from '#domain/money.ts';
import { putEffect } from '#io/table/payment/block-effect.ts';
import { logMoney } from '#io/table/payment/money-log.ts';
import { addNews } from '#io/table/payment/payment-alert.ts';
import type { Step } from '#io/table/store/transaction.ts';
import type { ChainContext } from './context.ts';

/** What the log of money says of a service that victims' money has come to, or has not after all. */
export const reachedEntry = (news: ReachedServiceNews, kind: ReachedEntry['kind'], now: Date): ReachedEntry => {
  const { address, campaign, txid, vout, bitcoin, time, service, serviceAddress, spends } = news;
  const satoshi = toSatoshi(bitcoin) ?? 0n;
  return { kind, at: now.toISOString(), address, campaign, txid, vout, satoshi, time, service, serviceAddress, spends };
};

/** Tells investigators of money in the transaction that makes it true, and remembers that, should its block be undone. */
export const queuePaymentAlert = (news: MoneyNews, { block, alert }: ChainContext, now: Date): Step[] => [
  ...addNews(alert, news, now),
  putEffect(block.hash, { kind: 'told', alert, news }, now),
  ...(news.kind === 'reached-service' ? [logMoney(reachedEntry(news, 'reached', now))] : []),
];
