import { describe, expect, it } from 'vitest';
import { addressKind, decodeSegwit } from '#domain/extract/address/bitcoin-address.ts';
import { ADDRESS_KINDS, addressOf, base58Check, segwit } from '#test/support/addresses.ts';
import { hasSharedData, readSharedFile } from '#test/support/shared-data.ts';

const VECTORS = 'bip350-vectors.json';

/** A segwit output script (BIP 141): version opcode, length, program. */
const scriptOf = ({ version, program }: { version: number; program: Uint8Array }): string =>
  Buffer.from([version === 0 ? 0 : 0x50 + version, program.length, ...program]).toString('hex');

describe.skipIf(!hasSharedData(VECTORS))(`BIP 350 (skipped without ../shared/data/${VECTORS})`, () => {
  const vectors: {
    valid: { address: string; scriptPubKey: string }[];
    invalid: { address: string; reason: string }[];
  } = hasSharedData(VECTORS) ? JSON.parse(readSharedFile(VECTORS).toString()) : { valid: [], invalid: [] };

  it.each(vectors.valid)('decodes $address', ({ address, scriptPubKey }) => {
    const decoded = decodeSegwit(address);
    expect(decoded && scriptOf(decoded)).toBe(scriptPubKey);
  });

  it.each(vectors.invalid)('refuses $address: $reason', ({ address }) => {
    const decoded = decodeSegwit(address);
    expect(decoded === null || !['bc', 'tb'].includes(decoded.hrp)).toBe(true);
  });
});

describe('addressKind', () => {
  it.each(ADDRESS_KINDS)('tells %s', (kind) => {
    expect(addressKind(addressOf(kind, 1))).toBe(kind);
  });

  it.each([
    ['a wrong letter', addressOf('p2pkh', 1).replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'))],
    ['a wrong letter in bech32', addressOf('p2wpkh', 1).replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'))],
    ['mixed case in bech32', addressOf('p2wpkh', 1).replace('bc1q', 'bc1Q')],
    ['testnet', base58Check(0x6f, new Uint8Array(20))],
    ['testnet segwit', segwit('tb', 0, new Uint8Array(20))],
    ['Litecoin segwit', segwit('ltc', 0, new Uint8Array(20))],
    ['a segwit version that nobody can spend by yet', segwit('bc', 2, new Uint8Array(32))],
    ['version 1 with a program that is no taproot key', segwit('bc', 1, new Uint8Array(20))],
    ['nothing', ''],
  ])('refuses %s', (_, address) => {
    expect(addressKind(address)).toBeNull();
  });
});
