import type { Queued } from '#domain/queue/queue.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { readQueued, writeQueued } from '#io/table/queue/queue.ts';
import type { Table } from '#io/table/store/table.ts';

/** Changes what stands in the queue, over whatever others make of it meanwhile; null from `change` leaves it. */
export const changeAnyway = (
  table: Table,
  id: string,
  change: (before: Queued) => Queued | null,
): Promise<Queued | null> =>
  retryConflict(`queued ${id}`, async () => {
    const before = await readQueued(table, id);
    const after = before === null ? null : change(before);
    if (before === null || after === null) return null;
    return (await writeQueued(table, after, before.version)) ? after : CONFLICT;
  });

/** Takes what waits about a report out of everyone's sight, for it is being withdrawn, or shows it again. */
export const showQueued = async (table: Table, id: string, isShown: boolean): Promise<void> => {
  await changeAnyway(table, id, ({ hidden, ...queued }) => {
    if ((hidden === true) !== isShown) return null;
    return isShown ? queued : { ...queued, hidden: true };
  });
};
