/** A rectangle of a picture, in pixels; `x1` and `y1` are beyond it. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A word as it was read in a picture, and where it stands. */
export interface OcrWord {
  text: string;
  box: Box;
}

/** A line of words, and whether a paragraph begins with it. */
export interface OcrLine {
  words: readonly OcrWord[];
  begins: boolean;
}

/** The text of a page: a line a line, an empty one between paragraphs. */
export const pageText = (lines: readonly OcrLine[]): string =>
  lines
    .map(({ words, begins }, index) => (begins && index > 0 ? '\n' : '') + words.map(({ text }) => text).join(' '))
    .join('\n');

/** The smallest box around several. */
export const around = (boxes: readonly Box[]): Box => ({
  x0: Math.min(...boxes.map(({ x0 }) => x0)),
  y0: Math.min(...boxes.map(({ y0 }) => y0)),
  x1: Math.max(...boxes.map(({ x1 }) => x1)),
  y1: Math.max(...boxes.map(({ y1 }) => y1)),
});
