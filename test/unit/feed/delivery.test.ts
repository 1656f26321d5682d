import { describe, expect, it } from 'vitest';
import { FeedDelivery, MAX_BODY, type Packing, packAhead, packDelivery } from '#domain/feed/delivery.ts';
import type { FeedEvent } from '#domain/feed/event.ts';
import { MAX_ATTEMPTS, waitAfter } from '#domain/feed/retry.ts';
import { feedEvent, logged, logOf, packed, walletOf } from './events.ts';

const log = (length: number, fields: (seq: number) => Partial<FeedEvent> = () => ({})): FeedEvent[] =>
  Array.from({ length }, (_, n) => feedEvent(n + 1, fields(n + 1)));

/** Packs a log delivery by delivery, as an endpoint receives it. */
const packAll = (events: readonly FeedEvent[]): FeedDelivery[] => {
  const deliveries: FeedDelivery[] = [];
  let after = 0;
  for (;;) {
    const delivery = packed('GREEN', after, events);
    if (delivery === null) return deliveries;
    deliveries.push(delivery);
    after = delivery.upto;
  }
};

describe('a delivery', () => {
  it('says what it covers', () => {
    expect(packed('GREEN', 0, log(2))).toEqual({
      version: 1,
      type: 'feed.events',
      timestamp: feedEvent(2).time,
      audience: 'GREEN',
      log: 'log_0123456789abcdef',
      after: 0,
      upto: 2,
      more: true,
      events: log(2),
    });
  });

  it('says whether more follows, and the same when it is tried again', () => {
    const more = (end: number, packing: Partial<Packing> = {}) =>
      packDelivery(logOf('GREEN', end), 0, logged(log(2)), { known: 0, ...packing })?.more;
    expect([more(2), more(3), more(3, { more: false })]).toEqual([false, true, false]);
  });

  it('is none where there is nothing to deliver', () => {
    expect(packed('GREEN', 7, [])).toBeNull();
  });

  it('stays under 20 kB, continues where the one before ended, and leaves nothing out', () => {
    const deliveries = packAll(log(300));
    expect(deliveries.length).toBeGreaterThan(5);
    expect(Math.max(...deliveries.map((delivery) => Buffer.byteLength(JSON.stringify(delivery))))).toBeLessThan(20_000);
    expect(deliveries.map(({ after }) => after)).toEqual([0, ...deliveries.slice(0, -1).map(({ upto }) => upto)]);
    expect(deliveries.flatMap(({ events }) => events.map(({ seq }) => seq))).toEqual(log(300).map(({ seq }) => seq));
    expect(deliveries.every((delivery) => FeedDelivery.safeParse(delivery).success)).toBe(true);
  });

  it('holds the last of several events about one wallet, in the order of seq, and covers the others', () => {
    const delivery = packed(
      'GREEN',
      0,
      log(5, (seq) => ({ wallet: walletOf(seq % 2) })),
    );
    expect(delivery?.events.map(({ seq }) => seq)).toEqual([4, 5]);
    expect(delivery).toMatchObject({ after: 0, upto: 5 });
  });

  it.each<[string, number, FeedEvent['type'][], number[]]>([
    ['told of and retracted, to whom never heard of it', 0, ['wallet.seen', 'wallet.retracted'], []],
    [
      'told of twice and retracted, to whom never heard of it',
      0,
      ['wallet.seen', 'wallet.updated', 'wallet.retracted'],
      [],
    ],
    ['told of and retracted, to whom did', 1, ['wallet.seen', 'wallet.retracted'], [2]],
    [
      'told of, retracted, and both again, to whom heard the first half',
      2,
      ['wallet.seen', 'wallet.retracted', 'wallet.seen', 'wallet.retracted'],
      [4],
    ],
    [
      'told of, paused, told of and retracted, to whom heard of the pause',
      2,
      ['wallet.seen', 'wallet.paused', 'wallet.seen', 'wallet.retracted'],
      [4],
    ],
    ['retracted and told of again', 0, ['wallet.seen', 'wallet.retracted', 'wallet.seen'], [3]],
    ['told of and paused', 0, ['wallet.seen', 'wallet.paused'], [2]],
  ])('of a wallet %s names what its receiver needs', (_, known, types, seqs) => {
    const events = types.map((type, n) => feedEvent(n + 1, { type, wallet: walletOf(7) }));
    const delivery = packed('GREEN', 0, events, known);
    expect(delivery?.events.map(({ seq }) => seq)).toEqual(seqs);
    expect(delivery).toMatchObject({ after: 0, upto: types.length });
  });

  it('takes a backlog about few wallets in one', () => {
    const delivery = packed(
      'GREEN',
      0,
      log(200, (seq) => ({ wallet: walletOf(seq % 3) })),
    );
    expect(delivery).toMatchObject({ upto: 200 });
    expect(delivery?.events).toHaveLength(3);
  });

  it('is sent alone when one event is larger than a delivery should be', () => {
    const demands = [{ amount: '1'.repeat(MAX_BODY), currency: 'EUR' }];
    expect(packed('GREEN', 0, [feedEvent(1, { demands }), feedEvent(2)])).toMatchObject({ after: 0, upto: 1 });
  });
});

