import { describe, expect, it } from 'vitest';
import { holderOf, spellingsOf } from '#domain/extract/address/key-hash.ts';
import { addressOf } from '#test/support/addresses.ts';

/** The addresses of the key whose private half is 1, as BIP 173 and every wallet have them. */
const P2PKH = '1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH';
const P2WPKH = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4';
const NESTED = '3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN';

describe('the addresses of one key hash', () => {
  it.each([P2PKH, P2WPKH, NESTED])('have one name: %s', (address) => {
    expect(holderOf(address)).toBe(NESTED);
  });

  it('are computed from the hash, and not from the hash of a script that holds it', () => {
    expect(spellingsOf(P2PKH)).toEqual([P2PKH, P2WPKH, NESTED]);
    expect(spellingsOf(P2WPKH)).toEqual([P2WPKH, P2PKH, NESTED]);
    expect(spellingsOf(NESTED)).toEqual([NESTED]);
  });

  it.each(['p2sh', 'p2wsh', 'p2tr'] as const)('are one where the address is of another kind: %s', (kind) => {
    const address = addressOf(kind, 'of its own');
    expect(holderOf(address)).toBe(address);
    expect(spellingsOf(address)).toEqual([address]);
  });
});
