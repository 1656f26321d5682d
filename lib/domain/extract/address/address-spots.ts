import { BASE58_ALPHABET, BECH32_ALPHABET } from './ocr-confusions.ts';
import { around, type Box, type OcrLine } from './ocr-page.ts';

/** Words of one line that an address may stand in. */
interface Piece {
  line: number;
  from: number;
  to: number;
  box: Box;
}

/** A place of a page where an address seems to stand, on one line or wrapped over several. */
export interface AddressSpot {
  pieces: readonly Piece[];
  /** The letters that it can hold. */
  alphabet: string;
}

/** Most places of one picture that are looked at again: each costs a second or two. */
const MAX_SPOTS = 4;
/** Most lines that an address is wrapped over. */
const MAX_PIECES = 3;
/** Longest readings: an address's length, and a letter or two that were read twice. */
const LONGEST_BECH32 = 65;
const LONGEST_BASE58 = 37;
/** Shortest address. */
const SHORTEST = 26;

/** How an address begins as a picture's reader may see it: a run too long and too mixed for a word, whatever dust was read in it. */
const BEGINS = /^(?:[bB6h][cCeE]{1,2}[1lIi|!LtT]|[13lIi|!])\S{11,}$/;
/** The same where a line ends after a few letters of it, and the rest stands on the next: a word of at least so many letters. */
const BEGINS_AT_END = /^[bB6h][cCeE]{1,2}[1lIi|!LtT]\S{0,11}$/;
const LONG_REST = 15;
/** Marks that a sentence puts behind an address, or that dust and edges are read as: no letter is. */
const MARKS = /[.,;:/'’‘"]/g;
const isMixed = (run: string): boolean => (run.match(/\d/g) ?? []).length >= 2 && /[A-Za-z]/.test(run);
const isBech32 = (run: string): boolean => /^[bB6h][cCeE]{1,2}[1lIi|!LtT]/.test(run);

/** Whether an address begins with a word of a line. */
const beginsAt = (lines: readonly OcrLine[], line: number, word: number): boolean => {
  const words = lines[line]?.words ?? [];
  const text = words[word]?.text ?? '';
  if (BEGINS.test(text)) return isMixed(text);
  const rest = word === words.length - 1 ? (lines[line + 1]?.words[0]?.text ?? '') : '';
  return BEGINS_AT_END.test(text) && rest.length >= LONG_REST && isMixed(rest);
};

const piecesFrom = (lines: readonly OcrLine[], line: number, word: number, longest: number): Piece[] => {
  const pieces: Piece[] = [];
  let length = 0;
  for (let at = line; at < lines.length && pieces.length < MAX_PIECES; at += 1) {
    const words = lines[at]?.words ?? [];
    const from = at === line ? word : 0;
    let to = from;
    while (to < words.length && length + (words[to]?.text.length ?? 0) <= longest) {
      length += words[to]?.text.length ?? 0;
      to += 1;
      // Behind a line's end only its first word can belong to the address.
      if (at > line) break;
    }
    if (to === from) break;
    pieces.push({ line: at, from, to, box: around(words.slice(from, to).map(({ box }) => box)) });
    if (to < words.length) break;
  }
  return pieces;
};

/** Finds the places of a page where an address seems to stand. */
export const addressSpots = (lines: readonly OcrLine[]): AddressSpot[] => {
  const spots: AddressSpot[] = [];
  lines.forEach(({ words }, line) => {
    words.forEach(({ text }, word) => {
      if (spots.length >= MAX_SPOTS || !beginsAt(lines, line, word)) return;
      const bech32 = isBech32(text);
      const pieces = piecesFrom(lines, line, word, bech32 ? LONGEST_BECH32 : LONGEST_BASE58);
      spots.push({ pieces, alphabet: bech32 ? `b1${BECH32_ALPHABET}` : BASE58_ALPHABET });
    });
  });
  return spots;
};

/** The words of a spot as the page has them, a text for each piece. */
export const spotTexts = (lines: readonly OcrLine[], { pieces }: AddressSpot): string[] =>
  pieces.map(({ line, from, to }) =>
    (lines[line]?.words ?? [])
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
  );

/** Every string of whole words from a spot's beginning that is about as long as an address. */
export const spotReadings = (texts: readonly string[]): string[] => {
  const words = texts.flatMap((text) => text.replace(MARKS, '').split(/\s+/)).filter(Boolean);
  const joined = words.map((_, index) => words.slice(0, index + 1).join(''));
  return joined.filter(({ length }) => length >= SHORTEST && length <= LONGEST_BECH32);
};

/** The page with an address in the place of the words of a spot that are nearest to its length. */
export const withAddress = (lines: readonly OcrLine[], spot: AddressSpot, address: string): OcrLine[] => {
  const places = spot.pieces.flatMap(({ line, from, to }) =>
    Array.from({ length: to - from }, (_, index) => ({ line, word: from + index })),
  );
  let length = 0;
  const ends = places.map(({ line, word }) => {
    length += lines[line]?.words[word]?.text.length ?? 0;
    return Math.abs(length - address.length);
  });
  const taken = new Set(
    places.slice(0, ends.indexOf(Math.min(...ends)) + 1).map(({ line, word }) => `${line} ${word}`),
  );
  const [first] = places;
  return lines.map((each, line) => ({
    ...each,
    words: each.words.flatMap((word, index) => {
      if (line === first?.line && index === first.word) return [{ ...word, text: address }];
      return taken.has(`${line} ${index}`) ? [] : [word];
    }),
  }));
};
