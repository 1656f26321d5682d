import type { Menace } from '#domain/languages/language.ts';
import { LANGUAGES } from '#domain/languages.ts';
import { isAboutThreats } from './about-threats.ts';

/** Most characters of a short letter; in a longer one its own words about what is held are looked at (`isThreat`). */
const SHORT = 300;

/** A list of a language, as a pattern that finds any of its words or phrases whole. */
const words = (list: string): string =>
  `(?<![\\p{L}\\p{N}])(?:${list
    .replaceAll(/(?<!\\p\{L\})\*/g, '\\p{L}*')
    .replaceAll(/ ~ ?/g, ",? (?:[\\p{L}\\p{N}'’-]+,? ){0,3}")
    .replaceAll(' ', '\\s')})(?![\\p{L}])`;

const pattern = (list: string, flags = 'u'): RegExp => new RegExp(words(list), flags);
/** Longest word in front of an alternative that is looked at. */
const LONGEST_WORD = 30;

/** A language's lists as what finds them in a text in lower case. */
interface Finders {
  or: RegExp;
  unless: RegExp;
  exposes: RegExp;
  leaks: RegExp;
  held: RegExp;
  audience: RegExp;
  audienceBefore: RegExp;
  reaches: RegExp;
  learns: RegExp;
  published: RegExp;
  harms: RegExp;
  power: RegExp;
  tells: RegExp;
}

const findersOf = (menace: Menace): Finders => ({
  or: pattern(menace.or, 'gu'),
  unless: pattern(menace.unless),
  exposes: pattern(menace.exposes),
  leaks: pattern(menace.leaks),
  held: pattern(menace.held),
  audience: pattern(menace.audience),
  audienceBefore: new RegExp(`${words(menace.audience)}\\s$`, 'u'),
  reaches: pattern(menace.reaches),
  learns: pattern(menace.learns),
  published: pattern(menace.published),
  harms: pattern(menace.harms),
  power: pattern(menace.power),
  tells: pattern(menace.tells),
});

const FINDERS = LANGUAGES.flatMap(({ menace }) => (menace === null ? [] : [findersOf(menace)]));

/** Whether a stretch says what the writer or others do to the reader: what is held reaches somebody, or harm is done. */
const isConsequence = (
  stretch: string,
  { exposes, leaks, held, audience, reaches, learns, published, harms }: Finders,
): boolean => {
  if (harms.test(stretch)) return true;
  const isSeen = audience.test(stretch);
  if (isSeen && (exposes.test(stretch) || learns.test(stretch))) return true;
  return held.test(stretch) && (leaks.test(stretch) || published.test(stretch) || (isSeen && reaches.test(stretch)));
};

const SENTENCE_END = /[.!?](?=\s)|\n/g;
const sentenceFrom = (lower: string, at: number): string => {
  SENTENCE_END.lastIndex = at;
  const end = SENTENCE_END.exec(lower)?.index;
  return lower.slice(at, end);
};

const threatensIn = (lower: string, finders: Finders): boolean => {
  if (finders.power.test(lower)) return !finders.tells.test(lower);
  const said = [...lower.matchAll(finders.or)].some(
    ({ index }) =>
      // `friends or colleagues` are two who see, and no alternative.
      !finders.audienceBefore.test(lower.slice(Math.max(0, index - LONGEST_WORD), index)) &&
      isConsequence(sentenceFrom(lower, index), finders),
  );
  const conditional = !said && finders.unless.test(lower) && isConsequence(lower, finders);
  return (said || conditional) && !finders.tells.test(lower);
};

/**
 * Whether a short text with a sum in it demands that sum: it says what it holds over its reader, or what happens otherwise.
 * Bills and shops say what happens otherwise too, and of nobody's pictures.
 */
export const isShortDemand = (lower: string): boolean =>
  lower.length <= SHORT && FINDERS.some((finders) => threatensIn(lower, finders)) && !isAboutThreats(lower);
