import { hash } from 'node:crypto';
import { bech32, bech32m, createBase58check } from '@scure/base';
import type { AddressKind } from '#domain/findings.ts';

/** A segwit output script's version and program (BIP 141), with its human-readable part (`bc`, `tb`, ...). */
export interface Segwit {
  hrp: string;
  version: number;
  program: Uint8Array;
}

/** Bitcoin's main network, and what stands for it in each encoding. */
const MAIN_HRP = 'bc';
const BASE58_KINDS: ReadonlyMap<number, AddressKind> = new Map([
  [0x00, 'p2pkh'],
  [0x05, 'p2sh'],
]);

const base58check = createBase58check((bytes: Uint8Array) => hash('sha256', bytes, 'buffer'));

/** Decodes base58check (version byte and payload), or null where the checksum fails. */
export const decodeBase58Check = (text: string): Uint8Array | null => {
  try {
    const payload = base58check.decode(text);
    return payload.length === 0 ? null : payload;
  } catch {
    return null;
  }
};

/** Decodes a segwit address exactly as BIP 173 and BIP 350 say, of any version and network, or null. */
export const decodeSegwit = (address: string): Segwit | null => {
  // Version 0 is spelled `q`, and its checksum is bech32's; every other version's is bech32m's.
  const isVersion0 = /^q$/i.test(address.charAt(address.lastIndexOf('1') + 1));
  const decoded = isVersion0 ? bech32.decodeUnsafe(address) : bech32m.decodeUnsafe(address);
  const version = decoded?.words[0];
  if (!decoded || version === undefined || version > 16) return null;
  const program = bech32.fromWordsUnsafe(decoded.words.slice(1));
  if (!program || program.length < 2 || program.length > 40) return null;
  if (version === 0 && program.length !== 20 && program.length !== 32) return null;
  return { hrp: decoded.prefix, version, program };
};

const segwitKind = ({ version, program }: Segwit): AddressKind | null => {
  if (version === 0) return program.length === 20 ? 'p2wpkh' : 'p2wsh';
  return version === 1 && program.length === 32 ? 'p2tr' : null;
};

/**
 * The kind of a Bitcoin main-network address, or null where it is none.
 *
 * Segwit versions that no wallet uses yet (2 to 16, and version 1 of another length) are valid encodings, and no
 * wallet: nobody can spend by them, so a letter that holds one asks for nothing that can be followed.
 */
export const addressKind = (address: string): AddressKind | null => {
  if (/^bc1/i.test(address)) {
    const segwit = decodeSegwit(address);
    return segwit?.hrp === MAIN_HRP ? segwitKind(segwit) : null;
  }
  const payload = /^[13]/.test(address) ? decodeBase58Check(address) : null;
  return payload?.length === 21 ? (BASE58_KINDS.get(payload[0] ?? -1) ?? null) : null;
};
