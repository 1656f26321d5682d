import { type Color, readColor } from './color.ts';
import { type Length, readLength, readShare } from './length.ts';
import { COMMENT, parted, pieceEnd, unescaped, withoutComments, wordsOf } from './syntax.ts';
import { MAX_NAMES, namesVariable } from './variables.ts';

/** How a box is laid out, as far as it bears on lines and on what can be cut off. */
export type Display =
  | 'none'
  | 'inline'
  | 'inline-box'
  | 'block'
  | 'flex'
  | 'inline-flex'
  | 'table'
  | 'row'
  | 'cell'
  | 'contents';

/** Keywords that any property takes (CSS Cascade 7.3). */
export type Wide = 'inherit' | 'initial' | 'unset' | 'revert';

/** What is said of each property that bears on whether text is seen, and how it is laid out. */
export interface StyleValues {
  display: Display | Wide;
  visible: boolean | Wide;
  opacity: number | Wide;
  /** What a filter leaves of the opacity. */
  filter: number | Wide;
  size: Length | 'larger' | 'smaller' | Wide;
  color: Color | 'current' | Wide;
  /** The colour that letters are filled with in the place of `color`. */
  fill: Color | 'current' | Wide;
  ground: Color | 'current' | Wide;
  /** Whether a picture or a gradient lies under the text. */
  picture: boolean | Wide;
  indent: Length | Wide;
  /** How far out of its place a box is put: `away` is out of the lines, too. */
  position: 'static' | 'moved' | 'away' | Wide;
  float: boolean | Wide;
  left: Length | 'auto' | Wide;
  right: Length | 'auto' | Wide;
  top: Length | 'auto' | Wide;
  bottom: Length | 'auto' | Wide;
  marginLeft: Length | 'auto' | Wide;
  marginTop: Length | 'auto' | Wide;
  /** Whether what does not fit into a box is cut off. */
  overflowX: boolean | Wide;
  overflowY: boolean | Wide;
  width: Length | 'auto' | Wide;
  height: Length | 'auto' | Wide;
  maxWidth: Length | 'auto' | Wide;
  maxHeight: Length | 'auto' | Wide;
  minWidth: Length | 'auto' | Wide;
  minHeight: Length | 'auto' | Wide;
  /** Whether a box is cut to nothing, turned into a point, or left out of the painting. */
  clipped: boolean | Wide;
  clippedPath: boolean | Wide;
  shrunk: boolean | Wide;
  scaled: boolean | Wide;
  moved: boolean | Wide;
  unpainted: boolean | Wide;
  /** Whether white space is kept. */
  preserve: boolean | Wide;
}

/** What a list of declarations says of some properties. */
export type Declared = Partial<StyleValues>;

/** A value that names custom properties: what it says is known where an element stands. */
export class Varying {
  readonly property: string;
  readonly text: string;

  constructor(property: string, text: string) {
    this.property = property;
    this.text = text;
  }
}

/** What is said of some properties, custom ones not yet put in. */
export type Unresolved = { [Name in keyof StyleValues]?: StyleValues[Name] | Varying };

/** A list of declarations, those marked `!important` apart. */
export interface Declarations {
  normal: Unresolved | null;
  important: Unresolved | null;
  /** Custom properties that it sets, and whether others' values name any; null where neither is so, as nearly everywhere. */
  variables: { normal: ReadonlyMap<string, string>; important: ReadonlyMap<string, string> } | null;
}

const WIDE: ReadonlySet<string> = new Set(['inherit', 'initial', 'unset', 'revert']);

const DISPLAYS: ReadonlyMap<string, Display> = new Map(
  Object.entries({
    none: 'none table-column table-column-group',
    inline: 'inline ruby ruby-base ruby-text math run-in',
    'inline-box': 'inline-block inline-table -webkit-inline-box',
    block: 'block flow-root list-item table-caption -webkit-box',
    flex: 'flex grid -webkit-flex',
    'inline-flex': 'inline-flex inline-grid -webkit-inline-flex',
    table: 'table',
    row: 'table-row table-row-group table-header-group table-footer-group',
    cell: 'table-cell',
    contents: 'contents',
  }).flatMap(([display, words]) => words.split(' ').map((word): [string, Display] => [word, display as Display])),
);

