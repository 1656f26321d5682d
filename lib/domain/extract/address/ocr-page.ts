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

/** What the edge of a photographed sheet or screen is read as, in front of a line's words or behind them. */
const BAR = '|';
const EDGE = /^[|1Il!()[\]{}]$/;
/** Fewest bars one below the other that are an edge. */
const LEAST_BARS = 2;

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const withoutEdge = (lines: readonly OcrLine[], at: 0 | -1): OcrLine[] => {
  const ends = lines.flatMap(({ words }) => words.at(at) ?? []);
  const bars = ends.filter(({ text }) => text === BAR).map(({ box }) => box.x0);
  if (bars.length < LEAST_BARS) return [...lines];
  const edge = middle(bars);
  // Half a letter's height to either side: a word `I` stands at the margin of the text, farther in.
  const reach = middle(lines.flatMap(({ words }) => words.map(({ box }) => box.y1 - box.y0))) / 2;
  return lines.flatMap((line) => {
    const word = line.words.at(at);
    if (word === undefined || !EDGE.test(word.text) || Math.abs(word.box.x0 - edge) > reach) return [line];
    const words = at === 0 ? line.words.slice(1) : line.words.slice(0, -1);
    return words.length === 0 ? [] : [{ ...line, words }];
  });
};

/** The lines of a page without what its edges were read as: bars that stand one below the other at its left or right. */
export const withoutEdges = (lines: readonly OcrLine[]): OcrLine[] => withoutEdge(withoutEdge(lines, 0), -1);
