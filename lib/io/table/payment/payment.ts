import { outpointName } from '#domain/payment/followed.ts';
import type { Payment } from '#domain/payment/payment.ts';
import { readRows } from '#io/table/store/batch.ts';
import { key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/query.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Removal, Step } from '#io/table/store/transaction.ts';

/** A payment as its row holds it: amounts come back as numbers, which hold satoshi exactly. */
const paymentOf = ({ pk, sk, satoshi, ...row }: Record<string, unknown>): Payment =>
  ({ ...row, satoshi: BigInt(Number(satoshi)) }) as Payment;

/** Enters a payment; refused where it is entered already. */
export const putPayment = (payment: Payment): Step => ({
  what: 'payment',
  put: {
    Item: { ...key.payment(payment.address, payment), ...payment },
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
  const [row] = await readRows<Record<string, unknown>>(table, [key.payment(address, outpoint)], { consistent: true });
  return row === undefined ? null : paymentOf(row);
};

/** Which of some outputs are entered as payments, by the output's name. */
export const enteredPayments = async (
  table: Table,
  found: readonly Pick<Payment, 'address' | 'txid' | 'vout'>[],
): Promise<Set<string>> => {
  const rows = await readRows<Pick<Payment, 'txid' | 'vout'>>(
    table,
    found.map((one) => key.payment(one.address, one)),
    { projection: 'txid, vout', consistent: true },
  );
  return new Set(rows.map(outpointName));
};

/** Reads a wallet's payments in no order, at most about `limit`. */
export const readPayments = async (
  table: Table,
  address: string,
  limit: number,
): Promise<{ payments: Payment[]; more: boolean }> => {
  const { pk } = key.wallet(address);
  const rows = await queryRows(table, { pk, prefix: 'PAYMENT#' }, { Limit: limit + 1, enough: limit + 1 });
  return { payments: rows.slice(0, limit).map(paymentOf), more: rows.length > limit };
};
