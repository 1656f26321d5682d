import type { Demand } from '#domain/findings.ts';
import { fromCents, fromSatoshi } from '#domain/money.ts';
import { amountInWords } from '#web/words/quantities.ts';

/** An amount that a letter demands: `€200`, `0.02 BTC`. */
export const demandOf = (demand: Pick<Demand, 'amount' | 'currency'>): string => amountInWords(demand, 'en');

/** Demands one after another, each with its letters where they are counted. */
export const demandsOf = (demands: readonly (Pick<Demand, 'amount' | 'currency'> & { reports?: number })[]): string =>
  demands.map((each) => `${demandOf(each)}${each.reports === undefined ? '' : ` (${each.reports})`}`).join(', ');

export const bitcoinOf = (satoshi: number): string => `${fromSatoshi(BigInt(satoshi))}\u00a0BTC`;
export const euroOf = (cents: number): string => amountInWords({ amount: fromCents(cents), currency: 'EUR' }, 'en');