describe('what goes ahead of a delivery that fails', () => {
  const story = (...types: [FeedEvent['type'], number][]): FeedEvent[] =>
    types.map(([type, wallet], n) => feedEvent(n + 1, { type, wallet: walletOf(wallet) }));

  it('is the pauses and retractions of wallets that the receiver may know of, and moves nothing', () => {
    const events = story(
      ['wallet.seen', 1],
      ['wallet.seen', 2],
      ['wallet.paused', 1],
      ['wallet.seen', 3],
      ['wallet.retracted', 2],
      ['wallet.retracted', 3],
    );
    const ahead = packAhead(logOf('GREEN'), 2, logged(events).slice(2), { known: 2 });
    expect(ahead).toMatchObject({ covered: 6, delivery: { after: 2, upto: 2 } });
    expect(ahead.delivery?.events.map(({ seq }) => seq)).toEqual([3, 5]);
    expect(FeedDelivery.safeParse(ahead.delivery).success).toBe(true);
  });

  it('is nothing of a wallet that is told of again behind it', () => {
    const events = story(['wallet.seen', 1], ['wallet.paused', 1], ['wallet.seen', 1]);
    expect(packAhead(logOf('GREEN'), 1, logged(events).slice(1), { known: 1 })).toEqual({ covered: 3, delivery: null });
  });

  it('is as much as one delivery holds, and says how far that goes', () => {
    const seen = Array.from({ length: 100 }, (_, n): [FeedEvent['type'], number] => ['wallet.seen', n]);
    const gone = seen.map(([, wallet]): [FeedEvent['type'], number] => ['wallet.retracted', wallet]);
    const events = logged(story(...seen, ...gone)).slice(100);
    const { covered, delivery } = packAhead(logOf('GREEN'), 100, events, { known: 100 });
    expect(Buffer.byteLength(JSON.stringify(delivery))).toBeLessThan(20_000);
    expect(covered).toBe(delivery?.events.at(-1)?.seq);
    expect(covered).toBeLessThan(200);
  });
});

describe("Standard Webhooks' schedule", () => {
  const MINUTE = 60_000;
  const HOUR = 60 * MINUTE;

  it('waits as the standard says, and no more after the last attempt', () => {
    const waits = Array.from({ length: MAX_ATTEMPTS }, (_, n) => waitAfter(n + 1, 0));
    expect(waits).toEqual([
      5_000,
      5 * MINUTE,
      30 * MINUTE,
      2 * HOUR,
      5 * HOUR,
      10 * HOUR,
      14 * HOUR,
      20 * HOUR,
      24 * HOUR,
      null,
    ]);
  });

  it('stretches a wait by a fifth at most', () => {
    expect(waitAfter(2, 1)).toBe(6 * MINUTE);
  });
});
