import PDFDocument from 'pdfkit';
import { findingsInWords, type Mine } from '#web/follow-up.ts';
import type { Site } from '#web/site.ts';
import { momentInWords } from '#web/words/quantities.ts';

/** The typeface that is embedded: it has every letter of the languages, on every reader's machine. */
export interface Fonts {
  regular: Uint8Array;
  bold: Uint8Array;
}

type Doc = InstanceType<typeof PDFDocument>;
type Struct = ReturnType<Doc['struct']>;

const MARGIN = 56;
/** Most originals that are listed: the summary stays on one sheet. */
const MAX_LISTED = 6;
const SIZE = { title: 22, heading: 13, body: 11, code: 15, small: 9 } as const;

/** Writes tagged text onto a page, so that it can be read aloud in order. */
class TaggedPage {
  readonly doc: Doc;
  readonly root: Struct;

  constructor(doc: Doc) {
    this.doc = doc;
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  private write(tag: string, font: 'regular' | 'bold', size: number, text: string, gap: number): void {
    this.root.add(
      this.doc.struct(tag, {}, () => {
        this.doc.font(font).fontSize(size).text(text, { lineGap: 2 });
      }),
    );
    this.doc.moveDown(gap);
  }

  title(text: string): void {
    this.write('H1', 'bold', SIZE.title, text, 0.3);
  }

  heading(text: string): void {
    this.write('H2', 'bold', SIZE.heading, text, 0.15);
  }

  paragraph(text: string): void {
    this.write('P', 'regular', SIZE.body, text, 0.5);
  }

  code(text: string): void {
    this.write('P', 'bold', SIZE.code, text, 0.5);
  }

  small(text: string): void {
    this.write('P', 'regular', SIZE.small, text, 0.4);
  }

  /** Begins another sheet. */
  sheet(): void {
    this.doc.addPage();
  }

  close(): void {
    this.root.end();
    this.doc.end();
  }
}

const writeFindings = (page: TaggedPage, site: Site, mine: Mine): void => {
  const { found, pdf } = site.words.mine;
  page.heading(found.heading);
  if (mine.state === 'received') {
    page.paragraph(pdf.later);
    return;
  }
  const lists = findingsInWords(site, mine.findings);
  for (const { label, values } of lists) page.paragraph(`${label}: ${values.join(', ')}`);
  page.paragraph(lists.length === 0 ? found.nothing : found.note);
};

/** What lies sealed, each with its hash and time: what the police compare the originals with. */
const writeOriginals = (page: TaggedPage, { words, settings }: Site, { sealed }: Mine): void => {
  const { pdf, kept } = words.mine;
  if (sealed.length === 0) return;
  page.heading(pdf.originals.heading);
  for (const { part, sha256, receivedAt } of sealed.slice(0, MAX_LISTED)) {
    const when = momentInWords(receivedAt, words.language, settings.timeZone);
    page.small(`${kept.part(part)}, ${when} (${receivedAt})\nSHA-256 ${sha256}`);
  }
  if (sealed.length > MAX_LISTED) page.small(pdf.originals.more(sealed.length - MAX_LISTED));
};

/** What goes to the police: nothing on it opens the report. */
const writeSummary = (page: TaggedPage, site: Site, mine: Mine, now: Date): void => {
  const { words, settings } = site;
  const { answer, mine: own, notPolice } = words;
  page.small(`${words.service} · ${settings.operator.name} · ${settings.operator.contact}`);
  page.title(own.pdf.title);
  page.paragraph(own.pdf.lead);
  if (mine.reference !== null) {
    page.heading(answer.reference.label);
    page.code(mine.reference);
  }
  if (mine.receivedAt !== null) {
    page.paragraph(own.received(momentInWords(mine.receivedAt, words.language, settings.timeZone)));
  }
  writeFindings(page, site, mine);
  writeOriginals(page, site, mine);
  page.heading(own.pdf.offence.heading);
  page.paragraph(settings.operator.isPolice ? own.pdf.offence.text : `${own.pdf.notPolice} ${own.pdf.offence.text}`);
  if (!settings.operator.isPolice) page.paragraph(`${notPolice.link}: ${notPolice.href}`);
  page.small(own.pdf.made(momentInWords(now.toISOString(), words.language, settings.timeZone)));
};

/** What its sender keeps: the code, and what it is for. */
const writeReceipt = (page: TaggedPage, { words }: Site, mine: Mine): void => {
  const { answer, mine: own } = words;
  page.sheet();
  page.heading(own.pdf.receipt);
  page.heading(answer.code.label);
  page.code(mine.code);
  page.paragraph(answer.code.hint);
  page.small(own.pdf.fraud);
};

/** A tagged PDF of two sheets: a summary to attach to a police report, and the receipt with the code, to keep. */
export const receiptPdf = async (site: Site, mine: Mine, fonts: Fonts, now: Date): Promise<Uint8Array> => {
  const doc = new PDFDocument({
    // PDF/UA-1, which the package knows and its types do not.
    ...({ subset: 'PDF/UA' } as object),
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: site.words.language,
    info: { Title: site.words.mine.pdf.title, Author: site.words.service, CreationDate: now, ModDate: now },
    // The built-in typefaces are files beside the package, and have no tags.
    font: Buffer.from(fonts.regular) as unknown as string,
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => {
    doc.on('end', () => resolve());
    doc.on('error', reject);
  });
  doc.registerFont('regular', Buffer.from(fonts.regular)).registerFont('bold', Buffer.from(fonts.bold));
  const page = new TaggedPage(doc);
  writeSummary(page, site, mine, now);
  writeReceipt(page, site, mine);
  page.close();
  await done;
  return Buffer.concat(chunks);
};
