import { describe, expect, it } from 'vitest';
import { readAddress } from '#domain/wallet-address.ts';
import { ADDRESS_KINDS, addressOf, segwit } from '#test/support/addresses.ts';

describe('an address as an investigator types it', () => {
  it.each(ADDRESS_KINDS)('is read: %s', (kind) => {
    const address = addressOf(kind, 1);
    expect(readAddress(`  ${address}\n`)).toEqual({ ok: true, address, kind });
    expect(readAddress(`bitcoin:${address}`)).toEqual({ ok: true, address, kind });
  });

  it('is the same wallet in upper and lower case where it is bech32', () => {
    const address = addressOf('p2wpkh', 1);
    expect(readAddress(address.toUpperCase())).toEqual(readAddress(address));
  });

  it('is never case-folded where it is base58', () => {
    expect(readAddress(addressOf('p2pkh', 1).toLowerCase())).toEqual({ ok: false, reason: 'not-an-address' });
  });

  it.each([
    ['', 'not-an-address'],
    ['no address', 'not-an-address'],
    [`${addressOf('p2wpkh', 1).slice(0, -1)}q`, 'not-an-address'],
    [addressOf('p2pkh', 1).slice(1), 'not-an-address'],
    [`${addressOf('p2wpkh', 1).slice(0, 20)}${addressOf('p2wpkh', 1).slice(20).toUpperCase()}`, 'not-an-address'],
    [segwit('tb', 0, new Uint8Array(20)), 'other-network'],
    ['1'.repeat(5_000), 'too-long'],
  ])('%s is refused: %s', (typed, reason) => {
    expect(readAddress(typed)).toEqual({ ok: false, reason });
  });
});