/** Displays of two words (`inline flow-root`, CSS Display 2). */
const readDisplay = (value: string): Display | null => {
  const known = DISPLAYS.get(value);
  if (known) return known;
  const words = wordsOf(value);
  if (words.length < 2 || words.length > 3) return null;
  const inner = words.includes('flex') || words.includes('grid');
  if (words.includes('block')) return inner ? 'flex' : 'block';
  if (!words.includes('inline')) return null;
  return inner ? 'inline-flex' : words.includes('flow-root') || words.includes('table') ? 'inline-box' : 'inline';
};

/** Sizes by name, in pixels (CSS Fonts 2.5, at 16). */
const SIZES: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
  'xxx-large': 48,
};

const isNegative = ({ px, em, rem, percent }: Length): boolean => px < 0 || em < 0 || rem < 0 || percent < 0;

/** The size of a name (`x-small`), null where none has it. */
export const namedSize = (name: string): Length | null => {
  const px = Object.hasOwn(SIZES, name) ? SIZES[name] : undefined;
  return px === undefined ? null : { px, em: 0, rem: 0, percent: 0, named: true };
};

const readSize = (value: string, quirks: boolean): StyleValues['size'] | null => {
  if (value === 'larger' || value === 'smaller') return value;
  const length = namedSize(value) ?? readLength(value, quirks);
  return length && !isNegative(length) ? length : null;
};

/** The size in the short form `bold 12px/1.5 Arial`; null where the value is no such form. */
const readFont = (value: string): StyleValues['size'] | null => {
  for (const word of wordsOf(value.slice(0, MAX_FONT_LENGTH))) {
    // A weight (`700`) is no length, since it has no unit.
    const size = readSize(word.split('/', 1)[0] ?? '', false);
    if (size !== null) return value.endsWith(word) ? null : size;
  }
  return null;
};
/** Most characters of it that are read: the size stands before the names. */
const MAX_FONT_LENGTH = 200;

const readPaint = (value: string, quirks: boolean): Color | 'current' | null =>
  value === 'currentcolor' ? 'current' : readColor(value, quirks);

