import { createHash } from 'node:crypto';
import { normaliseCode } from '#domain/identity.ts';
import type { Deed } from './audit.ts';

/** Longest subject or name of a token that stands in an entry, in characters: a token may name anything. */
const MAX_NAME_CHARACTERS = 200;
/** Most roles of a token that do. */
const MAX_ROLES = 10;
/** Longest rest of an entry, in characters: a row has 400 kB, and its copy is kept for years. */
const MAX_ABOUT_CHARACTERS = 500;
const MAX_REASON_CHARACTERS = 1_000;
/** How much of a text is searched for what may not stand in the log, in characters; what is beyond is cut. */
const MAX_SEARCHED_CHARACTERS = 10_000;
/** How much of the hash of what was cut stands in its place, hex: two long subjects that begin alike stay two. */
const CUT_HASH_CHARACTERS = 16;

/** Controls, marks of direction, what is not seen, what has no meaning: an entry could show as another. */
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\\]/gu;

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNPRINTABLE, (character) =>
      character === '\\' ? '\\\\' : `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
    );

const bounded = (text: string, most: number): string => {
  const printable = escaped(text.slice(0, MAX_SEARCHED_CHARACTERS));
  if (printable.length <= most && text.length <= MAX_SEARCHED_CHARACTERS) return printable;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, CUT_HASH_CHARACTERS);
  return `${printable.slice(0, most - CUT_HASH_CHARACTERS - 1).toWellFormed()}…${hash}`;
};

/** What a text may hold that the log, which cannot forget, may not: it is left out, and this word stands there. */
type LeftOut = 'receipt code' | 'mail address' | 'phone number';

/** Six groups of four or more, for a word of four letters may stand before them, or 24 in one. Such words look alike: a code has a digit, or hyphens. */
const CODE =
  /(?<![\p{L}\p{N}])(?:[0-9a-z]{4}[\s\-–—.]{1,3}){5,}[0-9a-z]{4}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[0-9a-z]{24}(?![\p{L}\p{N}])/giu;
/** With the name before it, where it stands as a mail's head writes it. */
const MAIL =
  /(?:(?<![\p{L}])(?:"[^"\n]{1,80}"|\p{Lu}[\p{L}'’-]{0,40}(?:\s\p{Lu}[\p{L}'’-]{0,40}){0,3})\s?[<(])?(?<![^\s<>[\]"'(),;:])[^\s<>[\]"'(),;:]{1,64}@[^\s<>[\]"'(),;:]{1,190}[>)]?/gu;
const PHONE = /(?<![\p{L}\p{N}+])(?:(?:\+|00)\d(?:[\s().-]{0,2}\d){6,14}|0[1-9](?:[\s-]?\d){5,10})(?![\p{L}\p{N}])/gu;

/** An id of ours, of a cluster or a brief: one code in sixteen million is written with these digits alone. */
const OWN_ID = /^[0-9a-f]{24}$/u;

/** Groups of a receipt code. */
const GROUPS = 6;

const hasCode = (text: string): boolean => {
  if (!/[\d\-–—]/u.test(text) || OWN_ID.test(text)) return false;
  const groups = text.match(/[0-9a-z]{4}/giu) ?? [];
  return groups.some((_, n) => normaliseCode(groups.slice(n, n + GROUPS).join('')) !== null);
};

const PLACES: readonly { word: LeftOut; pattern: RegExp; is: (found: string) => boolean }[] = [
  { word: 'receipt code', pattern: CODE, is: hasCode },
  { word: 'mail address', pattern: MAIL, is: () => true },
  { word: 'phone number', pattern: PHONE, is: () => true },
];

const without = (text: string, words: readonly LeftOut[]): { text: string; leftOut: LeftOut[] } => {
  const leftOut = new Set<LeftOut>();
  let rest = text.slice(0, MAX_SEARCHED_CHARACTERS);
  for (const { word, pattern, is } of PLACES.filter((place) => words.includes(place.word))) {
    rest = rest.replace(pattern, (found) => {
      if (!is(found)) return found;
      leftOut.add(word);
      return `[${word}]`;
    });
  }
  return { text: rest, leftOut: [...leftOut] };
};

const IN_REASON: readonly LeftOut[] = ['receipt code', 'mail address', 'phone number'];
/** What a deed is about is often a row of digits. */
const IN_ABOUT: readonly LeftOut[] = ['receipt code', 'mail address'];

/** What the audit log leaves out of a reason, in words for who gave it. */
export const leftOutOf = (reason: string): string[] => without(reason, IN_REASON).leftOut;

/** A deed as the log may keep it: everything bounded and printable, and nothing of a victim in what somebody typed. */
export const recordable = ({ name, roles, reason, ...deed }: Deed): Deed => ({
  ...deed,
  who: bounded(deed.who, MAX_NAME_CHARACTERS),
  about: bounded(without(deed.about, IN_ABOUT).text, MAX_ABOUT_CHARACTERS),
  ...(name === undefined ? {} : { name: bounded(name, MAX_NAME_CHARACTERS) }),
  ...(roles === undefined
    ? {}
    : { roles: roles.slice(0, MAX_ROLES).map((role) => bounded(role, MAX_NAME_CHARACTERS)) }),
  ...(reason === undefined ? {} : { reason: bounded(without(reason, IN_REASON).text, MAX_REASON_CHARACTERS) }),
});
