import { describe, expect, it } from 'vitest';
import type { Demand } from '#domain/findings.ts';
import type { Language } from '#domain/intake/submission.ts';
import { amountInWords, momentInWords } from '#web/words/quantities.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('an amount', () => {
  it.each<[Language, string, Demand['currency'], string]>([
    ['fi', '0.02500001', 'BTC', '0,02500001 BTC'],
    ['sv', '1500', 'BTC', '1 500 BTC'],
    ['en', '0.5', 'BTC', '0.5 BTC'],
    ['fi', '200', 'EUR', '200 €'],
    ['en', '1490', 'USD', '$1,490'],
  ])('in %s is written as there: %s %s', (language, amount, currency, said) => {
    expect(plain(amountInWords({ amount, currency } as Demand, language))).toBe(said);
  });
});

describe('a moment', () => {
  const AT = '2026-11-24T13:30:00.000Z';

  it.each<[Language, string]>([
    ['fi', '24. marraskuuta 2026 klo 15.30'],
    ['sv', '24 november 2026 kl. 15.30'],
    ['en', '24 November 2026 at 15:30'],
  ])('in %s keeps its day with its month and its time with its word', (language, said) => {
    const moment = momentInWords(AT, language, 'Europe/Helsinki');

    expect(plain(moment)).toBe(said);
    expect(moment).toMatch(/^24\.?\u00a0/);
    expect(moment).not.toMatch(/(klo|kl\.) /);
  });
});
