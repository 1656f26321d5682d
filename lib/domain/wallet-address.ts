import { addressKind, decodeSegwit } from '#domain/extract/address/bitcoin-address.ts';
import type { AddressKind } from './findings.ts';

/** Longest text that is read as an address: the longest real one has 62 characters. */
const MAX_LENGTH = 100;

/** Why a text is not an address that the ledger could know. */
export const ADDRESS_REFUSALS = {
  'too-long': 'This is too long for a Bitcoin address.',
  'other-network': 'This is an address of a test network.',
  'not-an-address': 'This is no Bitcoin address: a character is missing, mistyped, or in the wrong case.',
} as const;
export type AddressRefusal = keyof typeof ADDRESS_REFUSALS;

export type ReadAddress = { ok: true; address: string; kind: AddressKind } | { ok: false; reason: AddressRefusal };

/**
 * Reads an address as it is typed or pasted, into the form in which the ledger holds it: bech32 in lower case (BIP 173),
 * base58 as it stands, for there the case means something.
 */
export const readAddress = (typed: string): ReadAddress => {
  const text = typed.trim().replace(/^bitcoin:/i, '');
  if (text.length > MAX_LENGTH) return { ok: false, reason: 'too-long' };
  const kind = addressKind(text);
  if (kind !== null) return { ok: true, address: /^bc1/i.test(text) ? text.toLowerCase() : text, kind };
  const elsewhere = decodeSegwit(text);
  return { ok: false, reason: elsewhere !== null && elsewhere.hrp !== 'bc' ? 'other-network' : 'not-an-address' };
};
