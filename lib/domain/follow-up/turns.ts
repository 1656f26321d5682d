/** How often a sender may turn one report about in a day: whoever does it again and again moves partners each time. */
export const MAX_TURNS_PER_DAY = 2;
const DAY_MS = 24 * 60 * 60_000;

/** When a report was last turned about, in whichever way: taken back from its withdrawal, or permitted to partners after a no. */
export interface Turned {
  keptAt?: readonly string[];
  permittedAt?: readonly string[];
}

/** All of these together, in their order: whoever takes turns between the two ways has not twice as many. */
export const turnsOf = ({ keptAt = [], permittedAt = [] }: Turned): string[] =>
  [...keptAt, ...permittedAt].sort().slice(-MAX_TURNS_PER_DAY);

/** When it may be turned about once more (UTC, ISO 8601), by when it last was; null where it may be now. */
export const turnableFrom = (turns: readonly string[], now: Date): string | null => {
  const oldest = turns.length < MAX_TURNS_PER_DAY ? undefined : turns[0];
  const from = oldest === undefined ? now.getTime() : Date.parse(oldest) + DAY_MS;
  return from > now.getTime() ? new Date(from).toISOString() : null;
};

/** When it last was, once it is turned about now: as many times as the next one is judged by. */
export const withTurn = (turns: readonly string[], now: Date): string[] =>
  [...turns, now.toISOString()].slice(-MAX_TURNS_PER_DAY);