const isPicture = (value: string): boolean => /(?:url|gradient|image-set|cross-fade|element|paint)\(/.test(value);

/** Most words of a background that are read. */
const MAX_BACKGROUND_LENGTH = 4_000;
const COMMA = 0x2c;

const BACKGROUND_WORD =
  /^(?:none|repeat(?:-[xy])?|no-repeat|space|round|scroll|fixed|local|left|right|top|bottom|center|cover|contain|auto|border-box|padding-box|content-box|text|\/|[-+.\d].*|calc\(.*)$/;

/** The short form of a background: its colour is that of the last layer. Null where a word of it is none. */
const readBackground = (value: string): Declared | null => {
  const text = value.slice(0, MAX_BACKGROUND_LENGTH);
  let color: Color | 'current' = 0;
  let picture = false;
  for (const layer of parted(text, (code) => code === COMMA)) {
    for (const word of wordsOf(layer.replaceAll('/', ' / '))) {
      if (isPicture(word)) {
        picture = true;
        continue;
      }
      const paint = readPaint(word, false);
      if (paint !== null) color = paint;
      else if (!BACKGROUND_WORD.test(word) && !picture) return null;
    }
  }
  return { ground: color, picture };
};

/** Values of a property for each of the four sides. */
const ofSides = (words: readonly string[]): [string, string] => {
  const [top = '', right = top, , left = right] = words;
  return [top, left];
};

const readSides = (value: string, read: (word: string) => Length | 'auto' | null): Declared | null => {
  const words = wordsOf(value);
  const [top, left] = ofSides(words);
  const [marginTop, marginLeft] = [read(top), read(left)];
  return words.length <= 4 && marginTop !== null && marginLeft !== null && words.every((word) => read(word) !== null)
    ? { marginTop, marginLeft }
    : null;
};

/** A box under so many pixels shows nothing of a letter. */
export const MIN_BOX_PX = 6;

/** Whether `rect(...)` leaves less than a letter: in order top, right, bottom, left. */
const isClip = (value: string): boolean => {
  const match = /^rect\(([^)]*)\)$/.exec(value.slice(0, 200));
  if (!match) return false;
  const edges = (match[1] ?? '').split(/[\s,]+/).filter(Boolean);
  const [top, right, bottom, left] = edges.map((edge) => readLength(edge, true)?.px ?? null);
  const isThin = (from: number | null | undefined, to: number | null | undefined): boolean =>
    to !== null && to !== undefined && to - (from ?? 0) < MIN_BOX_PX;
  return isThin(top, bottom) || isThin(left, right);
};

/** Whether a shape leaves nothing of its box. */
const isClipPath = (value: string): boolean => {
  const match = /^(inset|circle|ellipse|polygon)\(([^)]*)\)/.exec(value.slice(0, 400));
  if (!match) return false;
  const numbers = (match[2] ?? '').split(/[\s,]+/).filter((word) => /^[-+.\d]/.test(word));
  const lengths = numbers.map((word) => readLength(word, true));
  if (match[1] === 'inset') {
    const [top, right = top, bottom = top, left = right] = lengths.map((length) => length?.percent ?? 0);
    return (top ?? 0) + (bottom ?? 0) >= 99 || (right ?? 0) + (left ?? 0) >= 99;
  }
  if (match[1] === 'polygon') return new Set(numbers.map((word) => Number.parseFloat(word))).size === 1;
  return (
    lengths.length > 0 &&
    lengths.some((length) => length !== null && length.percent < 1 && length.px < 3 && length.em === 0)
  );
};

/** How far a box must be put aside for nothing of a letter to be seen. */
export const ASIDE_PX = 300;

/** Whether what a transformation leaves is a point, a line, or out of sight. */
const isShrunk = (value: string): boolean => {
  for (const match of value.slice(0, 400).matchAll(/(scale[xy3d]{0,2}|translate[xy3d]{0,2})\(([^)]*)\)/g)) {
    const words = (match[2] ?? '').split(/[\s,]+/).filter(Boolean);
    if ((match[1] ?? '').startsWith('scale')) {
      if (words.slice(0, 2).some((word) => Math.abs(readShare(word) ?? 1) < 0.1)) return true;
    } else if (words.slice(0, 2).some((word) => (readLength(word)?.px ?? 0) <= -ASIDE_PX)) {
      return true;
    }
  }
  return false;
};

const isTranslated = (value: string): boolean =>
  wordsOf(value.slice(0, 200)).some((word) => (readLength(word)?.px ?? 0) <= -ASIDE_PX);

const isScaled = (value: string): boolean =>
  wordsOf(value.slice(0, 200)).some((word) => Math.abs(readShare(word) ?? 1) < 0.1);

/** The share that `opacity(0)` in a list of filters leaves. */
const readFilter = (value: string): number => {
  const match = /opacity\(([^)]*)\)/.exec(value.slice(0, 400));
  return match ? (readShare((match[1] ?? '').trim()) ?? 1) : 1;
};

const VISIBILITIES: Readonly<Record<string, boolean>> = { visible: true, hidden: false, collapse: false };
const POSITIONS: Readonly<Record<string, StyleValues['position']>> = {
  static: 'static',
  relative: 'moved',
  sticky: 'moved',
  absolute: 'away',
  fixed: 'away',
};
const OVERFLOWS: Readonly<Record<string, boolean>> = {
  visible: false,
  hidden: true,
  clip: true,
  scroll: true,
  auto: true,
  overlay: true,
};
const SPACES: Readonly<Record<string, boolean>> = {
  normal: false,
  nowrap: false,
  pre: true,
  'pre-wrap': true,
  'pre-line': true,
  'break-spaces': true,
};
const FLOATS: Readonly<Record<string, boolean>> = {
  none: false,
  left: true,
  right: true,
  'inline-start': true,
  'inline-end': true,
};

