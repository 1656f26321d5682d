import { describe, expect, it } from 'vitest';
import { type FollowedTrail, follow, openedBy, reachedBy, unfollow } from '#domain/payment/followed.ts';
import { startTrail } from '#domain/payment/trail.ts';
import type { Transaction } from '#domain/payment/transaction.ts';
import { at, outputOf, spending, transaction } from '#test/support/ledger/transactions.ts';

const nobody = () => null;
const atExchange = (address: string): string | null => (address === at('exchange') ? 'Example Exchange' : null);

/** A payment to a wallet, and its trail. */
const paid = (txid: string): { payment: Transaction; followed: FollowedTrail } => {
  const payment = transaction(
    txid,
    [['victim', 500n]],
    [
      ['wallet', 400n],
      ['change', 99n],
    ],
  );
  const trail = startTrail({ txid, vout: 0 }, 400n);
  return { payment, followed: { id: `${txid}:0`, address: at('wallet'), trail, moves: [] } };
};

const [one, other] = [paid('one'), paid('other')];
const sweep = spending('sweep', [outputOf(one.payment, 0), outputOf(other.payment, 0)], [['gathered', 790n]]);

describe('payments that one transaction spends', () => {
  it('are followed once for all', () => {
    const [carrier, joined, ...others] = follow([one.followed, other.followed], sweep, 'block', nobody);
    expect(others).toEqual([]);
    expect(carrier).toMatchObject({ id: 'one:0', trail: { open: [{ txid: 'sweep', vout: 0, spends: 1 }] } });
    expect(joined).toMatchObject({ id: 'other:0', trail: { open: [], ended: [{ txid: 'other', reason: 'joined' }] } });
  });

  it('are followed by the same trail where a death left only the joined ones written', () => {
    const [carrier, joined] = follow([one.followed, other.followed], sweep, 'block', nobody);
    if (!carrier || !joined) throw new Error('nothing followed');
    expect(follow([joined, one.followed], sweep, 'block', nobody)).toEqual([carrier]);
  });

  it('are followed by the one that has gone least far', () => {
    const on = spending('on', [outputOf(one.payment, 0)], [['next', 390n]]);
    const [further] = follow([one.followed], on, 'block', nobody);
    if (!further) throw new Error('nothing followed');
    const both = spending('both', [outputOf(on, 0), outputOf(other.payment, 0)], [['gathered', 780n]]);
    const [carrier] = follow([further, other.followed], both, 'block', nobody);
    expect(carrier).toMatchObject({ id: 'other:0', trail: { open: [{ spends: 1 }] } });
  });

  it('are joined by one that becomes known later, unless that one has gone less far', () => {
    const [carrier] = follow([one.followed], sweep, 'block', nobody);
    if (!carrier) throw new Error('nothing followed');
    expect(follow([carrier, other.followed], sweep, 'block', nobody)).toMatchObject([
      { id: 'other:0', trail: { open: [], ended: [{ txid: 'other', reason: 'joined' }] } },
    ]);

    const on = spending('on', [outputOf(one.payment, 0)], [['next', 390n]]);
    const both = spending('both', [outputOf(on, 0), outputOf(other.payment, 0)], [['gathered', 780n]]);
    const [moved] = follow([one.followed], on, 'block', nobody);
    const [deep] = moved ? follow([moved], both, 'block', nobody) : [];
    if (!deep) throw new Error('nothing followed');
    expect(follow([deep, other.followed], both, 'block', nobody)).toMatchObject([
      { id: 'other:0', trail: { open: [{ txid: 'both', spends: 1 }], ended: [] } },
    ]);
  });

  it('are not touched by a transaction that spends none of them, nor by one that was followed', () => {
    const elsewhere = transaction('elsewhere', [['somebody', 5n]], [['other', 4n]]);
    expect(follow([one.followed], elsewhere, 'block', nobody)).toEqual([]);
    const done = follow([one.followed, other.followed], sweep, 'block', nobody);
    expect(follow(done, sweep, 'block', nobody)).toEqual([]);
  });
});

describe('a block that is undone', () => {
  it('takes back what its transactions did, one upon the other', () => {
    const on = spending(
      'on',
      [outputOf(one.payment, 0)],
      [
        ['next', 200n],
        ['exchange', 190n],
      ],
    );
    const last = spending('last', [outputOf(on, 0)], [['exchange', 180n]]);
    const [first] = follow([one.followed], on, 'block 1', atExchange);
    if (!first) throw new Error('nothing followed');
    const [second] = follow([first], last, 'block 2', atExchange);
    if (!second) throw new Error('nothing followed');
    expect(reachedBy(second, last)).toMatchObject([{ service: 'Example Exchange', value: 180n }]);
    expect(unfollow(second, 'block 2')).toEqual(first);
    expect(openedBy(unfollow(second, 'block 2'), on)).toMatchObject([{ txid: 'on', vout: 0 }]);
    expect(unfollow(unfollow(second, 'block 2'), 'block 1')).toEqual(one.followed);
  });

  it('takes back both of two transactions where one spends what the other made', () => {
    const on = spending('on', [outputOf(one.payment, 0)], [['next', 390n]]);
    const last = spending('last', [outputOf(on, 0)], [['exchange', 380n]]);
    const both = [on, last].reduce<FollowedTrail[]>(
      (trails, spend) => follow(trails, spend, 'block', atExchange),
      [one.followed],
    );
    expect(both.map((followed) => unfollow(followed, 'block'))).toEqual([one.followed]);
  });

  it('opens again what ended there, as a CoinJoin or as joined by another', () => {
    const mixed = spending(
      'mixed',
      [outputOf(one.payment, 0), ...['a', 'b'].map((name) => outputOf(transaction(name, [], [[name, 100n]]), 0))],
      [
        ['x', 100n],
        ['y', 100n],
        ['z', 100n],
        ['w', 100n],
      ],
    );
    const [ended] = follow([one.followed], mixed, 'block', nobody);
    expect(ended?.trail.ended).toMatchObject([{ reason: 'equal-outputs' }]);
    expect(ended && unfollow(ended, 'block')).toEqual(one.followed);
    const joined = follow([one.followed, other.followed], sweep, 'block', nobody);
    expect(joined.map((followed) => unfollow(followed, 'block'))).toEqual([one.followed, other.followed]);
  });

  it('leaves what other blocks did', () => {
    const [first] = follow(
      [one.followed],
      spending('on', [outputOf(one.payment, 0)], [['next', 390n]]),
      'block',
      nobody,
    );
    expect(first && unfollow(first, 'another')).toEqual(first);
  });
});
