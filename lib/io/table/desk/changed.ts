import { createHash } from 'node:crypto';
import { type LedgerChange, readChange, saidOnce, writtenChange } from '#domain/desk/ledger-change.ts';
import { key } from '#io/table/store/keys.ts';
import { queryBehind } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { ChangedRow } from './rows.ts';

/** How long it is kept what changed, in days: a mirror that was away for longer begins anew. */
export const CHANGES_KEPT_DAYS = 30;
/** Most changes of one row: some 10 kB. */
const CHANGES_IN_ROW = 200;
const DAY_S = 86_400;
const HASH_CHARACTERS = 12;

/** The rows that say what changed, at a time: a retry at a later time says it twice, which a mirror bears. */
export const changedRows = (all: readonly LedgerChange[], now: Date): Record<string, unknown>[] => {
  const said = saidOnce(all).map(writtenChange);
  const at = now.toISOString();
  const expires = Math.ceil(now.getTime() / 1_000) + (CHANGES_KEPT_DAYS + 1) * DAY_S;
  return Array.from({ length: Math.ceil(said.length / CHANGES_IN_ROW) }, (_, index) => {
    const changes = said.slice(index * CHANGES_IN_ROW, (index + 1) * CHANGES_IN_ROW);
    const hash = createHash('sha256').update(changes.join('\n')).digest('hex').slice(0, HASH_CHARACTERS);
    const where = key.changed(at.slice(0, 10), at, hash);
    return ChangedRow.item(where, { place: where.sk, changes, expires });
  });
};

/** What changed at one time. */
export interface ChangedAt {
  /** Where it stands in its day: `<time>#<hash>`. */
  place: string;
  /** UTC, ISO 8601. */
  at: string;
  changes: LedgerChange[];
}

/** What changed of a UTC day behind a place and before a time, in order, at most so many times. */
export const readChanges = async (
  table: Table,
  { day, place }: { day: string; place: string },
  before: string,
  limit: number,
): Promise<ChangedAt[]> => {
  const rows = await queryBehind(table, { ...key.changed(day, '', ''), sk: place }, before, ChangedRow, limit);
  return rows.slice(0, limit).map((row) => ({
    place: row.place,
    at: row.place.slice(0, row.place.indexOf('#')),
    changes: row.changes.map(readChange).filter((one) => one !== null),
  }));
};
