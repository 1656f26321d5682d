/**
 * How many reports the feed says there are: the highest of these that is reached; 1 says no more than that it was let
 * out, 2 is said only where the gate asks for no more.
 *
 * Exact counts that rise by one tell a reporter's extorter that this victim has reported.
 */
const BANDS = [1, 2, 3, 5, 10, 20, 50] as const;

/** The highest count that the feed tells apart. */
export const HIGHEST_BAND: number = Math.max(...BANDS);

/** The band that a number of different reports has reached. */
export const bandOf = (reports: number): number => BANDS.findLast((band) => band <= reports) ?? BANDS[0];
