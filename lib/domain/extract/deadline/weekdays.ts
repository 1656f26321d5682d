import type { Tokens } from '#domain/extract/text/tokens.ts';
import { inRanges } from '#domain/letter-ranges.ts';
import { AT, BY, BY_BEHIND, NEXT, WEEKDAY, WEEKDAY_BY, WEEKDAYS } from './date-words.ts';
import type { DateHit } from './find-dates.ts';

/** An hour of the day that is named with it: `18:00 on`, `kl 18 på`. */
const HOUR = `(?:(?:${AT}\\s)?\\d{1,2}(?:[:.h]\\d{2})?(?:\\s(?:am|pm|uhr|uur|h|hodin))?,?\\s(?:(?:on|am|på|de|del|du|di|op|w|ve|v|le|el|il)\\s)?)?`;
/** Joins a day of the week to its hour or date, and no more: a day that is named with its date is found by that. */
const NO_DATE =
  '(?!\\p{L})(?!,?\\s(?:the\\s|den\\s|der\\s|dem\\s|dnia\\s|le\\s|el\\s|o\\s)?\\d{1,2}(?![\\d:]|[.h]\\d\\d(?!\\d)|\\s?(?:am|pm|uhr|uur|h)(?!\\p{L})))';
/** `Sonntagabend`, `zondagavond`, `fredagskväll`. */
const PART_OF_DAY =
  '(?:s?(?:avond|middag|ochtend|nacht|abend|mittag|morgen|nachmittag|kväll\\p{L}{0,2}|morgon|kveld|natt|aften|eftermiddag))?';
/** `by next Friday`, `senast på fredag`, `bis Freitag`, `do piątku`. */
const BEFORE = `${BY},?\\s${HOUR}(?:${NEXT},?\\s){0,2}(${WEEKDAY})${PART_OF_DAY}`;
/** `perjantaihin mennessä`, `perjantaihin klo 18 mennessä`. */
const BEHIND = `(${WEEKDAY})\\s${HOUR}${BY_BEHIND}`;
/** A day whose ending says by when: `reedeks`. */
const PATTERN = inRanges(
  new RegExp(`(?<!\\p{L})(?:${BEFORE}${NO_DATE}|${BEHIND}(?!\\p{L})|(${WEEKDAY_BY})(?!\\p{L}))`, 'gu'),
);
/** Letters by which the beginning of a day's name is told: the pattern is long, and most letters name no day. */
const HEAD_LETTERS = 4;
const HEADS = 1 << 14;
const headOf = (text: string, at: number): number => {
  let key = 0;
  for (let index = at; index < at + HEAD_LETTERS; index += 1) key = (key * 31 + text.charCodeAt(index)) & (HEADS - 1);
  return key;
};
const isHead = new Uint8Array(HEADS);
for (const name of WEEKDAYS.keys()) isHead[headOf(name, 0)] = 1;

/** Whether a word of a text begins as the name of a day does. */
const mayNameDay = ({ lower, count, start }: Tokens): boolean => {
  for (let index = 0; index < count; index += 1) if (isHead[headOf(lower, start[index] ?? 0)] === 1) return true;
  return false;
};

/** Most of one text that are read. */
const MAX_WEEKDAYS = 10;
const WEEK = 7;
const DAY_MS = 86_400_000;

/** Finds the days of the week by which a text says that something must be done: each the next one after it was sent. */
export const findWeekdays = (tokens: Tokens, sentAt: string | null): DateHit[] => {
  const sent = sentAt === null ? Number.NaN : Date.parse(`${sentAt.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(sent) || !mayNameDay(tokens)) return [];
  const hits: DateHit[] = [];
  for (const { 0: whole, 1: before, 2: behind, 3: itself, index } of tokens.lower.matchAll(PATTERN)) {
    if (hits.length >= MAX_WEEKDAYS) break;
    const day = WEEKDAYS.get(before ?? behind ?? itself ?? '') ?? 0;
    const ahead = (day + 1 - new Date(sent).getUTCDay() + WEEK) % WEEK || WEEK;
    const at = new Date(sent + ahead * DAY_MS).toISOString().slice(0, 10);
    hits.push({ at, start: index, end: index + whole.length });
  }
  return hits;
};
