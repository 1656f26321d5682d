/** Where a comment stood: it parts words, and is no white space (CSS Syntax 4.3.2). */
export const COMMENT = '\u0001';

const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const OPEN_ROUND = 0x28;
const CLOSE_ROUND = 0x29;
const SEMICOLON = 0x3b;
const BACKSLASH = 0x5c;
const OPEN_SQUARE = 0x5b;
const CLOSE_SQUARE = 0x5d;
const OPEN_CURLY = 0x7b;
const CLOSE_CURLY = 0x7d;
const NEWLINE = 0x0a;

/** Behind the end of a string that opens at `from`: at its quote, or where the line ends. */
const stringEnd = (css: string, from: number): number => {
  const quote = css.charCodeAt(from);
  for (let at = from + 1; at < css.length; at += 1) {
    const code = css.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === BACKSLASH) at += 1;
    else if (code === NEWLINE) return at;
  }
  return css.length;
};

/** Puts a mark in the place of each comment. Linear: each character is looked at once. */
export const withoutComments = (css: string): string => {
  if (!css.includes('/*')) return css;
  let out = '';
  let from = 0;
  for (let at = 0; at < css.length; ) {
    const code = css.charCodeAt(at);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      at = stringEnd(css, at);
    } else if (code === BACKSLASH) {
      at += 2;
    } else if (code === 0x2f && css.charCodeAt(at + 1) === 0x2a) {
      out += css.slice(from, at) + COMMENT;
      const end = css.indexOf('*/', at + 2);
      at = end < 0 ? css.length : end + 2;
      from = at;
    } else {
      at += 1;
    }
  }
  return out + css.slice(from);
};

/** Behind the end of `url(` where what follows is no string: such an address may hold anything but its bracket. */
const bareUrlEnd = (css: string, open: number): number => {
  if (css.slice(open - 3, open).toLowerCase() !== 'url') return -1;
  let at = open + 1;
  while (css.charCodeAt(at) <= 0x20) at += 1;
  const code = css.charCodeAt(at);
  if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return -1;
  const end = css.indexOf(')', at);
  return end < 0 ? css.length : end + 1;
};

const CLOSER: Readonly<Record<number, number>> = {
  [OPEN_ROUND]: CLOSE_ROUND,
  [OPEN_SQUARE]: CLOSE_SQUARE,
  [OPEN_CURLY]: CLOSE_CURLY,
};

/** What ends a piece of CSS where it stands in no bracket and no string. */
export interface StyleEnds {
  semicolon?: boolean;
  curly?: boolean;
  close?: boolean;
}

const stopsAt = (code: number, { semicolon, curly, close }: StyleEnds): boolean =>
  (code === SEMICOLON && semicolon === true) ||
  (code === OPEN_CURLY && curly === true) ||
  (code === CLOSE_CURLY && close === true);

/** Where the first character at or behind `from` stands that ends a piece; the length of the text where none does. */
export const pieceEnd = (css: string, from: number, stops: StyleEnds): number => {
  const closers: number[] = [];
  for (let at = from; at < css.length; at += 1) {
    const code = css.charCodeAt(at);
    if (closers.length === 0 && stopsAt(code, stops)) return at;
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      at = stringEnd(css, at) - 1;
    } else if (code === BACKSLASH) {
      at += 1;
    } else if (code === OPEN_ROUND || code === OPEN_SQUARE || code === OPEN_CURLY) {
      const end = code === OPEN_ROUND ? bareUrlEnd(css, at) : -1;
      if (end >= 0) at = end - 1;
      else closers.push(CLOSER[code] ?? 0);
    } else if (closers.length > 0 && code === closers.at(-1)) {
      closers.pop();
    }
  }
  return css.length;
};

/** Behind the `}` of a block whose content begins at `from`. */
export const blockEnd = (css: string, from: number): number =>
  Math.min(css.length, pieceEnd(css, from, { close: true }) + 1);

/** Parts a text at each comma, or each white space, that stands in no bracket and no string. Empty pieces fall away. */
export const parted = (text: string, isSeparator: (code: number) => boolean): string[] => {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (at === text.length || (depth === 0 && isSeparator(code))) {
      if (at > from) pieces.push(text.slice(from, at));
      from = at + 1;
    } else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      at = stringEnd(text, at) - 1;
    } else if (code === BACKSLASH) {
      at += 1;
    } else if (code === OPEN_ROUND || code === OPEN_SQUARE) {
      depth += 1;
    } else if ((code === CLOSE_ROUND || code === CLOSE_SQUARE) && depth > 0) {
      depth -= 1;
    }
  }
  return pieces;
};

/** White space of CSS, and where a comment stood. */
export const isBlank = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0x01;

/** The words of a value. */
export const wordsOf = (value: string): string[] => parted(value, isBlank);

const ESCAPE = /\\(?:([0-9a-fA-F]{1,6})\s?|([^\n]))/g;

/** Undoes the escapes of a name or a value: `n\6fne` is `none`. */
export const unescaped = (text: string): string =>
  text.includes('\\')
    ? text.replace(ESCAPE, (_, hex: string | undefined, plain: string | undefined) => {
        if (hex === undefined) return plain ?? '';
        const code = Number.parseInt(hex, 16);
        return code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
      })
    : text;
