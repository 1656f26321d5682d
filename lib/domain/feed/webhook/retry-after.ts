/** The shortest and the longest wait that a receiver may ask for, in milliseconds: none, or a year, would be a way to be asked without end, or never again. */
const SHORTEST_MS = 5_000;
const LONGEST_MS = 24 * 60 * 60_000;

/** The statuses with which a receiver may say when it is to be asked again (RFC 9110, 10.2.3; RFC 6585, 4). */
const SAYING_WHEN: ReadonlySet<number> = new Set([429, 503]);

/** Longest `Retry-After` that is read. */
const MAX_LENGTH = 40;

/**
 * How long a receiver asks us to wait, in milliseconds: seconds or a date, a day at most; null where it does not say so in a way
 * that can be read.
 */
export const readRetryAfter = (status: number, header: string | undefined, now: Date): number | null => {
  const text = header?.trim() ?? '';
  if (!SAYING_WHEN.has(status) || text === '' || text.length > MAX_LENGTH) return null;
  const wait = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now.getTime();
  return Number.isNaN(wait) ? null : Math.min(LONGEST_MS, Math.max(SHORTEST_MS, wait));
};
