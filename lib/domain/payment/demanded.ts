import { perCurrency, SHOWN, type ShownCurrency } from '#domain/currencies.ts';
import { smallestUnits, toUnits } from '#domain/money.ts';
import { divideRounding, MAX_DAYS_BACK, RATE_SCALE, type Rates, rateOn } from './rates.ts';

/** What reports of one day demand: sums by currency in its smallest unit, as letters say them. */
export interface DayDemanded {
  day: string;
  /** Reports of a campaign, or those that demand something to a wallet first; some of them unreadably. */
  reports: number;
  unreadable: number;
  /** Reports whose demand is beyond belief, and in no sum. */
  outliers: number;
  demanded: Readonly<Record<string, bigint>>;
  /** How many of them the sums are over; where absent, all but those that are unreadable or beyond belief. */
  summed?: number;
}

/** Demands stated in one currency after another, and what that is without for want of a rate: `2026-11-24 GBP`. */
export interface StatedDemands {
  reports: number;
  unreadable: number;
  outliers: number;
  summed: number;
  /** Satoshi for BTC, else cents. */
  stated: Record<ShownCurrency, bigint>;
  withoutRate: Record<ShownCurrency, string[]>;
}

/** Units of `to` for one of `from`, as a fraction: by a rate of either direction, bitcoin's of the day itself. */
const ratio = (
  from: string,
  to: string,
  day: string,
  rates: Rates,
): [numerator: bigint, denominator: bigint] | null => {
  if (from === to) return [1n, 1n];
  const back = from === 'BTC' || to === 'BTC' ? 0 : MAX_DAYS_BACK;
  const direct = rateOn(rates, from, to, day, back);
  const inverse = rateOn(rates, to, from, day, back);
  const scaled = toUnits((direct ?? inverse)?.rate ?? '', 8);
  if (!scaled) return null;
  return direct ? [scaled, RATE_SCALE] : [RATE_SCALE, scaled];
};

/** An amount in the smallest units of another currency, by way of the euro where there is no rate between the two. */
const convert = (units: bigint, from: string, to: string, day: string, rates: Rates): bigint | null => {
  const direct = ratio(from, to, day, rates);
  const [first, second] = direct
    ? [direct, [1n, 1n] as const]
    : [ratio(from, 'EUR', day, rates), ratio('EUR', to, day, rates)];
  if (!first || !second) return null;
  return divideRounding(units * first[0] * second[0] * smallestUnits(to), first[1] * second[1] * smallestUnits(from));
};

/** States what days demand in each currency that sums are shown in, at the rates of each day; what has no rate is named, never 0. */
export const stateDemands = (days: readonly DayDemanded[], ratesOf: (day: string) => Rates): StatedDemands => {
  const sums: StatedDemands = {
    reports: 0,
    unreadable: 0,
    outliers: 0,
    summed: 0,
    stated: perCurrency(SHOWN, () => 0n),
    withoutRate: perCurrency(SHOWN, (): string[] => []),
  };
  for (const { day, reports, unreadable, outliers, demanded, summed } of days) {
    sums.reports += reports;
    sums.unreadable += unreadable;
    sums.outliers += outliers;
    sums.summed += summed ?? Math.max(0, reports - unreadable - outliers);
    for (const [currency, units] of Object.entries(demanded)) {
      for (const to of SHOWN) {
        const stated = convert(units, currency, to, day, ratesOf(day));
        if (stated === null) sums.withoutRate[to].push(`${day} ${currency}`);
        else sums.stated[to] += stated;
      }
    }
  }
  return sums;
};
