import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coSpendOf } from '#domain/payment/co-spend.ts';
import { coinJoinForm } from '#domain/payment/coin-join.ts';
import { convertSatoshi, type Rate } from '#domain/payment/rates.ts';
import { followSpend, startTrail } from '#domain/payment/trail.ts';
import type { Transaction } from '#domain/payment/transaction.ts';
import { judgePayment } from '#domain/payment/victim-payment.ts';
import { runs } from '#test/support/runs.ts';

const ADDRESSES = Array.from({ length: 12 }, (_, index) => `address-${index}`);
const address = fc.option(fc.constantFrom(...ADDRESSES), { freq: 10 });
const value = fc.oneof(fc.bigInt({ min: 0n, max: 2_100_000_000_000_000n }), fc.constantFrom(0n, 546n, 1000n));
const txid = fc.constantFrom('t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8');

const transaction: fc.Arbitrary<Transaction> = fc.record({
  txid,
  inputs: fc.array(fc.record({ txid, vout: fc.nat(3), address, value }), { maxLength: 25 }),
  outputs: fc.array(fc.record({ address, value }), { maxLength: 25 }),
});

const rate: fc.Arbitrary<Rate> = fc.record({
  base: fc.constantFrom('BTC', 'EUR'),
  quote: fc.constantFrom('EUR', 'USD', 'SEK'),
  rate: fc.tuple(fc.integer({ min: 1, max: 200_000 }), fc.nat(9999)).map(([whole, part]) => `${whole}.${part}`),
  source: fc.constant('made up'),
  day: fc.integer({ min: 10, max: 28 }).map((day) => `2026-11-${day}`),
});

describe('payments, whatever the chain says', () => {
  it('are a victim’s only where all three filters pass, and every filter gives a reason', () => {
    fc.assert(
      fc.property(transaction, value, fc.array(rate), fc.subarray(ADDRESSES), (tx, satoshi, rates, campaign) => {
        const { verdict, filters } = judgePayment(
          tx,
          { address: 'wallet', value: satoshi },
          {
            isOfCampaign: (one) => campaign.includes(one),
            demands: [{ amount: '200', currency: 'EUR' }],
            day: '2026-11-20',
            rates,
          },
        );
        expect(verdict === 'victim').toBe(filters.every((filter) => filter.verdict === 'pass'));
        expect(verdict === 'other').toBe(filters.some((filter) => filter.verdict === 'fail'));
        expect(filters.every(({ reason }) => reason.length > 0)).toBe(true);
      }),
      { seed: 1, numRuns: runs(200, 5000) },
    );
  });

  it('have amounts that are exact or unknown, and never fall when more is paid', () => {
    fc.assert(
      fc.property(value, value, fc.array(rate), (one, other, rates) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        const [a, b] = [less, more].map((satoshi) => convertSatoshi(satoshi, 'SEK', '2026-11-20', rates));
        if (a?.cents != null && b?.cents != null) expect(a.cents).toBeLessThanOrEqual(b.cents);
        for (const stated of [a, b]) expect(stated?.cents === null || Number.isSafeInteger(stated?.cents)).toBe(true);
      }),
      { seed: 2, numRuns: runs(200, 5000) },
    );
  });

  it('are followed to a bounded number of places, each once, in whatever order blocks are read again', () => {
    fc.assert(
      fc.property(fc.array(transaction, { maxLength: 30 }), fc.subarray(ADDRESSES), (spends, services) => {
        const follow = (trail = startTrail({ txid: 't1', vout: 0 }, 5n)) =>
          spends.reduce(
            (known, spend) => followSpend(known, spend, (at) => (services.includes(at) ? at : null)),
            trail,
          );
        const trail = follow();
        const ends = [...trail.open, ...trail.ended, ...trail.reached];
        expect(ends.length).toBeLessThanOrEqual(51);
        for (const { spends: count } of ends) expect(count).toBeLessThanOrEqual(5);
        for (const { spends: count } of trail.open) expect(count).toBeLessThan(5);
      }),
      { seed: 3, numRuns: runs(200, 5000) },
    );
  });

  it('link wallets by a co-spend only outside of CoinJoins, whatever the order of the inputs', () => {
    fc.assert(
      fc.property(transaction, fc.subarray(ADDRESSES), fc.nat(), (tx, watched, turn) => {
        const isWatched = (one: string): boolean => watched.includes(one);
        const said = coSpendOf(tx, isWatched);
        if (said.kind === 'links') expect(coinJoinForm(tx)).toBeNull();
        const at = turn % Math.max(1, tx.inputs.length);
        const turned = { ...tx, inputs: [...tx.inputs.slice(at), ...tx.inputs.slice(0, at)] };
        expect(coSpendOf(turned, isWatched)).toEqual(said);
      }),
      { seed: 4, numRuns: runs(200, 5000) },
    );
  });
});
