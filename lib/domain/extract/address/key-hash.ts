import { hash } from 'node:crypto';
import { ripemd160 } from '@noble/hashes/legacy.js';
import { base58, bech32 } from '@scure/base';
import { addressKind, decodeBase58Check, decodeSegwit } from './bitcoin-address.ts';

const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

const P2PKH = 0x00;
const P2SH = 0x05;

const base58Check = (version: number, payload: Uint8Array): string => {
  const body = Buffer.concat([Buffer.from([version]), payload]);
  return base58.encode(Buffer.concat([body, sha256(sha256(body)).subarray(0, 4)]));
};

/** The hash of a public key (HASH160) that an address pays to; null where it pays to a script, or to a key itself. */
const keyHashOf = (address: string): Uint8Array | null => {
  switch (addressKind(address)) {
    case 'p2pkh':
      return decodeBase58Check(address)?.subarray(1) ?? null;
    case 'p2wpkh':
      return decodeSegwit(address)?.program ?? null;
    default:
      return null;
  }
};

/** P2WPKH nested in P2SH (BIP 141): the script hash of `OP_0 <key hash>`. */
const nestedIn = (keyHash: Uint8Array): string =>
  base58Check(P2SH, ripemd160(sha256(Buffer.concat([Buffer.from([0x00, 0x14]), keyHash]))));

/**
 * One name for all addresses that pay to one key hash: its nested one, which can be computed from each of the others, while from it
 * none can. An address of another kind names itself.
 */
export const holderOf = (address: string): string => {
  const keyHash = keyHashOf(address);
  return keyHash === null ? address : nestedIn(keyHash);
};

/** Whether addresses are more than one key hash's; those that are spelled alike are not computed. */
export const areSeveral = (addresses: readonly string[]): boolean => {
  const spelled = new Set(addresses);
  return spelled.size > 1 && new Set([...spelled].map(holderOf)).size > 1;
};

/** The addresses that pay to a key hash (HASH160): P2PKH, P2WPKH, and P2WPKH nested in P2SH. */
export const addressesOfKeyHash = (keyHash: Uint8Array): string[] => [
  base58Check(P2PKH, keyHash),
  bech32.encode('bc', [0, ...bech32.toWords(keyHash)]),
  nestedIn(keyHash),
];

/** The addresses that pay to the key hash of one, as far as they can be computed from it, itself first. */
export const spellingsOf = (address: string): string[] => {
  const keyHash = keyHashOf(address);
  if (keyHash === null) return [address];
  return [...new Set([address, ...addressesOfKeyHash(keyHash)])];
};
