import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import encodeQR from 'qr';
import { describe, expect, it } from 'vitest';
import { extractAll } from '#domain/extract/extract.ts';
import { documentKind } from '#domain/message/read/document-kind.ts';
import { documentMessage } from '#domain/message/read/document-message.ts';
import { officeText } from '#io/files/office.ts';
import { readDocumentFile } from '#io/files/read-file.ts';
import { addressOf } from '#test/support/addresses.ts';
import { PICTURED, pictured } from '#test/support/letters/letter-pictures.ts';
import { zipOf } from '#test/support/letters/zip.ts';

const wallet = addressOf('p2wpkh', 'document');
const LETTER =
  'I recorded you through your camera. Pay 850 EUR in Bitcoin within 48 hours, or everybody gets the video.';

/** A PDF of one page, drawn by whoever asks. */
const pdfOf = (draw: (page: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> =>
  new Promise((done) => {
    const pdf = new PDFDocument(options);
    const pieces: Buffer[] = [];
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => done(Buffer.concat(pieces)));
    draw(pdf);
    pdf.end();
  });

const drawCode = (pdf: PDFKit.PDFDocument, said: string): void => {
  const rows = encodeQR(said, 'raw');
  for (const [y, row] of rows.entries()) {
    for (const [x, isDark] of row.entries()) {
      if (isDark) pdf.rect(100 + x * 5, 300 + y * 5, 5, 5).fill('black');
    }
  }
};

const docxOf = (xml: string, options = {}): Buffer =>
  zipOf(
    [
      ['[Content_Types].xml', Buffer.from('<Types/>')],
      ['word/document.xml', Buffer.from(xml)],
    ],
    options,
  );
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const found = async (bytes: Buffer) => {
  const reading = await readDocumentFile(bytes);
  const message = reading.ok ? documentMessage('1', reading.document) : null;
  return { reading, findings: extractAll(message === null ? [] : [message]).findings };
};

describe('documents, each read in a process of its own', () => {
  it('reads the text of a PDF and the code that is drawn on it as one', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.text(LETTER);
      drawCode(pdf, `bitcoin:${wallet}`);
    });
    const { findings } = await found(bytes);
    expect(findings.wallets).toMatchObject([{ address: wallet, inDemand: true, evidence: [{ part: '1/p1/qr' }] }]);
    expect(findings.demands).toMatchObject([{ amount: '850', currency: 'EUR' }]);
    expect(findings.deadlines).toMatchObject([{ within: 'PT48H' }]);
  });

  it('reads what a form was filled in with', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.font('Helvetica').text(LETTER);
      pdf.initForm();
      pdf.formText('address', 100, 300, 400, 30, { value: wallet });
    });
    expect((await found(bytes)).findings.wallets.map(({ address }) => address)).toEqual([wallet]);
  });

  it('says that a PDF is locked, and reads none', async () => {
    const bytes = await pdfOf((pdf) => pdf.text(LETTER), { userPassword: 'secret', pdfVersion: '1.7' });
    expect((await found(bytes)).reading).toEqual({ ok: false, reason: 'file-locked' });
  });

  it('reads a text of Office, without what was deleted', async () => {
    const deleted = '<w:p><w:del><w:r><w:delText>Pay 9 EUR</w:delText></w:r></w:del></w:p>';
    const bytes = docxOf(
      `<w:document>${paragraph(LETTER)}${deleted}${paragraph(`My address: ${wallet}`)}</w:document>`,
    );
    const { findings } = await found(bytes);
    expect(findings.wallets).toMatchObject([{ address: wallet, inDemand: true }]);
    expect(findings.demands).toMatchObject([{ amount: '850', currency: 'EUR' }]);
  });

  it('reads what stands around the page of a text of Office, and what its links lead to, and no letters that it hides', async () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>Pay 9 EUR</w:t></w:r>';
    const white = '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>Pay 8 EUR</w:t></w:r>';
    const text = `<w:document>${paragraph(LETTER)}<w:p>${hidden}${white}</w:p></w:document>`;
    const linked = addressOf('p2wpkh', 'linked');
    const files = (margin: string, target: string): Buffer =>
      zipOf([
        ['[Content_Types].xml', Buffer.from('<Types/>')],
        ['word/document.xml', Buffer.from(text)],
        ['word/footer1.xml', Buffer.from(`<w:ftr>${paragraph(margin)}</w:ftr>`)],
        ['word/_rels/document.xml.rels', Buffer.from(`<Relationship Target="${target}"/>`)],
      ]);
    const below = await found(files(`My address: ${wallet}`, 'theme/theme1.xml'));
    expect(below.findings.demands).toMatchObject([{ amount: '850', currency: 'EUR' }]);
    expect(below.findings.wallets).toMatchObject([{ address: wallet, inDemand: true }]);
    const behind = await found(files('page 1', `bitcoin:${linked}?label=a&amp;x=1`));
    expect(behind.findings.wallets).toMatchObject([{ address: linked, inDemand: true }]);
  });

  it('reads a text of Office whose margin is damaged, and says that something is missing', async () => {
    const bytes = zipOf([
      ['[Content_Types].xml', Buffer.from('<Types/>')],
      ['word/document.xml', Buffer.from(`<w:document>${paragraph(`${LETTER} My address: ${wallet}`)}</w:document>`)],
      ['word/header1.xml', Buffer.from('<a>'.repeat(3_000))],
    ]);
    const { reading, findings } = await found(bytes);
    expect(findings.wallets).toMatchObject([{ address: wallet, inDemand: true }]);
    expect(reading).toMatchObject({ document: { truncated: true } });
  });

  it.each([
    ['were hidden before a change that is tracked', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>', ''],
    ['are white on a shape', '<w:color w:val="FFFFFF"/>', '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'],
    ['are white on an old shape', '<w:color w:val="FFFFFF"/>', '<v:shape fillcolor="black"/>'],
    ['are white in a table of a style', '<w:color w:val="FFFFFF"/>', '<w:tblStyle w:val="GridTable5Dark"/>'],
  ])('reads letters that %s', async (_, look, beside) => {
    const run = `<w:r><w:rPr>${look}</w:rPr><w:t>${LETTER} My address: ${wallet}</w:t></w:r>`;
    const { findings } = await found(docxOf(`<w:document>${beside}<w:p>${run}</w:p></w:document>`));
    expect(findings.wallets).toMatchObject([{ address: wallet, inDemand: true }]);
  });

  it.each([
    ['a vanished run of a million letters', `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${'x'.repeat(1_000_100)}</w:t></w:r>`],
    ['a vanished run of a million tabs', `<w:r><w:rPr><w:vanish/></w:rPr>${'<w:tab/>'.repeat(1_000_100)}</w:r>`],
    ['a million deleted line breaks', `<w:delText>${'<w:br/>'.repeat(1_000_100)}</w:delText>`],
    ['a million empty paragraphs', `</w:p>${'<w:p/>'.repeat(1_000_100)}<w:p>`],
  ])('reads a letter of Office behind %s', (_, before) => {
    const { text, truncated } = officeText(`<w:document><w:p>${before}</w:p>${paragraph(LETTER)}</w:document>`);
    expect({ text, truncated }).toEqual({ text: LETTER, truncated: false });
  });

  it('bounds what a text of Office hides, and says so where that is all there is', () => {
    const run = `<w:r><w:rPr><w:vanish/></w:rPr>${'<w:t>0123456789</w:t>'.repeat(200_000)}</w:r>`;
    const { text, hidden, truncated } = officeText(`<w:document><w:p>${run}</w:p></w:document>`);
    expect({ text, length: hidden.length, truncated }).toEqual({ text: '', length: 1_000_000, truncated: true });
  });

  it('reads the pictures in a text of Office: a code, and a letter', async () => {
    const picture = readFileSync(pictured('code-en.png'));
    const bytes = zipOf([
      ['[Content_Types].xml', Buffer.from('<Types/>')],
      ['word/document.xml', Buffer.from(`<w:document>${paragraph(`${LETTER} Scan the QR code.`)}</w:document>`)],
      ['word/media/image1.png', picture],
    ]);
    const { findings } = await found(bytes);
    expect(findings.wallets).toMatchObject([{ address: PICTURED['code-en.png'].wallet, inDemand: true }]);
  });

  it('reads the hidden letters of a text of Office where it shows none, in no demand`s place', async () => {
    const hidden = `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${LETTER} My address: ${wallet}</w:t></w:r>`;
    const { reading, findings } = await found(docxOf(`<w:document><w:p>${hidden}</w:p></w:document>`));
    expect(reading).toMatchObject({ document: { parts: [{ text: '' }, { name: 'text/hidden', hidden: true }] } });
    expect(findings.wallets).toMatchObject([{ address: wallet, inDemand: false, evidence: [{ hidden: true }] }]);
    expect(findings.demands).toEqual([]);
  });

  it('reads no letters of a PDF that are white on its white page, and those that are white on a dark ground', async () => {
    const decoy = addressOf('p2wpkh', 'decoy');
    const bytes = await pdfOf((pdf) => {
      pdf.fillColor('white').text(`My address: ${decoy}`);
      pdf.fillColor('black').text(LETTER);
      pdf.rect(60, 300, 500, 60).fill('#202020');
      pdf.fillColor('white').text(`My address: ${wallet}`, 80, 320);
    });
    const { findings } = await found(bytes);
    expect(findings.wallets).toMatchObject([{ address: wallet, inDemand: true }]);
    expect(findings.wallets).toHaveLength(1);
  });

  it('reads a PDF of white letters alone as hidden', async () => {
    const { findings } = await found(
      await pdfOf((pdf) => pdf.fillColor('white').text(`${LETTER} My address: ${wallet}`)),
    );
    expect(findings.wallets).toMatchObject([{ address: wallet, inDemand: false, evidence: [{ hidden: true }] }]);
  });

  it('hands over the files that were put into a PDF', async () => {
    const letter = Buffer.from(`${LETTER} ${wallet}`);
    const bytes = await pdfOf((pdf) => {
      pdf.text('See the attached.');
      pdf.file(letter, { name: 'letter.txt' });
    });
    const { reading } = await found(bytes);
    expect(reading).toMatchObject({ ok: true, document: { files: [{ name: 'letter.txt' }], truncated: false } });
    const [file] = (reading.ok && reading.document.files) || [];
    expect(Buffer.from(file?.bytes ?? [])).toEqual(letter);
  });

  it('reads where the links of a PDF lead that may be paid to', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.text(LETTER);
      pdf.text('Pay here', 100, 300, { link: `bitcoin:${wallet}` });
      pdf.text('Help', 100, 400, { link: 'https://help.example/' });
    });
    const { findings } = await found(bytes);
    expect(findings.wallets).toMatchObject([{ address: wallet, inDemand: true, evidence: [{ part: '1/text/link' }] }]);
  });

  it.each([
    ['that is cut off', async () => (await pdfOf((pdf) => pdf.text(LETTER))).subarray(0, 60), 'file-broken'],
    ['of a password', async () => docxOf(paragraph(LETTER), { locked: true }), 'file-locked'],
    ['whose text is 220 MB', async () => docxOf(' '.repeat(220_000_000)), 'file-broken'],
    ['that lies about its length', async () => docxOf(' '.repeat(100_000_000), { says: 10 }), 'file-broken'],
    ['nested 300,000 deep', async () => docxOf('<a>'.repeat(300_000)), 'file-broken'],
  ])('refuses one %s', async (_, bytes, reason) => {
    expect((await found(await bytes())).reading).toEqual({ ok: false, reason });
  });

  it('knows a document by what it holds', () => {
    expect(documentKind(Buffer.from('\n\n%PDF-1.7'))).toBe('pdf');
    expect(documentKind(docxOf(''))).toBe('office');
    // An archiver that packs anew loses the order of OpenDocument.
    expect(documentKind(zipOf([['content.xml', Buffer.from('x')]]))).toBe('office');
    expect(documentKind(zipOf([['a.txt', Buffer.from('x')]]))).toBe('archive');
    expect(documentKind(Buffer.from('Pay %PDF'))).toBeNull();
  });
});
