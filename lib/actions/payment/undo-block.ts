import { outpointName, unfollow } from '#domain/payment/followed.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { enqueue } from '#io/queue.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { deleteEffect, readEffects, removeEffect, takeEffect } from '#io/table/payment/block-effect.ts';
import { forgetFirstPayment, readChainFacts } from '#io/table/payment/chain-facts.ts';
import { logMoney } from '#io/table/payment/money-log.ts';
import { deletePayment, readPayment } from '#io/table/payment/payment.ts';
import { addNews, correctionOf, readAlert, readWaiting, withdrawNews } from '#io/table/payment/payment-alert.ts';
import type { BlockEffect } from '#io/table/payment/rows.ts';
import { deleteTrail, putTrail, readTrails } from '#io/table/payment/trail.ts';
import { commit } from '#io/table/store/transaction.ts';
import { countPayment } from '#io/table/tally/payment-tally.ts';
import type { Payments } from './context.ts';
import { undoCoSpend } from './enter-co-spend.ts';
import { entryOf } from './enter-payment.ts';
import { reachedEntry } from './queue-payment-alert.ts';

type PaymentEffect = Extract<BlockEffect, { kind: 'payment' }>;
type ToldEffect = Extract<BlockEffect, { kind: 'told' }>;

/** Takes a payment back; false where something changed meanwhile. */
const undoPayment = async ({ table, clock }: Payments, block: string, effect: PaymentEffect): Promise<boolean> => {
  const payment = await readPayment(table, effect.address, effect);
  if (payment === null || payment.block.hash !== block) {
    await deleteEffect(table, block, effect);
    return true;
  }
  const name = outpointName(payment);
  const facts = (await readChainFacts(table, [payment.address], true)).get(payment.address);
  const { ok } = await commit(table, [
    deletePayment(payment),
    ...countPayment(payment, -1),
    removeEffect(block, effect),
    deleteTrail(name),
    logMoney(
      entryOf(payment, { kind: 'payment-undone', at: clock().toISOString(), first: facts?.firstPayment === name }),
    ),
    ...(facts?.firstPayment === name ? [forgetFirstPayment(payment.address, name)] : []),
  ]);
  return ok;
};

const undoTrail = async ({ table }: Payments, block: string, trail: string): Promise<boolean> => {
  const effect = { kind: 'trail' as const, trail };
  const [row] = await readTrails(table, [trail]);
  if (row === undefined) {
    await deleteEffect(table, block, effect);
    return true;
  }
  const { version: _, ...followed } = row;
  return (await commit(table, [putTrail(unfollow(followed, block), row), removeEffect(block, effect)])).ok;
};

/**
 * Takes back what investigators are told: news that nobody has taken for mailing is not mailed, all other is corrected in
 * an alert of its own. False where it was taken meanwhile.
 */
const undoTold = async ({ table, clock }: Payments, block: string, effect: ToldEffect): Promise<boolean> => {
  const { alert, news } = effect;
  const waiting = await readWaiting(table, alert, news);
  const untold = waiting !== null && waiting.taken !== true;
  const outcome = await commit(table, [
    takeEffect(block, effect),
    ...(waiting === null ? [] : [withdrawNews(alert, waiting)]),
    ...(untold ? [] : addNews(correctionOf(block), { kind: 'undone', told: news }, clock())),
    ...(news.kind === 'reached-service' ? [logMoney(reachedEntry(news, 'reached-undone', clock()))] : []),
  ]);
  return outcome.ok || outcome.refused.includes('effect');
};

const undo = async (world: Payments, block: string, effect: BlockEffect): Promise<boolean> => {
  if (effect.kind === 'payment') return undoPayment(world, block, effect);
  if (effect.kind === 'trail') return undoTrail(world, block, effect.trail);
  if (effect.kind === 'told') return undoTold(world, block, effect);
  await undoCoSpend(world, effect.txid, block);
  await deleteEffect(world.table, block, effect);
  return true;
};

/**
 * Takes back everything that following a block has written: a reorganisation of the chain has undone it. Investigators who
 * were told of it are told that too.
 */
export const undoBlock = async (world: Payments, block: string): Promise<void> => {
  for (const effect of await readEffects(world.table, block)) {
    await retryConflict(`${effect.kind} of block ${block}`, async () =>
      (await undo(world, block, effect)) ? null : CONFLICT,
    );
  }
  const correction = correctionOf(block);
  const version = await readAlert(world.table, correction);
  if (version !== null) await enqueue(world, taskOf('alert-payment', correction, version));
};
