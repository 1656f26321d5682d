import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MAX_WALLETS, type MispState, mispEvents, mispHashes, mispManifest } from '#domain/feed/misp/events.ts';
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
    const md5 = createHash('md5').update(walletOf(1).address).digest('hex');
    expect(mispHashes(events)).toBe(`${md5},${events[0]?.uuid}\n`);
  });

  it('never has what is made up acted on', () => {
    const [event] = made([state(1, { event: feedEvent(1, { exercise: true }) })]);
    expect(event?.Attribute).toMatchObject([{ to_ids: false, comment: expect.stringMatching(/^EXERCISE/) }]);
  });
});
