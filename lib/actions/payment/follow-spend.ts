import { fromSatoshi } from '#domain/money.ts';
import { type FollowedTrail, follow, openedBy, reachedBy } from '#domain/payment/followed.ts';
import type { Transaction } from '#domain/payment/transaction.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { readServices } from '#io/table/gate/service.ts';
import { putEffect } from '#io/table/payment/block-effect.ts';
import type { KeptTrail } from '#io/table/payment/rows.ts';
import { putTrail, readTrails, watchOutpoint } from '#io/table/payment/trail.ts';
import { commit, type Step } from '#io/table/store/transaction.ts';
import { watchedWallets } from '#io/table/wallet/watched-wallet.ts';
import type { ChainContext, Payments } from './context.ts';
import { queuePaymentAlert } from './queue-payment-alert.ts';

const newsSteps = (
  followed: FollowedTrail,
  spend: Transaction,
  chainContext: ChainContext,
  { campaign, now }: { campaign: string | null; now: Date },
): Step[] => {
  const { block } = chainContext;
  const steps = reachedBy(followed, spend).map(({ txid, vout, value, spends, address, service }) =>
    queuePaymentAlert(
      {
        kind: 'reached-service',
        address: followed.address,
        campaign,
        txid,
        vout,
        bitcoin: fromSatoshi(value),
        time: block.time,
        height: block.height,
        service,
        serviceAddress: address,
        spends,
        payment: followed.id,
      },
      chainContext,
      now,
    ),
  );
  // One alert, however much of it: a transaction takes each row once.
  const all = steps.flat();
  const alertRow = all.find(({ what }) => what === 'alert');
  return alertRow === undefined ? [] : [...all.filter(({ what }) => what !== 'alert'), alertRow];
};

/** Writes one trail as a spend leaves it; false where it was changed meanwhile. */
const write = async (
  world: Payments,
  followed: FollowedTrail,
  before: KeptTrail | null,
  spend: Transaction,
  chainContext: ChainContext,
): Promise<boolean> => {
  const now = world.clock();
  const reached = reachedBy(followed, spend).length > 0;
  const wallets = reached ? await watchedWallets(world.table, [followed.address]) : new Map();
  const campaign: string | null = wallets.get(followed.address)?.campaign ?? null;
  const { ok } = await commit(world.table, [
    putTrail(followed, before),
    putEffect(chainContext.block.hash, { kind: 'trail', trail: followed.id }, now),
    ...openedBy(followed, spend).map((hop) => watchOutpoint(hop, followed.id)),
    ...newsSteps(followed, spend, chainContext, { campaign, now }),
  ]);
  return ok;
};

/**
 * Follows a transaction that spends from watched outputs, and tells where it reaches a known service.
 *
 * Trails that end here because another goes on for them are written first, the one that goes on last: a retry
 * after a death chooses the same.
 */
export const followSpendOf = async (
  world: Payments,
  spend: Transaction,
  trails: ReadonlySet<string>,
  chainContext: ChainContext,
): Promise<void> => {
  const addresses = spend.outputs.flatMap(({ address }) => address ?? []);
  const services = await readServices(world.table, addresses);
  await retryConflict(`trails that ${spend.txid} spends`, async () => {
    const rows = await readTrails(world.table, trails);
    const changed = follow(rows, spend, chainContext.block.hash, (address) => services.get(address)?.label ?? null);
    for (const followed of changed.reverse()) {
      const before = rows.find(({ id }) => id === followed.id) ?? null;
      if (!(await write(world, followed, before, spend, chainContext))) return CONFLICT;
    }
  });
};
