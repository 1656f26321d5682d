import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { DocumentPart, DocumentReading } from '#domain/message/read/document-message.ts';
import { readAsset } from './asset.ts';
import { Ocr } from './ocr.ts';
import { readPage } from './picture.ts';
import type { Pixels } from './pixels.ts';
import { qrCodes } from './qr-codes.ts';

const ENGINE = '@embedpdf/pdfium/dist/pdfium.wasm';

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

/** 180 dots an inch, of which PDF's own unit has 72. */
const SCALE = 2.5;
/** Most pixels of a page: its header may claim to be 14,400,000 units wide. */
const MAX_PIXELS = 8_000_000;
const LEAST_SIDE = 16;
/** PDFium's numbers: annotations too, in shades of grey; four bytes a pixel, the last unused; white; the error of a password. */
const ANNOTATIONS_IN_GREY = 1 | 8;
const WHITE = 0xffffffff;
const LOCKED = 4;

/** What a pointer leads to, for as long as something runs. */
const withMemory = <Answer>(pdf: WrappedPdfiumModule, size: number, use: (at: number) => Answer): Answer => {
  const at = pdf.pdfium.wasmExports.malloc(size);
  try {
    return use(at);
  } finally {
    pdf.pdfium.wasmExports.free(at);
  }
};

const bytesAt = (pdf: WrappedPdfiumModule, at: number, length: number): Buffer =>
  Buffer.from((pdf.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8.subarray(at, at + length));

const textOf = (pdf: WrappedPdfiumModule, page: number): string => {
  const text = pdf.FPDFText_LoadPage(page);
  if (text === 0) return '';
  const count = Math.min(pdf.FPDFText_CountChars(text), MAX_PAGE_CHARACTERS);
  const size = (count + 1) * 2;
  const read = withMemory(pdf, size, (at) => {
    const length = pdf.FPDFText_GetText(text, 0, count, at);
    return bytesAt(pdf, at, Math.max(0, length - 1) * 2).toString('utf16le');
  });
  pdf.FPDFText_ClosePage(text);
  return read.replaceAll('\r\n', '\n').replaceAll('\u0002', '');
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

/** A page as people see it, its form filled in. */
const pictureOf = (pdf: WrappedPdfiumModule, page: number, form: number): Pixels | null => {
  const across = pdf.FPDF_GetPageWidthF(page);
  const down = pdf.FPDF_GetPageHeightF(page);
  const scale = Math.min(SCALE, Math.sqrt(MAX_PIXELS / Math.max(1, across * down)));
  const width = Math.floor(across * scale);
  const height = Math.floor(down * scale);
  if (Math.min(width, height) < LEAST_SIDE || width * height > MAX_PIXELS) return null;
  const bitmap = pdf.FPDFBitmap_Create(width, height, 0);
  if (bitmap === 0) return null;
  pdf.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
  pdf.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, ANNOTATIONS_IN_GREY);
  pdf.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, ANNOTATIONS_IN_GREY);
  const stride = pdf.FPDFBitmap_GetStride(bitmap);
  const data = bytesAt(pdf, pdf.FPDFBitmap_GetBuffer(bitmap), stride * height);
  pdf.FPDFBitmap_Destroy(bitmap);
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) grey[y * width + x] = data[y * stride + x * 4] ?? 255;
  }
  return { width, height, grey };
};

/** Opens each page for as long as something is done with it. */
const onPage = <Answer>(
  pdf: WrappedPdfiumModule,
  file: number,
  index: number,
  use: (page: number) => Answer,
): Answer | null => {
  const page = pdf.FPDF_LoadPage(file, index);
  if (page === 0) return null;
  try {
    return use(page);
  } finally {
    pdf.FPDF_ClosePage(page);
  }
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
  const wasm = readAsset(ENGINE);
  const pdf = await init({
    wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer,
  });
  pdf.PDFiumExt_Init();
  const at = pdf.pdfium.wasmExports.malloc(bytes.byteLength);
  (pdf.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8.set(bytes, at);
  const file = pdf.FPDF_LoadMemDocument(at, bytes.byteLength, '');
  if (file === 0) return pdf.FPDF_GetLastError() === LOCKED ? { parts: [], truncated: false, locked: true } : null;
  const form = pdf.PDFiumExt_InitFormFillEnvironment(file, pdf.PDFiumExt_OpenFormFillInfo());
  const pages = pdf.FPDF_GetPageCount(file);
  const parts: DocumentPart[] = [];
  const letters: number[] = [];
  let whole = '';
  const fields: string[] = [];
  const links: string[] = [];
  for (let index = 0; index < Math.min(pages, MAX_TEXT_PAGES); index += 1) {
    const text = onPage(pdf, file, index, (page) => {
      fields.push(...fieldsOf(pdf, page, form));
      links.push(...linksOf(pdf, file, page));
      return textOf(pdf, page);
    });
    letters.push(text?.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
    whole += `${text ?? ''}\n\n`;
  }
  if (whole.trim() !== '') parts.push({ name: 'text', text: whole.trim() });
  if (fields.length > 0) parts.push({ name: 'form', text: fields.join('\n') });
  if (links.length > 0) parts.push({ name: 'text/link', text: [...new Set(links)].join('\n') });
  const reading: DocumentReading = { parts, truncated: pages > MAX_TEXT_PAGES };
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
  return reading;
};
