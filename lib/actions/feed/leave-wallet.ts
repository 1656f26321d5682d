import { addressKind } from '#domain/extract/address/bitcoin-address.ts';
import { log } from '#io/log.ts';
import { endDeparture, readDeparture } from '#io/table/feed/departures.ts';
import { type EnqueueEndpoints, enqueueEndpoints } from './enqueue-endpoints.ts';
import { publishGroupsOf } from './publish/publish-group.ts';
import { publishPaid } from './publish/publish-paid.ts';
import { type PublishWallet, publishWallet } from './publish-wallet.ts';

/**
 * Lets a wallet leave whose time has come, if the gate still lets it out. It may run again; while the wallet waits, the
 * sweep has it done.
 */
export const leaveWallet = async (world: PublishWallet & EnqueueEndpoints, address: string): Promise<void> => {
  const departure = await readDeparture(world.table, address);
  const kind = addressKind(address);
  if (departure?.leavesAt === undefined || kind === null) return;
  if (departure.leavesAt > world.clock().toISOString()) return;
  const told = await publishWallet(world, { address, kind }, { kind: 'departure', name: `leave ${departure.askedAt}` });
  if (told.size > 0) log.info('wallet left', { audiences: [...told] });
  if (told.size > 0) await publishGroupsOf(world, address);
  await enqueueEndpoints(world, told);
  // What was paid before it left.
  await publishPaid(world, address);
  // Last: after a death before it the row rings again, and partners hear of it now rather than with whatever is new next.
  await endDeparture(world.table, address, departure.askedAt);
};
