import { LANGUAGES } from '#domain/languages.ts';

/** Scripts whose words nothing parts, or that begin with another. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** What programs write above a message that they quote: `Aino <a@example.org> kirjoitti 28.10.2021 12.46:`, by its verb. */
const WROTE = new RegExp(
  [
    ...LANGUAGES.map(({ mail }) => mail.wrote),
    // Slovak, Hungarian, Greek, Lithuanian, Latvian, Hebrew: letters are not read in them.
    'napísal|ezt írta|έγραψε|rašė|rakstīja|כתב',
  ]
    .flatMap((verbs) => verbs.split('|'))
    .filter((verb) => verb !== '')
    .map((verb) => (UNSPACED.test(verb) ? verb : String.raw`(?<!\p{L})${verb}(?!\p{L})`))
    .join('|'),
  'giu',
);
/** A time and a name with its address alone: Gmail in Japanese and Russian. */
const TIMED = /(?<!\d)\d{4}(?!\d)[^@]{0,80}\d{1,2}[:.]\d{2}[^@]{0,80}<[^<>@\s]{1,64}@[^<>@\s]{1,190}>\s?[:：]$/u;
/** Arabic names who wrote behind the verb; English does not. */
const NAMED_BEHIND = /^كتب$/u;
const NAME = /^\s?\p{L}[\p{L}. ]{0,40}[:：]$/u;
/** Most characters of such a line; mail programs fold it once. */
const MAX_LINE = 400;

/** A sentence's own subject beside the verb, and whose it is of whom it speaks: a program names who wrote, and nothing of them. */
const SENTENCE =
  /(?<!\p{L})(?:(?:you|he|she|they|we|i|du|ni|han|hon|jag|vi|sie|er|ihr|ich|wir|sinä|minä|hän|te)\s(?:\p{L}+\s)?(?:wrote|skrev|schrieb|kirjoitti)|(?:skrev|schrieb)\s(?:du|ni|han|hon|jag|vi|sie|er|ihr|ich|wir)(?!\p{L})|(?:your|his|her|their|our|my|din|ditt|dina|hans|hennes|er|ert|min|ihre?|deine?|seine?|meine?|sinun|hänen|teidän|minun)\s)/iu;
/** In front of an address to which somebody wrote. */
const TO = /\s(?:to|till|til|an|aan|à|para|osoitteeseen)\s(?:[^\s@]{1,30}\s){0,4}[<("']*$/u;
/** Behind the last of verb, address and time no more stands than this. */
const END = /^[^\p{L}\p{N}@]*(?:(?:the following|följande|følgende|folgendes)\s?)?[:：]$/iu;
const ADDRESS = /[^\s<>[\]"'(),;:]{1,64}@[^\s<>[\]"'(),;:]{1,190}/g;

/** A line above a quoted message, as a mail program writes one. */
export interface Attribution {
  /** Who wrote, where the line gives an address. */
  sender: string | null;
  /** Whether it gives a time. */
  dated: boolean;
}

/** Whether a sentence tells of somebody's writing, which a program does not: `You wrote to x:`, `Your boss x wrote:`. */
const isSentence = (line: string): boolean => SENTENCE.test(line.replace(ADDRESS, ''));

/**
 * Reads a line as what a mail program writes above a message that it quotes: who wrote it, when, and nothing else. Null where it
 * is none: a sentence that ends in a colon says what is written to whom, and who reads on is no longer in the letter.
 */
export const readAttribution = (line: string): Attribution | null => {
  if (line.length > MAX_LINE || !/[:：]$/.test(line)) return null;
  const verb = [...line.matchAll(WROTE)].at(-1);
  if (verb === undefined && !TIMED.test(line)) return null;
  const addresses = [...line.matchAll(ADDRESS)];
  const first = addresses[0];
  const rest = line.replace(ADDRESS, (address) => '@'.repeat(address.length));
  const times = [...rest.matchAll(/\d/g)];
  const ends = [verb, addresses.at(-1), times.at(-1)].map((match) => (match?.index ?? 0) + (match?.[0].length ?? 0));
  const behind = line.slice(Math.max(...ends));
  const isEnd = END.test(behind) || (NAMED_BEHIND.test(verb?.[0] ?? '') && NAME.test(behind));
  if (!isEnd || isSentence(line)) return null;
  if (first !== undefined && TO.test(line.slice(0, first.index))) return null;
  const isNamed = first !== undefined && /[<(]$/.test(line.slice(0, first.index));
  const dated = times.length > 0;
  return isNamed || dated ? { sender: first?.[0].toLowerCase() ?? null, dated } : null;
};
