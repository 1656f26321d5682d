import { describe, expect, it } from 'vitest';
import { followSpend, startTrail, type Trail } from '#domain/payment/trail.ts';
import type { Transaction } from '#domain/payment/transaction.ts';
import { at, outputOf, spending, transaction } from '#test/support/ledger/transactions.ts';

const serviceAt = (address: string): string | null => (address === at('exchange') ? 'Example Exchange' : null);
const payment = transaction(
  'pay',
  [['victim', 100n]],
  [
    ['wallet', 90n],
    ['change', 9n],
  ],
);
const start = startTrail({ txid: 'pay', vout: 0 }, 90n);

const follow = (trail: Trail, ...spends: Transaction[]): Trail =>
  spends.reduce((known, spend) => followSpend(known, spend, serviceAt), trail);

describe('a payment’s trail', () => {
  it('comes to a known service over three spends, split on the way', () => {
    const first = spending(
      's1',
      [outputOf(payment, 0)],
      [
        ['a', 50n],
        ['b', 39n],
      ],
    );
    const second = spending('s2', [outputOf(first, 0)], [['c', 49n]]);
    const third = spending(
      's3',
      [outputOf(second, 0), outputOf(first, 1)],
      [
        ['exchange', 80n],
        ['d', 7n],
      ],
    );
    const trail = follow(start, first, second, third);
    expect(trail.reached).toEqual([
      { txid: 's3', vout: 0, value: 80n, spends: 3, address: at('exchange'), service: 'Example Exchange' },
    ]);
    expect(trail.open).toEqual([{ txid: 's3', vout: 1, value: 7n, spends: 3 }]);
  });

  it('is followed over five spends and no further', () => {
    let [trail, last] = [start, outputOf(payment, 0)];
    for (let spend = 1; spend <= 6; spend += 1) {
      const next = spending(`s${spend}`, [last], [[`hop${spend}`, 80n]]);
      [trail, last] = [follow(trail, next), outputOf(next, 0)];
    }
    expect(trail.open).toEqual([]);
    expect(trail.ended).toEqual([{ txid: 's5', vout: 0, value: 80n, spends: 5, reason: 'five-spends' }]);
  });

  it('sees a service at the fifth spend', () => {
    let [trail, last] = [start, outputOf(payment, 0)];
    for (const to of ['a', 'b', 'c', 'd', 'exchange']) {
      const next = spending(`to-${to}`, [last], [[to, 80n]]);
      [trail, last] = [follow(trail, next), outputOf(next, 0)];
    }
    expect(trail.reached).toMatchObject([{ spends: 5 }]);
  });

  const others = (count: number) => Array.from({ length: count }, (_, index) => [`in${index}`, 90n] as const);
  const to = (count: number) =>
    Array.from({ length: count }, (_, index) => [`out${index}`, BigInt(index + 1)] as const);
  it.each([
    [
      'equal-outputs',
      transaction('', others(2), []),
      [
        ['x', 80n],
        ['exchange', 80n],
        ['y', 9n],
      ],
    ],
    ['many-inputs', transaction('', others(25), []), [['exchange', 80n]]],
    ['many-outputs', transaction('', others(0), []), to(11)],
    ['many-to-many', transaction('', others(25), []), to(25)],
  ] as const)('ends as %s, and what lies behind proves nothing', (reason, { inputs }, outputs) => {
    const trail = follow(start, spending('mix', [outputOf(payment, 0), ...inputs], outputs));
    expect(trail).toMatchObject({ open: [], reached: [], ended: [{ txid: 'pay', reason }] });
  });

  it('stays bounded when an extorter sprays it over many outputs', () => {
    let trail = start;
    for (let spend = 0; spend < 30; spend += 1) {
      const hop = trail.open[0];
      if (!hop) break;
      trail = follow(trail, { ...spending(`s${spend}`, [{ ...hop, address: null }], to(10)) });
    }
    expect(trail.open.length + trail.ended.length + trail.reached.length).toBeLessThanOrEqual(60);
    expect(trail.ended.some(({ reason }) => reason === 'many-branches')).toBe(true);
  });

  it('leaves out what nobody can spend, and ends where a script has no address', () => {
    const spend = spending(
      's1',
      [outputOf(payment, 0)],
      [
        [null, 0n],
        [null, 5n],
        ['a', 84n],
      ],
    );
    const trail = follow(start, spend);
    expect(trail.open).toMatchObject([{ vout: 2 }]);
    expect(trail.ended).toMatchObject([{ vout: 1, reason: 'no-address' }]);
  });

  it('does not change by a transaction seen twice, or by one of others', () => {
    const spend = spending('s1', [outputOf(payment, 0)], [['a', 80n]]);
    const once = follow(start, spend);
    expect(follow(once, spend)).toBe(once);
    expect(follow(start, spending('s2', [outputOf(payment, 1)], [['b', 8n]]))).toBe(start);
  });
});
