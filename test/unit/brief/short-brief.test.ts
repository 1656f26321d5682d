import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, MAX_EXCERPT_CHARACTERS } from '#domain/brief/excerpt.ts';
import { MAX_NEWS, newsOf } from '#domain/brief/news.ts';
import { quietOf } from '#domain/brief/quiet.ts';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { addressOf } from '#test/support/addresses.ts';
import { runs } from '#test/support/runs.ts';
import { MAX_DAILY_LINES, renderBrief } from '#web/mail/brief.ts';
import { briefWallet, campaignLetter, dailyBrief, dailyMoney, dayCampaign, paidEntry, reachedEntry } from './briefs.ts';

const ADDRESSES = Array.from({ length: 20 }, (_, n) => addressOf(n % 3 === 0 ? 'p2tr' : 'p2wpkh', n));
const wallets = (n: number, campaigns: number) =>
  ADDRESSES.slice(0, n).map((address, index) =>
    briefWallet({ address, campaign: `c${index % campaigns}ampaign`, reports: 40 - index }),
  );
const linesOf = (text: string): string[] => text.trimEnd().split('\n');

describe('a daily brief', () => {
  it('of twelve wallets in two campaigns has forty lines at most, and names every one of them', () => {
    const listed = wallets(12, 2);
    const brief = dailyBrief({
      urgent: 1,
      wallets: { listed, more: 0, uncounted: false },
      campaigns: {
        listed: [0, 1].map((n) =>
          dayCampaign({ id: `c${n}ampaign`, letter: campaignLetter({ excerpt: 'x '.repeat(99) }) }),
        ),
        more: 0,
        fresh: 2,
      },
      money: dailyMoney([paidEntry(), reachedEntry()]),
      decisions: {
        listed: [{ at: '2026-11-24T05:00:00.000Z', what: 'wallet.hold', about: ADDRESSES[0] ?? '', by: 'A Lead' }],
        more: 0,
      },
    });
    for (const language of LANGUAGES) {
      const { text, html } = renderBrief({ ...brief, language }, 'Example Hotline');
      expect(linesOf(text).length).toBeLessThanOrEqual(MAX_DAILY_LINES);
      for (const { address } of listed) {
        expect(text).toContain(address);
        expect(html).toContain(address);
      }
      for (const name of ['C0AMPA (', 'C1AMPA (']) expect(text).toContain(name);
    }
  });

  it('never has more, whatever there is to tell', () => {
    const count = fc.nat(20);
    const day = fc.record({
      wallets: count,
      campaigns: count,
      paid: count,
      reached: count,
      paused: count,
      decided: count,
    });
    fc.assert(
      fc.property(day, fc.constantFrom(...LANGUAGES), (n, language) => {
        const many = <One>(length: number, one: (n: number) => One): One[] =>
          Array.from({ length }, (_, index) => one(index));
        const brief = dailyBrief({
          language,
          urgent: n.decided,
          wallets: { listed: wallets(n.wallets, Math.max(1, n.campaigns)), more: n.paid, uncounted: false },
          campaigns: {
            listed: many(n.campaigns, (index) => dayCampaign({ id: `c${index}ampaign` })),
            more: n.wallets,
            fresh: n.campaigns,
          },
          money: dailyMoney([
            ...many(n.paid, (vout) => paidEntry({ vout, address: ADDRESSES[vout] ?? '' })),
            ...many(n.reached, (vout) => reachedEntry({ vout, service: `Exchange ${vout}` })),
          ]),
          waiting: {
            listed: many(n.paused, (index) => ({
              address: ADDRESSES[index] ?? '',
              since: '2026-11-20T05:00:00.000Z',
              because: 'doubt' as const,
            })),
            more: 0,
          },
          decisions: {
            listed: many(n.decided, (index) => ({
              at: '2026-11-24T05:00:00.000Z',
              what: 'wallet.hold',
              about: ADDRESSES[index] ?? '',
              by: 'A Lead',
            })),
            more: 0,
          },
        });
        expect(newsOf(brief).length).toBeLessThanOrEqual(MAX_NEWS);
        expect(linesOf(renderBrief(brief, 'Example Hotline').text).length).toBeLessThanOrEqual(MAX_DAILY_LINES);
      }),
      { numRuns: runs(60, 1_000), seed: 17 },
    );
  });

  it('is quiet only where nothing happened, and says the same of two quiet days alone', () => {
    const none = { reports: 0, unreadable: 0, urgent: 0, wallets: { listed: [], more: 0, uncounted: false } };
    const quiet = dailyBrief({ ...none, campaigns: { listed: [], more: 0, fresh: 0 } });
    expect(quietOf(quiet)).not.toBeNull();
    expect(quietOf({ ...quiet, to: '2026-11-25T05:30:00.000Z' })).toBe(quietOf(quiet));
    expect(quietOf({ ...quiet, urgent: 1 })).toBeNull();
    expect(quietOf({ ...quiet, unreadable: 1 })).toBeNull();
    expect(quietOf({ ...quiet, money: dailyMoney([paidEntry()]) })).toBeNull();
    expect(quietOf({ ...quiet, money: dailyMoney([]), chain: { ...quiet.chain, current: false } })).not.toBe(
      quietOf({ ...quiet, money: dailyMoney([]) }),
    );
  });
});

describe('the excerpt of a letter', () => {
  it('is one line of two hundred characters at most, as readers count them, and nothing hides in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
        const excerpt = excerptOf(text);
        expect([...new Intl.Segmenter().segment(excerpt)].length).toBeLessThanOrEqual(MAX_EXCERPT_CHARACTERS);
        expect(excerpt).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: runs(200, 3_000), seed: 17 },
    );
    expect(excerptOf('pay \u202e0005\u202c EUR\u2066 to\r\nme')).toBe('pay 0005 EUR to me');
    expect(excerptOf('word '.repeat(100))).toMatch(/^(?:word ){38}word…$/);
  });
});
