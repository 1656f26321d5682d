import { INDEX } from '#io/table/store/keys.ts';
import { queryPage } from '#io/table/store/read.ts';
import { KEYS } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { LISTS } from '#row-kinds/lists.ts';

/** How many lines there are, and whether these are all: of more than some hundreds only so many are counted. */
export interface CountedLines {
  lines: number;
  areAll: boolean;
}

/** What waits in the queue: all of it, and what is past its time. */
export interface Waiting {
  all: CountedLines;
  late: CountedLines;
}

/** Most lines of one rank that are counted: some 15 read units. */
const MAX_COUNTED = 300;
const RANKS = [1, 2, 3, 4] as const;

const countedBetween = async (table: Table, first: string, last: string): Promise<CountedLines> => {
  const { count, next } = await queryPage(
    table,
    {
      IndexName: INDEX.list.name,
      KeyConditionExpression: '#list = :list AND #sort BETWEEN :first AND :last',
      ExpressionAttributeNames: { '#list': INDEX.list.pk, '#sort': INDEX.list.sk },
      ExpressionAttributeValues: { ':list': `${LISTS.queue.prefix}#open`, ':first': first, ':last': last },
      Select: 'COUNT',
      Limit: MAX_COUNTED,
    },
    KEYS,
  );
  return { lines: count, areAll: next === undefined };
};

const together = (parts: readonly CountedLines[]): CountedLines => ({
  lines: parts.reduce((sum, { lines }) => sum + lines, 0),
  areAll: parts.every(({ areAll }) => areAll),
});

/** Counts what nobody has taken yet, rank by rank, without reading it; `now` is UTC, ISO 8601. */
export const countWaiting = async (table: Table, now: string): Promise<Waiting> => {
  const [all, late] = await Promise.all([
    Promise.all(RANKS.map((rank) => countedBetween(table, `${rank}#`, `${rank}#~`))),
    Promise.all(RANKS.map((rank) => countedBetween(table, `${rank}#`, `${rank}#${now}`))),
  ]);
  return { all: together(all), late: together(late) };
};
