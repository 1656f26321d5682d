import { describe, expect, it } from 'vitest';
import { addressOf } from '#test/support/addresses.ts';
import { dailyMoney, paidEntry, reachedEntry } from './briefs.ts';

const OTHER = { address: addressOf('p2wpkh', 'another'), campaign: 'zx81q0aa' };
const undone = (entry: ReturnType<typeof paidEntry>, at = '2026-11-23T19:00:00.000Z') => ({
  ...entry,
  kind: 'payment-undone' as const,
  at,
});

describe('the money of a day', () => {
  it('is summed by verdict, and for victims by campaign and cluster, under their present names', () => {
    const money = dailyMoney([
      paidEntry(),
      paidEntry({ vout: 1, campaign: 'alias', satoshi: 500_000n, cents: { EUR: 25_000, USD: null, SEK: 275_000 } }),
      paidEntry({ vout: 2, ...OTHER, satoshi: 100_000n, cents: { EUR: null, USD: null, SEK: null } }),
      paidEntry({ vout: 3, verdict: 'other', satoshi: 9n }),
      paidEntry({ vout: 4, verdict: 'unknown', satoshi: 7n }),
    ]);
    expect(money.received).toMatchObject({
      victim: { payments: 3, satoshi: 1_000_000n, cents: { EUR: 45_000 }, unknown: { EUR: 1, USD: 2, SEK: 1 } },
      other: { payments: 1, satoshi: 9n },
      unknown: { payments: 1, satoshi: 7n },
    });
    expect(money.campaigns.listed).toMatchObject([
      { id: '4f7k2m9qw1', received: { payments: 2, satoshi: 900_000n } },
      { id: 'zx81q0aa', received: { payments: 1, satoshi: 100_000n } },
    ]);
    expect(money.clusters.listed).toMatchObject([{ id: 'c9w3rt5y', received: { payments: 2, satoshi: 900_000n } }]);
  });

  it('is without a payment that came and was undone, and counts one that came back once', () => {
    const entry = paidEntry();
    expect(dailyMoney([entry, undone(entry)])).toMatchObject({
      received: { victim: { payments: 0 } },
      undone: { payments: 0 },
      first: { listed: [] },
    });
    const back = paidEntry({ at: '2026-11-23T20:00:00.000Z' });
    expect(dailyMoney([entry, undone(entry), back])).toMatchObject({
      received: { victim: { payments: 1, satoshi: 400_000n } },
      first: { listed: [{ at: back.at }] },
    });
  });

  it('says what an earlier brief told of and the chain has undone since', () => {
    expect(dailyMoney([undone(paidEntry())])).toMatchObject({
      received: { victim: { payments: 0, satoshi: 0n } },
      undone: { payments: 1, satoshi: 400_000n },
      campaigns: { listed: [] },
    });
  });

  it('counts what is older than the day apart too: a wallet became known after it was paid', () => {
    expect(dailyMoney([paidEntry(), paidEntry({ vout: 1, time: '2026-10-01T00:00:00.000Z' })]).earlier).toBe(1);
  });

  it("lists first payments, victims' first, and services, the largest first, and counts the others", () => {
    const small = paidEntry({ vout: 1, satoshi: 300_000n });
    const large = paidEntry({ vout: 2, satoshi: 900_000n, verdict: 'other' });
    const later = paidEntry({ vout: 3, first: false });
    const { first } = dailyMoney([large, small, paidEntry(), later]);
    expect(first.listed.map(({ vout }) => vout)).toEqual([0, 1, 2]);
    const services = Array.from({ length: 12 }, (_, vout) => reachedEntry({ vout, satoshi: BigInt(vout) }));
    const { reached } = dailyMoney([...services, reachedEntry({ kind: 'reached-undone', vout: 0 })]);
    expect(reached).toMatchObject({ more: 1 });
    expect(reached.listed.map(({ vout }) => vout)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  });
});
