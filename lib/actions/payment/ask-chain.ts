import type { AskedFacts } from '#domain/payment/chain-facts.ts';
import type { Transaction } from '#domain/payment/transaction.ts';
import { inputAddresses } from '#domain/payment/transaction.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { type Confirmed, type History, readHistory } from '#io/chain/esplora.ts';
import { type ChainAnswer, mayAnswerLater } from '#io/chain/source.ts';
import { log } from '#io/log.ts';
import { enqueue } from '#io/queue.ts';
import { askReview } from '#io/table/gate/decisions.ts';
import { countTry, finishAsk, readAsks } from '#io/table/payment/chain-ask.ts';
import { readCursor } from '#io/table/payment/chain-cursor.ts';
import { putAskedFacts } from '#io/table/payment/chain-facts.ts';
import { readAlert } from '#io/table/payment/payment-alert.ts';
import type { ChainAsk } from '#io/table/payment/rows.ts';
import { commit } from '#io/table/store/transaction.ts';
import { watchedWallets } from '#io/table/wallet/watched-wallet.ts';
import type { Payments } from './context.ts';
import { readyCoSpend } from './enter-co-spend.ts';
import { followPast, pastAlert } from './follow-past.ts';
import { followTransactions } from './follow-transactions.ts';

/** How long one run asks, in milliseconds. */
const RUN = 20_000;
/** Most wallets asked about in one run. */
const MAX_ASKS_PER_RUN = 100;
/** Pages of 25 that are read of one wallet: an exchange's address has a million transactions. */
const MAX_PAGES = 10;
/** How often a wallet is asked about before an investigator has to do without: once a minute for half an hour. */
const MAX_ASKS_OF_A_WALLET = 30;

const paidTo = (address: string, { outputs }: Transaction): bigint =>
  outputs.reduce((sum, output) => (output.address === address ? sum + output.value : sum), 0n);

const factsOf = (address: string, { confirmed, mempool, truncated }: History, now: Date): AskedFacts => {
  const spentWith = new Set(
    confirmed
      .map(({ transaction }) => inputAddresses(transaction))
      .filter((addresses) => addresses.has(address))
      .flatMap((addresses) => [...addresses]),
  );
  spentWith.delete(address);
  const waiting = mempool.map((transaction) => paidTo(address, transaction)).filter((satoshi) => satoshi > 0n);
  return {
    asked: 'answered',
    askedAt: now.toISOString(),
    firstUsed: confirmed.map(({ block }) => block.time).sort()[0] ?? null,
    truncated,
    spentWith: spentWith.size,
    mempool: { payments: waiting.length, satoshi: waiting.reduce((sum, satoshi) => sum + satoshi, 0n) },
  };
};

const untold = (now: Date): AskedFacts => ({
  asked: 'no-answer',
  askedAt: now.toISOString(),
  firstUsed: null,
  truncated: true,
  spentWith: 0,
  mempool: { payments: 0, satoshi: 0n },
});

/** Enters what came before the chain was followed, oldest first; later blocks are followed, and can be undone. */
const enterPast = async (world: Payments, address: string, confirmed: readonly Confirmed[]): Promise<void> => {
  const cursor = await readCursor(world.table);
  if (cursor === null) return;
  const past = confirmed.filter(({ block }) => block.height <= cursor.height).reverse();
  const alert = pastAlert(address);
  for (const { transaction, block } of past) await followTransactions(world, [transaction], { block, alert });
};

const enqueuePast = async (world: Payments, address: string): Promise<void> => {
  const alert = pastAlert(address);
  const version = await readAlert(world.table, alert);
  if (version !== null) await enqueue(world, taskOf('alert-payment', alert, version));
};

/**
 * Keeps what the chain said, and has everything done that waited for it; then follows where the money went on to, which may
 * take another run.
 */
const settle = async (world: Payments, ask: ChainAsk, history: ChainAnswer<History>, until: number): Promise<void> => {
  const { address, coSpends } = ask;
  const now = world.clock();
  if (!(await watchedWallets(world.table, [address])).has(address)) {
    // The last report that named it was withdrawn meanwhile.
    await finishAsk(world.table, ask);
    return;
  }
  await putAskedFacts(world.table, address, history.ok ? factsOf(address, history.value, now) : untold(now));
  // Of an address that is always in use nothing is entered: its past would be counted in part.
  if (history.ok && !history.value.truncated) await enterPast(world, address, history.value.confirmed);
  for (const txid of coSpends) await readyCoSpend(world, txid);
  await commit(world.table, [askReview(address, now)]);
  const followed = !history.ok || history.value.truncated || (await followPast(world, ask, until));
  await enqueuePast(world, address);
  if (followed || ask.tries + 1 >= MAX_ASKS_OF_A_WALLET) await finishAsk(world.table, ask);
  else await countTry(world.table, address);
  log.info('chain asked', { answered: history.ok });
};

/**
 * Asks the chain about wallets by their address: each once, before the gate lets it out or a cluster takes it in. What it was
 * paid before the chain was followed comes with the answer, and where that went on to is followed from there.
 */
export const askChainAbout = async (world: Payments): Promise<void> => {
  const until = world.clock().getTime() + RUN;
  for (const ask of await readAsks(world.table, MAX_ASKS_PER_RUN)) {
    if (world.clock().getTime() > until) return;
    const history = await readHistory(world.chain, ask.address, MAX_PAGES);
    const later = !history.ok && mayAnswerLater(history.reason) && ask.tries + 1 < MAX_ASKS_OF_A_WALLET;
    await (later ? countTry(world.table, ask.address) : settle(world, ask, history, until));
  }
};
