import type { Deadline } from '../findings.ts';

/**
 * Steps of a distribution of amounts in a currency's smallest unit: 1, 2, 5, 10 ... of the unit itself. So few that
 * letters with amounts of their own cannot make a tally grow.
 */
const AMOUNTS = Array.from({ length: 10 }, (_, power) =>
  [1n, 2n, 5n].map((step) => step * 10n ** BigInt(power + 2)),
).flat();
/** Steps of a distribution of deadlines, in hours: the shortest that are written, a day, two, three, a week. */
const HOURS = [12, 24, 48, 72, 168];

/** The step at or below an amount in its smallest unit; 0 below the first. */
export const amountStep = (units: bigint): bigint => AMOUNTS.findLast((step) => step <= units) ?? 0n;

/** The step at or above a deadline that counts from the letter, in hours, or `more`; null where it is a date. */
export const deadlineStep = ({ within }: Deadline): string | null => {
  const match = /^PT(?:(\d{1,6})H)?(?:\d{1,2}M)?$/.exec(within ?? '');
  if (match === null) return null;
  // Minutes begin another hour: a deadline stands for the step at or above it.
  const hours = Number(match[1] ?? 0) + (within?.endsWith('M') ? 1 : 0);
  return String(HOURS.find((step) => hours <= step) ?? 'more');
};
