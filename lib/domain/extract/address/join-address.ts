import { checkAddress, type Effort } from './address-effort.ts';
import type { AddressHit, RepairStep } from './hit.ts';

/** Most characters between two pieces of an address: a line's end with quoting marks before the next line. */
const MAX_GAP = 12;
/** An address is at most this long. */
const MAX_LENGTH = 62;
const LEAST_BASE58 = 26;
const MOST_BASE58 = 35;

const NONE = 0;
const BASE58 = 1;
const BECH32 = 2;
const OTHER = 4;
/** Letters and digits by the alphabets that they belong to. */
const alphabets = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  let bits = NONE;
  if (/[A-Za-z0-9]/.test(character)) bits |= OTHER;
  if (/[1-9A-HJ-NP-Za-km-z]/.test(character)) bits |= BASE58;
  if (/[02-9ac-hj-np-z]/i.test(character)) bits |= BECH32;
  alphabets[code] = bits;
}

/** A letter of another alphabet ends an address; a mark or white space may stand within one. */
const bitsOf = (code: number): number => (code < 128 ? (alphabets[code] ?? NONE) : code >= 0xc0 ? OTHER : NONE);

const isSpace = (code: number): boolean => code <= 0x20 || code === 0xa0;

/** Letters and digits of some kind in a joined string: digits and capitals, and small letters. */
interface Mix {
  digitsAndCapitals: number;
  small: number;
}

/** Pieces of prose are words; those of an address are digits, capitals and small letters in no order. */
const isMixed = ({ digitsAndCapitals, small }: Mix): boolean => digitsAndCapitals >= 6 && small >= 3;

/** Whether so many characters can be a whole address. */
const isWhole = (length: number, bech32: boolean, mix: Mix): boolean =>
  bech32 ? length === 42 || length === 62 : length >= LEAST_BASE58 && length <= MOST_BASE58 && isMixed(mix);

const PREFIX = 'bc1';

/** Whether a character can stand at a place of an address. */
const fits = (code: number, place: number, bech32: boolean): boolean => {
  if (!bech32) return (bitsOf(code) & BASE58) !== 0;
  return place < PREFIX.length
    ? (code < 0x40 ? code : code | 0x20) === PREFIX.charCodeAt(place)
    : (bitsOf(code) & BECH32) !== 0;
};

/**
 * Reads the address whose first piece stands at `start`: white space, line breaks, quoting and other marks between
 * pieces are skipped, and the checksum says where it ends. Null where it ends nowhere.
 *
 * Most words that begin like an address (`be`, `3 days`) end at their second letter; none costs more than an address's
 * length and its gaps.
 */
export const joinedAddress = (text: string, start: number, firstEnd: number, effort: Effort): AddressHit | null => {
  if (effort.checks <= 0) return null;
  const bech32 = (text.charCodeAt(start) | 0x20) === 0x62;
  const longest = bech32 ? MAX_LENGTH : MOST_BASE58;
  const mix: Mix = { digitsAndCapitals: 0, small: 0 };
  let length = 0;
  let gap = 0;
  let spaces = false;
  let marks = false;
  for (let at = start; at < text.length && length < longest; at += 1) {
    const code = text.charCodeAt(at);
    if (bitsOf(code) === NONE) {
      gap += 1;
      if (gap > MAX_GAP) return null;
      if (isSpace(code)) spaces = true;
      else marks = true;
      continue;
    }
    if (!fits(code, length, bech32)) return null;
    if (code < 0x61) mix.digitsAndCapitals += 1;
    else mix.small += 1;
    length += 1;
    gap = 0;
    const isEnd = at + 1 >= text.length || bitsOf(text.charCodeAt(at + 1)) === NONE;
    if (!isEnd || at < firstEnd || !isWhole(length, bech32, mix)) continue;
    const found = checkAddress(text.slice(start, at + 1).replace(/[^A-Za-z0-9]+/g, ''), effort);
    if (!found) continue;
    const steps: RepairStep[] = [
      ...(spaces ? (['joined'] as const) : []),
      ...(marks ? (['marks-dropped'] as const) : []),
    ];
    return { ...found, start, end: at + 1, steps };
  }
  return null;
};
