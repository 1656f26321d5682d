import { openedBy, outpointName } from '#domain/payment/followed.ts';
import { paymentsIn } from '#domain/payment/in-block.ts';
import { inputAddresses, type Transaction } from '#domain/payment/transaction.ts';
import { enteredPayments } from '#io/table/payment/payment.ts';
import { readTrails, readWatched } from '#io/table/payment/trail.ts';
import { type WatchedWallet, watchedWallets } from '#io/table/wallet/watched-wallet.ts';
import type { ChainContext, Payments } from './context.ts';
import { enterCoSpend } from './enter-co-spend.ts';
import { enterPayment } from './enter-payment.ts';
import { followSpendOf } from './follow-spend.ts';

/** Which outputs are watched, and the trail that goes on at each. It grows while a page is followed. */
type Watched = Map<string, string>;

const enterPayments = async (
  world: Payments,
  transaction: Transaction,
  wallets: ReadonlyMap<string, WatchedWallet>,
  watched: Watched,
  chainContext: ChainContext,
): Promise<void> => {
  const payments = paymentsIn([transaction], (address) => wallets.has(address));
  // A run that died over a transaction of thousands of outputs must come further the next time.
  const entered = await enteredPayments(world.table, payments);
  for (const found of payments) {
    const wallet = wallets.get(found.address);
    if (wallet === undefined || entered.has(outpointName(found))) continue;
    await enterPayment(world, transaction, found, wallet, wallets, chainContext);
    // A later transaction of the same page may spend it; one that is no victim's has no trail that could go on.
    watched.set(outpointName(found), outpointName(found));
  }
};

const followSpends = async (
  world: Payments,
  spend: Transaction,
  watched: Watched,
  chainContext: ChainContext,
): Promise<void> => {
  const trails = new Set(spend.inputs.flatMap((input) => watched.get(outpointName(input)) ?? []));
  if (trails.size === 0) return;
  await followSpendOf(world, spend, trails, chainContext);
  // A later transaction of the same page may spend what this one made.
  for (const followed of await readTrails(world.table, trails)) {
    for (const hop of openedBy(followed, spend)) watched.set(outpointName(hop), followed.id);
  }
};

/**
 * Follows transactions of one block in their order: what they pay to watched wallets, where they carry victims' money, and
 * which wallets they spend together. Everything they touch is looked up by key, and nobody is told which keys are ours.
 */
export const followTransactions = async (
  world: Payments,
  transactions: readonly Transaction[],
  chainContext: ChainContext,
): Promise<void> => {
  const addresses = transactions.flatMap((transaction) => [
    ...inputAddresses(transaction),
    ...transaction.outputs.flatMap(({ address }) => address ?? []),
  ]);
  const [wallets, watched] = await Promise.all([
    watchedWallets(world.table, addresses),
    readWatched(
      world.table,
      transactions.flatMap(({ inputs }) => inputs),
    ),
  ]);
  for (const transaction of transactions) {
    await followSpends(world, transaction, watched, chainContext);
    await enterPayments(world, transaction, wallets, watched, chainContext);
    await enterCoSpend(world, transaction, wallets, chainContext);
  }
};
