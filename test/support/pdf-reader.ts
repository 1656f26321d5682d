import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

const require = createRequire(import.meta.url);

/** A PDF as its readers have it. */
export interface OpenedPdf {
  pages: string[];
  isTagged: boolean;
  title: string;
  language: string;
  /** The tags of all its pages, in the order in which they are read. */
  tags: string[];
  /** Signs that stand as a box or a question mark for want of a glyph. */
  missing: number;
}

let engine: Promise<WrappedPdfiumModule> | undefined;
const pdfium = (): Promise<WrappedPdfiumModule> => {
  engine ??= (async () => {
    const opened = await init({ wasmBinary: readFileSync(require.resolve('@embedpdf/pdfium/pdfium.wasm')) as never });
    opened.PDFiumExt_Init();
    return opened;
  })();
  return engine;
};

const utf16 = (pdf: WrappedPdfiumModule, read: (at: number, size: number) => number): string => {
  const size = read(0, 0);
  if (size === 0) return '';
  const at = pdf.pdfium.wasmExports.malloc(size);
  try {
    read(at, size);
    return pdf.pdfium.UTF16ToString(at);
  } finally {
    pdf.pdfium.wasmExports.free(at);
  }
};

const tagsUnder = (pdf: WrappedPdfiumModule, element: number, tags: string[]): void => {
  tags.push(utf16(pdf, (at, size) => pdf.FPDF_StructElement_GetType(element, at, size)));
  const children = pdf.FPDF_StructElement_CountChildren(element);
  for (let n = 0; n < children; n += 1) {
    const child = pdf.FPDF_StructElement_GetChildAtIndex(element, n);
    if (child !== 0) tagsUnder(pdf, child, tags);
  }
};

const tagsOf = (pdf: WrappedPdfiumModule, page: number): string[] => {
  const tree = pdf.FPDF_StructTree_GetForPage(page);
  const tags: string[] = [];
  for (let n = 0; n < pdf.FPDF_StructTree_CountChildren(tree); n += 1) {
    tagsUnder(pdf, pdf.FPDF_StructTree_GetChildAtIndex(tree, n), tags);
  }
  pdf.FPDF_StructTree_Close(tree);
  return tags;
};

const textOf = (pdf: WrappedPdfiumModule, page: number): string => {
  const text = pdf.FPDFText_LoadPage(page);
  const characters = pdf.FPDFText_CountChars(text);
  const at = pdf.pdfium.wasmExports.malloc((characters + 1) * 2);
  pdf.FPDFText_GetText(text, 0, characters, at);
  const said = pdf.pdfium.UTF16ToString(at);
  pdf.pdfium.wasmExports.free(at);
  pdf.FPDFText_ClosePage(text);
  return said;
};

/** Opens a PDF with PDFium, which browsers have, and reads its pages, their text and their tags. */
export const openPdfFile = async (bytes: Uint8Array): Promise<OpenedPdf> => {
  const pdf = await pdfium();
  const at = pdf.pdfium.wasmExports.malloc(bytes.length);
  (pdf.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8.set(bytes, at);
  const document = pdf.FPDF_LoadMemDocument(at, bytes.length, '');
  if (document === 0) throw new Error('no PDF that PDFium opens');
  const pages: string[] = [];
  const tags: string[] = [];
  for (let n = 0; n < pdf.FPDF_GetPageCount(document); n += 1) {
    const page = pdf.FPDF_LoadPage(document, n);
    pages.push(textOf(pdf, page).replace(/\r\n/g, '\n'));
    tags.push(...tagsOf(pdf, page));
    pdf.FPDF_ClosePage(page);
  }
  const title = utf16(pdf, (to, size) => pdf.FPDF_GetMetaText(document, 'Title', to, size));
  const isTagged = pdf.FPDFCatalog_IsTagged(document);
  const language = /\/Lang \((\w+)\)/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '';
  const missing = pages.join('').split('\ufffd').length - 1;
  pdf.FPDF_CloseDocument(document);
  pdf.pdfium.wasmExports.free(at);
  return { pages, isTagged, title, language, tags, missing };
};
