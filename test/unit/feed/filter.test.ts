import { describe, expect, it } from 'vitest';
import type { FeedEvent } from '#domain/feed/event.ts';
import { exerciseNews } from '#domain/feed/exercise.ts';
import { EndpointFilter, isWanted, takesContactBack } from '#domain/feed/partners/filter.ts';
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

  it('is what takes back a contact that it was told of, and no update that takes none back', () => {
    const [one, other] = [
      { kind: 'email', value: 'raven@pay.example' },
      { kind: 'telegram', value: 'raven_77' },
    ];
    const update = (contacts: { kind: string; value: string }[]): FeedEvent => ({
      ...{ ...eventOf(seen), type: 'wallet.updated' },
      contacts,
    });
    expect(takesContactBack(update([one]), [one, other])).toBe(true);
    expect(takesContactBack({ ...eventOf(seen), type: 'wallet.updated' }, [one])).toBe(true);
    expect(takesContactBack(update([one]), null)).toBe(true);
    expect(takesContactBack(update([one, other]), [one])).toBe(false);
    expect(takesContactBack(update([]), [])).toBe(false);
  });

  it('is filtered by no type that takes something back', () => {
    expect(EndpointFilter.safeParse({ types: ['wallet.retracted'] }).success).toBe(false);
  });
});
