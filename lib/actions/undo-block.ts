import { outpointName, unfollow } from '#domain/payment/followed.ts';
import { PassingFault } from '#io/passing-fault.ts';
import { type BlockEffect, deleteEffect, readEffects, removeEffect } from '#io/table/block-effect.ts';
import { forgetFirstPayment, readChainFacts } from '#io/table/chain-facts.ts';
import { deletePayment, readPayment } from '#io/table/payment.ts';
import { countPayment } from '#io/table/payment-tally.ts';
import { deleteTrail, putTrail, readTrails } from '#io/table/trail.ts';
import { commit } from '#io/table/transaction.ts';
import { undoCoSpend } from './enter-co-spend.ts';
import type { Payments } from './payments.ts';

const TRIES = 5;

/** Others changed what a block had written again and again while it was undone. */
class UndoBusy extends PassingFault {}

type PaymentEffect = Extract<BlockEffect, { kind: 'payment' }>;

/** Takes a payment back; false where something changed meanwhile. */
const undoPayment = async ({ table }: Payments, block: string, effect: PaymentEffect): Promise<boolean> => {
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

const undo = async (deps: Payments, block: string, effect: BlockEffect): Promise<boolean> => {
  if (effect.kind === 'payment') return undoPayment(deps, block, effect);
  if (effect.kind === 'trail') return undoTrail(deps, block, effect.trail);
  await undoCoSpend(deps, effect.txid, block);
  await deleteEffect(deps.table, block, effect);
  return true;
};

/** Takes back everything that following a block has written: a reorganisation of the chain has undone it. */
export const undoBlock = async (deps: Payments, block: string): Promise<void> => {
  for (const effect of await readEffects(deps.table, block)) {
    let done = false;
    for (let attempt = 0; !done && attempt < TRIES; attempt += 1) done = await undo(deps, block, effect);
    if (!done) throw new UndoBusy(`${effect.kind} of block ${block}`);
  }
};
