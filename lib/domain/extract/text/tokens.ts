import { CUE, LISTED } from './lexicon.ts';
import { hashStep, listedWord, stemCues, WORD_CUES } from './vocabulary.ts';

/** The words and numbers of a text, in order, as columns: letters have thousands, and most need nothing but a bit. */
export interface Tokens {
  /** The text in lower case; as long as the text itself. */
  lower: string;
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** The bits of CUE; 0 for numbers and most words. */
  cues: Int32Array;
  /** The number of the word in the vocabulary; 0 for numbers and words not listed. */
  words: Uint16Array;
  /** The number of the sentence that it stands in. */
  sentence: Int32Array;
  /** The bits of all words. */
  all: number;
  /** Indices of the tokens that begin with a digit. */
  numbers: number[];
  /** Indices of the tokens with which a quantity may begin: numbers, and words that say one. */
  counting: number[];
  /** Indices of the tokens with which an address may begin: 1, 3 or b, and no letter or digit before it. */
  openings: number[];
}

const LETTER = 1;
const DIGIT = 2;
const STOP = 4;

/** Code units of the scripts that have words; what lies beyond is symbols, or written without spaces. */
const SCRIPTS = 0x2000;
const classes = new Uint8Array(SCRIPTS);
for (let code = 0; code < SCRIPTS; code += 1) {
  const character = String.fromCharCode(code);
  if (/\p{L}/u.test(character)) classes[code] = LETTER;
  else if (/[0-9]/.test(character)) classes[code] = DIGIT;
  else if (/[.!?;]/.test(character)) classes[code] = STOP;
}

const classOf = (code: number): number => (code < SCRIPTS ? (classes[code] ?? 0) : 0);

const NEWLINE = 0x0a;
const ONE = 0x31;
const THREE = 0x33;
const SMALL_B = 0x62;
const COUNTS = CUE.number | CUE.article | CUE.single;

type Columns = Pick<Tokens, 'start' | 'end' | 'cues' | 'sentence' | 'words'>;

/** Bytes of a token in all columns. */
const TOKEN_BYTES = 18;
/** Memory that the columns of one text after the other are cut from; no part of it is used twice. */
const CHUNK_BYTES = 1 << 18;
let chunk = new ArrayBuffer(0);
let used = 0;

/** The columns for so many tokens, in one piece of memory: a piece of its own for each takes longer than to fill it. */
const columnsFor = (capacity: number): Columns => {
  const bytes = Math.ceil((capacity * TOKEN_BYTES) / 4) * 4;
  if (used + bytes > chunk.byteLength) {
    chunk = new ArrayBuffer(Math.max(CHUNK_BYTES, bytes));
    used = 0;
  }
  const from = used;
  used += bytes;
  return {
    start: new Int32Array(chunk, from, capacity),
    end: new Int32Array(chunk, from + capacity * 4, capacity),
    cues: new Int32Array(chunk, from + capacity * 8, capacity),
    sentence: new Int32Array(chunk, from + capacity * 12, capacity),
    words: new Uint16Array(chunk, from + capacity * 16, capacity),
  };
};

/** Makes room for as many tokens again; most texts have fewer than one for five characters. */
const grow = (tokens: Tokens): void => {
  const { start, end, cues, sentence, words } = tokens;
  Object.assign(tokens, columnsFor(start.length * 2));
  tokens.start.set(start);
  tokens.end.set(end);
  tokens.cues.set(cues);
  tokens.sentence.set(sentence);
  tokens.words.set(words);
};

/** Lower case that keeps every character in its place: the few that would become two stay as they are. */
const lowerCase = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[^\u0130]+/g, (run) => run.toLowerCase());
};

const emptyTokens = (lower: string): Tokens => ({
  lower,
  count: 0,
  ...columnsFor(Math.ceil(lower.length / 5) + 16),
  all: 0,
  numbers: [],
  counting: [],
  openings: [],
});

/** Fewest letters of a word that is written with a space behind each. */
const LEAST_SPELLED = 3;
/** Most letters of one. */
const MOST_SPELLED = 12;

/** Notes at its first letter what a word means that is written so that filters miss it: `p a y`. */
const noteSpelled = (tokens: Tokens): void => {
  const { lower, count, start, end, cues } = tokens;
  const isSingle = (at: number): boolean =>
    at < count && end[at] === (start[at] ?? 0) + 1 && lower.charCodeAt(start[at] ?? 0) > 0x40;
  for (let from = 0; from < count; from += 1) {
    if (!isSingle(from)) continue;
    let to = from + 1;
    // A wider gap parts two such words.
    while (to - from < MOST_SPELLED && isSingle(to) && start[to] === (end[to - 1] ?? 0) + 1) to += 1;
    if (to - from >= LEAST_SPELLED) {
      const word = lower.slice(start[from], end[to - 1]).replaceAll(' ', '');
      const meant = LISTED.get(word) ?? 0;
      cues[from] = (cues[from] ?? 0) | meant;
      tokens.all |= meant;
    }
    from = to - 1;
  }
};

/** Cuts a text into words and numbers, and looks each word up once: one pass over the characters. */
export const tokenize = (text: string): Tokens => {
  const lower = lowerCase(text);
  const tokens = emptyTokens(lower);
  const { length } = lower;
  let sentence = 0;
  let stopped = false;
  let newlines = 0;
  let count = 0;
  let all = 0;
  let singles = 0;
  for (let at = 0; at < length; ) {
    const code = lower.charCodeAt(at);
    const kind = classOf(code);
    if (kind !== LETTER && kind !== DIGIT) {
      // A full stop ends a sentence where white space or the end follows it.
      if (kind === STOP) stopped = true;
      else if (code === NEWLINE) newlines += 1;
      at += 1;
      continue;
    }
    if ((stopped && classOf(lower.charCodeAt(at - 1)) !== STOP) || newlines > 1) sentence += 1;
    stopped = false;
    newlines = 0;
    if (count >= tokens.start.length) grow(tokens);
    const start = at;
    let hash = hashStep(0, code);
    at += 1;
    for (let next = lower.charCodeAt(at); classOf(next) === kind; next = lower.charCodeAt(at)) {
      hash = hashStep(hash, next);
      at += 1;
    }
    tokens.start[count] = start;
    tokens.end[count] = at;
    tokens.sentence[count] = sentence;
    if (kind === DIGIT) {
      tokens.numbers.push(count);
      tokens.counting.push(count);
    } else {
      const word = listedWord(lower, start, at, hash);
      const cues = word === 0 ? stemCues(lower, start, at) : (WORD_CUES[word] ?? 0);
      tokens.words[count] = word;
      tokens.cues[count] = cues;
      all |= cues;
      if ((cues & COUNTS) !== 0) tokens.counting.push(count);
      if (at - start === 1) singles += 1;
    }
    if ((code === ONE || code === THREE || code === SMALL_B) && (count === 0 || tokens.end[count - 1] !== start))
      tokens.openings.push(count);
    count += 1;
  }
  tokens.count = count;
  tokens.all = all;
  if (singles >= LEAST_SPELLED) noteSpelled(tokens);
  return tokens;
};

/** The index of the first token that begins at or after a place in the text. */
export const tokenAt = (tokens: Tokens, place: number): number => {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens.start[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The bits of all words from one token to another, the last not included. */
export const cuesBetween = (tokens: Tokens, from: number, to: number): number => {
  let cues = 0;
  for (let index = Math.max(0, from); index < Math.min(to, tokens.count); index += 1) cues |= tokens.cues[index] ?? 0;
  return cues;
};
