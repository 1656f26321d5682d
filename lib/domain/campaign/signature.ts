import { PERMUTATIONS } from './permutations.ts';

/** What two letters are compared by. */
export interface Signature {
  /** The low 16 bits of the least shingle under each of 128 permutations. */
  minima: Uint16Array;
  /** How many shingles the letter has: its length. */
  shingles: number;
}

const VERSION = 1;
/** Bytes before the minima in an encoded signature: its version and the number of shingles. */
const HEADER_LENGTH = 1 + 4;
const ENCODED_LENGTH = HEADER_LENGTH + 2 * PERMUTATIONS;
/** Two different minima share their low 16 bits this often. */
const CHANCE = 2 ** -16;

/** Estimates the Jaccard similarity of two letters' shingles, 0 to 1, with a standard error of at most 0.044. */
export const estimate = (a: Signature, b: Signature): number => {
  let equal = 0;
  for (let i = 0; i < PERMUTATIONS; i += 1) if (a.minima[i] === b.minima[i]) equal += 1;
  return Math.max(0, (equal / PERMUTATIONS - CHANCE) / (1 - CHANCE));
};

/** The signature as it is stored: 261 bytes, the version, the number of shingles, 128 minima, all little-endian. */
export const encodeSignature = (signature: Signature): Uint8Array => {
  const bytes = new Uint8Array(ENCODED_LENGTH);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, VERSION);
  view.setUint32(1, signature.shingles, true);
  for (const [index, minimum] of signature.minima.entries()) view.setUint16(HEADER_LENGTH + 2 * index, minimum, true);
  return bytes;
};

/** Reads a stored signature; null where it is of another version, and so not to be compared. */
export const decodeSignature = (bytes: Uint8Array): Signature | null => {
  if (bytes.length !== ENCODED_LENGTH || bytes[0] !== VERSION) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const minimum = (_: unknown, index: number): number => view.getUint16(HEADER_LENGTH + 2 * index, true);
  return { minima: Uint16Array.from({ length: PERMUTATIONS }, minimum), shingles: view.getUint32(1, true) };
};
