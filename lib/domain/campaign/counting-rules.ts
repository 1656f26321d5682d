import { isSummed, summedUpTo } from '#domain/currencies.ts';
import { smallestUnits } from '#domain/money.ts';
import { amountStep } from './distribution.ts';

/**
 * How a letter's demand is counted. A report's row keeps what it added and by which rules, so that another rule here takes
 * nothing from what stands: a change of one raises `version`.
 */
export interface CountingRules {
  version: number;
  /** Currencies whose demands are summed: each is an attribute of the tally, so a letter may not invent more. */
  isSummed: (currency: string) => boolean;
  /** Largest demand that is counted as one, in the smallest unit. */
  largest: bigint;
  /** Largest demand that is in a sum, in the smallest unit of a currency; what is above is counted apart. */
  largestSummed: (currency: string) => bigint;
  /** The step of the distribution that an amount belongs to. */
  step: (units: bigint) => bigint;
}

const LARGEST_OF_BEFORE = 10n ** 15n;
/** Every amount that can be read: those beyond belief are counted apart. */
const ANY = 10n ** 30n;
const SUMMED_BEFORE = new Set(['BTC', 'EUR', 'USD', 'SEK', 'GBP']);

/** The rules of reports that do not say by which they were counted. They stay as they are. */
export const RULES_OF_BEFORE: CountingRules = {
  version: 1,
  isSummed: (currency) => SUMMED_BEFORE.has(currency),
  largest: LARGEST_OF_BEFORE,
  largestSummed: () => LARGEST_OF_BEFORE,
  step: amountStep,
};

/** The rules by which reports are counted now. */
export const RULES: CountingRules = {
  ...RULES_OF_BEFORE,
  version: 2,
  isSummed,
  largest: ANY,
  largestSummed: (currency) => (summedUpTo(currency) ?? 0n) * smallestUnits(currency),
};
