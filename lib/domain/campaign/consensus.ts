import { hmacOf } from '#domain/hmac.ts';
import { REPORTS_TO_SHOW } from '../enough-reports.ts';
import { align } from './align.ts';
import { gapsOf, namesAt, type ReleasedName } from './gaps.ts';
import type { LetterWord } from './letter-words.ts';

/** How many reports may write a campaign's text: after them a report of a known campaign does not. */
const MAX_CONTRIBUTORS = 8;
/** Most words of a campaign's text, gaps included: as many hashes as its row can hold before a word is shown. */
const MAX_WORDS = 460;
/** Characters of a word's hash: 42 bits tell apart the words of one campaign. */
export const WORD_HASH_LENGTH = 7;
/** How a gap is printed. */
const GAP_MARK = '[…]';

/** A place in a campaign's text: a gap for ever, or a word known by its keyed hash. */
export interface ConsensusWord {
  /** Null at a gap for ever, and of a shown word that was read without the key. */
  hash: string | null;
  /** The different reports that had the word here; none at a gap. */
  reports: readonly string[];
  /** The word as text, once three different reports have had it. */
  shown: string | null;
}

/** What a campaign's letters have in common, without any word that fewer than three different reports had. */
export interface Consensus {
  /** The reports that have written it, at most eight. */
  reports: readonly string[];
  words: readonly ConsensusWord[];
  /** Names of organisations that a lead released for gaps. */
  names?: readonly ReleasedName[];
}

const EMPTY: Consensus = { reports: [], words: [] };

/** Whether enough reports have written a text: none that comes later adds to it. */
export const isClosed = ({ reports }: Consensus): boolean => reports.length >= MAX_CONTRIBUTORS;

/** Hashes words with the key, for one campaign: the same word has another hash in another campaign. */
export const wordHasher = (key: Uint8Array, campaign: string): ((word: string) => string) => {
  const known = new Map<string, string>();
  return (word) => {
    const hash =
      known.get(word) ?? hmacOf(key).update(`word:${campaign}:${word}`).digest('base64url').slice(0, WORD_HASH_LENGTH);
    known.set(word, hash);
    return hash;
  };
};

/**
 * Adds a report's letter to its campaign's text; null where it has nothing to add: the report is in it already, or
 * enough others are. The caller lets only different reports in, so that nobody can make a text alone.
 */
export const contribute = (
  consensus: Consensus | null,
  report: string,
  letter: readonly LetterWord[],
  hash: (word: string) => string,
): Consensus | null => {
  const { reports, words, ...rest } = consensus ?? EMPTY;
  if (reports.includes(report) || reports.length >= MAX_CONTRIBUTORS || letter.length === 0) return null;
  const heard = letter.map((word) => ({ word, hash: word.gap ? null : hash(word.same) }));
  let room = MAX_WORDS - words.length;
  const merged = align(words, heard, (known, said) => known.hash === said.hash).flatMap(({ left, right }) => {
    const known = left === null ? null : (words[left] ?? null);
    const said = right === null ? null : (heard[right] ?? null);
    if (said === null) return known ?? [];
    if (known === null && room <= 0) return [];
    if (known === null) room -= 1;
    return heardAgain(known ?? { hash: said.hash, reports: [], shown: null }, report, said.word);
  });
  return { ...rest, reports: [...reports, report], words: merged };
};

const heardAgain = (known: ConsensusWord, report: string, word: LetterWord): ConsensusWord => {
  if (word.gap) return known;
  const reports = [...known.reports, report];
  return { ...known, reports, shown: known.shown ?? (reports.length >= REPORTS_TO_SHOW ? word.shown : null) };
};

/**
 * Takes a withdrawn report out: words that fewer than three are left for are not shown any more. Of one whose hash is
 * not known, for want of the key, a gap remains, beside which others may tell it again.
 */
export const withdraw = (consensus: Consensus, report: string): Consensus => ({
  ...consensus,
  reports: consensus.reports.filter((other) => other !== report),
  words: consensus.words
    .map((word) => without(word, report))
    .filter(({ hash, reports }) => hash === null || reports.length > 0),
});

const without = (word: ConsensusWord, report: string): ConsensusWord => {
  const reports = word.reports.filter((other) => other !== report);
  if (word.shown === null || reports.length >= REPORTS_TO_SHOW) return { ...word, reports };
  return { hash: word.hash, reports: word.hash === null ? [] : reports, shown: null };
};

/**
 * The text as it may be read: words that three different reports had, `[…]` for all the rest but the organisations whose names a lead
 * released. Empty where there is none.
 */
export const renderConsensus = ({ words, names = [] }: Consensus): string => {
  if (words.every(({ shown }) => shown === null)) return '';
  const released = namesAt(gapsOf(words), names).values();
  const parts = words.flatMap(({ shown }, index) => {
    if (shown !== null) return shown;
    return index > 0 && words[index - 1]?.shown === null ? [] : (released.next().value ?? GAP_MARK);
  });
  return parts
    .map((part, index) => (index === 0 || parts[index - 1]?.endsWith('\n') ? part : ` ${part}`))
    .join('')
    .trimEnd();
};
