import { describe, expect, it } from 'vitest';
import type { FeedEvent } from '#domain/feed/event.ts';
import { exerciseNews } from '#domain/feed/exercise.ts';
import { EndpointFilter, isWanted } from '#domain/feed/partners/filter.ts';
import { placeEvent } from '#domain/feed/place-event.ts';
import { pauseNews, retractionNews, type WalletNews } from '#domain/feed/wallet-news.ts';

const seen = exerciseNews('filter', '2026-11-24');
const eventOf = (news: WalletNews): FeedEvent =>
  placeEvent(
    news,
    { audience: 'exercise', log: 'log_0000000000000000', seq: 1, time: '2026-11-24T08:00:00.000Z' },
    undefined,
  ).event;

describe('what of its log an endpoint is sent', () => {
  it.each<[string, EndpointFilter, boolean]>([
    ['all, where nothing is said', {}, true],
    ['its types', { types: ['wallet.seen'] }, true],
    ['no other', { types: ['wallet.updated'] }, false],
    ['by how many reports', { atLeast: seen.reports.atLeast }, true],
    ['and no fewer', { atLeast: seen.reports.atLeast + 1 }, false],
  ])('is %s', (_, filter, wanted) => {
    expect(isWanted(filter, eventOf(seen))).toBe(wanted);
  });

  it('is always what takes something back', () => {
    const filter = { types: ['wallet.paid' as const], atLeast: 50 };
    for (const news of [pauseNews(seen), retractionNews(seen, 'not-extortion')]) {
      expect(isWanted(filter, eventOf(news))).toBe(true);
    }
  });

  it('is filtered by no type that takes something back', () => {
    expect(EndpointFilter.safeParse({ types: ['wallet.retracted'] }).success).toBe(false);
  });
});
