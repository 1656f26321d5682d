import type { Demand, Findings } from '../findings.ts';
import { toCents, toSatoshi } from '../money.ts';
import { amountStep, deadlineStep } from './distribution.ts';

/** A demand that can be summed: its currency, and how much in the smallest unit (cent, satoshi). */
export interface Demanded {
  currency: string;
  units: bigint;
  /** The step of the distribution that it belongs to. */
  step: bigint;
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

/** Currencies whose demands are summed: each is an attribute of the tally, so a letter may not invent more. */
const SUMMED = new Set(['EUR', 'USD', 'SEK', 'GBP']);
/** Largest demand that is summed, in the smallest unit: a letter that asks for more is noise, and sums stay exact. */
const MAX_SUMMED = 10n ** 15n;
/** Wallets stay counted while a withdrawal can be taken back. */
export const NO_WALLETS = 0;

/** A demand in the smallest unit of a currency that is summed; null for any other. */
const summable = ({ amount, currency }: Demand): Demanded | null => {
  const cents = SUMMED.has(currency) ? toCents(amount) : null;
  const units = currency === 'BTC' ? toSatoshi(amount) : cents === null ? null : BigInt(cents);
  return units !== null && units <= MAX_SUMMED ? { currency, units, step: amountStep(units) } : null;
};

/** The first demand that can be summed: letters ask for more later ("then 500"), which is not asked for on top. */
const demandedOf = (demands: readonly Demand[]): Demanded | null => {
  for (const demand of demands) {
    const sum = summable(demand);
    if (sum) return sum;
  }
  return null;
};

/** The same of a letter whose wallets are unclear: the one sum that all of it asks for, if it is one. */
const onlyDemandOf = (demands: readonly Demand[]): Demanded | null => {
  const first = demandedOf(demands);
  const isOther = (demand: Demand): boolean => {
    const sum = summable(demand);
    return sum !== null && sum.currency === first?.currency && sum.units !== first.units;
  };
  return demands.some(isOther) ? null : first;
};

/**
 * What a report with these findings adds to its campaign's tally, and takes away when it is withdrawn. Where a person is to say
 * which wallet counts, and sums differ, none is added: the first one is a decoy's 5 USD, and not the 1,400 that victims are told
 * to pay.
 */
export const countOf = (
  findings: Pick<Findings, 'demands' | 'language' | 'deadlines' | 'unclear'>,
  wallets: number,
): CampaignCount => ({
  wallets,
  demanded: findings.unclear ? onlyDemandOf(findings.demands) : demandedOf(findings.demands),
  language: findings.language,
  deadline: findings.deadlines.map(deadlineStep).find((step) => step !== null) ?? null,
});

/**
 * What a report adds to the tally of each wallet that it names, and takes away when it is withdrawn. None leads where a person is
 * to say which one counts: a decoy would be counted for what is demanded to another.
 */
export const walletCounts = ({
  wallets,
  demands,
  unclear,
}: Pick<Findings, 'wallets' | 'demands' | 'unclear'>): ({ address: string } & WalletCount)[] => {
  const lead = unclear ? undefined : wallets.find(({ inDemand }) => inDemand)?.address;
  return wallets.map(({ address }) => ({ address, leads: address === lead, demanded: demandedOf(demands) }));
};
