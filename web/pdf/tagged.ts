import PDFDocument from 'pdfkit';
import { grouped } from '#web/mail/block.ts';
import { sfntOf } from './sfnt.ts';

/** The typeface that is embedded: it has every letter of the languages, on every reader's machine. */
export interface Fonts {
  regular: Uint8Array;
  bold: Uint8Array;
}

type Doc = InstanceType<typeof PDFDocument>;
type Struct = ReturnType<Doc['struct']>;

/** What a document says of itself. */
interface About {
  title: string;
  author: string;
  /** BCP 47: readers speak it so. */
  language: string;
  /** When it was made; the same moment makes the same file. */
  at: Date;
}

/** Margins in points: the left one leaves room for a binder's holes. */
interface Margins {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

const SIZE = { title: 22, heading: 13, body: 11, code: 15, small: 9, cell: 8.5 } as const;
const LINE_GAP = 2;
const CELL_GAP = 9;
/** Above and under the line below a row. */
const ROW_GAP = 1;
/** Under a heading so much of what follows stands on the same page. */
const KEPT_TOGETHER = 70;
/** And under one that another follows: its own line too, so that it is not left alone at the foot of a page. */
const KEPT_WITH_SUBHEADING = KEPT_TOGETHER + 30;
const BAR = { height: 11, gap: 4, label: 90, number: 50 } as const;
const INK = '#16202e';
const FAINT = '#cfd6df';
const ACCENT = '#1f5fa8';
/** What stands for a sign that the typeface does not have. */
const NO_GLYPH = '?';
/** Most characters of one cell in one row: what is longer goes on in the next, so that no row is higher than a page. */
const MAX_CELL = 1_200;
const GROUP = 4;
/** Most heights that are remembered. */
const MAX_HEIGHTS = 10_000;

/** A column of a table. */
interface Column {
  title: string;
  /** Of the table's width, in parts of the sum of all. */
  parts: number;
  /** Whether it holds addresses or hashes, which are broken after a multiple of four characters alone. */
  isCode?: boolean;
  align?: 'left' | 'right';
}

/** Opens a tagged PDF 1.7 (PDF/UA-1) of A4 sheets; `finished` gives its bytes once its page was closed. */
export const openPdf = (
  { title, author, language, at }: About,
  margins: Margins,
  fonts: Fonts,
): { page: TaggedPage; finished: Promise<Uint8Array> } => {
  const [regular, bold] = [fonts.regular, fonts.bold].map((font) => Buffer.from(sfntOf(font))) as [Buffer, Buffer];
  const doc = new PDFDocument({
    // PDF/UA-1, which the package knows and its types do not.
    ...({ subset: 'PDF/UA' } as object),
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    // Pages say how many they are.
    bufferPages: true,
    lang: language,
    info: { Title: title, Author: author, CreationDate: at, ModDate: at },
    // None by itself: the built-in ones are files beside the package, and have no tags; and one that is the same as a registered one is
    // read anew, all of it, each time that it is chosen.
    font: null as unknown as string,
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  doc.registerFont('regular', regular).registerFont('bold', bold);
  return { page: new TaggedPage(doc), finished };
};

/** Writes tagged text onto pages, so that it can be read aloud in order. */
export class TaggedPage {
  readonly #doc: Doc;
  readonly #root: Struct;
  readonly #widths = new Map<string, number>();
  readonly #heights = new Map<string, number>();
  /** How many signs had no glyph. */
  missing = 0;

  constructor(doc: Doc) {
    this.#doc = doc;
    this.#root = doc.struct('Document');
    doc.addStructure(this.#root);
  }

  get #width(): number {
    const { width, margins } = this.#doc.page;
    return width - margins.left - margins.right;
  }

  get #bottom(): number {
    const { height, margins } = this.#doc.page;
    return height - margins.bottom;
  }

  /** The text as the typeface can write it. */
  #known(text: string): string {
    const { font } = (this.#doc as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })
      ._font;
    return [...text]
      .map((sign) => {
        if (sign === '\n' || font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)) return sign;
        this.missing += 1;
        return NO_GLYPH;
      })
      .join('');
  }

  #write(tag: string, font: 'regular' | 'bold', size: number, text: string, gap: number, indent = 0): void {
    const { left } = this.#doc.page.margins;
    this.#root.add(
      this.#doc.struct(tag, {}, () => {
        this.#doc.font(font).fontSize(size).fillColor(INK);
        this.#doc.text(this.#known(text), left + indent, this.#doc.y, {
          lineGap: LINE_GAP,
          width: this.#width - indent,
        });
      }),
    );
    this.#doc.moveDown(gap);
  }

  /** Begins another sheet where less than so much is left of this one. */
  #room(points: number): void {
    if (this.#doc.y + points > this.#bottom) this.sheet();
  }

  title(text: string): void {
    this.#write('H1', 'bold', SIZE.title, text, 0.3);
  }

  heading(text: string): void {
    this.#room(KEPT_WITH_SUBHEADING);
    this.#write('H2', 'bold', SIZE.heading, text, 0.15);
  }

  subheading(text: string): void {
    this.#room(KEPT_TOGETHER);
    this.#write('H3', 'bold', SIZE.body, text, 0.1);
  }

  paragraph(text: string): void {
    this.#write('P', 'regular', SIZE.body, text, 0.5);
  }

  strong(text: string): void {
    this.#write('P', 'bold', SIZE.body, text, 0.3);
  }

  quote(text: string): void {
    this.#write('BlockQuote', 'regular', SIZE.body, text, 0.5, 14);
  }

  code(text: string): void {
    this.#write('P', 'bold', SIZE.code, text, 0.5);
  }

  small(text: string): void {
    this.#write('P', 'regular', SIZE.small, text, 0.4);
  }

  /** Begins another sheet. */
  sheet(): void {
    this.#doc.addPage();
  }

  /** How wide a text of single letters is: each is measured once. */
  #codeWidth(text: string): number {
    let width = 0;
    for (const sign of text) {
      const known = this.#widths.get(sign) ?? this.#doc.widthOfString(sign);
      this.#widths.set(sign, known);
      width += known;
    }
    return width;
  }

  /** A text in lines of a width, broken after a multiple of four characters alone: an address that is read from paper keeps its groups. */
  #codeLines(text: string, width: number): string {
    const lines: string[] = [];
    for (const one of text.split('\n')) this.#breakCode(one, width, lines);
    return lines.join('\n');
  }

  #breakCode(text: string, width: number, lines: string[]): void {
    for (let rest = text; rest !== ''; ) {
      let fits = rest.length;
      while (fits > GROUP && this.#codeWidth(rest.slice(0, fits)) > width) {
        fits -= fits % GROUP === 0 ? GROUP : fits % GROUP;
      }
      lines.push(rest.slice(0, fits));
      rest = rest.slice(fits);
    }
  }

  /** How high a text is in a cell: what short ones need is the same for all. */
  #heightOf(text: string, width: number, font: string): number {
    const name = `${font} ${Math.round(width)} ${text}`;
    const known = this.#heights.get(name) ?? this.#doc.heightOfString(text, { width });
    if (this.#heights.size < MAX_HEIGHTS) this.#heights.set(name, known);
    return known;
  }

  /** A table whose head row stands again on each of its pages; said once where it is read aloud. */
  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    const doc = this.#doc;
    const parts = columns.reduce((sum, column) => sum + column.parts, 0);
    const { left } = doc.page.margins;
    let x = left;
    const places = columns.map((column) => {
      const width = (this.#width * column.parts) / parts;
      const place = { x, width: width - CELL_GAP, column };
      x += width;
      return place;
    });
    const shaped = (cells: readonly string[], font: 'regular' | 'bold'): { texts: string[]; height: number } => {
      doc.font(font).fontSize(SIZE.cell);
      const texts = places.map(({ width, column }, n) => {
        const text = this.#known(cells[n] ?? '');
        return column.isCode === true ? this.#codeLines(text, width) : text;
      });
      const lineHeight = doc.currentLineHeight(true);
      const heights = places.map(({ width, column }, n) =>
        column.isCode === true
          ? (texts[n] ?? '').split('\n').length * lineHeight
          : this.#heightOf(texts[n] ?? '', width, font),
      );
      return { texts, height: Math.max(...heights) };
    };
    const cell = (text: string, { x: at, width, column }: (typeof places)[number], y: number): void => {
      // Code is in lines already, each as wide as it is.
      const place = column.isCode === true ? {} : { width, align: column.align ?? 'left' };
      doc.fillColor(INK).text(text, at, y, place);
    };
    const rule = (y: number): void =>
      this.#artifact(() =>
        doc
          .moveTo(left, y)
          .lineTo(left + this.#width, y)
          .stroke(FAINT),
      );
    const head = shaped(
      columns.map(({ title }) => title),
      'bold',
    );
    const table = doc.struct('Table');
    this.#root.add(table);
    const row = (tag: 'TH' | 'TD', { texts, height }: typeof head, font: 'regular' | 'bold'): void => {
      const y = doc.y;
      const line = doc.struct('TR');
      table.add(line);
      for (const [n, place] of places.entries()) {
        const struct = doc.struct(tag, {}, () => {
          doc.font(font).fontSize(SIZE.cell);
          cell(texts[n] ?? '', place, y);
        });
        // Which cells a head is of: PDF/UA asks, and the package has no word for it.
        if (tag === 'TH') {
          (struct as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data.A = {
            O: 'Table',
            Scope: 'Column',
          };
        }
        line.add(struct);
      }
      line.end();
      doc.y = y + height + ROW_GAP;
      rule(doc.y);
      doc.y += ROW_GAP;
    };
    const bodies = rows.flatMap(inRows);
    // With its first row: a head alone at the foot of a page is of nothing.
    const first = shaped(bodies[0] ?? [], 'regular').height;
    this.#room(Math.max(head.height * 3, head.height + first + 4 * ROW_GAP));
    row('TH', head, 'bold');
    for (const cells of bodies) {
      const body = shaped(cells, 'regular');
      if (doc.y + body.height + 2 * ROW_GAP > this.#bottom) {
        this.sheet();
        const y = doc.y;
        this.#artifact(() => {
          doc.font('bold').fontSize(SIZE.cell);
          for (const [n, place] of places.entries()) cell(head.texts[n] ?? '', place, y);
        });
        doc.y = y + head.height + ROW_GAP;
        rule(doc.y);
        doc.y += ROW_GAP;
      }
      row('TD', body, 'regular');
    }
    table.end();
    doc.x = left;
    doc.moveDown(0.6);
  }

  /** Bars as vectors, with what they say for those who do not see them. */
  bars(said: string, bars: readonly { label: string; value: number; now: boolean }[]): void {
    const doc = this.#doc;
    const most = Math.max(1, ...bars.map(({ value }) => value));
    this.#room(bars.length * (BAR.height + BAR.gap));
    const { left } = doc.page.margins;
    const room = this.#width - BAR.label - BAR.number;
    this.#root.add(
      doc.struct('Figure', { alt: said }, () => {
        for (const { label, value, now } of bars) {
          const y = doc.y;
          doc.font('regular').fontSize(SIZE.small).fillColor(INK);
          doc.text(this.#known(label), left, y, { width: BAR.label, lineBreak: false });
          doc.text(grouped(value), left + this.#width - BAR.number, y, { width: BAR.number, align: 'right' });
          if (value > 0) doc.rect(left + BAR.label, y, (room * value) / most, BAR.height).fill(now ? ACCENT : FAINT);
          doc.y = y + BAR.height + BAR.gap;
        }
      }),
    );
    doc.x = left;
    doc.moveDown(0.6);
  }

  /** What is on a page and no part of what is read. */
  #artifact(draw: () => void): void {
    this.#doc.markContent('Artifact', { type: 'Pagination' });
    draw();
    this.#doc.endMarkedContent();
  }

  /** Writes on the top of every page what it is of, and which of how many. */
  number(line: (page: number, of: number) => string): void {
    const doc = this.#doc;
    const { start, count } = doc.bufferedPageRange();
    for (let n = 0; n < count; n += 1) {
      doc.switchToPage(start + n);
      const { left, top } = doc.page.margins;
      this.#artifact(() => {
        doc.font('regular').fontSize(SIZE.small).fillColor('#4a5769');
        doc.page.margins.top = 0;
        const text = this.#known(line(n + 1, count));
        const room = { width: this.#width, lineGap: 1 };
        // A long name takes a line more: in the middle of the margin it stays clear of what is under it.
        doc.text(text, left, (top - doc.heightOfString(text, room)) / 2, room);
        doc.page.margins.top = top;
      });
    }
  }

  close(): void {
    this.#root.end();
    this.#doc.end();
  }
}

/** A row as rows of which none has a cell that is too long for a page. */
const inRows = (cells: readonly string[]): string[][] => {
  const rows = Math.max(1, ...cells.map((text) => Math.ceil(text.length / MAX_CELL)));
  return Array.from({ length: rows }, (_, n) => cells.map((text) => text.slice(n * MAX_CELL, (n + 1) * MAX_CELL)));
};
