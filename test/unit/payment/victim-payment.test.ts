import { describe, expect, it } from 'vitest';
import type { Rate } from '#domain/payment/rates.ts';
import { convertSatoshi, convertToEuro, stateSatoshi } from '#domain/payment/rates.ts';
import { judgePayment, type PaymentContext, type PaymentVerdict } from '#domain/payment/victim-payment.ts';
import { at, transaction } from '#test/support/ledger/transactions.ts';

const rate = (base: string, quote: string, value: string, day: string): Rate => ({
  base,
  quote,
  rate: value,
  source: base === 'BTC' ? 'mempool.space' : 'ECB',
  day,
});
/** 2020-10-24 was a Saturday. */
const RATES = [
  rate('BTC', 'EUR', '11000', '2020-10-24'),
  rate('BTC', 'USD', '13000.5', '2020-10-24'),
  rate('EUR', 'SEK', '10.3575', '2020-10-22'),
  rate('EUR', 'SEK', '10.3543', '2020-10-23'),
  rate('EUR', 'USD', '1.1856', '2020-10-23'),
];
const DAY = '2020-10-24';

describe('an amount of bitcoin', () => {
  it('is stated in EUR, USD and SEK, each with the rates it comes from and their days', () => {
    const stated = stateSatoshi(1_818_182n, DAY, RATES);
    expect(stated.EUR).toEqual({ cents: 20_000, rates: [RATES[0]] });
    expect(stated.USD).toEqual({ cents: 23_637, rates: [RATES[1]] });
    expect(stated.SEK).toEqual({ cents: 207_086, rates: [RATES[0], RATES[3]] });
  });

  it.each([
    ['the bitcoin rate of the day', '2020-10-25', 'SEK', 'no-bitcoin-rate'],
    ['any rate of the currency', DAY, 'NOK', 'no-exchange-rate'],
  ])('is unknown with a reason, never 0, without %s', (_, day, currency, reason) => {
    expect(convertSatoshi(1n, currency, day, RATES)).toEqual({ cents: null, reason });
  });

  it('is not stated by a rate older than the longest holiday', () => {
    const rates = [rate('BTC', 'EUR', '11000', '2020-10-29'), rate('EUR', 'SEK', '10', '2020-10-23')];
    expect(convertSatoshi(1n, 'SEK', '2020-10-29', rates)).toEqual({ cents: null, reason: 'no-exchange-rate' });
  });

  it('is exact for all the bitcoin there will ever be', () => {
    expect(convertSatoshi(2_100_000_000_000_000n, 'EUR', DAY, RATES)).toMatchObject({ cents: 23_100_000_000_000 });
  });
});

describe('a demand in EUR', () => {
  it.each([
    ['200', 'EUR', 20_000],
    ['1185.60', 'USD', 100_000],
    ['0.05', 'BTC', 55_000],
  ])('%s %s is %i cents', (amount, currency, cents) => {
    expect(convertToEuro(amount, currency, DAY, RATES)).toMatchObject({ cents });
  });

  it.each([
    ['200', 'NOK', 'no-exchange-rate'],
    ['0.000000001', 'BTC', 'unreadable-amount'],
    ['much', 'EUR', 'unreadable-amount'],
    ['99999999999999999', 'EUR', 'amount-too-large'],
  ])('%s %s is unknown: %s', (amount, currency, reason) => {
    expect(convertToEuro(amount, currency, DAY, RATES)).toEqual({ cents: null, reason });
  });
});

describe('a payment', () => {
  const demand = { amount: '200', currency: 'EUR' };
  const context: PaymentContext = {
    isOfCampaign: (address) => address === at('other-wallet'),
    demands: [demand],
    day: DAY,
    rates: RATES,
  };
  const judge = (
    satoshi: bigint,
    change: Partial<PaymentContext> = {},
    from = 'victim',
    outputs = 2,
  ): PaymentVerdict => {
    const to = [
      ['wallet', satoshi],
      ['change', 5n],
    ].slice(0, outputs) as [string, bigint][];
    const tx = transaction('tx', [[from, satoshi + 10n]], to);
    return judgePayment(tx, { address: at('wallet'), value: satoshi }, { ...context, ...change });
  };

  it('of what was demanded, from outside, with change, is a victim’s, and every filter says why', () => {
    expect(judge(1_818_182n)).toEqual({
      verdict: 'victim',
      filters: [
        { filter: 'outside-campaign', verdict: 'pass', reason: 'no-campaign-wallet-spends' },
        { filter: 'near-demand', verdict: 'pass', reason: 'value-near-demand', demand },
        { filter: 'more-outputs', verdict: 'pass', reason: 'several-outputs' },
      ],
    });
  });

  it('from a wallet of the campaign is none', () => {
    const { verdict, filters } = judge(1_818_182n, {}, 'other-wallet');
    expect(verdict).toBe('other');
    expect(filters[0]).toMatchObject({ verdict: 'fail', address: at('other-wallet') });
  });

  it('with a single output is none', () => {
    expect(judge(1_818_182n, {}, 'victim', 1)).toMatchObject({ verdict: 'other' });
  });

  it.each([
    ['just below half', 909_000n, 'other'],
    ['half', 909_091n, 'victim'],
    ['twice', 3_636_364n, 'victim'],
    ['just above twice', 3_636_500n, 'other'],
  ])('of %s the demand', (_, satoshi, verdict) => {
    expect(judge(satoshi).verdict).toBe(verdict);
  });

  it('near one of several demands is a victim’s', () => {
    const demands = [{ amount: '40', currency: 'BTC' }, { amount: '500', currency: 'EUR' }, demand];
    expect(judge(1_818_182n, { demands }).filters[1]).toMatchObject({ demand });
  });

  it.each([
    ['no demand is known', { demands: [] }, 'no-demand'],
    ['no rate is', { rates: [] }, 'no-rate'],
  ])('is unknown where %s', (_, change, reason) => {
    const { verdict, filters } = judge(1_818_182n, change);
    expect(verdict).toBe('unknown');
    expect(filters[1]).toMatchObject({ verdict: 'unknown', reason });
  });

  it('needs no rate where the demand is in bitcoin', () => {
    expect(judge(5_000_000n, { demands: [{ amount: '0.05', currency: 'BTC' }], rates: [] }).verdict).toBe('victim');
  });

  it('that fails one filter is none, even where another cannot judge', () => {
    expect(judge(1_818_182n, { demands: [] }, 'victim', 1).verdict).toBe('other');
  });
});
