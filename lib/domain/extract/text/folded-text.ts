import { decodeHTML } from 'entities';
import { readsAs } from './look-alikes.ts';

/** A text with look-alike letters folded and invisible characters dropped, and where each character stood. */
export interface FoldedText {
  text: string;
  /** The text as it came. */
  source: string;
  /** Where `text` and `source` get out of step: a place in `text` and the one in `source` that it stands for, in order. */
  steps: readonly (readonly [at: number, from: number])[];
}

/** Something in a text that folding would change; most texts have none, and are left alone. */
const TO_FOLD =
  /[\u00ad\u00bc-\u00be\u0180-\u02af\u0370-\u058f\u061c\u0660-\u066c\u06f0-\u06f9\u0966-\u096f\u180e\u1d00-\u1d7f\u1e00-\u1eff\u2000-\u200f\u2028-\u202f\u2044\u205f-\u2069\u2100-\u214f\u2160-\u217f\u2460-\u24e9\u3000\ufeff\uff01-\uff5e]|[\u0300-\u036f]|[\ufe00-\ufe0f]|[\u{1d400}-\u{1d7ff}]|[\u{e0000}-\u{e0fff}]|&(?:#\w{2,8}|[A-Za-z]\w{1,30});/u;

const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,30});/iy;

/** Reads an HTML entity that stands in plain text at `at`: its text and its length, or null. */
const entityAt = (source: string, at: number): { text: string; length: number } | null => {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(source)?.[0];
  if (match === undefined) return null;
  const text = decodeHTML(match);
  return text === match ? null : { text, length: match.length };
};

/** The dotless `ı`, the one look-alike among the letters of Latin-1 and Latin Extended-A. */
const DOTLESS_I = 0x131;

/** Characters that folding leaves alone: ASCII but for the beginning of an entity, Latin-1 and Latin Extended-A. */
const isPlain = (code: number): boolean =>
  (code < 0x80 && code !== 0x26) ||
  (code > 0xa0 && code < 0x180 && code !== 0xad && code !== DOTLESS_I && !(code >= 0xbc && code <= 0xbe));

/** Folds a text so that one set of patterns reads it: one pass, linear in its length. */
export const foldText = (source: string): FoldedText => {
  const steps: [number, number][] = [];
  if (!TO_FOLD.test(source)) return { text: source, source, steps };
  const pieces: string[] = [];
  let length = 0;
  for (let at = 0; at < source.length; ) {
    const from = at;
    while (at < source.length && isPlain(source.charCodeAt(at))) at += 1;
    if (at > from) pieces.push(source.slice(from, at));
    length += at - from;
    if (at >= source.length) break;
    const code = source.codePointAt(at) ?? 0;
    const entity = code === 0x26 ? entityAt(source, at) : null;
    const character = entity?.text ?? String.fromCodePoint(code);
    let reads = '';
    for (const each of character) reads += readsAs(each, each.codePointAt(0) ?? 0);
    const taken = entity?.length ?? character.length;
    // Each character of a longer form stands for the same place.
    for (let more = 1; more < reads.length; more += 1) steps.push([length + more, at]);
    if (reads.length !== 1 || taken !== 1) steps.push([length + reads.length, at + taken]);
    pieces.push(reads);
    length += reads.length;
    at += taken;
  }
  return { text: pieces.join(''), source, steps };
};

/** Where a character of the folded text stood in its source. */
export const sourceOffset = ({ text, source, steps }: FoldedText, at: number): number => {
  if (at >= text.length) return source.length;
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((steps[middle]?.[0] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const [folded, from] = steps[low - 1] ?? [0, 0];
  return from + at - folded;
};

/** What stood in the source between two places of the folded text, without what nobody sees behind it. */
export const asWritten = (folded: FoldedText, start: number, end: number): string => {
  const { source, text } = folded;
  const last = sourceOffset(folded, end - 1);
  const plain = source.charAt(last) === text.charAt(end - 1);
  return source.slice(sourceOffset(folded, start), plain ? last + 1 : sourceOffset(folded, end));
};
