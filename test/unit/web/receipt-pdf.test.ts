import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { pdfFonts } from '#test/support/pdf.ts';
import { openPdfFile } from '#test/support/pdf-reader.ts';
import { EXAMPLE_SETTINGS } from '#test/support/web/report-site.ts';
import { receiptPdf } from '#web/pdf/receipt.ts';
import { wordsOf } from '#web/words/of.ts';
import { MINE } from './made-receipt.ts';

describe.each(LANGUAGES)('the sheets to print, in %s', (language) => {
  it('tell on the one that is kept where its code is typed, and on the one for the police nothing that opens the report', async () => {
    const site = { settings: EXAMPLE_SETTINGS, words: wordsOf(language), basePath: '', now: new Date(0) };
    const { pages } = await openPdfFile(await receiptPdf(site, MINE, pdfFonts(), new Date('2026-11-24T07:00:00.000Z')));

    expect(pages).toHaveLength(2);
    expect(pages[0]).not.toMatch(/AAAA-BBBB|report\.hotline\.example/);
    for (const said of [MINE.code, 'report.hotline.example', site.words.mine.title]) expect(pages[1]).toContain(said);
  });

  it('say of each original when it came, in words and in UTC, and never as machines write it', async () => {
    const site = { settings: EXAMPLE_SETTINGS, words: wordsOf(language), basePath: '', now: new Date(0) };
    const sealed = [{ part: 'mail', size: 1_000, receivedAt: '2026-11-24T06:00:07.000Z', sha256: 'ab'.repeat(32) }];
    const { pages } = await openPdfFile(await receiptPdf(site, { ...MINE, sealed }, pdfFonts(), new Date(0)));
    expect(pages[0]).toContain('(2026-11-24 06:00:07 UTC)');
    expect(pages[0]).not.toMatch(/\dT\d\d:/);
  });
});
