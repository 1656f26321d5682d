import { describe, expect, it } from 'vitest';
import { addressSpots, spotReadings, spotTexts, withAddress } from '#domain/extract/address/address-spots.ts';
import { type OcrLine, pageText, withoutEdges } from '#domain/extract/address/ocr-page.ts';
import { addressOf } from '#test/support/addresses.ts';

const page = (...lines: string[]): OcrLine[] =>
  lines.map((line, y) => ({
    begins: y === 0,
    words: line
      .split(' ')
      .map((text, x) => ({ text, box: { x0: x * 10, y0: y * 10, x1: x * 10 + 9, y1: y * 10 + 9 } })),
  }));

const readingsOf = (lines: OcrLine[]): string[] =>
  addressSpots(lines).flatMap((spot) => spotReadings(spotTexts(lines, spot)));

const bech32 = addressOf('p2wpkh', 'spots');
const base58 = addressOf('p2pkh', 'spots');

describe('the place of an address on a page', () => {
  it.each([
    ['stands alone', page('Pay here:', bech32, 'or else')],
    ['stands in a line', page(`Pay to ${bech32} within 24 hours`)],
    ['is wrapped', page('Pay to', bech32.slice(0, 38), `${bech32.slice(38)} or else`)],
    ['is wrapped twice', page(bech32.slice(0, 18), bech32.slice(18, 36), bech32.slice(36))],
    ['ends with its sentence', page(`Pay to ${bech32}. Now`)],
    ['is read with dust in it', page(`Pay to ${bech32.slice(0, 20)},${bech32.slice(20)};`)],
    ['was cut by a space', page(`to ${bech32.slice(0, 20)} ${bech32.slice(20)} today`)],
    ['begins with a few letters at the end of a line', page(`Pay to ${bech32.slice(0, 6)}`, bech32.slice(6))],
    ['is read with letters of no alphabet in it', page(`Pay to ${bech32.replace('bc1q', 'bc1ö')}`)],
    ['begins with a look-alike', page(bech32.replace('bc1', 'bel'))],
  ])('is found where it %s', (_, lines) => {
    const whole = readingsOf(lines).map((reading) => reading.replace(/^bel/, 'bc1').replace(/^bc1ö/, 'bc1q'));

    expect(whole).toContain(bech32);
  });

  it('is not seen in words and numbers', () => {
    const lines = page(
      'behaviour 1234567890123456 because international 100 EUR',
      'lllllllllllllllll immediately',
      '10.11.2026',
    );

    expect(addressSpots(lines)).toEqual([]);
  });

  it('is at most at four places', () => {
    expect(addressSpots(page(...Array(30).fill(base58)))).toHaveLength(4);
  });

  it('takes the address in, and leaves the other words', () => {
    const lines = page('Pay to', bech32.slice(0, 38), `${bech32.slice(38)} or else`);
    const [spot] = addressSpots(lines);

    expect(spot && pageText(withAddress(lines, spot, bech32))).toBe(`Pay to\n${bech32}\nor else`);
  });
});

describe('the edges of a photographed sheet', () => {
  /** Lines with the place in pixels where each of their words begins; letters are ten pixels high. */
  const placed = (...lines: readonly (readonly (readonly [text: string, x0: number])[])[]): OcrLine[] =>
    lines.map((words, y) => ({
      begins: true,
      words: words.map(([text, x0]) => ({ text, box: { x0, y0: y * 20, x1: x0 + 8, y1: y * 20 + 10 } })),
    }));

  it('are left out, so that an address beside them is whole, and words at the margin are kept', () => {
    const [above, below] = [bech32.slice(0, 35), bech32.slice(35)];
    const lines = placed(
      [
        ['|', 3],
        ['I', 40],
        ['know', 60],
      ],
      [
        ['|', 1],
        ['|', 400],
      ],
      [
        ['1', 4],
        [above, 40],
        ['|', 401],
      ],
      [
        ['|', 5],
        [below, 40],
      ],
      [
        ['I', 40],
        ['wait', 60],
      ],
    );
    const left = withoutEdges(lines);
    expect(left.map(({ words }) => words.map(({ text }) => text).join(' '))).toEqual([
      'I know',
      above,
      below,
      'I wait',
    ]);
    expect(readingsOf(left)).toContain(bech32);
  });

  it('are two bars at least', () => {
    const lines = placed(
      [
        ['|', 3],
        ['Pay', 40],
      ],
      [['Now', 40]],
    );
    expect(withoutEdges(lines)).toEqual(lines);
  });
});
