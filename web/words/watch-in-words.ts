import type { Language } from '#domain/intake/submission.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { isAlways, nextWatched } from '#domain/watch-hours.ts';
import { comingInWords, weekInWords } from './hours-in-words.ts';

/** Who looks at reports of danger, as a page says it at a moment. */
export interface WatchInWords {
  name: string;
  /** Within how many they look. */
  minutes: number;
  /** When they are there; null at every hour of every day. */
  hours: string | null;
  /** When they are there next, with its preposition or case: `on Monday at 08:00`; null where they are there now. */
  next: string | null;
}

/** What a page says of who looks at reports of danger, as of a moment. */
export const watchInWords = (
  watch: NonNullable<FunctionSettings['watch']>,
  now: Date,
  language: Language,
): WatchInWords => {
  const next = nextWatched(watch, now);
  return {
    name: watch.name,
    minutes: watch.minutes,
    hours: isAlways(watch) ? null : weekInWords(watch.hours, language),
    next: next.getTime() === now.getTime() ? null : comingInWords(next, now, watch.timeZone, language),
  };
};
