import type { RetractionReason } from '#domain/feed/event.ts';
import type { Decisions } from '#domain/gate/decisions.ts';
import { key } from '#io/table/store/keys.ts';
import { readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { DecisionsRow } from './rows.ts';

/** That a wallet is rejected: since when, and as what. */
export interface Rejected {
  /** UTC, ISO 8601. */
  at: string;
  reason: RetractionReason;
}

/** That a wallet is rejected, where it is. */
export const rejectedIn = ({ flagged }: Pick<Decisions, 'flagged'>): Rejected | null =>
  flagged && { at: flagged.at, reason: flagged.as ?? 'not-extortion' };

/** Which of these addresses are rejected as they are now; what is decided about a key hash holds for each of its addresses. */
export const readFlagged = async (table: Table, addresses: readonly string[]): Promise<Map<string, Rejected>> => {
  const keys = new Map(addresses.map((address) => [key.decisions(address).pk, key.decisions(address)]));
  const rows = await readRows(table, [...keys.values()], DecisionsRow, { consistent: true });
  const rejected = new Map(
    rows.flatMap(({ flagged, spellings }) => {
      const said = rejectedIn({ flagged: flagged ?? null });
      return said === null ? [] : [...spellings].map((address) => [key.decisions(address).pk, said] as const);
    }),
  );
  return new Map(
    addresses.flatMap((address) => {
      const said = rejected.get(key.decisions(address).pk);
      return said === undefined ? [] : [[address, said] as const];
    }),
  );
};
