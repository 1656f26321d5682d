import { secp256k1 } from '@noble/curves/secp256k1.js';
import { base64 } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSignable } from '#domain/gate/ownership.ts';
import { signedFor } from '#domain/gate/signed-message.ts';

const isSignedBy = (address: string, message: string, signature: string): boolean =>
  signedFor(address, message, signature).includes(address);
/** Of BIP 322's own test vectors. */
const P2WPKH = 'bc1q9vza2e8x573nczrlzms0wvx3gsqjx7vavgkx0l';
const EMPTY =
  'AkcwRAIgM2gBAQqvZX15ZiysmKmQpDrG83avLIT492QBzLnQIxYCIBaTpOaD20qRlEylyxFSeEA2ba9YOixpX8z46TSDtS40ASECx/EgAxlkQpQ9hYjgGu6EBCPMVPwVIVJqO4XCsMvViHI=';
const HELLO =
  'AkcwRAIgZRfIY3p7/DoVTty6YZbWS71bc5Vct9p9Fia83eRmw2QCICK/ENGfwLtptFluMGs2KsqoNSk89pO7F29zJLUx9a/sASECx/EgAxlkQpQ9hYjgGu6EBCPMVPwVIVJqO4XCsMvViHI=';
const P2TR = 'bc1ppv609nr0vr25u07u95waq5lucwfm6tde4nydujnu8npg4q75mr5sxq8lt3';
const HELLO_P2TR = 'AUHd69PrJQEv+oKTfZ8l+WROBHuy9HKrbFCJu7U1iK2iiEy1vMU5EfMtjc+VSHM7aU0SDbak5IUZRVno2P5mjSafAQ==';

describe('BIP 322: a message signed simply', () => {
  it.each([
    [P2WPKH, '', EMPTY],
    [P2WPKH, 'Hello World', HELLO],
    [P2WPKH, 'Hello World', `smp${HELLO}`],
    [P2TR, 'Hello World', HELLO_P2TR],
  ])('by %s is taken: %j', (address, message, signature) => {
    expect(isSignedBy(address, message, signature)).toBe(true);
  });

  it.each([
    ['another message', P2WPKH, 'Hello World!', HELLO],
    ['the other’s signature', P2WPKH, 'Hello World', EMPTY],
    ['another address', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'Hello World', HELLO],
    ['another kind of address', P2TR, 'Hello World', HELLO],
    ['none', P2WPKH, 'Hello World', ''],
    ['no base64', P2WPKH, 'Hello World', '***'],
    ['one that is cut', P2WPKH, 'Hello World', HELLO.slice(0, -8)],
    ['one with more behind it', P2WPKH, 'Hello World', `${HELLO.slice(0, -1)}AAAA`],
    ['one without an end', P2WPKH, 'Hello World', 'A'.repeat(1_000_000)],
  ])('is none with %s', (_, address, message, signature) => {
    expect(isSignedBy(address, message, signature)).toBe(false);
  });

  it('is no longer one when any bit of it is changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom([P2WPKH, HELLO] as const, [P2TR, HELLO_P2TR] as const),
        fc.nat(),
        ([address, good], at) => {
          const changed = Uint8Array.from(base64.decode(good));
          const bit = at % (8 * changed.length);
          changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          expect(isSignedBy(address, 'Hello World', base64.encode(changed))).toBe(false);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(P2WPKH, P2TR, '1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH'),
        fc.uint8Array({ maxLength: 120 }),
        (address, any) => {
          expect(isSignedBy(address, 'Hello World', base64.encode(any))).toBe(false);
        },
      ),
      { seed: 8, numRuns: 200 },
    );
  });
});

describe('BIP 137: a message signed as the first wallets do', () => {
  /** A signature by the key 1 of a message, with this header. */
  const KEY = new Uint8Array(32).fill(0);
  KEY[31] = 1;
  /** The addresses of the key 1, which every textbook lists. */
  const ADDRESSES = {
    uncompressed: '1EHNa6Q4Jz2uvNExL497mE43ikXhwF6kZm',
    compressed: '1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH',
    nested: '3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN',
    segwit: 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
  };
  const sign = async (message: string, first: number): Promise<string> => {
    const { sha256 } = await import('@noble/hashes/sha2.js');
    const text = Buffer.concat([
      Buffer.from('\x18Bitcoin Signed Message:\n', 'latin1'),
      Buffer.from([Buffer.byteLength(message)]),
      Buffer.from(message),
    ]);
    const signed = secp256k1.sign(sha256(sha256(text)), KEY, { prehash: false, format: 'recovered' });
    return base64.encode(Uint8Array.of(first + (signed[0] ?? 0), ...signed.subarray(1)));
  };

  it.each([
    ['an uncompressed key', ADDRESSES.uncompressed, 27],
    ['a compressed key', ADDRESSES.compressed, 31],
    ['nested segwit', ADDRESSES.nested, 35],
    ['segwit', ADDRESSES.segwit, 39],
    ['segwit as Electrum writes it', ADDRESSES.segwit, 31],
  ])('by %s is taken', async (_, address, first) => {
    const signature = await sign('It is mine.', first);
    expect(isSignedBy(address, 'It is mine.', signature)).toBe(true);
    expect(isSignedBy(address, 'It is yours.', signature)).toBe(false);
    expect(isSignedBy('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'It is mine.', signature)).toBe(false);
  });

  it('by a nested address shows the key, and so its other addresses', async () => {
    const signature = await sign('It is mine.', 35);
    expect(signedFor(ADDRESSES.nested, 'It is mine.', signature).sort()).toEqual(
      [ADDRESSES.nested, ADDRESSES.compressed, ADDRESSES.segwit].sort(),
    );
  });

  it('by an uncompressed key is none of an address of the compressed one', async () => {
    expect(isSignedBy(ADDRESSES.segwit, 'It is mine.', await sign('It is mine.', 27))).toBe(false);
    expect(isSignedBy(ADDRESSES.compressed, 'It is mine.', await sign('It is mine.', 27))).toBe(false);
  });
});

describe('an address', () => {
  it('can be signed for where one key holds it', () => {
    for (const address of [P2WPKH, P2TR, '1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH']) expect(isSignable(address)).toBe(true);
    for (const address of ['', 'bc1q', 'bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3'])
      expect(isSignable(address)).toBe(false);
  });
});
