import type { Rate } from '#domain/payment/rates.ts';
import type { Block } from '#domain/payment/transaction.ts';
import type { Source } from '#io/chain/source.ts';
import type { Clock } from '#io/clock.ts';
import type { Queue } from '#io/queue.ts';
import type { Table } from '#io/table/store/table.ts';

/** What following the money needs of the world. */
export interface Payments {
  table: Table;
  chain: Source;
  /** Where rates are asked for; without one there are none of its kind. */
  bitcoinRates: Source | null;
  exchangeRates: Source | null;
  briefs: Queue;
  clusters: Queue;
  /** The rates that this run has asked for, by day. */
  ratesByDay: Map<string, readonly Rate[]>;
  now: Clock;
}

/** Where a transaction stands, and the alert that tells of it. */
export interface ChainContext {
  block: Pick<Block, 'hash' | 'height' | 'time'>;
  alert: string;
}
