import { CUE } from '#domain/extract/text/lexicon.ts';
import { cuesAfter, cuesBefore } from '#domain/extract/text/surroundings.ts';
import { type Tokens, tokenAt } from '#domain/extract/text/tokens.ts';
import { inRanges } from '#domain/letter-ranges.ts';
import { AT, BY, MONTH, monthOf, NEXT, WEEKDAY } from './date-words.ts';

/** A day, or a minute of one, by which a text says that something must be done. */
export interface DateHit {
  /** `2026-12-05` or `2026-12-05T18:00`, by the clock of whoever wrote it; with `Z` where it says UTC. */
  at: string;
  start: number;
  end: number;
}

/** `at 18:00`, `klo 18.00`, `kl. 18:00 UTC`, `à 18h00`. */
const TIME = `(?:,?\\s{1,2}(?:${AT}|um|@)?\\s?(\\d{1,2})[:.h](\\d{2})(?:\\s?(am|pm))?(?:\\s?(utc|gmt|z))?)?`;
/** `5 December 2026`, `5. joulukuuta`, `den 5 december`, `5 de diciembre de 2026`, `1er décembre`. */
const DAY_MONTH = inRanges(
  new RegExp(
    `(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th|er|\\.|:e|º|°|-го)?\\s(?:of\\s|de\\s|d['’])?(${MONTH})\\.?(?:,?\\s(?:de\\s|del\\s|do\\s)?(\\d{4}))?${TIME}`,
    'iuy',
  ),
);
/** `December 5, 2026`. */
const MONTH_DAY = inRanges(
  new RegExp(`(?<!\\p{L})(${MONTH})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s(\\d{4}))?${TIME}`, 'iuy'),
);
/** `5.12.2026`, `05/12/2026`, `5/12 2026`, `2026-12-05`. */
const NUMERIC = new RegExp(
  `(?<![\\d.])(?:(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})?|(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})/(\\d{1,2})[/ ](\\d{4}))(?!\\d)${TIME}`,
  'iuy',
);
/** Most dates read of one text. */
const MAX_DATES = 50;
/** How many words before a date can say that something must be done by then. */
const UNTIL_WORDS = 8;

interface Parts {
  year: number | null;
  month: number | undefined;
  day: number;
  time: readonly (string | undefined)[];
}

const two = (value: number): string => String(value).padStart(2, '0');

const clockOf = ([hour, minute, half, zone]: readonly (string | undefined)[]): string => {
  if (hour === undefined || minute === undefined) return '';
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/pm/i.test(half) ? 12 : 0);
  return hours > 23 || Number(minute) > 59 ? '' : `T${two(hours)}:${minute}${zone === undefined ? '' : 'Z'}`;
};

/** The date as ISO 8601; without a year, the next such day after the letter was sent. */
const isoOf = ({ year, month, day, time }: Parts, sentAt: string | null): string | null => {
  if (month === undefined || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const monthDay = `${two(month)}-${two(day)}`;
  if (year !== null) return year < 2009 || year > 2100 ? null : `${year}-${monthDay}${clockOf(time)}`;
  if (sentAt === null) return null;
  const sentYear = Number(sentAt.slice(0, 4));
  return `${monthDay >= sentAt.slice(5, 10) ? sentYear : sentYear + 1}-${monthDay}${clockOf(time)}`;
};

const numberOrNull = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

const readDayMonth = (match: RegExpExecArray): Parts => ({
  day: Number(match[1]),
  month: monthOf((match[2] ?? '').toLowerCase()),
  year: numberOrNull(match[3]),
  time: match.slice(4, 8),
});

const readMonthDay = (match: RegExpExecArray): Parts => ({
  month: monthOf((match[1] ?? '').toLowerCase()),
  day: Number(match[2]),
  year: numberOrNull(match[3]),
  time: match.slice(4, 8),
});

/** A date with slashes is day first, as in Europe; one that cannot be is month first. */
const readNumeric = (match: RegExpExecArray): Parts => {
  const time = match.slice(10, 14);
  if (match[4] !== undefined) return { year: Number(match[4]), month: Number(match[5]), day: Number(match[6]), time };
  const day = Number(match[1] ?? match[7]);
  const month = Number(match[2] ?? match[8]);
  const year = numberOrNull(match[3] ?? match[9]);
  return month > 12 && match[7] !== undefined ? { day: month, month: day, year, time } : { day, month, year, time };
};

const isMonth = (tokens: Tokens, index: number): boolean =>
  index >= 0 &&
  index < tokens.count &&
  monthOf(tokens.lower.slice(tokens.start[index], tokens.end[index])) !== undefined;

type Reader = readonly [pattern: RegExp, read: (match: RegExpExecArray) => Parts, start: number];

/** Which of the patterns can begin at a number, told by what stands beside it: most numbers begin no date. */
const readersAt = (text: string, tokens: Tokens, index: number): Reader[] => {
  const start = tokens.start[index] ?? 0;
  const readers: Reader[] = [];
  // `5 de diciembre`, `1er décembre`: a short word between.
  if (isMonth(tokens, index + 1) || isMonth(tokens, index + 2)) readers.push([DAY_MONTH, readDayMonth, start]);
  // `maanantai` and `keskiviikko` begin like months, and are none.
  if (isMonth(tokens, index - 1)) readers.push([MONTH_DAY, readMonthDay, tokens.start[index - 1] ?? start]);
  const end = tokens.end[index] ?? 0;
  const isSplit =
    (tokens.start[index + 1] ?? 0) - end < 3 && /[./-]/.test(text.charAt(end)) && tokens.cues[index + 1] === 0;
  if (isSplit && /\d/.test(text.charAt(tokens.start[index + 1] ?? 0))) readers.push([NUMERIC, readNumeric, start]);
  return readers;
};

/** A time in front of its date: `17:00 GMT on Friday 4 December`. */
const TIME_BEFORE =
  /(?<![\d.:])(\d{1,2})[:.](\d{2})\s?(am|pm)?\s?(utc|gmt|z)?,?\s(?:on\s)?(?:\p{L}{3,12}(?:na|day|dag|tag),?\s)?(?:the\s|den\s)?$/iu;
const LEAD = 40;

const withTimeBefore = (parts: Parts, text: string, start: number): Parts => {
  if (parts.time[0] !== undefined) return parts;
  const time = TIME_BEFORE.exec(text.slice(Math.max(0, start - LEAD), start));
  return time ? { ...parts, time: time.slice(1, 5) } : parts;
};

/** The date that begins at a number, or at the month in front of it. */
const dateAt = (text: string, tokens: Tokens, index: number): { parts: Parts; start: number; end: number } | null => {
  for (const [pattern, read, start] of readersAt(text, tokens, index)) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match) return { parts: read(match), start, end: start + match[0].length };
  }
  return null;
};

