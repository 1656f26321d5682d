import { readLength, WINDOW_WIDTH_PX } from './length.ts';
import { COMMENT, parted } from './syntax.ts';

const WINDOW_HEIGHT_PX = 600;
/** Longest condition that is read; a longer one is off. */
const MAX_CONDITION_LENGTH = 2_000;
/** How deep its brackets may nest. */
const MAX_NESTING = 10;
const COMMA = 0x2c;

/** What a mail is looked at with: a screen of a desktop, in light colours, by a mouse (Media Queries 5). */
const WORDS: Readonly<Record<string, string>> = {
  'prefers-color-scheme': 'light',
  orientation: 'landscape',
  hover: 'hover',
  'any-hover': 'hover',
  pointer: 'fine',
  'any-pointer': 'fine',
  scripting: 'none',
  update: 'fast',
  'display-mode': 'browser',
  'prefers-reduced-motion': 'no-preference',
  'prefers-contrast': 'no-preference',
  'forced-colors': 'none',
  'inverted-colors': 'none',
};
const NUMBERS: Readonly<Record<string, number>> = {
  width: WINDOW_WIDTH_PX,
  'device-width': WINDOW_WIDTH_PX,
  height: WINDOW_HEIGHT_PX,
  'device-height': WINDOW_HEIGHT_PX,
  '-webkit-device-pixel-ratio': 1,
  color: 8,
  monochrome: 0,
  'color-index': 0,
  grid: 0,
};
/** Features that are true where nothing is asked of them. */
const PLAIN = new Set([
  'width',
  'height',
  'device-width',
  'device-height',
  'color',
  'hover',
  'any-hover',
  'pointer',
  'any-pointer',
  'orientation',
  'update',
  'prefers-color-scheme',
]);

const numberIn = (feature: string): number | undefined =>
  Object.hasOwn(NUMBERS, feature) ? NUMBERS[feature] : undefined;

const compare = (a: number, sign: string, b: number): boolean => {
  switch (sign) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    default:
      return a === b;
  }
};

/** A number or a length in pixels. */
const numberOf = (word: string): number | null =>
  /^[+-]?[\d.]+$/.test(word) ? Number.parseFloat(word) : (readLength(word)?.px ?? null);

/** `width <= 600px` and `400px < width < 700px`. */
const readRange = (text: string): boolean => {
  const parts = text.split(/(<=|>=|<|>|=)/, 6).map((part) => part.trim());
  if (parts.length !== 3 && parts.length !== 5) return false;
  const numbers = parts.map((part, at) => (at % 2 === 1 ? 0 : (numberIn(part) ?? numberOf(part))));
  for (let at = 0; at + 2 < parts.length; at += 2) {
    const [a, b] = [numbers[at], numbers[at + 2]];
    if (a === null || a === undefined || b === null || b === undefined || !compare(a, parts[at + 1] ?? '', b))
      return false;
  }
  return true;
};

const readFeature = (text: string): boolean => {
  if (/[<>=]/.test(text)) return readRange(text);
  const [name = '', value] = text.split(':', 2).map((part) => part.trim());
  if (value === undefined) return PLAIN.has(name);
  if (Object.hasOwn(WORDS, name)) return WORDS[name] === value;
  const number = numberOf(value);
  if (number === null) return false;
  const bound = /^(-webkit-)?(min|max)-/.exec(name);
  const known = numberIn(bound ? name.replace(bound[0], bound[1] ?? '') : name);
  if (known === undefined) return false;
  if (!bound) return known === number;
  return bound[2] === 'min' ? known >= number : known <= number;
};

const isBracketed = (text: string): boolean => text.startsWith('(') && text.endsWith(')');

/** The operands of a condition, parted at a word that stands in no bracket. */
const operands = (text: string, word: 'and' | 'or'): string[] => {
  const pieces: string[] = [];
  let current: string[] = [];
  for (const piece of parted(text, (code) => code === 0x20)) {
    if (piece === word) {
      pieces.push(current.join(' '));
      current = [];
    } else {
      current.push(piece);
    }
  }
  return [...pieces, current.join(' ')];
};

const isTrue = (text: string, depth: number): boolean => {
  if (depth > MAX_NESTING) return false;
  if (text.startsWith('not ')) {
    const rest = text.slice(4);
    // A feature that is not known is neither on nor off.
    return isTrue(rest, depth + 1) ? false : isKnown(rest);
  }
  const all = operands(text, 'and');
  if (all.length > 1) return all.every((each) => isTrue(each, depth + 1));
  const any = operands(text, 'or');
  if (any.length > 1) return any.some((each) => isTrue(each, depth + 1));
  if (isBracketed(text)) {
    const inner = text.slice(1, -1).trim();
    return inner.startsWith('(') || inner.startsWith('not ') ? isTrue(inner, depth + 1) : readFeature(inner);
  }
  return text === 'screen' || text === 'all';
};

const TYPES = /^(?:all|screen|print|speech|tty|tv|projection|handheld|braille|embossed|aural)$/;

/** Whether what a condition asks for is known to be on or off: a type, or features with a name that is read. */
const isKnown = (text: string): boolean => {
  const names = [...text.matchAll(/\(\s*(?:-webkit-)?(?:min-|max-)?([a-z-]+)/g)].map((match) => match[1] ?? '');
  const type = text.split(/[\s(]/, 1)[0] ?? '';
  return (
    (type === '' || TYPES.test(type)) &&
    names.every((name) => Object.hasOwn(WORDS, name) || numberIn(name) !== undefined)
  );
};

/** Whether a list of media queries fits a mail on a screen: one of them does. An empty list does. */
export const isOnScreen = (list: string): boolean => {
  const text = list.replaceAll(COMMENT, ' ').trim().toLowerCase();
  if (text === '') return true;
  if (text.length > MAX_CONDITION_LENGTH) return false;
  return parted(text, (code) => code === COMMA).some((query) => {
    const plain = query
      .split(/\s+/)
      .filter(Boolean)
      .join(' ')
      .replace(/^only /, '')
      .replace(/ ?\( ?/g, (bracket) => `${bracket.startsWith(' ') ? ' ' : ''}(`);
    return isTrue(plain.replace(/\)and\b/g, ') and').replace(/\band\(/g, 'and ('), 0);
  });
};
