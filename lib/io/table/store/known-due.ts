import { TIMES_MARK } from '#domain/tasks/due-time.ts';
import type { Table } from './table.ts';

/** Most rows that a process remembers of a kind. */
const MAX_REMEMBERED = 200;
/** How long before its time a row counts as due, in milliseconds: clocks of two processes are never that far apart. */
const MARGIN_MS = 5_000;

/**
 * Until when rows of work are known to wait, by the client that they were read with. A worker takes one after that, and reads
 * then what was put beside it before: to note that there is more to do changes nothing until then.
 *
 * @example
 * const waiting = knownDue();
 * if (waiting.laterThan(table, campaign, now) !== null) return;
 * waiting.remember(table, campaign, dueAt);
 */
export const knownDue = () => {
  const known = new WeakMap<Table['client'], Map<string, string>>();
  return {
    /** When a row is due that is known to be left alone until then; null where none is, or that is soon. */
    laterThan: ({ client, name }: Table, id: string, now: Date): string | null => {
      const dueAt = known.get(client)?.get(`${name} ${id}`);
      return dueAt !== undefined && dueAt > new Date(now.getTime() + MARGIN_MS).toISOString() ? dueAt : null;
    },
    /** Remembers when a row is due, as it was just read or written; one that was put off is due already. */
    remember: ({ client, name }: Table, id: string, dueAt: string): void => {
      const rows = known.get(client) ?? new Map<string, string>();
      known.set(client, rows);
      const row = `${name} ${id}`;
      rows.delete(row);
      if (!dueAt.includes(TIMES_MARK)) rows.set(row, dueAt);
      for (const oldest of [...rows.keys()].slice(0, Math.max(0, rows.size - MAX_REMEMBERED))) rows.delete(oldest);
    },
  };
};
