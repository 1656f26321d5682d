import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { type DocumentPart, type DocumentReading, MAX_FILES } from '#domain/message/read/document-message.ts';
import { Ocr } from './ocr.ts';
import { bytesAt, onPage, opened, pictureOf, withMemory } from './pdf-engine.ts';
import { readPage } from './picture.ts';
import type { Pixels } from './pixels.ts';
import { qrCodes } from './qr-codes.ts';

/** Most pages whose text is read: a letter has a few, and a file of 10,000 is made to cost hours. */
const MAX_TEXT_PAGES = 100;
/** Most pages that are looked at as pictures: each takes seconds. */
const MAX_PICTURES = 4;
/** Most characters of one page's text, and of one form field. */
const MAX_PAGE_CHARACTERS = 50_000;
const MAX_FIELD_CHARACTERS = 2_000;
/** Most form fields of one page. */
const MAX_FIELDS = 200;
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

/** Whether a letter's place on a page's picture is white all over: on a dark ground it is not. */
const isBlank = (
  pdf: WrappedPdfiumModule,
  page: number,
  text: number,
  index: number,
  { width, height, grey }: Pixels,
): boolean => {
  const corners = withMemory(pdf, 40, (at) => {
    pdf.FPDFText_GetCharBox(text, index, at, at + 8, at + 16, at + 24);
    const box = bytesAt(pdf, at, 32);
    const [left = 0, right = 0, bottom = 0, top = 0] = [0, 8, 16, 24].map((of) => box.readDoubleLE(of));
    return [
      [left, top],
      [right, bottom],
    ].map(([x = 0, y = 0]) => {
      pdf.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, at + 32, at + 36);
      const place = bytesAt(pdf, at + 32, 8);
      return { x: place.readInt32LE(0), y: place.readInt32LE(4) };
    });
  });
  const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), most);
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  // A pixel around it: what stands on a dark ground is no part of a lighter one beside it.
  const [x0, x1] = [clamp(Math.min(...xs) - 1, width), clamp(Math.max(...xs) + 1, width)];
  const [y0, y1] = [clamp(Math.min(...ys) - 1, height), clamp(Math.max(...ys) + 1, height)];
  if ((x1 - x0) * (y1 - y0) > MAX_LETTER_PIXELS) return false;
  for (let y = y0; y < y1; y += 1) {
    for (let x = x0; x < x1; x += 1) if ((grey[y * width + x] ?? 255) < NEARLY_WHITE) return false;
  }
  return true;
};
/** A larger letter is not looked at: its box may be said to be the page. */
const MAX_LETTER_PIXELS = 40_000;

const tidy = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\u0002', '');

/** What a page says; letters in white are looked for on its picture, which `seen` gives. */
const textOf = (pdf: WrappedPdfiumModule, page: number, seen: () => Pixels | null): PageText => {
  const text = pdf.FPDFText_LoadPage(page);
  if (text === 0) return { shown: '', hidden: '' };
  try {
    const count = Math.min(pdf.FPDFText_CountChars(text), MAX_PAGE_CHARACTERS);
    const white = whiteLetters(pdf, text, count);
    const picture = white.size === 0 ? null : seen();
    const blank =
      picture === null
        ? new Set<number>()
        : new Set([...white].filter((index) => isBlank(pdf, page, text, index, picture)));
    if (blank.size === 0) {
      const read = withMemory(pdf, (count + 1) * 2, (at) => {
        const length = pdf.FPDFText_GetText(text, 0, count, at);
        return bytesAt(pdf, at, Math.max(0, length - 1) * 2).toString('utf16le');
      });
      return { shown: tidy(read), hidden: '' };
    }
    const [shown, hidden]: [number[], number[]] = [[], []];
    for (let index = 0; index < count; index += 1)
      (blank.has(index) ? hidden : shown).push(pdf.FPDFText_GetUnicode(text, index));
    const letters = (codes: readonly number[]): string =>
      tidy(codes.map((code) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')).join(''));
    return { shown: letters(shown), hidden: letters(hidden) };
  } finally {
    pdf.FPDFText_ClosePage(text);
  }
};

/** Most bytes of one file within a document, and of its name. */
const MAX_FILE_BYTES = 15 * 1024 * 1024;
const MAX_NAME_BYTES = 600;

/** The files that were put into a document, as far as bounds allow, and whether some were left. */
const filesOf = (pdf: WrappedPdfiumModule, file: number): Pick<DocumentReading, 'files' | 'truncated'> => {
  const count = pdf.FPDFDoc_GetAttachmentCount(file);
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (let index = 0; index < Math.min(count, MAX_FILES); index += 1) {
    const attached = pdf.FPDFDoc_GetAttachment(file, index);
    if (attached === 0) continue;
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

/**
 * Reads a PDF: the text of its pages and what its form was filled in with, and then page by page what is seen on it, its codes,
 * and its letters where it has no text. What is known so far is told to `tell`: a page that takes too much costs no other.
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
  const pages = pdf.FPDF_GetPageCount(file);
  const parts: DocumentPart[] = [];
  const letters: number[] = [];
  let whole = '';
  let unseen = '';
  const fields: string[] = [];
  const links: string[] = [];
  for (let index = 0; index < Math.min(pages, MAX_TEXT_PAGES); index += 1) {
    const text = onPage(pdf, file, index, (page) => {
      fields.push(...fieldsOf(pdf, page, form));
      links.push(...linksOf(pdf, file, page));
      const isLooked = index < MAX_PICTURES;
      return textOf(pdf, page, () => (isLooked ? pictureOf(pdf, page, form, 1) : null));
    });
    letters.push(text?.shown.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
    whole += `${text?.shown ?? ''}\n\n`;
    unseen += `${text?.hidden ?? ''}\n\n`;
  }
  if (whole.trim() !== '') parts.push({ name: 'text', text: whole.trim() });
  if (fields.length > 0) parts.push({ name: 'form', text: fields.join('\n') });
  if (links.length > 0) parts.push({ name: 'text/link', text: [...new Set(links)].join('\n') });
  const { files, truncated } = filesOf(pdf, file);
  const reading: DocumentReading = {
    parts,
    truncated: truncated || pages > MAX_TEXT_PAGES,
    ...(files === undefined ? {} : { files }),
  };
  tell(reading);
  let ocr: Ocr | undefined;
  for (let index = 0; index < Math.min(pages, MAX_PICTURES); index += 1) {
    const pixels = onPage(pdf, file, index, (page) => pictureOf(pdf, page, form));
    if (!pixels) continue;
    for (const code of qrCodes(pixels)) parts.push({ name: `p${index + 1}/qr`, text: code });
    if ((letters[index] ?? 0) < LEAST_LETTERS) {
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
  if (unseen.trim() !== '' && !parts.some(({ text }) => HAS_WORDS.test(text)))
    parts.push({ name: 'text/hidden', text: unseen.trim(), hidden: true });
  return reading;
};
