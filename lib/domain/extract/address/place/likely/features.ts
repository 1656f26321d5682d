import type { Tokens } from '#domain/extract/text/tokens.ts';

/** Where an address stands in a text, in characters. */
export interface SpottedAddress {
  address: string;
  start: number;
  end: number;
}

/** Letters of a word that it is known by: endings differ, and Finnish has many. */
const STEM = 6;
/** Words of a letter that are looked at. */
const MOST_WORDS = 600;
/** Characters in front of an address, and behind it, that are cut into words. */
const BEFORE = 220;
const BEHIND = 160;
/** Words and marks in front of an address, and behind it, that say something of it; the nearest say more. */
const WORDS_BEFORE = 12;
const WORDS_BEHIND = 9;
const NEAREST = 3;

/** A word, a number, an empty line, a line's end, a mark. */
const PIECE = /\p{L}+|\d[\d.,' ]*|\n[ \t>]*\n|\n|[:?!.;()=>,-]/gu;
/** What stands for another address among the words. */
const OTHER = ' qaddr ';

const nameOf = (piece: string): string => {
  const first = piece.charCodeAt(0);
  if (first === 0x0a) return piece.length > 1 ? '¶' : '/';
  return first >= 0x30 && first <= 0x39 ? '#' : piece.slice(0, STEM);
};

const piecesOf = (text: string): string[] => (text.match(PIECE) ?? []).map(nameOf);

/** The words of a letter, each once and by its stem: `l:haltun`. Numbers and addresses are none. */
export const letterFeatures = ({ lower, count, start, end }: Tokens, spots: readonly SpottedAddress[]): Set<string> => {
  const features = new Set<string>();
  let next = 0;
  for (let index = 0; index < Math.min(count, MOST_WORDS); index += 1) {
    const from = start[index] ?? 0;
    while (from >= (spots[next]?.end ?? Number.POSITIVE_INFINITY)) next += 1;
    if (from >= (spots[next]?.start ?? Number.POSITIVE_INFINITY)) continue;
    const code = lower.charCodeAt(from);
    if (code >= 0x30 && code <= 0x39) continue;
    features.add(`l:${lower.slice(from, Math.min(end[index] ?? from, from + STEM))}`);
  }
  return features;
};

/** The words from one place of a text to another, with a word of its own for each address that stands there. */
const masked = (lower: string, spots: readonly SpottedAddress[], from: number, to: number): string => {
  let words = '';
  let at = from;
  for (const { start, end } of spots) {
    if (start >= to || end <= from) continue;
    words += lower.slice(at, Math.max(at, start)) + OTHER;
    at = end;
  }
  return words + lower.slice(at, Math.max(at, to));
};

/** Notes words by how near they stand; what an empty line parts is another paragraph's. */
const note = (features: Set<string>, pieces: readonly string[], near: string, far: string, beyond: string): void => {
  let isBeyond = false;
  pieces.forEach((piece, index) => {
    isBeyond ||= piece === '¶';
    features.add(`${isBeyond ? beyond : index < NEAREST ? near : far}:${piece}`);
  });
};

/** What stands around one address of a text, and how many others there are: `b:osoitt`, `a:/`, `s:only`. */
export const spotFeatures = (lower: string, spots: readonly SpottedAddress[], index: number): Set<string> => {
  const features = new Set<string>();
  const spot = spots[index];
  if (spot === undefined) return features;
  const { start, end, address } = spot;
  const before = piecesOf(masked(lower, spots, Math.max(0, start - BEFORE), start)).reverse();
  const behind = piecesOf(masked(lower, spots, end, Math.min(lower.length, end + BEHIND)));
  note(features, before.slice(0, WORDS_BEFORE), 'b', 'B', 'p');
  note(features, behind.slice(0, WORDS_BEHIND), 'a', 'A', 'n');
  features.add(`b2:${before[1] ?? '^'} ${before[0] ?? '^'}`);
  features.add(`a2:${behind[0] ?? '$'} ${behind[1] ?? '$'}`);
  const addresses = [...new Set(spots.map((one) => one.address))];
  features.add(addresses.length === 1 ? 's:only' : addresses.length === 2 ? 's:two' : 's:many');
  if (addresses.length > 1) {
    const place = addresses.indexOf(address);
    features.add(place === 0 ? 's:first' : place === addresses.length - 1 ? 's:last' : 's:between');
  }
  const line = lower.slice(lower.lastIndexOf('\n', start - 1) + 1, start);
  const rest = lower.slice(end, (lower.indexOf('\n', end) + lower.length + 1) % (lower.length + 1) || lower.length);
  if (!/[\p{L}\d]/u.test(line + rest)) features.add('s:own line');
  if (/^\s*>/.test(line)) features.add('s:quoted');
  return features;
};
