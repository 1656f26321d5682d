import { decodeHTMLAttribute } from 'entities';
import { readAttributes } from './html-scan.ts';
import { type Look, readColor, readDeclarations, type StyleSheet } from './html-style.ts';

/** An open element: what it does to the text inside it. */
export interface Open {
  tag: string;
  hidden: boolean;
  /** Whether its own text cannot be told from its ground; what stands inside may have another colour. */
  blended: boolean;
  color: string;
  background: string;
  preserve: boolean;
}

/** How deep elements may nest before their children count as theirs: 100,000 `<b>` make a stack of as many. */
const MAX_OPEN_ELEMENTS = 256;
/** Most classes looked up of one element: a class list of megabytes is looked up word by word. */
const MAX_CLASSES = 20;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const BLOCKS = words(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul',
);
export const CELLS = words('td th');
/** Elements whose content is never text to a reader. */
const UNSEEN = words(
  'script style title head template noscript iframe object applet svg math select textarea audio video canvas datalist xml noframes',
);
export const VOID = words('area base basefont br col embed hr img input link meta param source track wbr');
/** What a new element closes when it stands directly in it: authors leave these end tags out. */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...[...BLOCKS].map((tag): [string, ReadonlySet<string>] => [tag, words('p')]),
  ['body', words('head')],
  ['li', words('li p')],
  ['tr', words('td th tr p')],
  ['td', words('td th p')],
  ['th', words('td th p')],
  ['option', words('option')],
]);

/** Channels that differ by less are one colour to the eye. */
const SAME_CHANNEL = 8;

const isSameColor = (color: string, background: string): boolean => {
  if (color === 'transparent' || color === background) return true;
  for (let at = 1; at < 7; at += 2) {
    const distance = Number.parseInt(color.slice(at, at + 2), 16) - Number.parseInt(background.slice(at, at + 2), 16);
    if (Math.abs(distance) > SAME_CHANNEL) return false;
  }
  return true;
};

/** What a tag's attributes say by themselves, whatever they stand in. */
interface Said {
  hidden: boolean;
  looks: readonly Look[];
}

const NOTHING: Said = { hidden: false, looks: [] };
/** Attributes that bear on visibility; the tags of most pages have none, or the same ones again and again. */
const BEARS = /style|class|hidden|color|id/i;
/** Most different lists of attributes remembered of one page. */
const MAX_REMEMBERED = 2_000;

const decoded = (value: string | undefined): string =>
  value === undefined ? '' : value.includes('&') ? decodeHTMLAttribute(value) : value;

const readSaid = (tag: string, written: string, sheet: StyleSheet): Said => {
  const attributes = readAttributes(written);
  const color = readColor(decoded(attributes.get('color')));
  const background = readColor(decoded(attributes.get('bgcolor')));
  const classes = decoded(attributes.get('class')).toLowerCase().split(/\s+/, MAX_CLASSES).filter(Boolean);
  const style = readDeclarations(decoded(attributes.get('style')));
  const looks = [
    ...(color || background ? [{ hidden: false, color, background }] : []),
    ...sheet.matching(tag, decoded(attributes.get('id')).toLowerCase(), classes),
    ...(style ? [style] : []),
  ];
  return { hidden: attributes.has('hidden'), looks };
};

const applyLook = (open: Open, look: Look): void => {
  if (look.hidden) open.hidden = true;
  if (look.color) open.color = look.color;
  if (look.background && look.background !== 'transparent') open.background = look.background;
};

/** The elements open at a place in a page, down to a depth. */
export class OpenElements {
  readonly #sheet: StyleSheet;
  #stack: Open[] = [
    { tag: '', hidden: false, blended: false, color: '#000000', background: '#ffffff', preserve: false },
  ];
  #tooDeep = 0;
  #remembered = new Map<string, Said>();
  #rules = 0;
  #lastTag = '';
  #lastAttributes = '';
  #lastSaid = NOTHING;

  constructor(sheet: StyleSheet) {
    this.#sheet = sheet;
  }

  get top(): Open {
    return this.#stack.at(-1) as Open;
  }

  open(tag: string, attributes: string): void {
    while (CLOSES.get(tag)?.has(this.top.tag)) this.#stack.pop();
    if (VOID.has(tag)) return;
    if (this.#stack.length > MAX_OPEN_ELEMENTS) this.#tooDeep += 1;
    else this.#stack.push(this.#element(tag, attributes));
  }

  close(tag: string): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return;
    }
    const at = this.top.tag === tag ? this.#stack.length - 1 : this.#stack.findLastIndex((open) => open.tag === tag);
    if (at > 0) this.#stack.length = at;
  }

  #element(tag: string, attributes: string): Open {
    const parent = this.top;
    const said = parent.hidden ? NOTHING : this.#said(tag, attributes);
    const open: Open = {
      tag,
      hidden: parent.hidden || said.hidden || UNSEEN.has(tag),
      blended: parent.blended,
      color: parent.color,
      background: parent.background,
      preserve: parent.preserve || tag === 'pre',
    };
    for (const look of said.looks) applyLook(open, look);
    if (open.color !== parent.color || open.background !== parent.background) {
      open.blended = isSameColor(open.color, open.background);
    }
    return open;
  }

  #said(tag: string, attributes: string): Said {
    // A style sheet that has grown since may say more of the same attributes.
    if (this.#rules !== this.#sheet.rules) {
      this.#remembered.clear();
      this.#lastTag = '';
      this.#rules = this.#sheet.rules;
    }
    if (tag === this.#lastTag && attributes === this.#lastAttributes) return this.#lastSaid;
    this.#lastTag = tag;
    this.#lastAttributes = attributes;
    this.#lastSaid = this.#rules === 0 && !BEARS.test(attributes) ? NOTHING : this.#remember(tag, attributes);
    return this.#lastSaid;
  }

  #remember(tag: string, attributes: string): Said {
    const key = `${tag} ${attributes}`;
    const known = this.#remembered.get(key);
    if (known) return known;
    const said = readSaid(tag, attributes, this.#sheet);
    if (this.#remembered.size < MAX_REMEMBERED) this.#remembered.set(key, said);
    return said;
  }
}
