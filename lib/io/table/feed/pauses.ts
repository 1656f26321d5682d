import type { Audience } from '#domain/feed/audience.ts';
import type { FeedState } from '#domain/feed/feed-state.ts';
import { key, OPEN_PAUSES } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Removal, Step } from '#io/table/store/transaction.ts';
import { type OpenPause, PauseRow } from './rows.ts';

/** What a log's word on a wallet changes in the list of those that are paused, in the transaction that says it. */
export const pauseSteps = (
  audience: Audience,
  { address, state, before, time }: { address: string; state: FeedState; before: FeedState | undefined; time: string },
): (Step | Removal)[] => {
  const at = key.pause(audience, address);
  if (state === 'paused') return [{ what: 'pause', put: { Item: PauseRow.item(at, { address, since: time }) } }];
  return before === 'paused' ? [{ what: 'pause', delete: { Key: at } }] : [];
};

/** The wallets that are paused at this moment, each once, those that wait longest first. */
export const openPauses = async (table: Table): Promise<OpenPause[]> => {
  const rows = await queryRows(table, { pk: OPEN_PAUSES }, PauseRow);
  const first = new Map<string, OpenPause>();
  for (const { address, since } of rows.sort((a, b) => a.since.localeCompare(b.since))) {
    if (!first.has(address)) first.set(address, { address, since });
  }
  return [...first.values()];
};
