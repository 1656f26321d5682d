import { expect, it } from 'vitest';
import { addressOf } from '#test/support/addresses.ts';
import { madePackage, shownPackage } from '#test/support/made-package.ts';
import { pdfFonts } from '#test/support/pdf.ts';
import { openByPdfJs } from '#test/support/pdf-js.ts';
import { openPdfFile } from '#test/support/pdf-reader.ts';
import { functionSettings } from '#test/support/settings.ts';
import { EXAMPLE_SETTINGS } from '#test/support/web/report-site.ts';
import { briefWallet, dailyBrief, dailyMoney, firstSightingBrief, paidEntry } from '#test/unit/brief/briefs.ts';
import { madeDraft } from '#test/unit/desk/made-draft.ts';
import { briefPdf } from '#web/pdf/brief.ts';
import { draftPdf } from '#web/pdf/draft.ts';
import { methodPdf, packagePdf } from '#web/pdf/package/package.ts';
import { receiptPdf } from '#web/pdf/receipt.ts';
import { wordsOf } from '#web/words/of.ts';
import { MINE } from './made-receipt.ts';

const OPERATOR = 'Example Hotline';
const NOW = new Date('2026-11-24T07:00:00.000Z');
const words = (pages: readonly string[]): string => pages.join('').replace(/\s+/g, '');

const others = Array.from({ length: 200 }, (_, n) => ({
  ...{ address: addressOf(n % 2 === 0 ? 'p2wpkh' : 'p2tr', `other ${n}`), campaign: '4f7k2m9qw1' },
  firstSeen: '2026-11-24T05:12:09.000Z',
}));
const site = { settings: EXAMPLE_SETTINGS, words: wordsOf('sv'), basePath: '', now: NOW };
const shown = shownPackage(madePackage(3));

const FILES: Record<string, { make: () => Promise<Uint8Array>; tags: string[]; language: string }> = {
  'a brief of a day with 201 new wallets and payments': {
    make: () => {
      const wallets = { listed: [briefWallet()], more: others.length, others, uncounted: false };
      return briefPdf(dailyBrief({ wallets, money: dailyMoney([paidEntry()]) }), OPERATOR, pdfFonts());
    },
    ...{ tags: ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure', 'BlockQuote'], language: 'en' },
  },
  'a brief of a new campaign, in Finnish': {
    make: () => briefPdf({ ...firstSightingBrief(), language: 'fi' }, OPERATOR, pdfFonts()),
    ...{ tags: ['Document', 'H1', 'P'], language: 'fi' },
  },
  'a receipt, in Swedish': {
    make: () => receiptPdf(site, MINE, pdfFonts(), NOW),
    ...{ tags: ['Document', 'H1', 'P'], language: 'sv' },
  },
  'a package with its annexes': {
    make: () => packagePdf(shown, pdfFonts()),
    ...{ tags: ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD'], language: 'en' },
  },
  'its method': { make: () => methodPdf(shown, pdfFonts()), ...{ tags: ['Document', 'H1', 'P'], language: 'en' } },
  'a request to a host': {
    make: () => draftPdf(madeDraft('campaign'), functionSettings(['age1a', 'age1b', 'age1c']), pdfFonts()),
    ...{ tags: ['Document', 'H1', 'H2', 'P'], language: 'en' },
  },
};

it.each(Object.keys(FILES))(
  '%s opens in pdf.js as in PDFium, with its text, and each part of it in a tree of tags',
  async (name) => {
    const { make, tags, language } = FILES[name] as (typeof FILES)[string];
    const bytes = await make();
    const [inFirefox, inChrome] = await Promise.all([openByPdfJs(bytes), openPdfFile(bytes)]);
    expect(inFirefox).toMatchObject({ isTagged: true, astray: 0, title: inChrome.title, language });
    expect(inFirefox.pages).toHaveLength(inChrome.pages.length);
    expect(words(inFirefox.pages)).toBe(words(inChrome.pages));
    for (const tag of tags) expect(inFirefox.tags).toContain(tag);
    // A row holds cells, and a table rows: whoever hears it knows in which column they are.
    expect(inFirefox.tags.filter((tag) => tag === 'TR').length).toBe(
      inChrome.tags.filter((tag) => tag === 'TR').length,
    );
  },
);