const wordIn = <T>(words: Readonly<Record<string, T>>, value: string): T | null =>
  Object.hasOwn(words, value) ? (words[value] as T) : null;

const readOffset = (value: string, quirks: boolean): Length | 'auto' | null =>
  value === 'auto' ? value : readLength(value, quirks);

const readBox = (value: string, quirks: boolean): Length | 'auto' | null => {
  if (/^(?:auto|none|(?:-webkit-)?(?:min|max|fit)-content|(?:-webkit-)?fill-available|stretch)$/.test(value))
    return 'auto';
  const length = readLength(value, quirks);
  return length && !isNegative(length) ? length : null;
};

const one = <Name extends keyof StyleValues>(name: Name, value: StyleValues[Name] | null): Declared | null =>
  value === null ? null : { [name]: value };

type Reader = (value: string, quirks: boolean) => Declared | null;

/** The names that `inherit` and its like are said of, for each property of CSS. */
const LONGHANDS: Readonly<Record<string, readonly (keyof StyleValues)[]>> = {
  display: ['display'],
  visibility: ['visible'],
  opacity: ['opacity'],
  filter: ['filter'],
  'font-size': ['size'],
  font: ['size'],
  color: ['color'],
  '-webkit-text-fill-color': ['fill'],
  'background-color': ['ground'],
  'background-image': ['picture'],
  background: ['ground', 'picture'],
  'text-indent': ['indent'],
  position: ['position'],
  float: ['float'],
  left: ['left'],
  right: ['right'],
  top: ['top'],
  bottom: ['bottom'],
  inset: ['top', 'right', 'bottom', 'left'],
  'margin-left': ['marginLeft'],
  'margin-top': ['marginTop'],
  margin: ['marginLeft', 'marginTop'],
  overflow: ['overflowX', 'overflowY'],
  'overflow-x': ['overflowX'],
  'overflow-y': ['overflowY'],
  width: ['width'],
  height: ['height'],
  'max-width': ['maxWidth'],
  'max-height': ['maxHeight'],
  'min-width': ['minWidth'],
  'min-height': ['minHeight'],
  clip: ['clipped'],
  'clip-path': ['clippedPath'],
  transform: ['shrunk'],
  scale: ['scaled'],
  translate: ['moved'],
  'content-visibility': ['unpainted'],
  'white-space': ['preserve'],
  'white-space-collapse': ['preserve'],
};

