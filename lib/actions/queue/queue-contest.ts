import { holderOf } from '#domain/extract/address/key-hash.ts';
import { type Queued, queueExpiry, wantedBy } from '#domain/queue/queue.ts';
import { putQueued } from '#io/table/queue/queue.ts';
import type { Table } from '#io/table/store/table.ts';
import { waitingAgain } from './give-back-unhandled.ts';
import { changeAnyway } from './show-queued.ts';

/** How urgent it is that somebody says an address or a contact is theirs. */
const RANK = 3;

/** What a line about a contested address is called, or about a contact as `<kind>:<keyed hash>`. */
const lineId = (about: string): string => `contest-${holderOf(about).replace(':', '-')}`;

/** Has somebody look at what is contested: one line an address or contact, and anew where an earlier contest was handled. */
export const queueContest = async (table: Table, about: string, now: Date): Promise<void> => {
  const at = now.toISOString();
  const fresh: Queued = {
    ...{
      id: lineId(about),
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
