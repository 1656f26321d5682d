/** What the chain said of a wallet when it was asked by its address. */
export interface AskedFacts {
  /** `no-answer` where the server will not say, however often it is asked. */
  asked: 'answered' | 'no-answer';
  /** UTC, ISO 8601. */
  askedAt: string;
  /** When the oldest transaction that was read came into a block; null where there is none. */
  firstUsed: string | null;
  /** Whether there are older ones. */
  truncated: boolean;
  /** How many other addresses were spent together with it, in what was read. */
  spentWith: number;
  /** What was on its way then, in no block yet: never counted as received. */
  mempool: { payments: number; satoshi: bigint };
}

/** What is known of a wallet on the chain. */
export interface ChainFacts extends Partial<AskedFacts> {
  address: string;
  /** The name of its first payment, since it is watched or in what the chain said. */
  firstPayment?: string;
}
