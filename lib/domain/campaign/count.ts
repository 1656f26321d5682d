import type { Demand, Findings } from '../findings.ts';
import { toUnits } from '../money.ts';
import { type CountingRules, RULES } from './counting-rules.ts';
import { deadlineStep } from './distribution.ts';

/** A demand that is counted: its currency, and how much in the smallest unit (cent, satoshi). */
export interface Demanded {
  currency: string;
  units: bigint;
  /** The step of the distribution that it belongs to. */
  step: bigint;
  /** Present where it is beyond what people are asked for, and stands in no sum. */
  outlier?: true;
}

/** What a report adds to its campaign's tally. */
export interface CampaignCount {
  /** Wallets that it names first. */
  wallets: number;
  demanded: Demanded | null;
  language: string | null;
  /** Step of its deadline, in hours. */
  deadline: string | null;
}

/** What a report adds to the tally of a wallet that it names. */
export interface WalletCount {
  /**
   * Whether it is the wallet that the report demands payment to first: the report and its demand are counted for that one
   * only where wallets are summed, or a letter that offers two wallets would demand twice.
   */
  leads: boolean;
  demanded: Demanded | null;
}

/** What of a letter is counted. */
export type Countable = Pick<Findings, 'demands' | 'language' | 'deadlines' | 'unclear' | 'wallets'>;

/** Wallets stay counted while a withdrawal can be taken back. */
export const NO_WALLETS = 0;

/** A demand in the smallest unit of a currency that is summed; null for any other. */
const countable = ({ amount, currency }: Demand, rules: CountingRules): Demanded | null => {
  if (!rules.isSummed(currency)) return null;
  const units = toUnits(amount, currency === 'BTC' ? 8 : 2);
  if (units === null || units > rules.largest) return null;
  const outlier = units > rules.largestSummed(currency);
  return { currency, units, step: rules.step(units), ...(outlier ? { outlier } : {}) };
};

/** The first demand that can be counted: letters ask for more later ("then 500"), which is not asked for on top. */
const demandedOf = (demands: readonly Demand[], rules: CountingRules): Demanded | null => {
  for (const demand of demands) {
    const counted = countable(demand, rules);
    if (counted) return counted;
  }
  return null;
};

/** The same of a letter whose wallets are unclear: the one sum that all of it asks for, if it is one. */
const onlyDemandOf = (demands: readonly Demand[], rules: CountingRules): Demanded | null => {
  const first = demandedOf(demands, rules);
  const isOther = (demand: Demand): boolean => {
    const counted = countable(demand, rules);
    return counted !== null && counted.currency === first?.currency && counted.units !== first.units;
  };
  return demands.some(isOther) ? null : first;
};

/**
 * What a report with these findings adds to its campaign's tally. Where a person is to say which wallet counts, and sums differ,
 * none is added: the first one is a decoy's 5 USD, and not the 1,400 that victims are told to pay.
 */
export const countOf = (
  findings: Omit<Countable, 'wallets'>,
  wallets: number,
  rules: CountingRules = RULES,
): CampaignCount => ({
  wallets,
  demanded: findings.unclear ? onlyDemandOf(findings.demands, rules) : demandedOf(findings.demands, rules),
  language: findings.language,
  deadline: findings.deadlines.map(deadlineStep).find((step) => step !== null) ?? null,
});

/**
 * What a report adds to the tally of each wallet that it names. None leads where a person is to say which one counts: a decoy
 * would be counted for what is demanded to another.
 */
export const walletCounts = (
  { wallets, demands, unclear }: Pick<Countable, 'wallets' | 'demands' | 'unclear'>,
  rules: CountingRules = RULES,
): ({ address: string } & WalletCount)[] => {
  const lead = unclear ? undefined : wallets.find(({ inDemand }) => inDemand)?.address;
  return wallets.map(({ address }) => ({ address, leads: address === lead, demanded: demandedOf(demands, rules) }));
};
