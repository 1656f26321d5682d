/** Where an output stands: its transaction, and its place in it. */
export interface Outpoint {
  txid: string;
  vout: number;
}

/** An output spent by a transaction. Amounts are satoshi; an address is null where the script has none. */
export interface Input extends Outpoint {
  address: string | null;
  value: bigint;
}

export interface Output {
  address: string | null;
  value: bigint;
}

/** A transaction as the chain has it. A coinbase has no inputs. */
export interface Transaction {
  txid: string;
  inputs: readonly Input[];
  outputs: readonly Output[];
}

/** The different addresses that a transaction spends from. */
export const inputAddresses = ({ inputs }: Transaction): Set<string> =>
  new Set(inputs.flatMap(({ address }) => address ?? []));

/** A block as the chain has it. */
export interface Block {
  hash: string;
  height: number;
  /** UTC, ISO 8601. */
  time: string;
  /** The block before it; null for the first of all. */
  previous: string | null;
  /** How many transactions it has. */
  transactions: number;
}
