import type { Original } from '#io/table/report/report.ts';
import { key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/query.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import { putUnderReview } from './decisions.ts';

/** Someone's word that an address does not belong here, until a lead decides. */
export interface ContestRow {
  id: string;
  address: string;
  /** What they say and how to reach them, sealed. */
  statement: Original;
  /** When it expires, in seconds since 1970. */
  expires: number;
}

/**
 * Notes a contest beside its wallet, once, and puts the wallet under review; whether it is known is not asked. False
 * where the contest was noted before.
 */
export const noteContest = async (table: Table, contest: ContestRow, now: Date): Promise<boolean> => {
  const { address, id } = contest;
  const reason = `their statement is sealed as contest ${id}`;
  const { ok } = await commit(table, [
    {
      what: 'contest',
      put: { Item: { ...key.contest(address, id), ...contest }, ConditionExpression: 'attribute_not_exists(pk)' },
    },
    putUnderReview(address, { by: 'Somebody on the public page', reason, at: now.toISOString() }),
  ]);
  return ok;
};

/** Who contests an address, as they came. */
export const readContests = async (table: Table, address: string): Promise<ContestRow[]> => {
  const of = { pk: key.wallet(address).pk, prefix: 'CONTEST#' };
  const contests = await queryRows<ContestRow>(table, of, { ConsistentRead: true });
  return contests.sort((a, b) => (a.statement.receivedAt < b.statement.receivedAt ? -1 : 1));
};
