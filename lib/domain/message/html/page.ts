import { decodeHTMLAttribute } from 'entities';
import { type Color, LINK_BLUE, readColor, readLegacyColor } from './css/color.ts';
import { type Declarations, type Declared, namedSize, readStyleAttribute } from './css/declarations.ts';
import { isOnScreen } from './css/media.ts';
import { StyleSheet } from './css/style-sheet.ts';
import { Substitution } from './css/variables.ts';
import { readAttributes, scanHtml, type Tag } from './html-scan.ts';

/** What a tag's attributes say by themselves, whatever they stand in. */
export interface Facts {
  attributes: ReadonlyMap<string, string>;
  id: string;
  classes: readonly string[];
  /** What its attributes say of its look, weaker than any style sheet. */
  hints: Declared | null;
  style: Declarations | null;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const NOTHING: Facts = { attributes: NO_ATTRIBUTES, id: '', classes: [], hints: null, style: null };

/** Attributes that bear on visibility where a page has no style sheet. */
const BEARS = /style|hidden|color|size|href|background|text|link|open|popover|fill/i;
/** Most lists of attributes, and most style attributes, that are remembered of one page. */
const MAX_REMEMBERED = 2_000;
/** Most classes looked up of one element: a class list of megabytes is looked up word by word. */
const MAX_CLASSES = 20;
/** Sizes of `<font size="1">` to 7 (HTML 15.3.4). */
const FONT_SIZES = ['x-small', 'small', 'medium', 'large', 'x-large', 'xx-large', 'xxx-large'];

const decoded = (value: string | undefined): string =>
  value === undefined ? '' : value.includes('&') ? decodeHTMLAttribute(value) : value;

const GROUNDED = new Set(['body', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'marquee']);

const fontSize = (written: string): Declared['size'] | undefined => {
  const match = /^\s{0,20}([+-]?)(\d{1,3})/.exec(written);
  if (!match) return undefined;
  const number = Number.parseInt(match[2] ?? '', 10);
  const size = match[1] === '+' ? 3 + number : match[1] === '-' ? 3 - number : number;
  return namedSize(FONT_SIZES[Math.min(7, Math.max(1, size)) - 1] ?? '') ?? undefined;
};

/** A document type that browsers take for that of an old page (HTML 13.2.6.4.1). */
const OLD_TYPE =
  /^html\s+public\s*["'](?:-\/\/(?:w3c\/\/dtd html (?:3|4\.0 (?:transitional|frameset))|w3o\/\/|ietf\/\/|softquad|netscape|microsoft|as\/\/|advasoft|metrius|o'reilly|sun micro|spyglass|sq\/\/|webtechs)|html["'])/;
const OLD_WITHOUT_SYSTEM =
  /^html\s+public\s*["']-\/\/w3c\/\/dtd html 4\.01 (?:transitional|frameset)\/\/[^"']*["']\s*$/;
/** In how many characters a document type is looked for; it is the first tag. */
const MAX_SEARCHED = 4_000;

/** Whether browsers show a page by the rules of old ones (quirks mode): most mails have no document type. */
const isOld = (html: string): boolean => {
  const start = html.slice(0, MAX_SEARCHED);
  const at = start.search(/<!doctype/i);
  if (at < 0) return true;
  const head = start.toLowerCase();
  const first = head.search(/<[a-z/]/);
  if (first >= 0 && first < at) return true;
  const type = head.slice(at + 9, Math.max(at + 9, head.indexOf('>', at))).trim();
  return !/^html(?:\s|$)/.test(type) || OLD_TYPE.test(type) || OLD_WITHOUT_SYSTEM.test(type);
};

/** Behind the last `<style>` of a page; zero where it has none. */
const styleSheetsEnd = (html: string): number => {
  let last = -1;
  for (const match of html.matchAll(/<style/gi)) last = match.index;
  if (last < 0) return 0;
  const end = html.slice(last).search(/<\/style/i);
  return end < 0 ? html.length : last + end + '</style>'.length;
};

/** The style sheets of a page: late ones count for what stands before them, too. One in a comment or a template is none. */
const readStyleSheets = (html: string, sheet: StyleSheet): void => {
  const end = styleSheetsEnd(html);
  if (end === 0) return;
  let style: Tag | null = null;
  let templates = 0;
  scanHtml(html.slice(0, end), {
    text: (raw) => {
      if (style === null || templates > 0) return;
      const attributes = readAttributes(style.attributes);
      const type = (attributes.get('type') ?? '').trim().toLowerCase();
      if ((type === '' || type === 'text/css') && isOnScreen(decoded(attributes.get('media')))) sheet.add(raw);
    },
    open: (tag) => {
      style = tag.name === 'style' ? tag : null;
      if (tag.name === 'template') templates += 1;
    },
    close: (tag) => {
      style = null;
      if (tag.name === 'template' && templates > 0) templates -= 1;
    },
  });
};

/** A page as a whole: its style sheets, and what its tags say, which is read once of those that are written alike. */
export class HtmlPage {
  readonly isOld: boolean;
  readonly sheet: StyleSheet;
  readonly substitution = new Substitution();
  /** The colour that the page gives its links. */
  linkColor: Color = LINK_BLUE;
  readonly #facts = new Map<string, Facts>();
  readonly #styles = new Map<string, Declarations | null>();

  readonly #isPlain: boolean;

  /** `isPlain` leaves out all that the page says of its looks. */
  constructor(html: string, { isPlain = false }: { isPlain?: boolean } = {}) {
    this.#isPlain = isPlain;
    this.isOld = isOld(html);
    this.sheet = new StyleSheet(this.isOld);
    if (!isPlain) readStyleSheets(html, this.sheet);
  }

  /** What a tag says by itself. */
  factsOf(tag: Tag): Facts {
    if (this.#isPlain) return NOTHING;
    const says = tag.attributes !== '' && (!this.sheet.isEmpty || BEARS.test(tag.attributes));
    // A dialog is closed where no attribute says that it is open. What `<details>` folds a reader opens by a click.
    if (!says && tag.name !== 'dialog') return NOTHING;
    const known = this.#facts.get(tag.written);
    if (known) return known;
    const facts = this.#readFacts(tag);
    if (this.#facts.size < MAX_REMEMBERED) this.#facts.set(tag.written, facts);
    return facts;
  }

  #readFacts(tag: Tag): Facts {
    const attributes = readAttributes(tag.attributes);
    for (const [name, value] of attributes) if (value.includes('&')) attributes.set(name, decodeHTMLAttribute(value));
    const id = attributes.get('id') ?? '';
    const list = attributes.get('class') ?? '';
    return {
      attributes,
      id: this.isOld ? id.toLowerCase() : id,
      classes:
        list === ''
          ? []
          : (this.isOld ? list.toLowerCase() : list).split(/\s+/, MAX_CLASSES).filter((name) => name !== ''),
      hints: this.#hintsOf(tag.name, attributes),
      style: this.#styleOf(attributes.get('style') ?? ''),
    };
  }

  #styleOf(text: string): Declarations | null {
    if (text === '') return null;
    const known = this.#styles.get(text);
    if (known !== undefined) return known;
    const style = readStyleAttribute(text, this.isOld);
    if (this.#styles.size < MAX_REMEMBERED) this.#styles.set(text, style);
    return style;
  }

  /** Presentational hints (HTML 15.2), where they bear on what is seen. */
  #hintsOf(name: string, attributes: ReadonlyMap<string, string>): Declared | null {
    const hints: Declared = {};
    if (attributes.has('hidden')) hints.display = 'none';
    if (name === 'a' && attributes.has('href')) hints.color = this.linkColor;
    if (name === 'font') {
      const color = readLegacyColor(attributes.get('color') ?? '');
      if (color !== null) hints.color = color;
      const size = fontSize(attributes.get('size') ?? '');
      if (size !== undefined) hints.size = size;
    }
    if (name === 'body') {
      const color = readLegacyColor(attributes.get('text') ?? '');
      if (color !== null) hints.color = color;
      this.linkColor = readLegacyColor(attributes.get('link') ?? '') ?? this.linkColor;
    }
    if (GROUNDED.has(name)) {
      const ground = readLegacyColor(attributes.get('bgcolor') ?? '');
      if (ground !== null) hints.ground = ground;
      if (name !== 'marquee' && attributes.get('background')) hints.picture = true;
    }
    if (name === 'dialog' && !attributes.has('open')) hints.display = 'none';
    if (attributes.has('popover')) hints.display = 'none';
    if (name === 'text' || name === 'tspan') {
      const fill = readColor((attributes.get('fill') ?? '').trim().toLowerCase());
      if (fill !== null) hints.color = fill;
    }
    for (const _ in hints) return hints;
    return null;
  }
}
