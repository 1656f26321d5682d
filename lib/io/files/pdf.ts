import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { type DocumentPart, type DocumentReading, MAX_FILES } from '#domain/message/read/document-message.ts';
import { Ocr } from './ocr.ts';
import { bytesAt, onPage, opened, pictureOf, withMemory } from './pdf-engine.ts';
import { readPage } from './picture.ts';
import { inkedIn, type Pixels } from './pixels.ts';
import { qrCodes } from './qr-codes.ts';

/** Most pages whose text is read: a letter has a few, and a file of 10,000 is made to cost hours. */
const MAX_TEXT_PAGES = 100;
/** Most pages that are looked at as pictures: each takes seconds. */
const MAX_PICTURES = 4;
/** Most characters of one page's text, of what it shows and of what it hides alike, and of one form field. */
const MAX_PAGE_CHARACTERS = 50_000;
/** Most letters of a page that are looked at: white ones use up nothing of what is shown. */
const MAX_LOOKED_CHARACTERS = 250_000;
/** Most characters of the text of all pages. */
const MAX_CHARACTERS = 1_000_000;
/** Most characters that are told after a page, of all pages together: each time all that is known so far. */
const MAX_TOLD = 16_000_000;
const MAX_FIELD_CHARACTERS = 2_000;
/** Most form fields of one page; of so many together no further page's are read. */
const MAX_FIELDS = 200;
const MAX_ALL_FIELDS = 500;
/** Fewest letters that make a page of text: one with fewer is a picture of a letter. */
const LEAST_LETTERS = 40;

/** PDFium's number for the error of a password. */
const LOCKED = 4;

const HAS_WORDS = /[\p{L}\p{N}]/u;

/** What a page says to who sees it, and the letters of it that nobody sees: white on the white page. */
interface PageText {
  shown: string;
  hidden: string;
}

/** From here on a shade is as good as white. */
const NEARLY_WHITE = 250;

/** Which of a text's letters nobody sees, of those that are white. */
type Unseen = (text: number, white: ReadonlySet<number>) => ReadonlySet<number>;

const NONE: ReadonlySet<number> = new Set();

/** Which of a page's letters are filled in white. A space that the reader made up has no colour. */
const whiteLetters = (pdf: WrappedPdfiumModule, text: number, count: number): Set<number> =>
  withMemory(pdf, 16, (at) => {
    const white = new Set<number>();
    for (let index = 0; index < count; index += 1) {
      if (!pdf.FPDFText_GetFillColor(text, index, at, at + 4, at + 8, at + 12)) continue;
      const colour = bytesAt(pdf, at, 12);
      if ([0, 4, 8].every((of) => colour.readUInt32LE(of) >= NEARLY_WHITE)) white.add(index);
    }
    return white;
  });

/** White letters whose place on a page's picture is white all over: on a dark ground it is not. */
const unseenOn =
  (pdf: WrappedPdfiumModule, page: number, { width, height, grey }: Pixels): Unseen =>
  (text, white) => {
    const inked = inkedIn({ width, height, grey }, NEARLY_WHITE);
    const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), most);
    return withMemory(pdf, 40, (at) => {
      const placeOf = (x: number, y: number): [x: number, y: number] => {
        pdf.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, at + 32, at + 36);
        const place = bytesAt(pdf, at + 32, 8);
        return [place.readInt32LE(0), place.readInt32LE(4)];
      };
      const isBlank = (index: number): boolean => {
        pdf.FPDFText_GetCharBox(text, index, at, at + 8, at + 16, at + 24);
        const box = bytesAt(pdf, at, 32);
        const [left = 0, right = 0, bottom = 0, top = 0] = [0, 8, 16, 24].map((of) => box.readDoubleLE(of));
        const [[x0, y0], [x1, y1]] = [placeOf(left, top), placeOf(right, bottom)];
        // A pixel around it: what stands on a dark ground is no part of a lighter one beside it.
        return !inked(
          clamp(Math.min(x0, x1) - 1, width),
          clamp(Math.min(y0, y1) - 1, height),
          clamp(Math.max(x0, x1) + 1, width),
          clamp(Math.max(y0, y1) + 1, height),
        );
      };
      return new Set([...white].filter(isBlank));
    });
  };

