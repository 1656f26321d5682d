import type { Endpoint } from '#domain/feed/endpoint.ts';
import { readHead, readLog } from '#io/table/feed/feed.ts';
import type { Table } from '#io/table/store/table.ts';

/** Most events that are counted. */
const MAX_COUNTED = 1_000;

/** What a replay from a seq would send. */
export interface ReplayPreview {
  from: number;
  /** The seq that the log ends with. */
  end: number;
  /** Events that are there, as far as they are counted, and whether there are more. */
  events: number;
  more: boolean;
  /** The seq before which all have expired; as `from` where none has. */
  oldest: number;
  /** Those that the endpoint had before. */
  again: number;
}

/** Says what a replay from a seq would send to an endpoint: how many events, and which of them have expired. */
export const previewReplay = async (
  table: Table,
  { audience, delivered }: Pick<Endpoint, 'audience' | 'delivered'>,
  from: number,
): Promise<ReplayPreview> => {
  const end = await readHead(table, audience);
  const events = from > end ? [] : await readLog(table, audience, from - 1, end, MAX_COUNTED);
  return {
    from,
    end,
    events: events.length,
    more: events.length === MAX_COUNTED,
    oldest: events[0]?.event.seq ?? Math.max(from, end + 1),
    again: events.filter(({ event }) => event.seq <= delivered).length,
  };
};

/** The first seq of a log that was told at a moment or after it; one behind its end where none was. What has expired was told before. */
export const seqSince = async (
  table: Table,
  { audience }: Pick<Endpoint, 'audience'>,
  since: string,
): Promise<number> => {
  const end = await readHead(table, audience);
  let [low, high] = [1, end + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [found] = await readLog(table, audience, middle - 1, high, 1);
    if (found === undefined) high = middle;
    else if ((found.addedAt ?? found.event.time) >= since) high = middle;
    else low = found.event.seq + 1;
  }
  return low;
};
