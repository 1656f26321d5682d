import type { Demand } from '../findings.ts';
import { fromCents, fromSatoshi } from '../money.ts';

/** A demand, and in how many reports it stands. */
export interface CountedDemand extends Demand {
  reports: number;
}

/**
 * Counts what reports demand at a wallet, each once a report, the most frequent first. What a letter that only mentions it demands is
 * asked for elsewhere.
 */
export const countDemands = (
  reports: readonly { demands: readonly Demand[]; inDemand: boolean }[],
): CountedDemand[] => {
  const counted = new Map<string, CountedDemand>();
  for (const { demands } of reports.filter(({ inDemand }) => inDemand)) {
    const own = new Map(demands.map(({ amount, currency }) => [`${amount} ${currency}`, { amount, currency }]));
    for (const [name, demand] of own) {
      counted.set(name, { ...demand, reports: (counted.get(name)?.reports ?? 0) + 1 });
    }
  }
  return [...counted.values()].sort((a, b) => b.reports - a.reports);
};

/** Sums by currency, in its smallest unit (satoshi for BTC, else hundredths), as decimals: `6600 EUR`. */
export const sumsOf = (demanded: Readonly<Record<string, bigint>>): Demand[] =>
  Object.entries(demanded).map(([currency, units]) => ({
    amount: currency === 'BTC' ? fromSatoshi(units) : fromCents(Number(units)),
    currency,
  }));
