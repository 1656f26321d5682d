import { describe, expect, it } from 'vitest';
import { countOf } from '#domain/campaign/count.ts';
import { type CountingRules, RULES, RULES_OF_BEFORE } from '#domain/campaign/counting-rules.ts';

const counted = (amount: string, currency: string, rules: CountingRules) =>
  countOf({ demands: [{ amount, currency }], language: null, deadlines: [] }, 0, rules).demanded;

describe('what is beyond belief', () => {
  it.each([
    ['BTC', '15', '15.00000001'],
    ['EUR', '1000000', '1000000.01'],
    ['USD', '1100000', '1100000.01'],
    ['SEK', '11000000', '11000000.01'],
    ['GBP', '850000', '850000.01'],
  ])('is above about a million euros: %s %s is summed, %s is not', (currency, most, above) => {
    expect(counted(most, currency, RULES)).not.toHaveProperty('outlier');
    expect(counted(above, currency, RULES)).toMatchObject({ outlier: true });
  });
});

describe('the rules of before', () => {
  it.each([
    ['BTC', '10000000', '10000000.00000001'],
    ['EUR', '10000000000000', '10000000000000.01'],
    ['USD', '10000000000000', '10000000000000.01'],
    ['SEK', '10000000000000', '10000000000000.01'],
    ['GBP', '10000000000000', '10000000000000.01'],
  ])('stay as they were: %s up to %s, and nothing of %s', (currency, most, above) => {
    expect(counted(most, currency, RULES_OF_BEFORE)).not.toHaveProperty('outlier');
    expect(counted(above, currency, RULES_OF_BEFORE)).toBeNull();
  });

  it.each(['HUF', 'CHF', 'NOK', 'XMR', 'USDT'])('sum nothing in %s', (currency) => {
    expect(counted('200', currency, RULES_OF_BEFORE)).toBeNull();
  });

  it('are of version 1, and those of now of another', () => {
    expect([RULES_OF_BEFORE.version, RULES.version]).toEqual([1, 2]);
  });
});
