import { LISTED, STEMS } from './lexicon.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Every listed word, those of the lexicon and those that tell a language; a word's number is its place, 0 is none. */
const WORDS: readonly string[] = ['', ...new Set([...LISTED.keys(), ...[...STOP_WORDS.values()].flat()])];

/** Slots of the table: a power of two, a few times the number of words, so that most other words meet an empty one. */
const SLOTS = 8_192;
/** Characters of a word that its stem is looked up by. */
const KEY_LENGTH = 3;

/** One step of a word's hash, over its characters; it need not resist attack: a slot is compared with the word. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

const hashOf = (word: string): number => {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = hashStep(hash, word.charCodeAt(at));
  return hash;
};

const slots = new Uint16Array(SLOTS);
WORDS.forEach((word, id) => {
  if (id === 0) return;
  let slot = hashOf(word) & (SLOTS - 1);
  while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  slots[slot] = id;
});

/** Whether the word of a number stands at a place of `text`: by each letter, since words are short and there are many. */
const standsAt = (id: number, text: string, start: number, end: number): boolean => {
  const word = WORDS[id] ?? '';
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
};

/** The number of the word of lower-case `text` from `start` to `end`, whose hash is known; 0 where it is not listed. */
export const listedWord = (text: string, start: number, end: number, hash: number): number => {
  let slot = hash & (SLOTS - 1);
  for (let id = slots[slot] ?? 0; id !== 0; id = slots[slot] ?? 0) {
    if (standsAt(id, text, start, end)) return id;
    slot = (slot + 1) & (SLOTS - 1);
  }
  return 0;
};

/** The number of a listed word. */
export const wordId = (word: string): number => listedWord(word, 0, word.length, hashOf(word));

interface Stem {
  start: string;
  cues: number;
}

const keyOf = (text: string, start: number): number =>
  (text.charCodeAt(start) * 331 + text.charCodeAt(start + 1) * 31 + text.charCodeAt(start + 2)) & (SLOTS - 1);

const stemTable = new Array<Stem[] | undefined>(SLOTS).fill(undefined);
for (const [start, cues] of STEMS) {
  if (start.length < KEY_LENGTH) throw new Error(`the stem ${start} is too short`);
  const key = keyOf(start, 0);
  stemTable[key] = [...(stemTable[key] ?? []), { start, cues }];
}

/** The bits of the stems with which the word of lower-case `text` from `start` to `end` begins. */
export const stemCues = (text: string, start: number, end: number): number => {
  if (end - start < KEY_LENGTH) return 0;
  const stems = stemTable[keyOf(text, start)];
  if (stems === undefined) return 0;
  let cues = 0;
  for (const stem of stems) {
    if (stem.start.length <= end - start && text.startsWith(stem.start, start)) cues |= stem.cues;
  }
  return cues;
};

/** The bits of each listed word by its number, those of its stems included. */
export const WORD_CUES: Int32Array = Int32Array.from(
  WORDS,
  (word) => (LISTED.get(word) ?? 0) | stemCues(word, 0, word.length),
);
