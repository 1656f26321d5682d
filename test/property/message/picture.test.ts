import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKind } from '#domain/extract/address/bitcoin-address.ts';
import { oftenTakenFor } from '#domain/extract/address/ocr-confusions.ts';
import { newRepairEffort, repairAddress } from '#domain/extract/address/repair-address.ts';
import { pictureHeader } from '#domain/message/picture/picture-header.ts';
import { ADDRESS_KINDS, addressOf } from '#test/support/addresses.ts';
import { jpegHead, pngOf } from '#test/support/letters/pictures.ts';
import { runs } from '#test/support/runs.ts';

const SEED = 20_201_024;

const address = fc
  .tuple(fc.constantFrom(...ADDRESS_KINDS), fc.nat())
  .map(([kind, seed]) => addressOf(kind, `picture ${seed}`));

/** Takes letters for others that they look like. */
const misread = (text: string, places: readonly { at: number; choice: number }[]): string => {
  const letters = [...text];
  for (const { at, choice } of places) {
    const place = 4 + (at % (letters.length - 4));
    const others = oftenTakenFor(letters[place] ?? '');
    letters[place] = others[choice % Math.max(1, others.length)] ?? letters[place] ?? '';
  }
  return letters.join('');
};

/** Read as `b`, which is in no address: it is taken for `6` as often as for this `h`. */
const OUTSIDE = 'bc1q8f4lzwwwy0xadpd33dmt2e9ry9hysdy3vmce3skjse83pm24k7qqkpgpn8';
const OUTSIDE_AT = [{ at: OUTSIDE.indexOf('h') - 4, choice: 0 }];

const places = fc.array(fc.record({ at: fc.nat(), choice: fc.nat() }), { maxLength: 2 });

describe('the search for an address behind a misreading', () => {
  it('finds it where two readings have two letters wrong each, and never another', () => {
    fc.assert(
      fc.property(address, places, places, (whole, first, second) => {
        const found = repairAddress([misread(whole, first), misread(whole, second)], newRepairEffort());

        expect(found?.address).toBe(whole);
      }),
      { seed: SEED, numRuns: runs(150, 20_000), examples: [[OUTSIDE, OUTSIDE_AT, OUTSIDE_AT]] },
    );
  });

  it('makes none of letters that were drawn by chance', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:bc1[qp][02-9ac-hj-np-z]{38}|[13][1-9A-HJ-NP-Za-km-z]{33})$/), (noise) => {
        fc.pre(addressKind(noise) === null);

        expect(repairAddress([noise], { checks: 500, steps: 1_000_000 })).toBeNull();
      }),
      { seed: SEED, numRuns: runs(100, 5_000) },
    );
  });
});

describe("a picture's header", () => {
  const damaged = fc
    .tuple(
      fc.constantFrom(pngOf(300, 200), jpegHead(300, 200, 6), Buffer.from('ffd8ffe1', 'hex')),
      fc.array(fc.tuple(fc.nat(80), fc.nat(255)), { maxLength: 8 }),
      fc.uint8Array({ maxLength: 40 }),
      fc.nat(120),
    )
    .map(([whole, changes, tail, length]) => {
      const bytes = Buffer.concat([whole, tail]);
      for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
      return bytes.subarray(0, length);
    });

  it('is read or not found, whatever the bytes', () => {
    fc.assert(
      fc.property(damaged, (bytes) => {
        const header = pictureHeader(bytes);

        expect(header === null || (header.width >= 0 && header.height >= 0)).toBe(true);
      }),
      { seed: SEED, numRuns: runs(2_000, 200_000) },
    );
  });
});
