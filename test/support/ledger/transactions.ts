import type { Input, Output, Transaction } from '#domain/payment/transaction.ts';
import { addressOf } from '#test/support/addresses.ts';

/** An address by a name that a test gives it. */
export const at = (name: string): string => addressOf('p2wpkh', name);

/** Inputs and outputs as `name: satoshi`; an input is the first output of the transaction `from-<name>`. */
export const transaction = (
  txid: string,
  from: readonly (readonly [name: string, satoshi: bigint])[],
  to: readonly (readonly [name: string | null, satoshi: bigint])[],
): Transaction => ({
  txid,
  inputs: from.map(([name, value]): Input => ({ txid: `from-${name}`, vout: 0, address: at(name), value })),
  outputs: to.map(([name, value]): Output => ({ address: name === null ? null : at(name), value })),
});

/** A transaction that spends outputs of others. */
export const spending = (
  txid: string,
  inputs: readonly Input[],
  to: readonly (readonly [name: string | null, satoshi: bigint])[],
): Transaction => ({ ...transaction(txid, [], to), inputs });

/** An output of a transaction as the input of the next. */
export const outputOf = ({ txid, outputs }: Transaction, vout: number): Input => {
  const output = outputs[vout];
  if (!output) throw new RangeError('no such output');
  return { txid, vout, ...output };
};
