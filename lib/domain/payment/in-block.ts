import type { Outpoint, Transaction } from './transaction.ts';

/** An output of a transaction that pays a watched wallet. */
export interface FoundPayment extends Outpoint {
  address: string;
  value: bigint;
}

/**
 * The outputs of a block's transactions that pay watched wallets: one look-up an output, however many wallets are
 * watched, and no list of them leaves the house.
 */
export const paymentsIn = (
  transactions: readonly Transaction[],
  isWatched: (address: string) => boolean,
): FoundPayment[] =>
  transactions.flatMap(({ txid, outputs }) =>
    outputs.flatMap(({ address, value }, vout) =>
      address !== null && isWatched(address) ? [{ txid, vout, address, value }] : [],
    ),
  );