/** The properties that `all` names: every one but those of direction, of which none is read. */
const ALL = [...new Set(Object.values(LONGHANDS).flat())];

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['all', () => null],
  ['display', (value) => one('display', readDisplay(value))],
  ['visibility', (value) => one('visible', wordIn(VISIBILITIES, value))],
  ['opacity', (value) => one('opacity', readShare(value))],
  ['filter', (value) => one('filter', readFilter(value))],
  ['font-size', (value, quirks) => one('size', readSize(value, quirks))],
  ['font', (value) => one('size', readFont(value))],
  ['color', (value, quirks) => one('color', readPaint(value, quirks))],
  ['-webkit-text-fill-color', (value) => one('fill', readPaint(value, false))],
  ['background-color', (value, quirks) => one('ground', readPaint(value, quirks))],
  ['background-image', (value) => one('picture', isPicture(value))],
  ['background', (value) => readBackground(value)],
  ['text-indent', (value, quirks) => one('indent', readLength(wordsOf(value)[0] ?? '', quirks))],
  ['position', (value) => one('position', wordIn(POSITIONS, value.replace(/^-webkit-/, '')))],
  ['float', (value) => one('float', wordIn(FLOATS, value))],
  ['left', (value, quirks) => one('left', readOffset(value, quirks))],
  ['right', (value, quirks) => one('right', readOffset(value, quirks))],
  ['top', (value, quirks) => one('top', readOffset(value, quirks))],
  ['bottom', (value, quirks) => one('bottom', readOffset(value, quirks))],
  ['margin-left', (value, quirks) => one('marginLeft', readOffset(value, quirks))],
  ['margin-top', (value, quirks) => one('marginTop', readOffset(value, quirks))],
  ['margin', (value, quirks) => readSides(value, (word) => readOffset(word, quirks))],
  [
    'inset',
    (value) => {
      const read = readSides(value, (word) => readOffset(word, false));
      return read && { left: read.marginLeft, top: read.marginTop };
    },
  ],
  [
    'overflow',
    (value) => {
      const [x = '', y = x] = wordsOf(value);
      const [overflowX, overflowY] = [wordIn(OVERFLOWS, x), wordIn(OVERFLOWS, y)];
      return overflowX === null || overflowY === null ? null : { overflowX, overflowY };
    },
  ],
  ['overflow-x', (value) => one('overflowX', wordIn(OVERFLOWS, value))],
  ['overflow-y', (value) => one('overflowY', wordIn(OVERFLOWS, value))],
  ['width', (value, quirks) => one('width', readBox(value, quirks))],
  ['height', (value, quirks) => one('height', readBox(value, quirks))],
  ['max-width', (value, quirks) => one('maxWidth', readBox(value, quirks))],
  ['max-height', (value, quirks) => one('maxHeight', readBox(value, quirks))],
  ['min-width', (value, quirks) => one('minWidth', readBox(value, quirks))],
  ['min-height', (value, quirks) => one('minHeight', readBox(value, quirks))],
  ['clip', (value) => one('clipped', isClip(value))],
  ['clip-path', (value) => one('clippedPath', isClipPath(value))],
  ['transform', (value) => one('shrunk', isShrunk(value))],
  ['scale', (value) => one('scaled', isScaled(value))],
  ['translate', (value) => one('moved', isTranslated(value))],
  ['content-visibility', (value) => one('unpainted', value === 'hidden')],
  ['white-space', (value) => one('preserve', wordIn(SPACES, value))],
  ['white-space-collapse', (value) => one('preserve', value !== 'collapse')],
]);

/** Other names of the same properties. */
const SAME: Readonly<Record<string, string>> = {
  '-webkit-transform': 'transform',
  '-webkit-filter': 'filter',
  '-webkit-clip-path': 'clip-path',
  '-webkit-opacity': 'opacity',
  'inline-size': 'width',
  'block-size': 'height',
  'max-inline-size': 'max-width',
  'max-block-size': 'max-height',
  'min-inline-size': 'min-width',
  'min-block-size': 'min-height',
  'margin-inline-start': 'margin-left',
  'margin-block-start': 'margin-top',
  'inset-inline-start': 'left',
  'inset-block-start': 'top',
};

/** Longest value that is read; a picture that stands in its own address may be longer, and counts as one. */
const MAX_VALUE_LENGTH = 4_000;

const IMPORTANT = /!\s{0,20}important$/;

/** A value and whether it is marked `!important`; by its end, since patterns that begin with white space try each run. */
const splitImportant = (value: string): { value: string; important: boolean } => {
  const tail = value.slice(-40);
  const match = tail.endsWith('important') ? IMPORTANT.exec(tail) : null;
  return match
    ? { value: value.slice(0, value.length - match[0].length).trimEnd(), important: true }
    : { value, important: false };
};

/** Reads the value of a property, in lower case: what it says, or null where it is none. */
export const readValue = (name: string, value: string, quirks: boolean): Declared | null => {
  const reader = READERS.get(name);
  if (!reader) return null;
  if (!WIDE.has(value)) return reader(value, quirks);
  return Object.fromEntries(
    (name === 'all' ? ALL : (LONGHANDS[name] ?? [])).map((longhand) => [longhand, value]),
  ) as Declared;
};

/** How a name is written that is another name's, or spelled otherwise. */
const MAYBE_OTHERWISE = /[A-Z\\\s]|^(?:-webkit-|inline-|block-|max-|min-|margin-|inset-)/;

