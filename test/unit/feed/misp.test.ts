import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  MAX_WALLETS,
  MAX_WALLETS_AS_OBJECTS,
  type MispState,
  mispEvents,
  mispHashes,
  mispManifest,
} from '#domain/feed/misp/events.ts';
import { MAX_ATTRIBUTES_OF_WALLET } from '#domain/feed/misp/objects.ts';
import { feedEvent, walletOf } from './events.ts';

const PRODUCER = { name: 'Example Hotline', feedUrl: 'https://feed.hotline.example' };
const state = (n: number, fields: Partial<MispState> = {}): MispState => ({
  event: feedEvent(n, { wallet: walletOf(n) }),
  addedAt: new Date(Date.UTC(2026, 10, 24, 12, 0, 0, n)).toISOString(),
  mispUuid: `uuid-${n}`,
  home: 'c1|2026-11',
  firstSeq: n,
  ...fields,
});
const made = (states: readonly MispState[], isSeen: (one: MispState) => boolean = () => true) =>
  mispEvents(states, isSeen, { producer: PRODUCER, audience: 'AMBER' });

describe('the feed as MISP', () => {
  it('has an event for each campaign and month, and one of what is in none', () => {
    const events = made([state(1), state(2, { home: 'c1|2026-12' }), state(3, { home: '|2026-11' }), state(4)]);
    expect(events.map(({ info, Attribute }) => [info, Attribute.length])).toEqual([
      ['Extortion wallets, campaign c1, 2026-11', 2],
      ['Extortion wallets, campaign c1, 2026-12', 1],
      ['Extortion wallets, unclustered, 2026-11', 1],
    ]);
    expect(events[0]?.Tag).toContainEqual({ name: 'tlp:amber' });
    expect(mispManifest([])).toEqual({});
    expect(Object.keys(mispManifest(events))).toEqual(events.map(({ uuid }) => uuid));
  });

  it('keeps each wallet in its event for ever: full, retracted, listed again, hidden from some', () => {
    const many = Array.from({ length: MAX_WALLETS + 2 }, (_, n) => state(n + 1));
    const whole = made(many);
    expect(whole.map(({ Attribute }) => Attribute.length)).toEqual([MAX_WALLETS, 2]);
    const homeOf = (events: typeof whole, uuid: string) =>
      events.find(({ Attribute }) => Attribute.some((one) => one.uuid === uuid))?.uuid;
    const [, ...rest] = many;
    // The first was told of again since, and stands last; it is another event's campaign by now.
    const later = [
      ...rest,
      state(1, { event: feedEvent(9_999, { wallet: walletOf(1), generation: 2, campaign: 'c2' }) }),
    ];
    const hidden = made(later, ({ mispUuid }) => mispUuid !== 'uuid-2');
    for (const uuid of ['uuid-1', 'uuid-3', `uuid-${MAX_WALLETS + 2}`]) {
      expect(homeOf(hidden, uuid)).toBe(homeOf(whole, uuid));
    }
    expect(homeOf(hidden, 'uuid-2')).toBeUndefined();
  });

  it('has 400 wallets in the event that they were in before wallets were objects, of which its first are for ever', () => {
    const many = Array.from({ length: 400 }, (_, n) => state(n + 1));
    const [event, ...more] = made(many);
    // As the release before that made it: MISP refuses an attribute that another event has.
    expect([event?.uuid, event?.Attribute.length, more]).toEqual(['46a13da8-5990-4099-ab8a-a15a1d754c44', 400, []]);
    const objectsOf = (states: readonly MispState[]) =>
      made(states)[0]?.Object.flatMap(({ name, uuid, deleted }) =>
        name === 'coin-address' ? [{ uuid, deleted }] : [],
      );
    const first = objectsOf(many.slice(0, MAX_WALLETS_AS_OBJECTS)) ?? [];
    expect(first).toHaveLength(MAX_WALLETS_AS_OBJECTS);
    expect(objectsOf(many)).toEqual(first);
    const over = feedEvent(9_999, { wallet: walletOf(1), status: 'retracted', type: 'wallet.retracted' });
    const [retracted] = objectsOf([state(1, { event: over }), ...many.slice(1)]) ?? [];
    expect(retracted).toEqual({ uuid: first[0]?.uuid, deleted: true });
  });

  it('shows what is retracted or paused in to_ids and comment, for some pass over deleted and tags', () => {
    const [event] = made([
      state(1, { event: feedEvent(1, { status: 'retracted', type: 'wallet.retracted', reason: 'not-extortion' }) }),
      state(2, { event: feedEvent(2, { status: 'paused', type: 'wallet.paused' }) }),
      state(3),
    ]);
    expect(event?.Attribute).toMatchObject([
      {
        to_ids: false,
        deleted: true,
        comment: expect.stringMatching(/^RETRACTED/),
        Tag: [{ name: 'false-positive:confirmed="true"' }],
      },
      { to_ids: false, deleted: false, comment: expect.stringMatching(/^UNDER REVIEW/) },
      { to_ids: true, deleted: false, comment: expect.stringMatching(/^3\+ reports/) },
    ]);
    expect(event?.timestamp).toBe(event?.Attribute[2]?.timestamp);
  });

  it('says which event holds which wallet, and nothing of those that are deleted', () => {
    const events = made([
      state(1),
      state(2, { event: feedEvent(2, { status: 'retracted', type: 'wallet.retracted' }) }),
    ]);
    const lines = mispHashes(events).trimEnd().split('\n');
    const hashOf = (value: string) => `${createHash('md5').update(value).digest('hex')},${events[0]?.uuid}`;
    expect(lines).toContain(hashOf(walletOf(1).address));
    expect(lines).not.toContain(hashOf(walletOf(2).address));
    // As PyMISP hashes an event: each value that is not deleted, in objects too.
    const values = events.flatMap(({ Attribute, Object: objects }) =>
      [...Attribute, ...objects.flatMap((one) => one.Attribute)].flatMap(({ deleted, value }) =>
        deleted ? [] : [value],
      ),
    );
    expect(new Set(lines)).toEqual(new Set(values.map(hashOf)));
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('has each wallet as an object, and what is demanded to it: both go with it, and a demand that is told no longer goes alone', () => {
    const demands = [{ amount: '1400', currency: 'USD', role: 'initial' as const, share: 'most' as const }];
    const wallet = walletOf(1);
    const objectsOf = (fields: Parameters<typeof feedEvent>[1]) =>
      made([state(1, { event: feedEvent(1, { wallet, ...fields }) })])[0]?.Object ?? [];
    const listed = objectsOf({ demands });
    const told = (relation: string) =>
      listed.flatMap(({ Attribute }) => Attribute).find((one) => one.object_relation === relation)?.value;
    expect(listed.map(({ name, deleted }) => [name, deleted])).toEqual([
      ['coin-address', false],
      ['ransom-negotiation', false],
    ]);
    expect(['address', 'symbol', 'wallet-address', 'initial_ransom', 'currency'].map(told)).toEqual([
      ...[wallet.address, 'BTC', wallet.address, '1400', 'USD'],
    ]);
    expect(listed.flatMap(({ Attribute }) => Attribute).length + 1).toBe(MAX_ATTRIBUTES_OF_WALLET);
    const uuids = listed.map(({ uuid }) => uuid);
    const without = objectsOf({ type: 'wallet.updated', demands: [] });
    expect(without.map(({ uuid, deleted }) => [uuid, deleted])).toEqual([
      [uuids[0], false],
      [uuids[1], true],
    ]);
    for (const status of ['retracted', 'paused'] as const) {
      const gone = objectsOf({ status, type: `wallet.${status}`, demands: [] });
      expect(gone.map(({ uuid }) => uuid)).toEqual(uuids);
      expect(gone[1]?.deleted).toBe(true);
      expect(gone[0]).toMatchObject({
        deleted: status === 'retracted',
        comment: expect.stringMatching(status === 'retracted' ? /^RETRACTED/ : /^UNDER REVIEW/),
      });
    }
    expect(objectsOf({ type: 'wallet.seen', demands: [] }).map(({ name }) => name)).toEqual(['coin-address']);
  });

  it('never has what is made up acted on', () => {
    const [event] = made([state(1, { event: feedEvent(1, { exercise: true }) })]);
    expect(event?.Attribute).toMatchObject([{ to_ids: false, comment: expect.stringMatching(/^EXERCISE/) }]);
  });
});
