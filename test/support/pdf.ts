import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Fonts } from '#web/pdf/tagged.ts';

const require = createRequire(import.meta.url);
const FILES = join(require.resolve('@fontsource/source-sans-3/package.json'), '../files');
const font = (weight: number): Uint8Array => readFileSync(join(FILES, `source-sans-3-latin-${weight}-normal.woff`));

/** The typeface of PDFs, as bundles hold it. */
export const pdfFonts = (): Fonts => ({ regular: font(400), bold: font(700) });
