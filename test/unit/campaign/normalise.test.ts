import { describe, expect, it } from 'vitest';
import { normaliseText } from '#domain/campaign/normalise.ts';

const LETTER =
  'Hei Maija, pay 200 EUR to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq within 24 hours, or your notes are published.';

describe('normalising a text', () => {
  it.each([
    [
      'another address',
      LETTER.replace('bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'),
    ],
    ['another amount, written with separators', LETTER.replace('200', '1 200,50')],
    ['another deadline', LETTER.replace('24', '48')],
    ['upper case', LETTER.toUpperCase()],
    ['other line breaks and quoting', LETTER.replaceAll(', ', ',\n>> ')],
    ['zero-width letters', LETTER.replaceAll('e', 'e\u200b\u00ad')],
    ['accents put on letters', LETTER.replaceAll('o', 'o\u0301')],
    ['full-width letters', LETTER.replace('notes', 'ｎｏｔｅｓ')],
    ['other punctuation', LETTER.replaceAll(',', ' —')],
  ])('finds a letter equal that has %s', (_, other) => {
    expect(normaliseText(other)).toBe(normaliseText(LETTER));
  });

  it('masks mail addresses', () => {
    const to = (address: string) => normaliseText(`${LETTER} Write to ${address} when you have paid.`);
    expect(to('one@example.org')).toBe(to('another.one@mail.example.net'));
  });

  it('keeps letters apart that say something else', () => {
    expect(normaliseText(LETTER.replace('notes', 'pictures'))).not.toBe(normaliseText(LETTER));
  });

  it('keeps what is all that a short text says', () => {
    const short = (address: string) => normaliseText(`Pay to ${address}`);
    expect(short('bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq')).not.toBe(short('1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'));
  });

  it('is empty where the text says nothing', () => {
    expect(normaliseText(' \u200b\n-- \t')).toBe('');
  });

  it.each([
    ['one run of letters', 'a'.repeat(1_000_000)],
    ['at signs', '@'.repeat(1_000_000)],
    ['numbers apart', '1 '.repeat(500_000)],
    ['marks on one letter', `a${'\u0301'.repeat(1_000_000)}`],
  ])('ends on a million characters of %s', (_, text) => {
    expect(normaliseText(text).length).toBeLessThanOrEqual(1_000_000);
  });
});
