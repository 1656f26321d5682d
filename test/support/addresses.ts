import { createHash } from 'node:crypto';
import { base58, bech32, bech32m } from '@scure/base';
import type { AddressKind } from '#domain/findings.ts';

export const ADDRESS_KINDS: readonly AddressKind[] = ['p2pkh', 'p2sh', 'p2wpkh', 'p2wsh', 'p2tr'];

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

const bytesOf = (seed: string | number, length: number): Uint8Array =>
  new Uint8Array(sha256(Buffer.from(`address:${seed}`)).subarray(0, length));

/** Encodes a version and payload with base58check. */
export const base58Check = (version: number, payload: Uint8Array): string => {
  const body = Buffer.concat([Buffer.from([version]), payload]);
  return base58.encode(Buffer.concat([body, sha256(sha256(body)).subarray(0, 4)]));
};

/** Encodes a segwit program for a network (`bc`, `tb`, `ltc`). */
export const segwit = (hrp: string, version: number, program: Uint8Array): string =>
  (version === 0 ? bech32 : bech32m).encode(hrp as 'bc', [version, ...bech32.toWords(program)], 90);

/** A valid Bitcoin address of a kind; the same seed always gives the same one, and nobody holds its key. */
export const addressOf = (kind: AddressKind, seed: string | number): string => {
  switch (kind) {
    case 'p2pkh':
      return base58Check(0x00, bytesOf(seed, 20));
    case 'p2sh':
      return base58Check(0x05, bytesOf(seed, 20));
    case 'p2wpkh':
      return segwit('bc', 0, bytesOf(seed, 20));
    case 'p2wsh':
      return segwit('bc', 0, bytesOf(seed, 32));
    case 'p2tr':
      return segwit('bc', 1, bytesOf(seed, 32));
  }
};
