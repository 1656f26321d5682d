import { key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import type { Times } from '#io/table/tally/tally.ts';
import { WithdrawnRow } from './rows.ts';

/** How long it is known that something was withdrawn, in seconds: as long as reports are. */
const WITHDRAWN_RETENTION_S = 730 * 86_400;

/** A report that is withdrawn: the day on which it was received, and whether it demands payment to this wallet first. */
interface Withdrawn {
  received: string;
  leads: boolean;
}

/** Reports that were withdrawn, and how many of them demanded payment to this wallet first. */
export interface WithdrawnSince {
  reports: number;
  led: number;
}

/**
 * Counts a report of a wallet or a campaign, by its partition, as withdrawn on a day, or as put back: totals of an earlier
 * time are without it, and say so.
 */
export const countWithdrawn = (pk: string, { received, leads }: Withdrawn, times: Times, now: Date): Step => ({
  what: `withdrawn of ${pk}`,
  update: {
    Key: key.withdrawnOf(pk, now.toISOString().slice(0, 10), received),
    UpdateExpression: 'ADD withdrawn :one, led :led SET expires = :expires',
    ExpressionAttributeValues: {
      ':one': -times,
      ':led': leads ? -times : 0,
      ':expires': Math.floor(now.getTime() / 1_000) + WITHDRAWN_RETENTION_S,
    },
  },
});

/** How many reports of a wallet or a campaign that were received up to a day were withdrawn after it. */
export const readWithdrawnSince = async (table: Table, pk: string, day: string): Promise<WithdrawnSince> => {
  const rows = await queryRows(table, { pk, first: `WITHDRAWN#${day}~`, last: 'WITHDRAWN#~' }, WithdrawnRow);
  const counted = rows.filter(({ sk }) => (sk.split('#')[2] ?? '') <= day);
  const sum = (name: 'withdrawn' | 'led'): number =>
    Math.max(
      0,
      counted.reduce((total, row) => total + row[name], 0),
    );
  return { reports: sum('withdrawn'), led: sum('led') };
};
