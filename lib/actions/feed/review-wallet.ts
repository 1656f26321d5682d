import { addressKind } from '#domain/extract/address/bitcoin-address.ts';
import { log } from '#io/log.ts';
import { finishReview, readDecided } from '#io/table/gate/decisions.ts';
import { type PublishWallet, publishWallet } from './publish-wallet.ts';
import { type RingEndpoints, ringEndpoints } from './ring-endpoints.ts';

export type ReviewWallet = PublishWallet & RingEndpoints;

/**
 * Looks at a wallet again, about which something was decided or whose reports fell away, and tells partners what that
 * changes. It may run again; while the look is due, the sweep has it done.
 */
export const reviewWallet = async (deps: ReviewWallet, address: string): Promise<void> => {
  const { version, dueAt } = await readDecided(deps.table, address);
  const kind = addressKind(address);
  if (dueAt === undefined || kind === null) return;
  const told = await publishWallet(deps, { address, kind }, { kind: 'review', name: `review ${version}` });
  if (told.size > 0) log.info('feed reviewed', { review: version, audiences: [...told] });
  await ringEndpoints(deps, told);
  await finishReview(deps.table, address, version);
};
