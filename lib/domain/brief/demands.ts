import type { Demand } from '../findings.ts';
import type { Heard } from '../gate/heard.ts';
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

/** What a campaign's letters demand, each voice once, and of which reports that is known. */
export interface CampaignDemands {
  demanded: Demand[];
  /** Different people who speak in its reports, as far as anyone can tell: each is in the sums once. */
  voices: number;
  /** Reports that were heard for that; fewer than all where some came before voices were kept, or are being entered. */
  heard: number;
  /** Voices that demand more than about a million euros: in no sum. */
  outliers: number;
}

/** States what was heard of a campaign. */
export const campaignDemands = ({ demanded, voices, reports, outliers }: Heard): CampaignDemands => ({
  demanded: sumsOf(demanded),
  voices,
  heard: reports,
  outliers,
});

/** Sums by currency, in its smallest unit (satoshi for BTC, else hundredths), as decimals: `6600 EUR`. */
export const sumsOf = (demanded: Readonly<Record<string, bigint>>): Demand[] =>
  Object.entries(demanded).map(([currency, units]) => ({
    amount: currency === 'BTC' ? fromSatoshi(units) : fromCents(Number(units)),
    currency,
  }));
