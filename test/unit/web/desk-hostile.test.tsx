import { describe, expect, it } from 'vitest';
import { renderDesk } from '#web/desk/document.ts';
import { CampaignPage, type ShownCampaign } from '#web/desk/pages/campaign.tsx';
import { WorkingOnPage } from '#web/desk/pages/working-on.tsx';
import type { DeskSite } from '#web/desk/site.ts';
import { deskWordsOf } from '#web/words/desk-words.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style></title><script>alert(1)</script>',
  "javascript:alert('1')",
  '\u202Egnp.exe\u202C',
  '=HYPERLINK("https://evil.example")',
  'x'.repeat(300),
];

const siteWith = (text: string): DeskSite => ({
  words: deskWordsOf('en'),
  settings: { operator: { name: text, isPolice: true, contact: text }, timeZone: 'Europe/Helsinki' },
  basePath: '',
  person: { name: text, roles: ['lead'], workingOn: text, csrf: 'mark' },
  now: new Date('2026-11-30T01:00:00Z'),
});

const NONE = { EUR: 0, USD: 0, SEK: 0 };
const PAID = { payments: 0, satoshi: 0, cents: NONE, withoutRate: NONE };

const campaignWith = (text: string): ShownCampaign => ({
  id: text,
  name: text,
  foundedAt: text,
  reports: 3,
  named: 2,
  wallets: 1,
  demanded: [{ amount: '200', currency: 'EUR' }],
  voices: 3,
  heard: 3,
  outliers: 0,
  shares: [{ id: text, name: text, languages: [text], by: 'wallet' }],
  text,
  gaps: { version: 1, all: [{ before: [text], after: [text], name: text, mayBeNamed: true }] },
  days: [{ day: text, reports: 1 }],
  counted: { languages: { [text]: 1 }, amounts: [], deadlines: { [text]: 1 } },
  money: {
    ...{ asOf: text, followed: true, followedTo: { height: 1, time: '2026-11-24T08:00:01.000Z' }, notKnownSince: null },
    totals: { known: true, received: { victim: PAID, other: PAID, unknown: PAID } },
  },
});

describe('what somebody wrote', () => {
  it.each(HOSTILE)('is text on every place of a page, and no part of it: %j', (text) => {
    const site = siteWith(text);
    const audit = { day: text, chain: text, seq: 1 };
    const pages = [
      <CampaignPage
        key="campaign"
        site={site}
        campaigns={[campaignWith(text)]}
        cases={new Map([[text, [{ id: text, title: text }]]])}
        audit={audit}
      />,
      <WorkingOnPage key="working" site={site} next={text} typed={text} cases={[{ id: text, title: text }]} />,
    ];
    for (const page of pages) {
      const { html } = renderDesk(page);
      // One script, one style: ours.
      expect(html.match(/<script/g)).toHaveLength(1);
      expect(html.match(/<style/g)).toHaveLength(1);
      expect(html).not.toMatch(/<img|href="javascript/i);
      expect(html).not.toMatch(/<[a-z][^>]*\son\w+=/i);
    }
  });
});
