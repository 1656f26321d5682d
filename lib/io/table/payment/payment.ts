import { outpointName } from '#domain/payment/followed.ts';
import type { Payment } from '#domain/payment/payment.ts';
import { key } from '#io/table/store/keys.ts';
import { queryRows, readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Removal, Step } from '#io/table/store/transaction.ts';
import { PaymentRow, TransactionLines } from './rows.ts';

const asLine = ({ address, txid, vout, satoshi, block, judged }: Payment) =>
  TransactionLines.entry(txid, `paid#${address}#${vout}`, {
    what: 'paid',
    address,
    vout,
    satoshi,
    time: block.time,
    height: block.height,
    verdict: judged.verdict,
  });

/** Enters a payment; refused where it is entered already. */
export const putPayment = (payment: Payment): Step => ({
  what: 'payment',
  put: {
    Item: { ...PaymentRow.item(key.payment(payment.address, payment), payment), ...asLine(payment) },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Takes a payment out that a reorganisation of the chain undid; refused where that has happened. */
export const deletePayment = (payment: Payment): Removal => ({
  what: 'payment',
  delete: { Key: key.payment(payment.address, payment), ConditionExpression: 'attribute_exists(pk)' },
});

/** Reads one payment; null where it is not entered. */
export const readPayment = async (
  table: Table,
  address: string,
  outpoint: Pick<Payment, 'txid' | 'vout'>,
): Promise<Payment | null> => {
  // By a batch of one: what follows the chain may read no other way.
  const keys = [key.payment(address, outpoint)];
  return (await readRows(table, keys, PaymentRow, { consistent: true, whole: true }))[0] ?? null;
};

/** Which of some outputs are entered as payments, by the output's name. */
export const enteredPayments = async (
  table: Table,
  found: readonly Pick<Payment, 'address' | 'txid' | 'vout'>[],
): Promise<Set<string>> => {
  const keys = found.map((one) => key.payment(one.address, one));
  const rows = await readRows(table, keys, PaymentRow.part('txid', 'vout'), { consistent: true });
  return new Set(rows.map(outpointName));
};

/** Reads a wallet's payments in no order, at most about `limit`. */
export const readPayments = async (
  table: Table,
  address: string,
  limit: number,
): Promise<{ payments: Payment[]; more: boolean }> => {
  const { pk } = key.wallet(address);
  const reading = { Limit: limit + 1, enough: limit + 1 };
  const rows = await queryRows(table, { pk, prefix: 'PAYMENT#' }, PaymentRow, reading);
  return { payments: rows.slice(0, limit), more: rows.length > limit };
};
