import { describe, expect, it } from 'vitest';
import { coSpendOf } from '#domain/payment/co-spend.ts';
import { coinJoinForm } from '#domain/payment/coin-join.ts';
import { paymentsIn } from '#domain/payment/in-block.ts';
import { at, transaction } from '#test/support/ledger/transactions.ts';

type Amounts = (readonly [string, bigint])[];
const many = (name: string, count: number, value: (index: number) => bigint): Amounts =>
  Array.from({ length: count }, (_, index) => [`${name}${index}`, value(index)] as const);

describe('a transaction', () => {
  it.each([
    ['a payment with change', many('in', 1, () => 10n), many('out', 2, (i) => BigInt(i + 1)), null],
    ['two inputs and change', many('in', 2, () => 10n), many('out', 2, () => 5n), null],
    ['a consolidation', many('in', 60, () => 10n), many('out', 1, () => 600n), null],
    [
      'equal salaries from one address',
      [
        ['in', 9n],
        ['in', 9n],
      ] as Amounts,
      many('out', 4, () => 2n),
      null,
    ],
    ['token outputs', many('in', 2, () => 3000n), many('out', 3, (i) => (i < 2 ? 546n : 99n)), null],
    [
      'JoinMarket: two spends, two changes',
      many('in', 2, () => 30n),
      many('out', 4, (i) => (i < 2 ? 20n : 8n + BigInt(i))),
      'equal-outputs',
    ],
    [
      'JoinMarket: a taker without change',
      many('in', 3, () => 30n),
      many('out', 5, (i) => (i < 3 ? 20n : BigInt(i))),
      'equal-outputs',
    ],
    [
      'Whirlpool: five in, five equal out',
      many('in', 5, (i) => 51n + BigInt(i)),
      many('out', 5, () => 50n),
      'equal-outputs',
    ],
    [
      'WabiSabi: many in, many different out',
      many('in', 60, (i) => 10n + BigInt(i)),
      many('out', 70, (i) => 5n + BigInt(i)),
      'many-to-many',
    ],
    [
      'an exchange’s payout from one address to many',
      many('in', 1, () => 999n),
      many('out', 200, (i) => BigInt(i)),
      null,
    ],
  ] as const)('that is %s', (_, from, to, form) => {
    expect(coinJoinForm(transaction('tx', from, to))).toBe(form);
  });

  it('without inputs or outputs is none', () => {
    expect(coinJoinForm(transaction('coinbase', [], [['miner', 5n]]))).toBeNull();
    expect(coinJoinForm(transaction('nothing', [], []))).toBeNull();
  });
});

describe('wallets spent together', () => {
  const watched = new Set([at('a'), at('b'), at('c')]);
  const isWatched = (address: string): boolean => watched.has(address);

  it('are linked as a chain, in one order', () => {
    const tx = transaction(
      'tx',
      [
        ['c', 1n],
        ['a', 1n],
        ['other', 1n],
        ['b', 1n],
        ['a', 2n],
      ],
      [['x', 4n]],
    );
    const again = transaction(
      'tx',
      [
        ['a', 1n],
        ['b', 1n],
        ['c', 1n],
        ['other', 1n],
      ],
      [['x', 4n]],
    );
    const said = coSpendOf(tx, isWatched);
    expect(said).toMatchObject({ kind: 'links', addresses: 4 });
    expect(said.kind === 'links' && said.pairs).toHaveLength(2);
    expect(coSpendOf(again, isWatched)).toEqual(said);
  });

  it('are not linked where only one is watched, nor in a CoinJoin', () => {
    expect(
      coSpendOf(
        transaction(
          'tx',
          [
            ['a', 1n],
            ['other', 1n],
          ],
          [['x', 2n]],
        ),
        isWatched,
      ),
    ).toEqual({ kind: 'none' });
    const join = transaction(
      'tx',
      [
        ['a', 9n],
        ['b', 9n],
      ],
      [
        ['x', 5n],
        ['y', 5n],
        ['z', 3n],
      ],
    );
    expect(coSpendOf(join, isWatched)).toEqual({ kind: 'coin-join', form: 'equal-outputs' });
  });
});

describe('a block', () => {
  const block = [
    transaction(
      't1',
      [['x', 9n]],
      [
        ['a', 5n],
        [null, 0n],
        ['a', 2n],
      ],
    ),
    transaction('t2', [['y', 9n]], [['z', 8n]]),
  ];
  it('shows the outputs that pay watched wallets', () => {
    expect(paymentsIn(block, (address) => address === at('a'))).toEqual([
      { txid: 't1', vout: 0, address: at('a'), value: 5n },
      { txid: 't1', vout: 2, address: at('a'), value: 2n },
    ]);
  });
});
