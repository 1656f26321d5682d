import { holderOf } from '#domain/extract/address/key-hash.ts';
import { type Queued, queueExpiry, wantedBy } from '#domain/queue/queue.ts';
import { putQueued } from '#io/table/queue/queue.ts';
import type { Table } from '#io/table/store/table.ts';
import { waitingAgain } from './give-back-unhandled.ts';
import { changeAnyway } from './show-queued.ts';

/** How urgent it is that somebody says an address is theirs. */
const RANK = 3;

/** Has somebody look at an address that is contested: one line an address, and anew where an earlier contest was handled. */
export const queueContest = async (table: Table, address: string, now: Date): Promise<void> => {
  const at = now.toISOString();
  const fresh: Queued = {
    ...{
      id: `contest-${holderOf(address)}`,
      kind: 'contest',
      rank: RANK,
      wantedBy: wantedBy(RANK, at),
      receivedAt: at,
    },
    ...{ campaign: null, wallets: 1, state: 'open', version: 1, expires: queueExpiry(at) },
  };
  if (await putQueued(table, fresh)) return;
  await changeAnyway(table, fresh.id, (queued) => {
    if (queued.state !== 'handled') return null;
    return { ...waitingAgain(queued), rank: RANK, wantedBy: fresh.wantedBy, receivedAt: at, expires: fresh.expires };
  });
};
