import type { FunctionName } from '#infra/access/access.ts';

/** What Lambda leaves to all functions without a share of their own, at least (its own rule). */
export const UNRESERVED = 100;

/** Of what may be given out in shares: the public's door is a ceiling too, so that no flood at one takes another's. */
const SHARES: Partial<Record<FunctionName, number>> = {
  // What victims read must answer while a flood of forms is on.
  pages: 0.4,
  intake: 0.3,
  'follow-up': 0.1,
  // Investigators and partners are let in during the night that they are there for.
  authorizer: 0.1,
};

/** Sweeps that run at once: the next one while the last is being ended. */
const SWEEPS = 2;

/**
 * How many of a function may run at once, and have room to: reserved concurrency, of an account that runs `concurrency`.
 *
 * Undefined for what shares the rest: functions behind a queue are limited at their mapping, for a throttled try would count
 * as one.
 */
export const roomOf = (name: FunctionName, concurrency: number): number | undefined => {
  if (name === 'sweep') return SWEEPS;
  const share = SHARES[name];
  return share === undefined ? undefined : Math.max(1, Math.floor((concurrency - UNRESERVED - SWEEPS) * share));
};
