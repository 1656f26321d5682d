import type { Audience } from '#domain/feed/audience.ts';
import type { FeedEvent } from '#domain/feed/event.ts';
import { isOfWallet } from '#domain/feed/group/log-event.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { EventIds, FeedEventRow } from './rows.ts';

/** The event of an id that takes something back in a log; none where there is no such event, or it has expired. */
export const eventsByIds = async (table: Table, audience: Audience, id: string): Promise<FeedEvent[]> => {
  const page = await EventIds.page(table, id);
  const spots = page.ok ? page.lines.filter((spot) => spot.audience === audience) : [];
  const rows = await Promise.all(spots.map(({ seq }) => getRow(table, key.feedEvent(audience, seq), FeedEventRow)));
  return rows.flatMap((row) => (row !== null && isOfWallet(row.event) && row.event.id === id ? [row.event] : []));
};
