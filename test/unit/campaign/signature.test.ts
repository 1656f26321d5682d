import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BANDS, bandKeys } from '#domain/campaign/bands.ts';
import { signatureOf } from '#domain/campaign/letter-signature.ts';
import { decodeSignature, encodeSignature, estimate, type Signature } from '#domain/campaign/signature.ts';

const LETTER = `we have obtained your private records and will publish them for everyone to see unless you pay. we have
  watched you for a long time and know everything about you, your friends and your family, so do as you are told.`;
const key = new Uint8Array(32).fill(7);

const sign = (text: string): Signature => {
  const signature = signatureOf(text);
  if (signature === null) throw new Error('too short');
  return signature;
};

describe('a letter’s signature', () => {
  it('is pinned: version 1 of it must stay comparable with every stored one', () => {
    const digest = createHash('sha256')
      .update(encodeSignature(sign(LETTER)))
      .digest('hex');
    expect(digest).toBe('c16654e13f5c81755ddd19af305af44c3903fa7ece5ec39ac7f87cb03e51d498');
  });

  it('takes at most 512 bytes and reads back as it was', () => {
    const bytes = encodeSignature(sign(LETTER));
    expect(bytes.length).toBe(261);
    expect(decodeSignature(bytes)).toEqual(sign(LETTER));
  });

  it('is not read where its version or length is another', () => {
    const bytes = encodeSignature(sign(LETTER));
    expect(decodeSignature(bytes.with(0, 2))).toBeNull();
    expect(decodeSignature(bytes.subarray(1))).toBeNull();
    expect(decodeSignature(new Uint8Array())).toBeNull();
  });

  it.each([
    ['quote marks and line breaks', LETTER.replaceAll('\n', '\n>> ')],
    ['punctuation and digits', LETTER.replaceAll(',', ' 1,250 --')],
    ['upper case', LETTER.toUpperCase()],
    ['accents', LETTER.replaceAll('e', 'é')],
    ['look-alike letters', LETTER.replaceAll('a', 'а').replaceAll('o', 'ο').replaceAll('n', 'ո')],
  ])('does not see %s', (_, text) => {
    expect(estimate(sign(text), sign(LETTER))).toBe(1);
  });

  it('is refused to a text too short to be compared', () => {
    expect(signatureOf('')).toBeNull();
    expect(signatureOf('send 500 eur in bitcoin')).toBeNull();
  });

  it('counts only the beginning of a text padded to megabytes', () => {
    const padded = signatureOf(LETTER.repeat(10_000));
    expect(padded?.shingles).toBeLessThan(40_000);
  });
});

describe('a letter’s band keys', () => {
  it('name version and band, and differ with the key', () => {
    const keys = bandKeys(key, sign(LETTER));
    expect(keys).toHaveLength(BANDS);
    for (const [band, name] of keys.entries()) expect(name).toMatch(new RegExp(`^BAND#v1#${band}#[\\w-]{16}$`));
    const others = bandKeys(new Uint8Array(32).fill(8), sign(LETTER));
    expect(keys.filter((name) => others.includes(name))).toEqual([]);
  });

  it('are pinned', () => {
    expect(bandKeys(key, sign(LETTER))[24]).toBe('BAND#v1#24#ofPD0bta0OpkMCx6');
  });
});