const LF = 0x0a;
const SPACE = 0x20;

const tidy = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\u0002', '');

const written = (codes: readonly number[]): string =>
  tidy(codes.map((code) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')).join(''));

/** A page's letters, the unseen ones apart; each kind has a bound of its own, and of the spaces between unseen ones few stand among the others. */
const apart = (pdf: WrappedPdfiumModule, text: number, count: number, unseen: ReadonlySet<number>): PageText => {
  const [shown, hidden]: [number[], number[]] = [[], []];
  let wasUnseen = false;
  for (let index = 0; index < count && shown.length < MAX_PAGE_CHARACTERS; index += 1) {
    const code = pdf.FPDFText_GetUnicode(text, index);
    const isSpace = code <= SPACE;
    if (!isSpace) wasUnseen = unseen.has(index);
    if (wasUnseen && hidden.length < MAX_PAGE_CHARACTERS) hidden.push(code);
    const last = shown.at(-1) ?? LF;
    const isWanted = last !== LF && (code !== SPACE || last > SPACE);
    if (isSpace ? isWanted || !(wasUnseen || unseen.has(index)) : !wasUnseen) shown.push(code);
  }
  return { shown: written(shown), hidden: written(hidden) };
};

/** What a page says, but for those of its white letters that `unseenOf` tells; null where all are taken for shown. */
const textOf = (pdf: WrappedPdfiumModule, page: number, unseenOf: Unseen | null): PageText => {
  const text = pdf.FPDFText_LoadPage(page);
  if (text === 0) return { shown: '', hidden: '' };
  try {
    const all = pdf.FPDFText_CountChars(text);
    const looked = Math.min(all, MAX_LOOKED_CHARACTERS);
    const white = unseenOf === null ? NONE : whiteLetters(pdf, text, looked);
    const unseen = unseenOf === null || white.size === 0 ? NONE : unseenOf(text, white);
    if (unseen.size > 0) return apart(pdf, text, looked, unseen);
    const count = Math.min(all, MAX_PAGE_CHARACTERS);
    const read = withMemory(pdf, (count + 1) * 2, (at) => {
      const length = pdf.FPDFText_GetText(text, 0, count, at);
      return bytesAt(pdf, at, Math.max(0, length - 1) * 2).toString('utf16le');
    });
    return { shown: tidy(read), hidden: '' };
  } finally {
    pdf.FPDFText_ClosePage(text);
  }
};

/** Most bytes of one file within a document, and of its name. */
const MAX_FILE_BYTES = 15 * 1024 * 1024;
const MAX_NAME_BYTES = 600;

/** How large a file says that it is, within a document: PDFium unpacks the whole of it to say how large it is. 0 where it says nothing. */
const saidSize = (pdf: WrappedPdfiumModule, attached: number): number =>
  withMemory(pdf, 4, (at) =>
    pdf.EPDFAttachment_GetIntegerValue(attached, 'Size', at) ? bytesAt(pdf, at, 4).readInt32LE(0) : 0,
  );

/** The files that were put into a document, as far as bounds allow, and whether some were left. */
const filesOf = (pdf: WrappedPdfiumModule, file: number): Pick<DocumentReading, 'files' | 'truncated'> => {
  const count = pdf.FPDFDoc_GetAttachmentCount(file);
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (let index = 0; index < Math.min(count, MAX_FILES); index += 1) {
    const attached = pdf.FPDFDoc_GetAttachment(file, index);
    if (attached === 0 || saidSize(pdf, attached) > MAX_FILE_BYTES) continue;
    const name = withMemory(pdf, MAX_NAME_BYTES, (at) => {
      const length = pdf.FPDFAttachment_GetName(attached, at, MAX_NAME_BYTES);
      return length > 2 && length <= MAX_NAME_BYTES ? bytesAt(pdf, at, length - 2).toString('utf16le') : '';
    });
    const size = withMemory(pdf, 4, (at) => {
      const isThere = pdf.FPDFAttachment_GetFile(attached, 0, 0, at);
      return isThere ? bytesAt(pdf, at, 4).readUInt32LE(0) : 0;
    });
    if (size === 0 || size > MAX_FILE_BYTES) continue;
    const bytes = withMemory(pdf, size + 4, (at) =>
      pdf.FPDFAttachment_GetFile(attached, at, size, at + size) ? bytesAt(pdf, at, size) : null,
    );
    if (bytes !== null) files.push({ name, bytes });
  }
  return { ...(files.length > 0 ? { files } : {}), truncated: count > files.length };
};

/** What is filled into the fields of a page's form. */
const fieldsOf = (pdf: WrappedPdfiumModule, page: number, form: number): string[] => {
  const values: string[] = [];
  for (let index = 0; index < Math.min(pdf.FPDFPage_GetAnnotCount(page), MAX_FIELDS); index += 1) {
    const annotation = pdf.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const size = MAX_FIELD_CHARACTERS * 2;
    const value = withMemory(pdf, size, (at) => {
      const length = pdf.FPDFAnnot_GetFormFieldValue(form, annotation, at, size);
      return length > 2 && length <= size ? bytesAt(pdf, at, length - 2).toString('utf16le') : '';
    });
    pdf.FPDFPage_CloseAnnot(annotation);
    if (value.trim() !== '') values.push(value);
  }
  return values;
};

/** Most links read of one page, and most bytes of each. */
const MAX_LINKS = 50;
const MAX_LINK_BYTES = 600;
/** A link that may say where to pay. */
const MAY_PAY = /(?:bc1|[13])[0-9a-z]{24}/i;

/** What the links of a page lead to that may say where to pay. */
const linksOf = (pdf: WrappedPdfiumModule, file: number, page: number): string[] => {
  const links: string[] = [];
  for (let index = 0; index < Math.min(pdf.FPDFPage_GetAnnotCount(page), MAX_FIELDS); index += 1) {
    const annotation = pdf.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const link = pdf.FPDFAnnot_GetLink(annotation);
    const action = link === 0 ? 0 : pdf.FPDFLink_GetAction(link);
    const target =
      action === 0
        ? ''
        : withMemory(pdf, MAX_LINK_BYTES, (at) => {
            const length = pdf.FPDFAction_GetURIPath(file, action, at, MAX_LINK_BYTES);
            return length > 1 && length <= MAX_LINK_BYTES ? bytesAt(pdf, at, length - 1).toString('utf8') : '';
          });
    pdf.FPDFPage_CloseAnnot(annotation);
    if (MAY_PAY.test(target) && links.length < MAX_LINKS) links.push(target);
  }
  return links;
};

/** What the pages of a document say, as far as they are read. */
interface Said {
  pages: PageText[];
  fields: string[];
  links: Set<string>;
}

const partsOf = ({ pages, fields, links }: Said): DocumentPart[] => {
  const text = pages.map(({ shown }) => `${shown}\n\n`).join('');
  return [
    { name: 'text', text: text.trim() },
    { name: 'form', text: fields.join('\n') },
    { name: 'text/link', text: [...links].join('\n') },
  ].filter((part) => part.text !== '');
};

const lengthOf = (parts: readonly DocumentPart[]): number => parts.reduce((sum, { text }) => sum + text.length, 0);

/**
 * Reads the text of a document's pages. Letters in white are left out of the first ones: those are looked for on their pages'
 * pictures. What is known is told to `tell` after each page, so that one that takes too much costs no other.
 */
const readText = (
  pdf: WrappedPdfiumModule,
  file: number,
  form: number,
  tell: (said: Said) => void,
): Said & { truncated: boolean } => {
  const said: Said = { pages: [], fields: [], links: new Set() };
  const count = pdf.FPDF_GetPageCount(file);
  let length = 0;
  let told = 0;
  let last = 0;
  for (let index = 0; index < Math.min(count, MAX_TEXT_PAGES) && length < MAX_CHARACTERS; index += 1) {
    const page = onPage(pdf, file, index, (at) => {
      const text = textOf(pdf, at, index < MAX_PICTURES ? (_, white) => white : null);
      if (said.fields.length < MAX_ALL_FIELDS) said.fields.push(...fieldsOf(pdf, at, form));
      for (const link of linksOf(pdf, file, at)) said.links.add(link);
      return text;
    });
    said.pages.push(page ?? { shown: '', hidden: '' });
    length += page?.shown.length ?? 0;
    const known = lengthOf(partsOf(said));
    if (known === last) continue;
    last = known;
    told += known;
    if (told <= MAX_TOLD) tell(said);
  }
  return { ...said, truncated: said.pages.length < count };
};

/**
 * Reads a PDF: the text of its pages and what its form was filled in with, then its letters in white, page by page what is seen on
 * it, its codes, and its letters where it has no text, and last the files that were put into it. What is known so far is told to
 * `tell`: what takes too much costs nothing of that.
 *
 * Only ever in a process of its own: what readers do with a made file, nobody knows.
 */
export const readPdf = async (
  bytes: Uint8Array,
  tell: (soFar: DocumentReading) => void,
): Promise<DocumentReading | null> => {
  const { pdf, file } = await opened(bytes);
  if (file === 0) return pdf.FPDF_GetLastError() === LOCKED ? { parts: [], truncated: false, locked: true } : null;
  const form = pdf.PDFiumExt_InitFormFillEnvironment(file, pdf.PDFiumExt_OpenFormFillInfo());
  const { truncated, ...said } = readText(pdf, file, form, (soFar) => tell({ parts: partsOf(soFar), truncated: true }));
  for (const [index, { hidden }] of said.pages.entries()) {
    if (hidden === '') continue;
    const looked = onPage(pdf, file, index, (page) => {
      const pixels = pictureOf(pdf, page, form, 1);
      return textOf(pdf, page, pixels === null ? null : unseenOn(pdf, page, pixels));
    });
    if (looked === null) continue;
    said.pages[index] = looked;
    tell({ parts: partsOf(said), truncated });
  }
  const parts = partsOf(said);
  const reading: DocumentReading = { parts, truncated };
  tell(reading);
  let ocr: Ocr | undefined;
  for (const [index, { shown }] of said.pages.slice(0, MAX_PICTURES).entries()) {
    const pixels = onPage(pdf, file, index, (page) => pictureOf(pdf, page, form));
    if (!pixels) continue;
    for (const code of qrCodes(pixels)) parts.push({ name: `p${index + 1}/qr`, text: code });
    if ((shown.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < LEAST_LETTERS) {
      ocr ??= await Ocr.load();
      const name = `p${index + 1}/ocr`;
      parts.push({
        name,
        ...readPage(ocr, pixels, (page) => tell({ ...reading, parts: [...parts, { name, ...page }] })),
      });
    }
    tell(reading);
  }
  // What is hidden is read where nothing is shown or seen, as of a page of HTML.
  const unseen = said.pages
    .map(({ hidden }) => hidden.trim())
    .join('\n\n')
    .trim();
  if (unseen !== '' && !parts.some(({ text }) => HAS_WORDS.test(text))) {
    parts.push({ name: 'text/hidden', text: unseen, hidden: true });
    tell(reading);
  }
  // Files come last, and are sent once: unpacking one may take all the memory that there is.
  const within = filesOf(pdf, file);
  return { ...reading, ...within, truncated: truncated || within.truncated };
};
