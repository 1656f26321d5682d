import { describe, expect, it } from 'vitest';
import { afterStep, type DraftedRequest } from '#domain/case/draft.ts';
import { pdfFonts } from '#test/support/pdf.ts';
import { openPdfFile } from '#test/support/pdf-reader.ts';
import { functionSettings } from '#test/support/settings.ts';
import { asText } from '#web/mail/brief-text.ts';
import { draftBlocks, draftTitle } from '#web/mail/draft-blocks.ts';
import { draftPdf } from '#web/pdf/draft.ts';
import { draftOf, HOST, step, WALLET } from './made-draft.ts';

const textOf = (draft: DraftedRequest): string => asText(draftBlocks(draft));

describe('a request', () => {
  it('goes from drafted to sent to answered, and no other way', () => {
    const sent = afterStep(draftOf(WALLET), 'sent', step('by post'));
    expect(sent).toMatchObject({ state: 'sent', sent: { text: 'by post' } });
    expect(afterStep(draftOf(WALLET), 'answered', step('held'))).toBeNull();
    expect(sent && afterStep(sent, 'sent', step('again'))).toBeNull();
    expect(sent && afterStep(sent, 'answered', step('held'))).toMatchObject({ state: 'answered' });
  });

  it('to a service names each payment, what is not named, and up to when it is known; it orders nothing', () => {
    const text = textOf(draftOf(WALLET));
    for (const said of [WALLET.address, `${'ab'.repeat(32)}:1`, '0.00401 BTC', 'Exchange of Example', 'and 2 more'])
      expect(text).toContain(said);
    expect(text).toContain('block 870500 (2026-11-24 09:00:00 UTC)');
    expect(text).toContain('it orders nothing');
    // A certificate of this regulation is not for financial services.
    expect(text).not.toContain('EPOC-PR');
    expect(text).not.toContain('victims asked');
  });

  it('says since when money is not known, in place of nothing', () => {
    const facts = { ...WALLET, notKnownSince: '2026-11-24T09:00:00.000Z' };
    expect(textOf(draftOf(facts))).toContain('what came since 2026-11-24 09:00:00 UTC is not known');
    expect(textOf(draftOf({ ...WALLET, followedTo: null }))).toContain('The chain was not followed.');
  });

  it('to a host names its mails, and in the Union the fields of the certificate; outside none', () => {
    const text = textOf(draftOf(HOST));
    for (const said of ['Report ABCD-EFGH', '192.0.2.7', 'host.example (pass)', 'EPOC-PR', 'A. Issuing State'])
      expect(text).toContain(said);
    expect(textOf(draftOf(HOST, false))).not.toContain('EPOC-PR');
  });

  it('is a tagged PDF whose pages say which request it is, with all that the text says', async () => {
    const draft = draftOf(HOST);
    const pdf = await openPdfFile(await draftPdf(draft, functionSettings(['age1a', 'age1b', 'age1c']), pdfFonts()));
    expect(pdf).toMatchObject({ isTagged: true, title: draftTitle(draft), missing: 0 });
    for (const page of pdf.pages) expect(page).toContain('A draft until it is signed');
    const said = pdf.pages.join(' ').replace(/\s+/g, ' ');
    for (const each of ['mail.host.example, 192.0.2.7', 'A. Issuing State', 'Signature', draft.id])
      expect(said).toContain(each);
  });
});
