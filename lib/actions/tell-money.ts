import type { MoneyNews } from '#domain/brief/payment-brief.ts';
import { putEffect } from '#io/table/block-effect.ts';
import { addNews } from '#io/table/payment-alert.ts';
import type { Step } from '#io/table/transaction.ts';
import type { Standing } from './payments.ts';

/** Tells investigators of money in the transaction that makes it true, and remembers that, should its block be undone. */
export const tellMoney = (news: MoneyNews, { block, alert }: Standing, now: Date): Step[] => [
  ...addNews(alert, news, now),
  putEffect(block.hash, { kind: 'told', alert, news }, now),
];
