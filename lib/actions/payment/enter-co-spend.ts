import { coSpendDoubts } from '#domain/cluster/co-spend-doubts.ts';
import type { EvidenceDoubt } from '#domain/cluster/link.ts';
import type { AskedFacts, ChainFacts } from '#domain/payment/chain-facts.ts';
import { coSpendOf } from '#domain/payment/co-spend.ts';
import type { Transaction } from '#domain/payment/transaction.ts';
import { inputAddresses } from '#domain/payment/transaction.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { log } from '#io/log.ts';
import { enqueue } from '#io/queue.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { readCampaigns } from '#io/table/campaign/campaign.ts';
import { putEffect } from '#io/table/payment/block-effect.ts';
import { askForCoSpend } from '#io/table/payment/chain-ask.ts';
import { readChainFacts } from '#io/table/payment/chain-facts.ts';
import { putCoSpend, readCoSpend } from '#io/table/payment/co-spend.ts';
import type { KeptCoSpend } from '#io/table/payment/rows.ts';
import { commit } from '#io/table/store/transaction.ts';
import { SWEEP_AFTER_MS } from '#io/table/sweep/due.ts';
import { type WatchedWallet, watchedWallets } from '#io/table/wallet/watched-wallet.ts';
import type { ChainContext, Payments } from './context.ts';

/**
 * Most watched wallets of one transaction that are linked: a transaction of the ledger takes 100 rows. Larger sweeps are linked through their other transactions.
 */
const MAX_WALLETS = 80;
/** More addresses than any cluster that joins by itself: what the chain will not say of a wallet speaks against it. */
const UNTOLD = Number.POSITIVE_INFINITY;

const isAsked = (facts: ChainFacts | undefined): facts is ChainFacts & AskedFacts => facts?.asked !== undefined;

/** When the campaigns of wallets were founded, the earliest; without a campaign, when they were first reported. */
const foundedAt = async ({ table }: Payments, wallets: readonly WatchedWallet[]): Promise<string> => {
  const campaigns = await readCampaigns(
    table,
    wallets.flatMap(({ campaign }) => campaign ?? []),
  );
  return (
    [...campaigns.map((campaign) => campaign.foundedAt), ...wallets.map(({ firstSeen }) => firstSeen)].sort()[0] ?? ''
  );
};

/** Why a transaction convinces nobody by itself, by what the chain said of each of its wallets; null while one is not asked. */
const doubtsOf = async (
  world: Payments,
  wallets: readonly string[],
  addresses: number,
): Promise<readonly EvidenceDoubt[] | null> => {
  const facts = await readChainFacts(world.table, wallets, true);
  const asked = wallets.map((address) => facts.get(address)).filter(isAsked);
  if (asked.length < wallets.length) return null;
  const rows = await watchedWallets(world.table, wallets);
  const campaignFoundedAt = await foundedAt(world, [...rows.values()]);
  const known = asked.map(({ asked: answer, spentWith, firstUsed }) => ({
    addresses: answer === 'answered' ? Math.max(addresses, spentWith + 1) : UNTOLD,
    firstUsedAt: firstUsed,
    campaignFoundedAt,
  }));
  return [...new Set(known.flatMap(coSpendDoubts))].sort();
};

const dueAt = (now: Date): string => new Date(now.getTime() + SWEEP_AFTER_MS).toISOString();

/** Gives the writer of clusters a transaction to look at, once the chain has said what it is asked of the wallets. */
export const readyCoSpend = async (world: Payments, txid: string): Promise<void> => {
  const row = await readCoSpend(world.table, txid);
  if (row === null || row.undone || row.doubts !== null) return;
  const doubts = await doubtsOf(world, row.wallets, row.addresses);
  if (doubts === null) return;
  const { ok } = await commit(world.table, [putCoSpend({ ...row, doubts }, row, dueAt(world.clock()))]);
  if (ok) await enqueue(world, taskOf('link-co-spend', txid, row.version + 1));
};

/**
 * Enters that a transaction spends from several watched wallets, as evidence that one hand holds them; a CoinJoin is none.
 * The chain is asked about each of them first: a wallet in use for years, or spent with a thousand others, is a service's.
 */
export const enterCoSpend = async (
  world: Payments,
  spend: Transaction,
  watched: ReadonlyMap<string, WatchedWallet>,
  { block }: ChainContext,
): Promise<void> => {
  const found = coSpendOf(spend, (address) => watched.has(address));
  if (found.kind === 'coin-join') log.info('wallets in a CoinJoin', { transaction: spend.txid, form: found.form });
  if (found.kind !== 'links') return;
  const wallets = [...inputAddresses(spend)]
    .filter((address) => watched.has(address))
    .sort()
    .slice(0, MAX_WALLETS);
  const { txid } = spend;
  return retryConflict(`co-spend ${txid}`, async () => {
    const before = await readCoSpend(world.table, txid);
    if (before !== null && !before.undone && before.block === block.hash) return readyCoSpend(world, txid);
    const now = world.clock();
    const facts = await readChainFacts(world.table, wallets, true);
    const row: Omit<KeptCoSpend, 'version'> = {
      txid,
      block: block.hash,
      wallets,
      addresses: found.addresses,
      undone: false,
      doubts: null,
    };
    const { ok } = await commit(world.table, [
      putCoSpend(row, before),
      putEffect(block.hash, { kind: 'co-spend', txid }, now),
      ...wallets.filter((address) => !isAsked(facts.get(address))).map((address) => askForCoSpend(address, txid, now)),
    ]);
    return ok ? readyCoSpend(world, txid) : CONFLICT;
  });
};

/** Has the writer of clusters take back what a transaction shows, for its block was undone. */
export const undoCoSpend = async (world: Payments, txid: string, block: string): Promise<void> => {
  return retryConflict(`co-spend ${txid}`, async () => {
    const row = await readCoSpend(world.table, txid);
    if (row === null || row.block !== block) return;
    const done =
      row.undone || (await commit(world.table, [putCoSpend({ ...row, undone: true }, row, dueAt(world.clock()))])).ok;
    const version = row.undone ? row.version : row.version + 1;
    return done ? enqueue(world, taskOf('link-co-spend', txid, version)) : CONFLICT;
  });
};