/** The property that a declaration names, null where it bears on nothing that is seen: most do not. */
const nameOf = (declaration: string, colon: number): string | null => {
  let from = 0;
  while (declaration.charCodeAt(from) <= 0x20) from += 1;
  const plain = declaration.slice(from, colon);
  if (READERS.has(plain)) return plain;
  if (!MAYBE_OTHERWISE.test(plain) && !plain.includes(COMMENT)) return null;
  const written = unescaped(plain.replaceAll(COMMENT, ' ').trim()).toLowerCase();
  const name = Object.hasOwn(SAME, written) ? (SAME[written] ?? written) : written;
  return READERS.has(name) ? name : null;
};

/** How a declaration begins that may set a custom property. */
const MAYBE_VARIABLE = /^[^\w:]{0,40}[-\\]/;

const varying = (name: string, text: string): Unresolved => {
  const value = new Varying(name, text);
  return Object.fromEntries((name === 'all' ? ALL : (LONGHANDS[name] ?? [])).map((longhand) => [longhand, value]));
};

/** The custom property that a declaration sets, whose case counts; null where it is none. */
const variableOf = (declaration: string, colon: number): string | null => {
  const name = unescaped(declaration.slice(0, colon).replaceAll(COMMENT, ' ').trim());
  return name.startsWith('--') && name.length > 2 ? name : null;
};

/** Gathers declarations, of which the last valid one of a property counts. */
export class DeclarationReader {
  readonly #quirks: boolean;
  #normal: Unresolved | null = null;
  #important: Unresolved | null = null;
  #variables: { normal: Map<string, string>; important: Map<string, string> } | null = null;

  constructor(quirks: boolean) {
    this.#quirks = quirks;
  }

  /** Reads one declaration (`display: none`), whose comments are marks. */
  add(declaration: string): void {
    const colon = declaration.indexOf(':');
    if (colon < 0) return;
    const name = nameOf(declaration, colon);
    if (name === null) {
      if (MAYBE_VARIABLE.test(declaration)) this.#addVariable(declaration, colon);
      return;
    }
    const whole = declaration.slice(colon + 1, colon + 1 + MAX_VALUE_LENGTH).replaceAll(COMMENT, ' ');
    const text = unescaped(whole).trim();
    const { value, important } = splitImportant(text.toLowerCase());
    const isVarying = namesVariable(value);
    const read = isVarying ? varying(name, text.slice(0, value.length)) : readValue(name, value, this.#quirks);
    if (!read) return;
    if (isVarying) this.#variables ??= { normal: new Map(), important: new Map() };
    if (important) this.#important = Object.assign(this.#important ?? {}, read);
    else this.#normal = Object.assign(this.#normal ?? {}, read);
  }

  done(): Declarations | null {
    return this.#normal || this.#important || this.#variables
      ? { normal: this.#normal, important: this.#important, variables: this.#variables }
      : null;
  }

  #addVariable(declaration: string, colon: number): void {
    const name = variableOf(declaration, colon);
    if (name === null) return;
    const text = unescaped(declaration.slice(colon + 1, colon + 1 + MAX_VALUE_LENGTH).replaceAll(COMMENT, ' ')).trim();
    const { value, important } = splitImportant(text.toLowerCase());
    this.#variables ??= { normal: new Map(), important: new Map() };
    const held = this.#variables[important ? 'important' : 'normal'];
    if (held.size < MAX_NAMES) held.set(name, text.slice(0, value.length));
  }
}

/** Reads the value of a `style` attribute, null where nothing of it bears on what is seen. */
export const readStyleAttribute = (text: string, quirks: boolean): Declarations | null => {
  const css = withoutComments(text);
  const reader = new DeclarationReader(quirks);
  const isPlain = !/["'\\([{]/.test(css);
  for (let from = 0; from < css.length; ) {
    const semicolon = isPlain ? css.indexOf(';', from) : pieceEnd(css, from, { semicolon: true });
    const end = semicolon < 0 ? css.length : semicolon;
    reader.add(css.slice(from, end));
    from = end + 1;
  }
  return reader.done();
};