/** Where something begins, and nothing is to be done by then: `från och med måndag den 30 november`, `1.12. alkaen`. */
const BEGINS_BEFORE =
  /(?<!\p{L})(?:from|since|starting|beginning|as of|från(?: och med)?|fr\.o\.m\.|sedan|ab|seit)(?:\son)?(?:\s\p{L}{3,12})?,?\s(?:den\s|the\s|dem\s)?$/iu;
const BEGINS_AFTER = /^\.?\s(?:alkaen|lähtien|onwards)/iu;

const isBeginning = (text: string, start: number, end: number): boolean =>
  BEGINS_BEFORE.test(text.slice(Math.max(0, start - LEAD), start)) || BEGINS_AFTER.test(text.slice(end, end + LEAD));

/** What says right in front of a date that it is the last day. */
const BY_BEFORE = inRanges(
  new RegExp(
    `(?<!\\p{L})${BY},?\\s(?:(?:${NEXT}|${WEEKDAY}|den|the|le|el|il|op|dem|o|dia|dnia|dne),?\\s){0,3}(?:(?:${AT}\\s)?\\d{1,2}[:.h]\\d{2},?\\s(?:(?:on|am|den|del|de|le|il|di|do|dne|dnia|op)\\s)?)?$`,
    'u',
  ),
);

/** `12. detsembriks`: by then, in the month's ending. */
const ESTONIAN_BY = /(?:br|ts|ll|st|ar|uun|uul)(?:iks|ini)$/;

/** Whether the words about a date say that something is to be done by then: a single word, or what stands right in front. */
const isLast = (tokens: Tokens, index: number, start: number, next: number): boolean => {
  const beside =
    cuesBefore(tokens, { first: index, next: index + 1 }, UNTIL_WORDS) | cuesAfter(tokens, { first: index, next }, 2);
  if (ESTONIAN_BY.test(tokens.lower.slice(tokens.start[next - 1], tokens.end[next - 1]))) return true;
  return (beside & CUE.until) !== 0 || BY_BEFORE.test(tokens.lower.slice(Math.max(0, start - LEAD), start));
};

/** Finds the dates by which a text says that something must be done. */
export const findDates = (text: string, tokens: Tokens, sentAt: string | null): DateHit[] => {
  const hits: DateHit[] = [];
  let done = 0;
  for (const index of tokens.numbers) {
    const start = tokens.start[index] ?? 0;
    if (start < done || (tokens.end[index] ?? 0) - start > 4) continue;
    if (hits.length >= MAX_DATES) break;
    const date = dateAt(text, tokens, index);
    if (!date) continue;
    const at = isoOf(withTimeBefore(date.parts, text, date.start), sentAt);
    if (!at) continue;
    const next = tokenAt(tokens, date.end);
    if (isBeginning(text, date.start, date.end)) continue;
    if (!isLast(tokens, index, date.start, next)) continue;
    hits.push({ at, start: date.start, end: date.end });
    done = date.end;
  }
  return hits;
};
