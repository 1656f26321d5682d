import type { Rank } from '#domain/report/flags.ts';
import { readQueue } from '#io/table/queue/queue.ts';
import type { Table } from '#io/table/store/table.ts';

const HIGHEST: Rank = 1;
/** Most pages of the queue that are counted. */
const MAX_PAGES = 20;

/** Counts what nobody has taken of the highest rank: a number, and nothing of what it is. */
export const countUrgent = async (table: Table): Promise<number> => {
  let urgent = 0;
  let cursor: string | undefined;
  for (let read = 0; read < MAX_PAGES; read += 1) {
    const page = await readQueue(table, 'open', { cursor, beginning: `${HIGHEST}#` });
    if (!page.ok) break;
    urgent += page.lines.filter(({ kind }) => kind === 'report').length;
    cursor = page.next;
    if (cursor === undefined) break;
  }
  return urgent;
};
