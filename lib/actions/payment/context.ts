import type { Rate } from '#domain/payment/rates.ts';
import type { Block } from '#domain/payment/transaction.ts';
import type { Source } from '#io/chain/source.ts';
import type { World } from '#io/world.ts';

/** What following the money needs of the world. */
export interface Payments extends Pick<World, 'table' | 'briefs' | 'clusters' | 'clock'> {
  chain: Source;
  /** Where rates are asked for; without one there are none of its kind. */
  bitcoinRates: Source | null;
  exchangeRates: Source | null;
  /** The rates that this run has asked for, by day. */
  ratesByDay: Map<string, readonly Rate[]>;
}

/** Where a transaction stands, and the alert that tells of it. */
export interface ChainContext {
  block: Pick<Block, 'hash' | 'height' | 'time'>;
  alert: string;
}
