import { beforeAll, describe, expect, it } from 'vitest';
import type { DailyBrief } from '#domain/brief/brief.ts';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { addressOf } from '#test/support/addresses.ts';
import { pdfFonts } from '#test/support/pdf.ts';
import { type OpenedPdf, openPdfFile } from '#test/support/pdf-reader.ts';
import { frameOf, renderBrief } from '#web/mail/brief.ts';
import { briefPdf } from '#web/pdf/brief.ts';
import { briefWallet, campaignLetter, dailyBrief, dailyMoney, dayCampaign, paidEntry, reachedEntry } from './briefs.ts';

const OPERATOR = 'Example Hotline';
const opened = async (brief: DailyBrief): Promise<OpenedPdf> =>
  openPdfFile(await briefPdf(brief, OPERATOR, pdfFonts()));

const others = Array.from({ length: 1_000 }, (_, n) => ({
  // Valid in form: what is counted here are pages, not checksums.
  address: `bc1p${String(n).padStart(4, '0')}${'qzry9x8gf2tvdw0s3jn54khce6mua7l'.repeat(2).slice(0, 54)}`,
  campaign: '4f7k2m9qw1',
  firstSeen: '2026-11-24T05:12:09.000Z',
}));
const QUIET = {
  reports: 0,
  unreadable: 0,
  campaigns: { listed: [], more: 0, fresh: 0 },
  wallets: { listed: [], more: 0, uncounted: false },
  before: { days: 7, reports: 0 },
};

describe('the PDF of a brief', () => {
  let large: OpenedPdf;
  beforeAll(async () => {
    large = await opened(dailyBrief({ wallets: { listed: [briefWallet()], more: 1_000, others, uncounted: false } }));
  });

  it('is tagged: titled, in its language, its tables with heads, nothing outside of what is read but page numbers', () => {
    expect(large.isTagged).toBe(true);
    expect(large.title).toBe('Tue 24 Nov: 1 284 reports, 1 001 new wallets');
    expect(large.language).toBe('en');
    const tags = new Set(large.tags);
    for (const tag of ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure', 'BlockQuote']) {
      expect(tags).toContain(tag);
    }
  });

  it('names all of a thousand wallets, each address whole, in some twenty pages that say which they are', () => {
    const all = large.pages.join('\n');
    for (const { address } of others) expect(all).toContain(address);
    expect(large.pages.length).toBeLessThanOrEqual(24);
    for (const [n, page] of large.pages.entries()) {
      expect(page).toContain(`page ${n + 1} of ${large.pages.length}`);
      expect(page).toMatch(/SHA-256 [0-9a-f]{64}/);
    }
  });

  it('writes payments with the comma of its language', async () => {
    const { pages } = await opened({ ...dailyBrief({ money: dailyMoney([paidEntry()]) }), language: 'fi' });
    const said = pages.join(' ');
    expect(said).toContain('0,004');
    expect(said).not.toContain('0.004');
  });

  it.each(['fi', 'sv'] as const)('leaves no heading alone at the foot of a page in %s', async (language) => {
    const listed = { listed: [briefWallet()], more: 0, others: [], uncounted: false };
    const { pages } = await opened({ ...dailyBrief({ wallets: listed }), language });
    const heading = language === 'fi' ? 'Uudet lompakot tarkemmin' : 'De nya plånböckerna i sin helhet';
    const page = pages.find((one) => one.includes(heading)) ?? '';
    expect(page.split(heading)[1]).toContain(briefWallet().address);
  });

  it('repeats the head of a table on each of its pages', () => {
    const inTable = large.pages.filter((page) => (page.match(/bc1p\d{4}/g) ?? []).length > 5);
    expect(inTable.length).toBeGreaterThan(15);
    for (const page of inTable) expect(page).toContain('First seen');
  });

  it.each(LANGUAGES)('says in %s what the mail says, and of wallets and payments more', async (language) => {
    const brief = dailyBrief({
      language,
      urgent: 1,
      wallets: { listed: [briefWallet()], more: 0, uncounted: false },
      money: dailyMoney([paidEntry(), reachedEntry({ service: 'An Exchange With A Long Name '.repeat(12).trim() })]),
    });
    const { pages, missing } = await opened(brief);
    const words = pages.join(' ').replace(/\s+/g, ' ');
    const { text } = renderBrief(brief, OPERATOR);
    for (const line of text.split('\n').slice(0, 5)) expect(words).toContain(line.trim());
    expect(words).toContain(frameOf(brief, OPERATOR).foot);
    expect(words.replace(/ /g, '')).toContain(`${'ab'.repeat(32)}:0`);
    expect(missing).toBe(0);
  });

  it('of a week without anything is one or two pages that say so', async () => {
    const { pages } = await opened(dailyBrief(QUIET));
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(pages.join(' ')).toContain('Nothing else happened.');
  });

  it('is the same file for the same brief', async () => {
    const [one, other] = await Promise.all([0, 1].map(() => briefPdf(dailyBrief(), OPERATOR, pdfFonts())));
    expect(Buffer.compare(one as Uint8Array, other as Uint8Array)).toBe(0);
  });

  it('is whole whatever a letter holds', async () => {
    const excerpt = `\u202eevil\u202c =cmd|' /C calc'!A0 <script>alert(1)</script> ${'x'.repeat(3_000)} \u{1f4b0} Привет (\\) \u0000`;
    const contacts = [{ kind: 'telegram', value: 'y'.repeat(5_000) }];
    const letter = campaignLetter({ excerpt, contacts });
    const hostile = dailyBrief({
      campaigns: { listed: [dayCampaign({ letter })], more: 0, fresh: 1 },
      wallets: { listed: [briefWallet({ address: addressOf('p2tr', 'z') })], more: 0, uncounted: false },
    });
    const { pages, isTagged } = await opened(hostile);
    expect(isTagged).toBe(true);
    expect(pages.join(' ')).toContain('<script>alert(1)</script>');
    expect(pages.join('').match(/y/g)?.length).toBeGreaterThan(5_000);
  });
});
