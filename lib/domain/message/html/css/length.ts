/** A length before its element is known: what it has in each unit, summed up. */
export interface Length {
  px: number;
  /** In the font size of the element, or of its parent where it is that size itself. */
  em: number;
  /** In the font size of the page. */
  rem: number;
  /** In hundredths of what it is a share of. */
  percent: number;
  /** Whether it is a font size by name (`small`). */
  named?: true;
}

/** The window that a mail is looked at in, in pixels. */
export const WINDOW_WIDTH_PX = 800;
const WINDOW_HEIGHT_PX = 600;

/** Pixels of each absolute unit (CSS Values 6), and of a window's hundredth. */
const PIXELS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  vw: WINDOW_WIDTH_PX / 100,
  vi: WINDOW_WIDTH_PX / 100,
  vh: WINDOW_HEIGHT_PX / 100,
  vb: WINDOW_HEIGHT_PX / 100,
  vmin: WINDOW_HEIGHT_PX / 100,
  vmax: WINDOW_WIDTH_PX / 100,
};
/** What a letter is high and wide, about. */
const EMS: Readonly<Record<string, number>> = { em: 1, ex: 0.5, ch: 0.5, ic: 1, cap: 0.7, lh: 1.2 };

const pixels = (px: number): Length => ({ px, em: 0, rem: 0, percent: 0 });
export const ZERO: Length = pixels(0);

/** Longest number that is read, and longest sum: no author writes longer ones. */
const MAX_NUMBER_LENGTH = 40;
const MAX_SUM_LENGTH = 200;

const NUMBER = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%|[a-z]*)$/;

/** A length, or a plain number within a sum. */
type Term = { length: Length; plain: boolean };

const times = ({ px, em, rem, percent }: Length, by: number): Length => ({
  px: px * by,
  em: em * by,
  rem: rem * by,
  percent: percent * by,
});

const plus = (a: Length, b: Length): Length => ({
  px: a.px + b.px,
  em: a.em + b.em,
  rem: a.rem + b.rem,
  percent: a.percent + b.percent,
});

const readTerm = (word: string): Term | null => {
  if (word.length > MAX_NUMBER_LENGTH) return null;
  const match = NUMBER.exec(word);
  if (!match) return null;
  const value = Number.parseFloat(match[1] ?? '');
  const unit = (match[2] ?? '').replace(/^[sld](?=v)/, '');
  if (unit === '') return { length: pixels(value), plain: true };
  if (unit === '%') return { length: { ...ZERO, percent: value }, plain: false };
  if (unit === 'rem') return { length: { ...ZERO, rem: value }, plain: false };
  const ems = EMS[unit];
  if (ems !== undefined) return { length: { ...ZERO, em: value * ems }, plain: false };
  const px = PIXELS[unit];
  return px === undefined ? null : { length: pixels(value * px), plain: false };
};

/** A rough size, by which lengths are compared: an `em` is about 16 pixels. */
const rough = ({ px, em, rem, percent }: Length): number => px + em * 16 + rem * 16 + percent * 4;

/** Reads the sums of CSS: `calc(1px + 2em)`, `min(0px, 1em)`. A step for each word, none twice. */
class SumReader {
  readonly #words: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#words = text.match(/[a-z-]*\(|\)|,|[*/]|[+-](?=\s)|[^\s(),*/]+/g) ?? [];
  }

  read(): Term | null {
    const term = this.#sum();
    return this.#at === this.#words.length ? term : null;
  }

  #sum(): Term | null {
    let left = this.#product();
    while (left && (this.#words[this.#at] === '+' || this.#words[this.#at] === '-')) {
      const sign = this.#words[this.#at] === '+' ? 1 : -1;
      this.#at += 1;
      const right = this.#product();
      left = right && { length: plus(left.length, times(right.length, sign)), plain: left.plain && right.plain };
    }
    return left;
  }

  #product(): Term | null {
    let left = this.#term();
    while (left && (this.#words[this.#at] === '*' || this.#words[this.#at] === '/')) {
      const divides = this.#words[this.#at] === '/';
      this.#at += 1;
      const right = this.#term();
      if (!right) return null;
      if (divides) left = right.length.px === 0 ? null : { ...left, length: times(left.length, 1 / right.length.px) };
      else if (right.plain) left = { ...left, length: times(left.length, right.length.px) };
      else left = { length: times(right.length, left.length.px), plain: false };
    }
    return left;
  }

  #term(): Term | null {
    const word = this.#words[this.#at];
    if (word === undefined) return null;
    this.#at += 1;
    if (!word.endsWith('(')) return readTerm(word);
    const terms: Term[] = [];
    do {
      const term = this.#sum();
      if (!term) return null;
      terms.push(term);
    } while (this.#words[this.#at++] === ',');
    if (this.#words[this.#at - 1] !== ')') return null;
    return ofFunction(word.slice(0, -1), terms);
  }
}

const ofFunction = (name: string, terms: readonly Term[]): Term | null => {
  const ordered = [...terms].sort((a, b) => rough(a.length) - rough(b.length));
  if (name === '' || name === 'calc') return terms[0] ?? null;
  if (name === 'min') return ordered[0] ?? null;
  if (name === 'max') return ordered.at(-1) ?? null;
  // The middle one of three.
  return name === 'clamp' ? (ordered[1] ?? null) : null;
};

const isSum = (value: string): boolean => value.endsWith(')') && /^(?:calc|min|max|clamp)\(/.test(value);

/** Reads a length of CSS in lower case; null where it is none. Numbers without a unit are lengths in old pages only. */
export const readLength = (value: string, unitless = false): Length | null => {
  if (value.length > MAX_SUM_LENGTH) return null;
  const term = isSum(value) ? new SumReader(value).read() : readTerm(value);
  if (!term) return null;
  return term.plain && term.length.px !== 0 && !unitless ? null : term.length;
};

/** Reads a number or a percentage, as a share of one; null where it is none. */
export const readShare = (value: string): number | null => {
  if (value.length > MAX_SUM_LENGTH) return null;
  const term = isSum(value) ? new SumReader(value).read() : readTerm(value);
  if (!term) return null;
  if (term.plain) return term.length.px;
  return term.length.percent !== 0 || value.endsWith('%') ? term.length.percent / 100 : null;
};

/** What a length is in pixels where a font has `size` pixels; a percentage counts of `whole`. */
export const toPixels = ({ px, em, rem, percent }: Length, size: number, rootSize: number, whole: number): number =>
  px + em * size + rem * rootSize + (percent === 0 ? 0 : (percent / 100) * whole);
