import type { Demand } from '#domain/findings.ts';
import { toSatoshi } from '#domain/money.ts';
import { convertSatoshi, convertToEuro, type Rates } from './rates.ts';
import { inputAddresses, type Output, type Transaction } from './transaction.ts';

/** What one filter says of a payment, and why. */
type FilterVerdict =
  | { filter: 'outside-campaign'; verdict: 'pass'; reason: 'no-campaign-wallet-spends' }
  | { filter: 'outside-campaign'; verdict: 'fail'; reason: 'campaign-wallet-spends'; address: string }
  | { filter: 'near-demand'; verdict: 'pass'; reason: 'value-near-demand'; demand: Demand }
  | { filter: 'near-demand'; verdict: 'fail'; reason: 'value-far-from-demands' }
  | { filter: 'near-demand'; verdict: 'unknown'; reason: 'no-demand' | 'no-rate' }
  | { filter: 'more-outputs'; verdict: 'pass'; reason: 'several-outputs' }
  | { filter: 'more-outputs'; verdict: 'fail'; reason: 'single-output' };

/** Whether a payment counts as a victim's: what fails one filter does not, what one cannot judge is not known. */
export interface PaymentVerdict {
  verdict: 'victim' | 'other' | 'unknown';
  filters: [outsideCampaign: FilterVerdict, nearDemand: FilterVerdict, moreOutputs: FilterVerdict];
}

/** What is known of a payment's surroundings. */
export interface PaymentContext {
  isOfCampaign: (address: string) => boolean;
  /** All that the wallet's reports demand. */
  demands: readonly Demand[];
  /** Day of the payment, ISO 8601. */
  day: string;
  rates: Rates;
}

/**
 * Judges a payment by the three filters of Paquet-Clouston, Romiti, Haslhofer and Charvat, "Spams meet cryptocurrencies"
 * (2019): no wallet of its campaign spends, the value is half to twice a demand, and the transaction has more than one
 * output (a victim gets change; who empties a wallet into another has none).
 */
export const judgePayment = (transaction: Transaction, output: Output, context: PaymentContext): PaymentVerdict => {
  const filters: PaymentVerdict['filters'] = [
    outsideCampaign(transaction, context),
    nearDemand(output.value, context),
    moreOutputs(transaction),
  ];
  const verdicts = filters.map(({ verdict }) => verdict);
  if (verdicts.includes('fail')) return { verdict: 'other', filters };
  return { verdict: verdicts.includes('unknown') ? 'unknown' : 'victim', filters };
};

const outsideCampaign = (transaction: Transaction, { isOfCampaign }: PaymentContext): FilterVerdict => {
  const address = [...inputAddresses(transaction)].find(isOfCampaign);
  const filter = 'outside-campaign';
  if (address === undefined) return { filter, verdict: 'pass', reason: 'no-campaign-wallet-spends' };
  return { filter, verdict: 'fail', reason: 'campaign-wallet-spends', address };
};

const nearDemand = (satoshi: bigint, { demands, day, rates }: PaymentContext): FilterVerdict => {
  const filter = 'near-demand';
  if (demands.length === 0) return { filter, verdict: 'unknown', reason: 'no-demand' };
  const judged = demands.map((demand) => ({ demand, near: isNear(satoshi, demand, day, rates) }));
  const met = judged.find(({ near }) => near === true);
  if (met) return { filter, verdict: 'pass', reason: 'value-near-demand', demand: met.demand };
  if (judged.some(({ near }) => near === null)) return { filter, verdict: 'unknown', reason: 'no-rate' };
  return { filter, verdict: 'fail', reason: 'value-far-from-demands' };
};

/** A demand in bitcoin is compared as it is: no rate can be missing. */
const isNear = (satoshi: bigint, demand: Demand, day: string, rates: Rates): boolean | null => {
  if (demand.currency === 'BTC') {
    const demanded = toSatoshi(demand.amount);
    return demanded === null ? null : isHalfToTwice(satoshi, demanded);
  }
  const paid = convertSatoshi(satoshi, 'EUR', day, rates);
  const demanded = convertToEuro(demand.amount, demand.currency, day, rates);
  if (paid.cents === null || demanded.cents === null) return null;
  return isHalfToTwice(BigInt(paid.cents), BigInt(demanded.cents));
};

const isHalfToTwice = (paid: bigint, demanded: bigint): boolean => 2n * paid >= demanded && paid <= 2n * demanded;

const moreOutputs = ({ outputs }: Transaction): FilterVerdict =>
  outputs.length > 1
    ? { filter: 'more-outputs', verdict: 'pass', reason: 'several-outputs' }
    : { filter: 'more-outputs', verdict: 'fail', reason: 'single-output' };
