import type { LastWord } from '#domain/gate/decisions.ts';
import { readOpenContest } from '#io/table/gate/contest.ts';
import { lastDecisions, readDecided } from '#io/table/gate/decisions.ts';
import type { Table } from '#io/table/store/table.ts';

/** What was decided about a wallet: the last words first, and as of which version. */
export interface DecisionsAnswer {
  /** What a decision names as what was seen. */
  version: number;
  /** Whether somebody on the public page contests it and was not answered. */
  contested: boolean;
  /** When a hold ends by itself; null where it does not. UTC, ISO 8601. */
  heldUntil: string | null;
  words: Omit<LastWord, 'before' | 'answered'>[];
}

/** Most decisions that an answer lists: the list of decisions has all. */
const MAX_LISTED = 20;

/** Lists what was decided about a wallet, newest first. */
export const describeDecisions = async (table: Table, address: string): Promise<DecisionsAnswer> => {
  const [{ version, decisions }, open, words] = await Promise.all([
    readDecided(table, address),
    readOpenContest(table, address),
    lastDecisions(table, address, MAX_LISTED),
  ]);
  return {
    version,
    contested: open !== null,
    heldUntil: decisions.held?.until ?? null,
    words: words.map(({ before: _before, answered: _answered, ...word }) => word),
  };
};
