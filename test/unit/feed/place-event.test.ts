import { describe, expect, it } from 'vitest';
import type { FeedEvent } from '#domain/feed/event.ts';
import { FeedEvent as Shape } from '#domain/feed/event.ts';
import { BY_ITSELF } from '#domain/feed/marking.ts';
import { isRenewalDue, placeEvent, type Standing, validUntil } from '#domain/feed/place-event.ts';
import { pauseNews, retractionNews, type WalletNews, walletNews } from '#domain/feed/wallet-news.ts';
import { walletOf } from './events.ts';

const listing = walletNews('wallet.seen', BY_ITSELF, { ...walletOf(1), campaign: null }, [
  { time: '2026-11-24T12:00:00Z', channel: 'mail', demands: [] },
]);

/** Tells of a wallet again and again, an hour after the other. */
const told = (...news: WalletNews[]): { event: FeedEvent; standing: Standing }[] => {
  const all: { event: FeedEvent; standing: Standing }[] = [];
  for (const [index, one] of news.entries()) {
    const place = { audience: 'AMBER', log: 'log_a', seq: index + 1, time: `2026-11-24T1${index}:30:00.000Z` };
    all.push(placeEvent(one, place, all.at(-1)?.standing));
  }
  return all;
};
const retraction = retractionNews(listing, 'not-extortion', 'https://feed.example/feed/v1/acks');

describe('an event at its place', () => {
  it('says how the wallet stands, until when, and which listing it takes back', () => {
    const events = told(listing, pauseNews(listing), listing, retraction).map(({ event }) => event);
    expect(events.map(({ status }) => status)).toEqual(['listed', 'paused', 'listed', 'retracted']);
    const [first, pause, again, end] = events;
    expect(first?.validUntil).toBe('2027-02-22T00:00:00Z');
    expect(pause).toMatchObject({ supersedes: first?.id });
    expect(pause).not.toHaveProperty('validUntil');
    expect(end).toMatchObject({ supersedes: again?.id, acknowledge: 'https://feed.example/feed/v1/acks' });
    for (const event of events) expect(Shape.parse(event)).toEqual(event);
  });

  it('is of another generation where the wallet is listed again after a retraction, not after a pause', () => {
    const all = told(listing, pauseNews(listing), listing, retraction, listing, retraction);
    expect(all.map(({ event }) => event.generation)).toEqual([1, 1, 1, 1, 2, 2]);
    const ids = all.map(({ standing }) => standing.stixId);
    expect(new Set(ids.slice(0, 4)).size).toBe(1);
    expect(new Set(ids).size).toBe(2);
    expect(new Set(all.map(({ standing }) => standing.mispUuid)).size).toBe(1);
  });

  it('has UUIDs in the form of version 4 that another log makes otherwise', () => {
    const of = (log: string) =>
      placeEvent(listing, { audience: 'AMBER', log, seq: 1, time: '2026-11-24T12:00:00.000Z' }, undefined).standing;
    const one = of('log_a');
    for (const uuid of [one.stixId, one.mispUuid]) expect(uuid).toMatch(/^.{8}-.{4}-4.{3}-[89ab].{3}-.{12}$/);
    expect(one.stixId).toMatch(/[02468ace]$/);
    expect(of('log_a')).toEqual(one);
    expect(of('log_b').stixId).not.toBe(one.stixId);
  });
});

describe('a listing', () => {
  it('holds for ninety days, and a report renews it once half of them are over', () => {
    expect(validUntil('2026-11-29T23:59:59.999Z')).toBe('2027-02-27T00:00:00Z');
    expect(isRenewalDue('2026-11-29T12:00:00.000Z', '2027-01-12T00:00:00.000Z')).toBe(false);
    expect(isRenewalDue('2026-11-29T12:00:00.000Z', '2027-01-13T00:00:01.000Z')).toBe(true);
  });
});
