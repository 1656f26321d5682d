import { describe, expect, it } from 'vitest';
import { audiencesOf } from '#domain/feed/audience.ts';
import { bandOf } from '#domain/feed/bands.ts';
import { eventId, FeedEvent, MAX_DEMANDS } from '#domain/feed/event.ts';
import { exerciseNews } from '#domain/feed/exercise.ts';
import { BY_ITSELF } from '#domain/feed/marking.ts';
import { placeEvent } from '#domain/feed/place-event.ts';
import { pauseNews, retractionNews, walletNews } from '#domain/feed/wallet-news.ts';
import { besideDemands } from '#domain/wallet/sighting.ts';
import { readAddress } from '#domain/wallet-address.ts';
import { walletOf } from './events.ts';

const WALLET = { ...walletOf(1), campaign: 'c1' };
const report = (time: string, ...amounts: string[]) => ({
  time,
  channel: 'mail' as const,
  demands: amounts.map((amount) => ({ amount, currency: 'EUR' })),
});

describe('what the feed tells of a wallet', () => {
  it('tells days, a band and the most frequent demands, and nothing of a report by itself', () => {
    const reports = [
      report('2026-11-24T23:59:58.123Z', '200', '500'),
      report('2026-11-22T10:11:12.131Z', '500'),
      report('2026-11-23T01:02:03.004Z', '500'),
      report('2026-11-23T01:02:03.004Z'),
    ];
    expect(walletNews('wallet.seen', BY_ITSELF, WALLET, reports)).toEqual({
      version: 1,
      type: 'wallet.seen',
      ...BY_ITSELF,
      exercise: false,
      wallet: walletOf(1),
      campaign: 'c1',
      reports: { atLeast: 3 },
      firstSeen: '2026-11-22',
      lastSeen: '2026-11-24',
      demands: [
        { amount: '500', currency: 'EUR', share: 'most' },
        { amount: '200', currency: 'EUR', share: 'some' },
      ],
    });
  });

  it('tells the deadline that most give, and hosts that three of them came from', () => {
    const from = (within: string | null, ...hosts: string[]) => ({
      ...report('2026-11-24T00:00:00Z', '200'),
      ...(within === null ? {} : { deadline: { within, start: 'opened' as const } }),
      hosts,
    });
    const told = (...reports: ReturnType<typeof from>[]) => walletNews('wallet.seen', BY_ITSELF, WALLET, reports);
    const news = told(
      from('PT48H', 'mx.extorter.example', 'only.example'),
      from('PT48H', 'mx.extorter.example'),
      from('PT24H', 'mx.extorter.example', 'mx.extorter.example'),
      from(null),
    );
    expect(news.deadline).toEqual({ within: 'PT48H', start: 'opened' });
    expect(news.hosts).toEqual([{ value: 'mx.extorter.example', note: 'may be compromised' }]);
    const undecided = told(from('PT48H', 'a.example'), from('PT24H', 'a.example'), from(null));
    expect(undecided).not.toHaveProperty('deadline');
    expect(undecided).not.toHaveProperty('hosts');
    for (const news of [pauseNews(told(from('PT48H'))), retractionNews(told(from('PT48H')), 'duplicate')])
      expect(news).not.toHaveProperty('deadline');
  });

  it('keeps of where a letter came from only what names a network', () => {
    const hosts = ['10.0.0.1', '127.0.0.1', 'fe80::1', 'localhost', 'pc.lan', 'mx.extorter.example', '203.0.113.7'];
    expect(
      besideDemands({ deadlines: [{ at: '2026-11-30' }, { within: 'PT48H' }], senders: [{ hosts, dkim: [] }] }),
    ).toEqual({
      deadline: { within: 'PT48H' },
      hosts: ['mx.extorter.example', '203.0.113.7'],
    });
  });

  it('counts verified mails alone, however many different forms come beside them', () => {
    const forms = Array.from({ length: 60 }, () => ({ ...report('2026-11-25T00:00:00Z'), channel: 'form' as const }));
    const news = walletNews('wallet.seen', BY_ITSELF, WALLET, [report('2026-11-24T00:00:00Z', '200'), ...forms]);
    expect(news).toMatchObject({ reports: { atLeast: 1 }, firstSeen: '2026-11-24', lastSeen: '2026-11-25' });
  });

  it('says of a demand whether it is asked for first, where all that ask for it say the same', () => {
    const asking = (role?: 'initial' | 'raised') => ({
      ...report('2026-11-24T00:00:00Z'),
      demands: [{ amount: '500', currency: 'EUR', ...(role === undefined ? {} : { role }) }],
    });
    const demandsOf = (...roles: ('initial' | 'raised')[]) =>
      walletNews('wallet.seen', BY_ITSELF, WALLET, roles.map(asking)).demands;
    expect(demandsOf('raised', 'raised')).toEqual([{ amount: '500', currency: 'EUR', role: 'raised', share: 'most' }]);
    expect(demandsOf('raised', 'initial')).toEqual([{ amount: '500', currency: 'EUR', share: 'most' }]);
  });

  it('lists a bounded number of demands', () => {
    const many = Array.from({ length: 40 }, (_, n) => String(n + 1));
    const { demands } = walletNews('wallet.seen', BY_ITSELF, WALLET, [report('2026-11-24T00:00:00Z', ...many)]);
    expect(demands).toHaveLength(MAX_DEMANDS);
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 3],
    [5, 5],
    [19, 10],
    [49, 20],
    [50, 50],
    [33_000, 50],
  ])('says of %i reports that there are at least %i', (reports, band) => {
    expect(bandOf(reports)).toBe(band);
  });

  it.each([
    ['TLP:GREEN', ['GREEN', 'AMBER', 'AMBER+STRICT']],
    ['TLP:AMBER', ['AMBER', 'AMBER+STRICT']],
    ['TLP:AMBER+STRICT', ['AMBER+STRICT']],
  ] as const)('goes, marked %s, to those who may see it: %s', (tlp, audiences) => {
    expect(audiencesOf(tlp)).toEqual(audiences);
  });

  it('names the same change the same, and another log or change otherwise', () => {
    expect(eventId('GREEN', 'a|3')).toBe(eventId('GREEN', 'a|3'));
    expect(new Set([eventId('GREEN', 'a|3'), eventId('AMBER', 'a|3'), eventId('GREEN', 'a|5')])).toHaveProperty(
      'size',
      3,
    );
  });

  it('makes up wallets for exercises that are valid and marked', () => {
    const news = exerciseNews('autumn', '2026-11-24');
    expect(news.exercise).toBe(true);
    expect(readAddress(news.wallet.address)).toMatchObject({ ok: true, kind: 'p2wsh' });
    expect(exerciseNews('autumn', '2026-11-24')).toEqual(news);
    const { event } = placeEvent(
      news,
      { audience: 'exercise', log: 'log_a', seq: 1, time: '2026-11-24T00:00:00Z' },
      undefined,
    );
    expect(FeedEvent.parse(event)).toEqual(event);
  });
});
