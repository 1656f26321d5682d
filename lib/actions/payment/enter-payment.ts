import type { PaidEntry } from '#domain/brief/daily-money.ts';
import { fromSatoshi } from '#domain/money.ts';
import { type FollowedTrail, outpointName } from '#domain/payment/followed.ts';
import type { Payment } from '#domain/payment/payment.ts';
import { stateSatoshi } from '#domain/payment/rates.ts';
import { startTrail } from '#domain/payment/trail.ts';
import { inputAddresses, type Outpoint, type Transaction } from '#domain/payment/transaction.ts';
import { judgePayment } from '#domain/payment/victim-payment.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { readCampaigns } from '#io/table/campaign/campaign.ts';
import { putEffect } from '#io/table/payment/block-effect.ts';
import { noteFirstPayment, readChainFacts } from '#io/table/payment/chain-facts.ts';
import { logMoney } from '#io/table/payment/money-log.ts';
import { putPayment } from '#io/table/payment/payment.ts';
import { putTrail, watchOutpoint } from '#io/table/payment/trail.ts';
import { commit, type Step } from '#io/table/store/transaction.ts';
import { countPayment } from '#io/table/tally/payment-tally.ts';
import { readSightings } from '#io/table/wallet/sighting.ts';
import type { WatchedWallet } from '#io/table/wallet/watched-wallet.ts';
import type { ChainContext, Payments } from './context.ts';
import { queuePaymentAlert } from './queue-payment-alert.ts';
import { ratesOfDay } from './rates-of-day.ts';

/** How many of a wallet's latest reports a payment is compared with the demands of. */
const SIGHTINGS = 50;

/** The wallets that a transaction spends from and that belong to a campaign, whichever of its ids each names. */
const spendingOf = async (
  { table }: Payments,
  transaction: Transaction,
  wallets: ReadonlyMap<string, WatchedWallet>,
  campaign: string | null,
): Promise<Set<string>> => {
  if (campaign === null) return new Set();
  const spending = [...inputAddresses(transaction)].flatMap((address) => wallets.get(address) ?? []);
  const ids = new Set([campaign, ...spending.flatMap((wallet) => wallet.campaign ?? [])]);
  const campaigns = ids.size === 1 ? [] : await readCampaigns(table, [...ids]);
  const nameOf = (id: string): string => campaigns.find(({ aliases }) => aliases?.has(id))?.id ?? id;
  return new Set(
    spending
      .filter((wallet) => wallet.campaign !== null && nameOf(wallet.campaign) === nameOf(campaign))
      .map(({ address }) => address),
  );
};

const judge = async (
  world: Payments,
  transaction: Transaction,
  { vout }: Outpoint,
  { address, campaign }: WatchedWallet,
  wallets: ReadonlyMap<string, WatchedWallet>,
  { block }: ChainContext,
): Promise<Omit<Payment, 'enteredAt'>> => {
  const output = transaction.outputs[vout] ?? { address, value: 0n };
  const day = block.time.slice(0, 10);
  const [rates, { sightings }] = await Promise.all([
    ratesOfDay(world, day),
    readSightings(world.table, address, { limit: SIGHTINGS, newestFirst: true }),
  ]);
  const spending = await spendingOf(world, transaction, wallets, campaign);
  const isOfCampaign = (other: string): boolean => other === address || spending.has(other);
  const demands = sightings.flatMap((sighting) => sighting.demands);
  return {
    address,
    txid: transaction.txid,
    vout,
    campaign,
    satoshi: output.value,
    block,
    judged: judgePayment(transaction, output, { isOfCampaign, demands, day, rates }),
    worth: stateSatoshi(output.value, day, rates),
  };
};

const trailOf = (payment: Payment): FollowedTrail => ({
  id: outpointName(payment),
  address: payment.address,
  trail: startTrail(payment, payment.satoshi),
  moves: [],
});

/** What the log of money says of a payment that is entered, or undone. */
export const entryOf = (payment: Payment, what: Pick<PaidEntry, 'kind' | 'at' | 'first'>): PaidEntry => {
  const { address, campaign, txid, vout, satoshi, block, judged, worth } = payment;
  const cents = { EUR: worth.EUR.cents, USD: worth.USD.cents, SEK: worth.SEK.cents };
  return { ...what, address, campaign, txid, vout, satoshi, time: block.time, verdict: judged.verdict, cents };
};

const firstSteps = (payment: Payment, chainContext: ChainContext, now: Date): Step[] => {
  const { address, campaign, txid, vout, satoshi, block, worth, judged } = payment;
  const news = {
    kind: 'first-payment' as const,
    address,
    campaign,
    txid,
    vout,
    bitcoin: fromSatoshi(satoshi),
    time: block.time,
    height: block.height,
    worth: { EUR: worth.EUR.cents, USD: worth.USD.cents, SEK: worth.SEK.cents },
    judged,
  };
  return [noteFirstPayment(address, outpointName(payment)), ...queuePaymentAlert(news, chainContext, now)];
};

/**
 * Enters what an output pays to a watched wallet, once, with its verdict and what it was worth; a wallet's first payment is
 * told of, and a victim's is followed from here on.
 */
export const enterPayment = async (
  world: Payments,
  transaction: Transaction,
  outpoint: Outpoint,
  wallet: WatchedWallet,
  wallets: ReadonlyMap<string, WatchedWallet>,
  chainContext: ChainContext,
): Promise<void> => {
  const judged = await judge(world, transaction, outpoint, wallet, wallets, chainContext);
  const { address, txid, vout } = judged;
  await retryConflict(outpointName(judged), async () => {
    const now = world.clock();
    const facts = (await readChainFacts(world.table, [address], true)).get(address);
    const isFirst = facts?.firstPayment === undefined;
    const payment = { ...judged, enteredAt: now.toISOString() };
    const outcome = await commit(world.table, [
      putPayment(payment),
      ...countPayment(payment, 1),
      putEffect(chainContext.block.hash, { kind: 'payment', address, txid, vout }, now),
      ...(payment.judged.verdict === 'victim'
        ? [putTrail(trailOf(payment), null), watchOutpoint(payment, outpointName(payment))]
        : []),
      ...(isFirst ? firstSteps(payment, chainContext, now) : []),
      logMoney(entryOf(payment, { kind: 'paid', at: payment.enteredAt, first: isFirst })),
    ]);
    return outcome.ok || outcome.refused.includes('payment') ? undefined : CONFLICT;
  });
};
