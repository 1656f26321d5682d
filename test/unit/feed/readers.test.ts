import { describe, expect, it } from 'vitest';
import type { FeedEvent } from '#domain/feed/event.ts';
import { BY_ITSELF, CONFIRMED, type Marking } from '#domain/feed/marking.ts';
import { type MispState, mispEvents } from '#domain/feed/misp/events.ts';
import { placeEvent, type Standing } from '#domain/feed/place-event.ts';
import { type WalletState, walletObjects } from '#domain/feed/stix/wallet-objects.ts';
import { pauseNews, retractionNews, type WalletNews, walletNews } from '#domain/feed/wallet-news.ts';
import { walletOf } from './events.ts';

const PRODUCER = { name: 'Example Hotline', feedUrl: 'https://feed.hotline.example' };
const { address } = walletOf(1);

const listing = (marking: Marking = BY_ITSELF): WalletNews =>
  walletNews('wallet.seen', marking, { ...walletOf(1), campaign: null }, [
    { time: '2026-11-24T12:00:00Z', channel: 'mail', demands: [] },
  ]);
const updated: WalletNews = { ...listing(CONFIRMED), type: 'wallet.updated' };
// What is taken back is what was told last, as sure as it was.
const gone = retractionNews(updated, 'not-extortion');

/** A wallet's life as a log keeps it: the last state of each generation, after each event. */
const lives = (...all: WalletNews[]): (WalletState & MispState)[][] => {
  const generations = new Map<number, WalletState & MispState>();
  let before: Standing | undefined;
  return all.map((news, index) => {
    const addedAt = `2026-11-24T1${index}:30:00.000Z`;
    const { event, standing } = placeEvent(
      news,
      { audience: 'AMBER', log: 'log_a', seq: index + 1, time: addedAt },
      before,
    );
    const { stixId, mispUuid, generation } = standing;
    const createdAt = generations.get(generation)?.createdAt ?? addedAt;
    for (const [of, state] of generations) if (of < generation) generations.set(of, { ...state, former: true });
    generations.set(generation, { event, firstSeq: 1, addedAt, createdAt, stixId, mispUuid, home: '|2026-11' });
    before = standing;
    return [...generations.values()];
  });
};

/** What an indicator is, as far as the reader below looks at it. */
interface Indicator {
  id: string;
  pattern: string;
  confidence: number;
  revoked: boolean;
  valid_until: string;
  modified: string;
  labels: string[];
}

/**
 * Upserts indicators as OpenCTI does: by their id or, where another has the same pattern, into that one; what is less sure than
 * what it has changes nothing of it.
 */
class UpsertingReader {
  readonly #byPattern = new Map<string, Indicator>();

  take(objects: readonly Record<string, unknown>[]): void {
    for (const object of objects) {
      if (object.type !== 'indicator') continue;
      const one = object as unknown as Indicator;
      const known = this.#byPattern.get(one.pattern);
      if (known !== undefined && (one.confidence < known.confidence || one.modified < known.modified)) continue;
      this.#byPattern.set(one.pattern, { ...known, ...one });
    }
  }

  /** What an analyst sees of the wallet at a moment. */
  shows(now: string): string {
    const all = [...this.#byPattern.values()];
    if (all.length === 0) return 'nothing';
    // Of several indicators of a wallet those count that are not revoked: one at most is.
    const valid = all.filter(({ revoked }) => !revoked);
    const [one] = valid;
    if (one === undefined) return 'retracted';
    if (valid.length > 1) return 'listed twice';
    if (one.labels.includes('under-review')) return one.valid_until <= now ? 'paused' : 'valid, though under review';
    return one.valid_until > now ? 'listed' : 'over';
  }
}

/** A MISP that takes new attributes and newer versions of those it has, and passes over `deleted` and the end of tags. */
class ForgetfulMisp {
  readonly #attributes = new Map<string, { value: string; to_ids: boolean; comment: string; timestamp: number }>();

  take(states: readonly MispState[]): void {
    for (const { Attribute } of mispEvents(states, () => true, { producer: PRODUCER, audience: 'AMBER' })) {
      for (const { uuid, value, to_ids, comment, timestamp } of Attribute) {
        const known = this.#attributes.get(uuid);
        if (known !== undefined && Number(timestamp) <= known.timestamp) continue;
        this.#attributes.set(uuid, { value, to_ids, comment, timestamp: Number(timestamp) });
      }
    }
  }

  get attributes() {
    return [...this.#attributes.values()];
  }

  shows(): string {
    const [one] = this.attributes;
    if (one === undefined) return 'nothing';
    if (one.to_ids) return 'listed';
    return one.comment.startsWith('RETRACTED') ? 'retracted' : 'paused';
  }
}

const LIFE: [WalletNews, FeedEvent['status']][] = [
  [listing(), 'listed'],
  [updated, 'listed'],
  [pauseNews(updated), 'paused'],
  [updated, 'listed'],
  [gone, 'retracted'],
  [listing(CONFIRMED), 'listed'],
  [retractionNews(updated, 'no-longer-supported'), 'retracted'],
  // Less sure than it was: nobody has confirmed it this time.
  [listing(), 'listed'],
  [retractionNews(listing(), 'not-extortion'), 'retracted'],
];

/** Each way to look at it: at every step, or at a later one for the first time. */
const WAYS = [
  ['at every step', () => true],
  ['at every second', (step: number) => step % 2 === 0],
  ['from the third on', (step: number) => step >= 2],
] as const;

describe.each(WAYS)('one who reads %s', (_, looks) => {
  const states = lives(...LIFE.map(([news]) => news));

  it('and upserts by pattern, never to less sure, sees how the wallet stands', () => {
    const reader = new UpsertingReader();
    for (const [step, [, status]] of LIFE.entries()) {
      if (!looks(step)) continue;
      reader.take((states[step] ?? []).flatMap((state) => walletObjects(state, PRODUCER)));
      expect([step, reader.shows(`2026-11-24T1${step}:31:00.000Z`)]).toEqual([step, status]);
    }
  });

  it('and ignores that an attribute is deleted, sees how the wallet stands, in one attribute', () => {
    const misp = new ForgetfulMisp();
    for (const [step, [, status]] of LIFE.entries()) {
      if (!looks(step)) continue;
      misp.take(states[step] ?? []);
      expect([step, misp.shows()]).toEqual([step, status]);
    }
    expect(misp.attributes.map(({ value }) => value)).toEqual([address]);
  });
});
