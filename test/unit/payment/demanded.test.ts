import { describe, expect, it } from 'vitest';
import { stateDemands } from '#domain/payment/demanded.ts';
import type { Rate } from '#domain/payment/rates.ts';

const rate = (base: string, quote: string, value: string, day: string): Rate => ({
  base,
  quote,
  rate: value,
  source: 'made up',
  day,
});

const DAY = '2026-11-24';
const RATES = [
  rate('BTC', 'EUR', '50000', DAY),
  rate('BTC', 'USD', '55000', DAY),
  rate('EUR', 'USD', '1.1', '2026-11-23'),
  rate('EUR', 'SEK', '11', '2026-11-23'),
];
const demanding = (demanded: Record<string, bigint>, day = DAY) => [
  { day, reports: 1, unreadable: 0, outliers: 0, demanded },
];

describe('what letters demand', () => {
  it.each<[string, Record<string, bigint>, Record<string, bigint>]>([
    ['euros', { EUR: 20_000n }, { BTC: 400_000n, EUR: 20_000n, USD: 22_000n, SEK: 220_000n }],
    ['dollars', { USD: 22_000n }, { BTC: 400_000n, EUR: 20_000n, USD: 22_000n, SEK: 220_000n }],
    ['kronor', { SEK: 220_000n }, { BTC: 400_000n, EUR: 20_000n, USD: 22_000n, SEK: 220_000n }],
    ['bitcoin', { BTC: 400_000n }, { BTC: 400_000n, EUR: 20_000n, USD: 22_000n, SEK: 220_000n }],
    ['several', { EUR: 10_000n, BTC: 200_000n }, { BTC: 400_000n, EUR: 20_000n, USD: 22_000n, SEK: 220_000n }],
  ])('in %s is stated in satoshi, EUR, USD and SEK', (_, demanded, stated) => {
    expect(stateDemands(demanding(demanded), () => RATES)).toMatchObject({
      stated,
      withoutRate: { BTC: [], EUR: [], USD: [], SEK: [] },
    });
  });

  it('is named where there is no rate, and not counted as nothing', () => {
    const { stated, withoutRate } = stateDemands(demanding({ GBP: 10_000n, EUR: 5_000n }), () => RATES);
    expect(stated.EUR).toBe(5_000n);
    expect(withoutRate).toEqual({
      BTC: [`${DAY} GBP`],
      EUR: [`${DAY} GBP`],
      USD: [`${DAY} GBP`],
      SEK: [`${DAY} GBP`],
    });
  });

  it('is never stated at a rate of bitcoin of another day', () => {
    const day = '2026-11-25';
    const { stated, withoutRate } = stateDemands(demanding({ EUR: 20_000n }, day), () => RATES);
    expect(stated).toMatchObject({ BTC: 0n, SEK: 220_000n });
    expect(withoutRate.BTC).toEqual([`${day} EUR`]);
  });
});
