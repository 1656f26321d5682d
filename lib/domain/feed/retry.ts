const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits before the attempts after a failed first one, in milliseconds (Standard Webhooks' schedule). */
const WAITS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

/** Attempts at one delivery before the endpoint is suspended: three days and four hours of them. */
export const MAX_ATTEMPTS: number = WAITS.length + 1;

/** How often a suspended endpoint is pinged, in milliseconds: whatever waits for it, a dead one costs no more. */
export const PROBE_MS: number = 6 * HOUR;

/** How long an endpoint may fail before it is disabled, in milliseconds. */
const GIVEN_UP_MS = 5 * 24 * HOUR;

/** Whether an endpoint that fails since a moment (UTC, ISO 8601) has failed for too long. */
export const isGivenUp = (failingSince: string, now: Date): boolean =>
  now.getTime() - Date.parse(failingSince) >= GIVEN_UP_MS;

/** How far a wait is stretched at most, so that receivers that failed together are not asked together. */
const JITTER = 0.2;

/**
 * How long to wait after the `failed`th failed attempt, in milliseconds; null once no more are made.
 *
 * `chance` is a random number from 0 to 1.
 */
export const waitAfter = (failed: number, chance: number): number | null => {
  const wait = WAITS[failed - 1];
  return wait === undefined ? null : Math.round(wait * (1 + JITTER * chance));
};
