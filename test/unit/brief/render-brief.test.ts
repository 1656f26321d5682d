import { describe, expect, it } from 'vitest';
import type { Brief } from '#domain/brief/brief.ts';
import { MAX_LISTED_WALLETS } from '#domain/brief/brief.ts';
import { MAX_TABLE_WALLETS } from '#domain/brief/wallet-groups.ts';
import { NOTHING_KNOWN } from '#domain/payment/chain-knowledge.ts';
import { addressOf } from '#test/support/addresses.ts';
import { wordsOf as wordsOfBrief } from '#web/mail/brief/of.ts';
import { allBlocks, renderBrief } from '#web/mail/brief.ts';
import { asText } from '#web/mail/brief-text.ts';
import {
  briefWallet,
  campaignLetter,
  dailyBrief,
  dailyMoney,
  dayCampaign,
  digestBrief,
  FOLLOWED,
  firstSightingBrief,
  paidEntry,
  reachedEntry,
} from './briefs.ts';

const render = (brief: Brief) => renderBrief(brief, 'Example Hotline');

/** The words of an HTML mail, without its markup and styles. */
const wordsOf = (html: string): string =>
  html
    .replace(/<(style|title)>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

it('a daily brief of a hotline that follows no payments says in one line that what was paid is not known', () => {
  const { text } = render({ ...dailyBrief(), money: null, chain: NOTHING_KNOWN });
  expect(text).toContain('What was paid is not known: this hotline is not set up to follow payments.');
  expect(text).not.toContain('From victims');
});

describe('a first-sighting brief', () => {
  it('names the campaign, the wallet, what is demanded, and when in local time and UTC', () => {
    const { subject, text, html } = render(firstSightingBrief());
    expect(subject).toBe('New campaign 4F7K2M: 1 wallet, 200 EUR and 500 EUR demanded');
    for (const said of [
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      '1 report',
      'asks for 200 EUR within 24 h, then 500 EUR',
      '24 Nov 2026, 07:12 (05:12 UTC)',
      '24 Nov 2026, 14:06 (12:06 UTC)',
      'Times are those of Helsinki',
    ]) {
      expect(text).toContain(said);
      expect(wordsOf(html)).toContain(said);
    }
  });

  it('names both ends of its time, and says where the first is not known', () => {
    const { campaign } = firstSightingBrief();
    const { text } = render(firstSightingBrief());
    expect(text).toMatch(/First report +24 Nov 2026, 07:12 \(05:12 UTC\)\nAs of +24 Nov 2026, 14:06 \(12:06 UTC\)\n/);
    const unknown = render(firstSightingBrief({ campaign: { ...campaign, foundedAt: null } })).text;
    expect(unknown).toMatch(/First report +not known\nAs of +24 Nov 2026/);
  });

  it('says that a known campaign names more, and how many are not listed', () => {
    const listed = Array.from({ length: MAX_LISTED_WALLETS }, (_, n) => briefWallet({ address: addressOf('p2tr', n) }));
    const { subject, text } = render(
      firstSightingBrief({ first: false, wallets: { listed, more: 392, uncounted: false } }),
    );
    expect(subject).toBe('Campaign 4F7K2M: 412 new wallets, 200 EUR and 500 EUR demanded');
    expect(text).toContain('And 400 more, in annex A of the PDF and at the desk.');
    expect(text.match(/bc1p/g)).toHaveLength(MAX_TABLE_WALLETS);
  });

  it('says where it counted no further', () => {
    const { text } = render(firstSightingBrief({ wallets: { listed: [briefWallet()], more: 999, uncounted: true } }));
    expect(text).toContain('And 999 more at least, in annex A of the PDF and at the desk.');
  });

  it('says the date in UTC too where it is another one', () => {
    const { text } = render(firstSightingBrief({ at: '2026-11-24T22:30:00.000Z' }));
    expect(text).toContain('25 Nov 2026, 00:30 (24 Nov, 22:30 UTC)');
  });
});

describe('the trend of a campaign', () => {
  it.each([
    [{ lastDay: 1, dayBefore: null }, '1 report in the last 24 hours, none in the 24 before'],
    [{ lastDay: 1200, dayBefore: 30 }, '1 200 reports in the last 24 hours, 30 in the 24 before'],
    [{ lastDay: 0, dayBefore: 0 }, '0 reports in the last 24 hours, none in the 24 before'],
  ])('%j is said as: %s', (trend, said) => {
    const { text, html } = render(firstSightingBrief({ trend }));
    expect(text).toContain(said);
    expect(wordsOf(html)).toContain(said);
  });
});

describe('a digest', () => {
  it('names the most reported of the new campaigns and counts the others', () => {
    const { subject, text, html } = render(digestBrief());
    expect(subject).toBe('33 new campaigns: 35 wallets, 200 EUR and 500 EUR demanded');
    for (const said of [
      '4F7K2M',
      '12 reports, 5 wallets named, 3 first here, 2 400 EUR',
      '1 report, 1 wallet named, 1 first here, no amount',
      'And 31 more.',
    ]) {
      expect(text).toContain(said);
      expect(wordsOf(html)).toContain(said);
    }
  });
});

it('a digest names both ends of its time, from the first of all its campaigns on', () => {
  expect(render(digestBrief()).text).toMatch(/From +24 Nov 2026, 13:41 \(11:41 UTC\)\nTo +24 Nov 2026, 14:15/);
  expect(render(digestBrief({ from: null })).text).toMatch(/From +not known\nTo +24 Nov 2026/);
});

describe('a daily brief', () => {
  it('says first what changed, with the days before, and what to do', () => {
    const { subject, text, html } = render(dailyBrief({ urgent: 1 }));
    expect(subject).toBe('Tue 24 Nov: 1 284 reports, 415 new wallets');
    const lines = text.split('\n');
    expect(lines.slice(0, lines.indexOf(''))).toEqual([
      'To do now: 1 urgent report in the queue that nobody has taken.',
      '1 284 reports, 415 new wallets, against 259 a day before.',
      '1 new campaign: 4F7K2M (1 201 reports).',
      '3 reports could not be read.',
    ]);
    expect(text).toContain('From Mon 23 Nov 07:30 (05:30 UTC) to Tue 24 Nov 07:30 (05:30 UTC), Helsinki.');
    expect(text).toContain('Reports by day from Tue 17 Nov, the last up to 07:30: 4, 0, 12, 9, 230, 655, 1180, 1003.');
    expect(wordsOf(html)).toContain('Sun 22 Nov 655');
    expect(text).toContain('And 412 more, in annex A of the PDF and at the desk.');
  });

  it('says of each campaign what its letters say, ask for and share', () => {
    const shares = [{ id: 'nqa6vw', name: 'NQA6VW', languages: ['sv'], by: 'wallet' as const }];
    const contacts = [{ kind: 'telegram', value: 'example_one' }];
    const letter = campaignLetter({ contacts });
    const { text, html } = render(
      dailyBrief({ campaigns: { listed: [dayCampaign({ shares, letter })], more: 0, fresh: 1 } }),
    );
    const said =
      '1 201 reports (1 250 in all), 1 199 new wallets (1 210 first named by it in all); asks for 200 EUR within 24 h, then 500 EUR; ' +
      'confirmed contact telegram example_one; shares a wallet with campaign NQA6VW (sv)';
    expect(text).toContain(`4F7K2M (new, en, fi): ${said}\n  "Hello, I have hacked your device […] and seen`);
    expect(wordsOf(html)).toContain(said);
  });

  it('has one table of new wallets, by campaign', () => {
    const listed = [
      briefWallet(),
      briefWallet({ address: addressOf('p2tr', 1), campaign: 'zx81q0aa', reports: 1201 }),
      briefWallet({ address: addressOf('p2tr', 2), firstSeen: '2026-11-20T01:00:00.000Z' }),
      briefWallet({ address: addressOf('p2tr', 3), campaign: null }),
    ];
    const { text } = render(dailyBrief({ wallets: { listed, more: 0, uncounted: false } }));
    expect(text).toContain(
      [
        '4F7K2M',
        `   3 07:12 14:05 ${briefWallet().address}`,
        `   3 20.11 14:05 ${addressOf('p2tr', 2)}`,
        'ZX81Q0',
        `1201 07:12 14:05 ${addressOf('p2tr', 1)}`,
        'no campaign',
        `   3 07:12 14:05 ${addressOf('p2tr', 3)}`,
      ].join('\n'),
    );
  });

  it('says what was decided since the last', () => {
    const decided = { at: '2026-11-24T05:00:00.000Z', what: 'wallet.hold', about: addressOf('p2tr', 1), by: 'A Lead' };
    const { text } = render(dailyBrief({ decisions: { listed: [decided], more: 0 } }));
    expect(text).toContain(`DECIDED IN THESE HOURS\n24 Nov 07:00 wallet.hold ${addressOf('p2tr', 1)}, A Lead`);
    expect(render(dailyBrief()).text).not.toContain('DECIDED');
  });

  it('says what was received, by campaign and cluster, what was paid first and where it arrived', () => {
    const money = dailyMoney([
      paidEntry(),
      paidEntry({ vout: 1, first: false, satoshi: 500_000n, cents: { EUR: 25_000, USD: null, SEK: null } }),
      paidEntry({ vout: 2, first: false, verdict: 'other', satoshi: 9n }),
      reachedEntry(),
    ]);
    const { subject, text, html } = render(dailyBrief({ money }));
    expect(subject).toBe('Tue 24 Nov: 1 284 reports, 415 new wallets, 2 payments');
    const words = text.replaceAll(/\s+/g, ' ');
    for (const said of [
      'ask Example Exchange to hold 0.0014 BTC',
      'Victims paid 0.009 BTC in 2 payments.',
      'From victims: 2 payments, 0.009 BTC; worth that day 450 EUR, 220.5 USD and 2 200 SEK',
      'without a rate 1 payment (USD), 1 payment (SEK)',
      'From others: 1 payment, 0.00000009 BTC',
      'Chain followed to block 870 001, 24 Nov 2026, 07:21 (05:21 UTC)',
      'By campaign: 4F7K2M 2 payments, 0.009 BTC, 450 EUR',
      'By cluster: C9W3RT 2 payments, 0.009 BTC, 450 EUR',
      `0.0014 BTC at Example Exchange, after 3 spends: ${addressOf('p2pkh', 'exchange')}`,
      `${addressOf('p2wpkh', 'paid')}: first payment, 0.004 BTC, counts as a victim's`,
      'Amounts of money received are what was paid',
    ]) {
      expect(words).toContain(said);
      expect(wordsOf(html).replaceAll('&#39;', "'")).toContain(said);
    }
  });

  it.each(['fi', 'sv'] as const)(
    'writes its numbers with the comma that is read in %s, and says what it is written in',
    (language) => {
      const money = dailyMoney([paidEntry(), reachedEntry()]);
      const wallets = {
        listed: [briefWallet({ demands: [{ amount: '0.05', currency: 'BTC', reports: 1 }] })],
        more: 0,
      };
      const demands = { first: { amount: '1250.5', currency: 'EUR' }, raised: null, withinHours: null };
      const campaigns = { listed: [dayCampaign({ letter: campaignLetter({ demands }) })], more: 0, fresh: 1 };
      const brief = { ...dailyBrief({ money, campaigns }), language };
      const { text, html } = render(brief);
      for (const said of ['0,004 BTC', '0,0014 BTC', '220,5 USD', '1 250,5 EUR']) {
        expect(text.replaceAll(/\s+/g, ' ')).toContain(said);
        expect(wordsOf(html)).toContain(said);
      }
      expect(`${text} ${wordsOf(html)}`).not.toMatch(/\d\.\d+ (?:BTC|EUR|USD|SEK)/);
      expect(html).toContain(`<html lang="${language}">`);
      const first = { ...firstSightingBrief({ wallets: { ...firstSightingBrief().wallets, ...wallets } }), language };
      expect(render(first).subject).toContain('0,05 BTC');
    },
  );

  it('says that nothing was received where the chain is followed, and that it is not known where none is', () => {
    expect(render(dailyBrief({ money: dailyMoney([]) })).text).toContain('From victims: nothing\n');
    expect(render(dailyBrief()).text).toContain('What was paid is not known');
  });

  it.each([
    [
      'a run failed',
      { ...FOLLOWED, followed: false, current: false },
      'not known since 24 Nov 2026, 07:21 (05:21 UTC)',
    ],
    ['it never was', NOTHING_KNOWN, 'not known, the chain was not followed yet'],
  ])('says that it is not known what was received where the chain is not followed, for %s', (_, chain, said) => {
    const { subject, text, html } = render(dailyBrief({ money: dailyMoney([]), chain }));
    expect(subject).toContain('payments not known');
    for (const words of [text.replaceAll(/\s+/g, ' '), wordsOf(html)]) {
      expect(words).toContain(`From victims: ${said}`);
      expect(words).not.toContain('nothing');
    }
    const some = render(dailyBrief({ money: dailyMoney([paidEntry()]), chain })).text.replaceAll(/\s+/g, ' ');
    expect(some).toContain('From victims: 1 payment, 0.004 BTC at least');
  });

  it('says to which block the chain was followed', () => {
    const words = render(dailyBrief({ money: dailyMoney([]) })).text.replaceAll(/\s+/g, ' ');
    expect(words).toContain('Chain followed to block 870 001, 24 Nov 2026, 07:21 (05:21 UTC)');
  });

  it('says what has no rate, and what the chain has undone', () => {
    const none = { EUR: null, USD: null, SEK: null };
    const gone = { ...paidEntry({ vout: 1 }), kind: 'payment-undone' as const };
    const { text } = render(dailyBrief({ money: dailyMoney([paidEntry({ cents: none }), gone]) }));
    expect(text).toContain('; no rate for that day');
    expect(text).toContain('By campaign: 4F7K2M 1 payment, 0.004 BTC\n');
    expect(text).toContain('Undone by the chain: 1 payment, 0.004 BTC, told of before');
  });

  it('is readable on a day without anything', () => {
    const { subject, text } = render(
      dailyBrief({
        reports: 0,
        unreadable: 0,
        campaigns: { listed: [], more: 0, fresh: 0 },
        wallets: { listed: [], more: 0, uncounted: false },
        before: { days: 7, reports: 0 },
        trend: dailyBrief().trend.map((day) => ({ ...day, reports: 0 })),
      }),
    );
    expect(subject).toBe('Tue 24 Nov: 0 reports, 0 new wallets');
    expect(text).toContain('0 reports, 0 new wallets, after none a day before.');
    expect(text).toContain('The next brief comes when something has.');
    expect(text).toContain('What was paid is not known');
    for (const heading of ['CAMPAIGNS', 'NEW WALLETS', 'could not be read']) expect(text).not.toContain(heading);
  });
});

it('says in its own words, and not as a quotation, that a campaign has no text yet', () => {
  const { campaign } = firstSightingBrief();
  const { text, html } = render(
    firstSightingBrief({ campaign: { ...campaign, letter: campaignLetter({ excerpt: '' }) } }),
  );
  expect(text).toContain('; its text is not shown yet: a word is shown once three different reports have it\n');
  expect(text).not.toContain('"its text is not shown');
  expect(html).not.toContain('<blockquote');
});

describe.each<[string, Brief]>([
  ['first-sighting', firstSightingBrief()],
  ['digest', digestBrief()],
  ['daily', dailyBrief()],
  [
    'daily with money',
    dailyBrief({ money: dailyMoney([paidEntry({ time: '2026-11-01T00:00:00.000Z' }), reachedEntry()]) }),
  ],
])('a %s brief', (_, brief) => {
  it('loads nothing and links nowhere', () => {
    expect(render(brief).html).not.toMatch(/<(img|link|script|iframe|a)\b|url\(|@import|https?:/i);
  });

  it('escapes what a letter could have put into it', () => {
    const address = '<b>1</b>"&';
    const { html } = render({ ...brief, wallets: { listed: [briefWallet({ address })], more: 0, uncounted: false } });
    expect(html).toContain('&lt;b&gt;1&lt;/b&gt;&quot;&amp;');
    expect(html).not.toContain('<b>');
  });

  it('has tables that fit a terminal, and sentences that mail programs can break', () => {
    const [said = ''] = render(brief).text.split('\n-- \n');
    for (const line of said.split('\n')) {
      const isRow = /^ *\d+ \S{5} \S{5} \S+$/.test(line) || /^\S.* {2,}\S/.test(line);
      expect(isRow && line.length > 80).toBe(false);
      expect(Math.max(...line.split(' ').map((word) => word.length))).toBeLessThanOrEqual(64);
    }
  });
});

it('says beside the reports that name a wallet how many people they are of, and of how many reports that is known', () => {
  const named = (reports: number, voices: number, demandsIn: number) => {
    const listed = [briefWallet({ reports, voices, demandsIn })];
    const blocks = allBlocks(
      firstSightingBrief({ wallets: { listed, more: 0, uncounted: false } }),
      wordsOfBrief('en'),
    );
    return asText(blocks).replace(/\s+/g, ' ');
  };
  expect(named(6, 1, 6)).toContain('6 reports, by 1 different person');
  expect(named(620, 12, 50)).toContain('620 reports, by 12 different people in 50 of them');
  expect(named(3, 3, 3)).not.toContain('different');
});

it.each([
  ['en', /To do: ask who deployed it/, 'compared by Lead 1 and Lead 2'],
  ['fi', /Tehtävä: kysy, kuka otti sen käyttöön/, 'tarkistaneet Lead 1 ja Lead 2'],
  ['sv', /Att göra: fråga vem som tog den i bruk/, 'jämförd av Lead 1 och Lead 2'],
] as const)(
  'a daily brief names a key that letters are sealed to since the one before, first of all (%s)',
  (language, asks, compared) => {
    const key = {
      change: 'new',
      fingerprint: '0123456789abcdef',
      holder: 'Aino',
      comparedBy: ['Lead 1', 'Lead 2'],
    } as const;
    const { text } = render({
      ...dailyBrief({ keys: [key, { ...key, fingerprint: 'f'.repeat(16), holder: null, comparedBy: [] }] }),
      language,
    });

    expect(text).toMatch(asks);
    expect(text.replace(/\s+/g, ' ')).toContain(compared);
    expect(text).toContain('0123 4567 89ab cdef');
  },
);
