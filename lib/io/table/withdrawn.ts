import { key } from './keys.ts';
import { queryRows } from './query.ts';
import type { Table } from './table.ts';
import type { Times } from './tally.ts';
import type { Step } from './transaction.ts';

/** How long it is known that something was withdrawn, in seconds: as long as reports are. */
const KEPT = 730 * 86_400;

/**
 * Counts a report of a wallet or a campaign, by its partition, as withdrawn on a day, or as put back: totals of an earlier
 * time are without it, and say so.
 */
export const countWithdrawn = (pk: string, times: Times, now: Date): Step => ({
  what: `withdrawn of ${pk}`,
  update: {
    Key: key.withdrawnOf(pk, now.toISOString().slice(0, 10)),
    UpdateExpression: 'ADD withdrawn :one SET expires = :expires',
    ExpressionAttributeValues: { ':one': -times, ':expires': Math.floor(now.getTime() / 1_000) + KEPT },
  },
});

/** How many reports of a wallet or a campaign were withdrawn after a day. */
export const readWithdrawnSince = async (table: Table, pk: string, day: string): Promise<number> => {
  const rows = await queryRows(table, { pk, first: `WITHDRAWN#${day}~`, last: 'WITHDRAWN#~' });
  return Math.max(
    0,
    rows.reduce((sum, { withdrawn }) => sum + Number(withdrawn), 0),
  );
};
