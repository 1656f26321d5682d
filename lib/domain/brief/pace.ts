/** Between two briefs about one campaign, in milliseconds. */
export const BRIEF_PAUSE: number = 15 * 60_000;

/**
 * Most new campaigns that are told of one by one within one stretch of time: letters made up by a program, each a
 * campaign of its own, would otherwise mail investigators until they stop reading. The others go into one digest.
 */
export const MAX_FIRST_AT_ONCE = 5;

/** The name of a campaign's brief work that stands for the digest of all that were not told of one by one. */
export const DIGEST = 'digest';

/** The stretch of time, as long as the pause, that a moment falls into. */
export const stretchOf = (now: Date): { from: string; to: string } => {
  const from = Math.floor(now.getTime() / BRIEF_PAUSE) * BRIEF_PAUSE;
  return { from: new Date(from).toISOString(), to: new Date(from + BRIEF_PAUSE).toISOString() };
};

/** When a campaign's next brief is due: at once if it is the first, else when the pause after the last one is over. */
export const briefDue = (lastSentAt: string | null, now: Date): string => {
  const paused = lastSentAt === null ? 0 : Date.parse(lastSentAt) + BRIEF_PAUSE;
  return new Date(Math.max(paused, now.getTime())).toISOString();
};
