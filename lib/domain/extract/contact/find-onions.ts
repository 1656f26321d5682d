import { createHash } from 'node:crypto';
import { base32nopad } from '@scure/base';

export interface OnionHit {
  kind: 'onion';
  value: string;
  start: number;
  end: number;
}

const ONION = /(?<![a-z0-9])([a-z2-7]{56})\s{0,2}\.\s{0,2}onion(?![a-z0-9])/gi;
const VERSION = 3;
/** Most names checked of one text. */
const MAX_ONIONS = 100;

/** Whether an onion name's checksum is right (Tor rend-spec-v3: key, checksum, version). */
export const isOnion = (name: string): boolean => {
  const bytes = base32nopad.decode(name.toUpperCase());
  if (bytes.length !== 35 || bytes[34] !== VERSION) return false;
  const checksum = createHash('sha3-256')
    .update('.onion checksum')
    .update(bytes.subarray(0, 32))
    .update(Uint8Array.of(VERSION))
    .digest();
  return checksum[0] === bytes[32] && checksum[1] === bytes[33];
};

/** Finds version 3 onion services, by their checksum. */
export const findOnions = (lower: string): OnionHit[] => {
  if (!lower.includes('onion')) return [];
  const hits: OnionHit[] = [];
  for (const match of lower.matchAll(ONION)) {
    const name = match[1] ?? '';
    if (hits.length >= MAX_ONIONS) break;
    if (isOnion(name))
      hits.push({ kind: 'onion', value: `${name}.onion`, start: match.index, end: match.index + match[0].length });
  }
  return hits;
};
