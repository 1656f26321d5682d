import { outpointName } from '#domain/payment/followed.ts';
import type { Payment } from '#domain/payment/payment.ts';
import { forgetTold, removeEffect } from '#io/table/payment/block-effect.ts';
import { deleteEntry } from '#io/table/payment/money-log.ts';
import { deletePayment, readPayments } from '#io/table/payment/payment.ts';
import { deleteTrail } from '#io/table/payment/trail.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import { countPayment } from '#io/table/tally/payment-tally.ts';
import { deleteMoneyRows } from '#io/table/wallet/wallet-money.ts';

/** Payments that are deleted between two reads. */
const PAGE = 100;

const forgetPayment = async (table: Table, payment: Payment): Promise<void> => {
  const { address, txid, vout, block, enteredAt } = payment;
  await commit(table, [
    deletePayment(payment),
    ...countPayment(payment, -1),
    deleteTrail(outpointName(payment)),
    removeEffect(block.hash, { kind: 'payment', address, txid, vout }),
    forgetTold(block.hash, address),
    deleteEntry({ kind: 'paid', at: enteredAt, txid, vout }),
  ]);
};

/** Deletes what was paid to a wallet that no report names any more, and counts it for its campaign no longer. */
export const forgetMoney = async (table: Table, address: string): Promise<void> => {
  let more = true;
  while (more) {
    const read = await readPayments(table, address, PAGE);
    for (const payment of read.payments) await forgetPayment(table, payment);
    more = read.more;
  }
  await deleteMoneyRows(table, address);
};
