import { recordAct } from '#actions/audit/record-act.ts';
import { addressKind } from '#domain/extract/address/bitcoin-address.ts';
import { spellingsOf } from '#domain/extract/address/key-hash.ts';
import type { Audience } from '#domain/feed/audience.ts';
import { log } from '#io/log.ts';
import { putCorrection } from '#io/table/feed/corrections.ts';
import { toldElsewhere } from '#io/table/feed/told-elsewhere.ts';
import { toldSpellings } from '#io/table/feed/told-spellings.ts';
import { isToHear, settleElsewhere } from '#io/table/feed/unheard.ts';
import { endHold, finishReview, readDecided } from '#io/table/gate/decisions.ts';
import { rejectedIn } from '#io/table/gate/flagged.ts';
import { knownWallets } from '#io/table/wallet/wallet.ts';
import { type EnqueueEndpoints, enqueueEndpoints } from './enqueue-endpoints.ts';
import { publishGroupsOf } from './publish/publish-group.ts';
import { publishPaid } from './publish/publish-paid.ts';
import { type PublishWallet, publishWallet } from './publish-wallet.ts';

export type ReviewWallet = PublishWallet & EnqueueEndpoints;

/**
 * Looks at a wallet again, about which something was decided or whose reports fell away, and tells partners what that
 * changes, of each address of its key hash. It may run again; while the look is due, the sweep has it done.
 */
export const reviewWallet = async (world: ReviewWallet, address: string): Promise<void> => {
  const found = await readDecided(world.table, address);
  const { dueAt, spellings, decisions } = found;
  const now = world.clock().toISOString();
  const until = decisions.held?.until;
  // Nothing is due but the end of a hold, which is not yet.
  if (dueAt === undefined || (dueAt === until && dueAt > now)) return;
  const isOver = until !== undefined && until <= now;
  if (isOver) {
    await recordAct(world, { who: 'changes', what: 'wallet.hold-ended', about: address });
    if (!(await endHold(world.table, address, found.version))) return;
  }
  const version = isOver ? found.version + 1 : found.version;
  const told = new Set<Audience>();
  const all = new Set([address, ...spellings].flatMap(spellingsOf));
  const known = await knownWallets(world.table, [...all]);
  const others = await toldSpellings(world.table, address);
  for (const each of new Set([...spellings, ...known, ...others])) {
    const kind = addressKind(each);
    if (kind === null) continue;
    const wallet = { address: each, kind };
    const said = await publishWallet(world, wallet, { kind: 'review', name: `review ${version}` });
    for (const one of said) told.add(one);
    if (said.size > 0) await publishGroupsOf(world, each);
    const elsewhere = await toldElsewhere(world.table, each);
    const rejected = rejectedIn(decisions);
    if (rejected !== null && elsewhere.some((one) => isToHear(one, rejected.at))) {
      await putCorrection(world.table, each, world.clock());
    }
    if (elsewhere.length > 0) await settleElsewhere(world.table, elsewhere, rejected);
  }
  if (told.size > 0) log.info('feed reviewed', { review: version, audiences: [...told] });
  await enqueueEndpoints(world, told);
  if (told.size > 0) await publishPaid(world, address);
  await finishReview(world.table, address, version, isOver ? undefined : until);
};
