/** The files of the typeface that PDFs embed (Source Sans 3, OFL-1.1), as bundles hold them beside the code. */
export const FONT_FILES = {
  regular: 'source-sans-3-latin-400-normal.woff',
  bold: 'source-sans-3-latin-700-normal.woff',
} as const;
