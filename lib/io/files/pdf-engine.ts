import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { compiledAsset } from './asset.ts';
import type { Pixels } from './pixels.ts';

const ENGINE = '@embedpdf/pdfium/dist/pdfium.wasm';

/** 180 dots an inch, of which PDF's own unit has 72. */
const SCALE = 2.5;
/** Most pixels of a page: its header may claim to be 14,400,000 units wide. */
const MAX_PIXELS = 8_000_000;
const LEAST_SIDE = 16;
/** PDFium's numbers: annotations too, in shades of grey; four bytes a pixel, the last unused; white. */
const ANNOTATIONS_IN_GREY = 1 | 8;
const WHITE = 0xffffffff;

/** What a pointer leads to, for as long as something runs. */
export const withMemory = <Answer>(pdf: WrappedPdfiumModule, size: number, use: (at: number) => Answer): Answer => {
  const at = pdf.pdfium.wasmExports.malloc(size);
  try {
    return use(at);
  } finally {
    pdf.pdfium.wasmExports.free(at);
  }
};

/** Bytes of the engine's memory, copied. */
export const bytesAt = (pdf: WrappedPdfiumModule, at: number, length: number): Buffer =>
  Buffer.from((pdf.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8.subarray(at, at + length));

/** A page as people see it, its form filled in, at so many pixels a unit. */
export const pictureOf = (pdf: WrappedPdfiumModule, page: number, form: number, most = SCALE): Pixels | null => {
  const across = pdf.FPDF_GetPageWidthF(page);
  const down = pdf.FPDF_GetPageHeightF(page);
  const scale = Math.min(most, Math.sqrt(MAX_PIXELS / Math.max(1, across * down)));
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
export const onPage = <Answer>(
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

/** The engine, with a file open in it; 0 where it cannot be. */
export const opened = async (bytes: Uint8Array): Promise<{ pdf: WrappedPdfiumModule; file: number }> => {
  const engine = await compiledAsset(ENGINE);
  const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object => {
    const instance = new WebAssembly.Instance(engine, imports);
    done(instance);
    return instance.exports;
  };
  const pdf = await init({ instantiateWasm });
  pdf.PDFiumExt_Init();
  const at = pdf.pdfium.wasmExports.malloc(bytes.byteLength);
  (pdf.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8.set(bytes, at);
  return { pdf, file: pdf.FPDF_LoadMemDocument(at, bytes.byteLength, '') };
};

/** The picture of a PDF's first page, a pixel a unit; null where there is none. Only ever in a process of its own. */
export const firstPage = async (bytes: Uint8Array): Promise<Pixels | null> => {
  const { pdf, file } = await opened(bytes);
  if (file === 0) return null;
  const form = pdf.PDFiumExt_InitFormFillEnvironment(file, pdf.PDFiumExt_OpenFormFillInfo());
  return onPage(pdf, file, 0, (page) => pictureOf(pdf, page, form, 1));
};
