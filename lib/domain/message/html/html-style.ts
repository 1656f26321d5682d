/** What inline styles, attributes and style sheets say about whether text can be seen. */
export interface Look {
  hidden: boolean;
  color: string | null;
  background: string | null;
}

/** Most characters read of a `<style>` element: a style sheet of megabytes hides nothing that a short one cannot. */
const MAX_STYLE_SHEET = 64 * 1024;
/** Most rules kept: each element looks its classes up in them. */
const MAX_RULES = 2_000;

const NAMED: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  blue: '#0000ff',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  whitesmoke: '#f5f5f5',
  snow: '#fffafa',
  ivory: '#fffff0',
};

const hexOf = (channel: number): string => Math.max(0, Math.min(255, channel)).toString(16).padStart(2, '0');

/** A value without its `!important`. By its end, since a pattern that begins with white space tries each run of it anew. */
const withoutImportant = (value: string): string =>
  value.endsWith('!important') ? value.slice(0, -'!important'.length).trimEnd() : value;

/** The first word of a value; a function with its brackets is one word. */
const firstWord = (value: string): string => /^[^\s(]*(?:\([^)]*\)?)?/.exec(value)?.[0] ?? '';

/** A colour in one spelling (`#rrggbb`), `transparent`, or null where it cannot be told. */
export const readColor = (value: string): string | null => {
  if (value === '') return null;
  const color = withoutImportant(value.trim().toLowerCase());
  if (/^#[0-9a-f]{6}$/.test(color)) return color;
  if (/^#[0-9a-f]{3}$/.test(color)) return `#${color.slice(1).replace(/./g, '$&$&')}`;
  const rgb = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]+%?))?\s*\)$/.exec(color);
  if (rgb) {
    if (rgb[4] !== undefined && Number.parseFloat(rgb[4]) === 0) return 'transparent';
    return `#${[rgb[1], rgb[2], rgb[3]].map((channel) => hexOf(Number(channel))).join('')}`;
  }
  if (color === 'transparent') return color;
  return NAMED[color] ?? null;
};

const ZERO_LENGTH = /^0*(?:\.0+)?(?:px|pt|em|rem|ex|ch|vw|vh|cm|mm|in|pc|%)?$/;
/** Text under one pixel or point cannot be read: senders use `font-size:1px` for what a filter should see. */
const TINY = /^(?:0*(?:\.\d+)?|1(?:\.0*)?)(?:px|pt)$|^0*\.0\d*(?:em|rem)$/;
const OFF_SCREEN = /^-\s*\d{3,}/;

const isNothing = (value: string): boolean => value !== '' && ZERO_LENGTH.test(value);

const hides = (property: string, value: string): boolean => {
  switch (property) {
    case 'display':
      return value === 'none';
    case 'visibility':
      return value === 'hidden' || value === 'collapse';
    case 'font-size':
      return isNothing(value) || TINY.test(value);
    case 'opacity':
      return /^0*(?:\.0\d*)?%?$/.test(value) && value !== '';
    case 'mso-hide':
      return value === 'all';
    case 'text-indent':
    case 'left':
    case 'top':
    case 'margin-left':
      return OFF_SCREEN.test(value);
    case 'clip':
      return /^rect\(\s*0(?:px)?[\s,]+0(?:px)?[\s,]+0(?:px)?[\s,]+0(?:px)?\s*\)$/.test(value);
    default:
      return false;
  }
};

const CLIPPED = new Set(['max-height', 'max-width', 'height', 'width']);

/** Reads a list of declarations (`display:none; color:#fff`), null where none of them bears on visibility. */
export const readDeclarations = (text: string): Look | null => {
  if (text === '') return null;
  const look: Look = { hidden: false, color: null, background: null };
  let flattened = false;
  let overflowHidden = false;
  let said = false;
  for (const declaration of text.replace(/\/\*[^*]*\*\//g, '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = withoutImportant(
      declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    );
    if (hides(property, value)) look.hidden = true;
    if (CLIPPED.has(property) && isNothing(value)) flattened = true;
    if (property === 'overflow' && value === 'hidden') overflowHidden = true;
    if (property === 'color') look.color = readColor(value);
    if (property === 'background-color' || property === 'background') look.background = readColor(firstWord(value));
    if (property === 'font')
      look.hidden ||= value.split(/[\s/]+/).some((word) => /\d(?:px|pt|em)$|^0$/.test(word) && isNothing(word));
    said = true;
  }
  if (flattened && overflowHidden) look.hidden = true;
  return said && (look.hidden || look.color !== null || look.background !== null) ? look : null;
};

/** The rules of a mail's style sheets that bear on visibility, by simple selector: `.junk`, `#x`, `i`, `span.junk`. */
export class StyleSheet {
  readonly #rules = new Map<string, Look>();

  /** How many rules it has. */
  get rules(): number {
    return this.#rules.size;
  }

  /** Adds a `<style>` element's text. Only simple selectors are read: senders hide by class, id or element. */
  add(css: string): void {
    const text = css.slice(0, MAX_STYLE_SHEET);
    let position = 0;
    while (position < text.length && this.#rules.size < MAX_RULES) {
      const open = text.indexOf('{', position);
      if (open < 0) return;
      const close = text.indexOf('}', open);
      const selectors = text.slice(position, open);
      const nested = selectors.trimStart().startsWith('@');
      const end = close < 0 ? text.length : close;
      position = nested ? open + 1 : end + 1;
      if (nested) continue;
      const look = readDeclarations(text.slice(open + 1, end));
      if (look) this.#keep(selectors, look);
    }
  }

  #keep(selectors: string, look: Look): void {
    for (const selector of selectors.replace(/\/\*[^*]*\*\/|<!--|-->|\}/g, '').split(',')) {
      const last =
        selector
          .trim()
          .split(/[\s>+~]+/)
          .at(-1)
          ?.toLowerCase() ?? '';
      if (/^[\w.#-]+$/.test(last)) this.#rules.set(last, { ...this.#rules.get(last), ...look });
    }
  }

  /** The looks of every rule that an element's name, id and classes match. */
  matching(tag: string, id: string, classes: readonly string[]): Look[] {
    const keys = [
      tag,
      ...(id ? [`#${id}`, `${tag}#${id}`] : []),
      ...classes.flatMap((name) => [`.${name}`, `${tag}.${name}`]),
    ];
    return keys.flatMap((key) => this.#rules.get(key) ?? []);
  }
}
