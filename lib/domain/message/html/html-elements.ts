import { decodeHTMLAttribute } from 'entities';
import { readAttributes, type Tag } from './html-scan.ts';
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

const readSaid = ({ name, attributes: written }: Tag, sheet: StyleSheet): Said => {
  const attributes = readAttributes(written);
  const color = readColor(decoded(attributes.get('color')));
  const background = readColor(decoded(attributes.get('bgcolor')));
  const classes = decoded(attributes.get('class')).toLowerCase().split(/\s+/, MAX_CLASSES).filter(Boolean);
  const style = readDeclarations(decoded(attributes.get('style')));
  const looks = [
    ...(color || background ? [{ hidden: false, color, background }] : []),
    ...sheet.matching(name, decoded(attributes.get('id')).toLowerCase(), classes),
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
  #remembered = new Map<Tag, Said>();
  #rules = 0;
  #lastTag: Tag | null = null;
  #lastParent = this.top;
  #lastOpen = this.top;

  constructor(sheet: StyleSheet) {
    this.#sheet = sheet;
  }

  get top(): Open {
    return this.#stack.at(-1) as Open;
  }

  open(tag: Tag): void {
    const { closes, isVoid } = tag.kind;
    while (closes.has(this.top.tag)) this.#stack.pop();
    if (isVoid) return;
    if (this.#stack.length > MAX_OPEN_ELEMENTS) this.#tooDeep += 1;
    else this.#stack.push(this.#element(tag));
  }

  close({ name }: Tag): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return;
    }
    const at = this.top.tag === name ? this.#stack.length - 1 : this.#stack.findLastIndex((open) => open.tag === name);
    if (at > 0) this.#stack.length = at;
  }

  /** What a tag opens where it stands; the same as the last time where the same tag stands in the same element. */
  #element(tag: Tag): Open {
    // A style sheet that has grown since may say more of the same attributes.
    if (this.#rules !== this.#sheet.rules) {
      this.#remembered.clear();
      this.#lastTag = null;
      this.#rules = this.#sheet.rules;
    }
    const parent = this.top;
    if (tag === this.#lastTag && parent === this.#lastParent) return this.#lastOpen;
    this.#lastTag = tag;
    this.#lastParent = parent;
    this.#lastOpen = this.#newElement(tag, parent);
    return this.#lastOpen;
  }

  #newElement(tag: Tag, parent: Open): Open {
    const { name, kind } = tag;
    const said = parent.hidden ? NOTHING : this.#said(tag);
    const open: Open = {
      tag: name,
      hidden: parent.hidden || said.hidden || kind.unseen,
      blended: parent.blended,
      color: parent.color,
      background: parent.background,
      preserve: parent.preserve || name === 'pre',
    };
    for (const look of said.looks) applyLook(open, look);
    if (open.color !== parent.color || open.background !== parent.background) {
      open.blended = isSameColor(open.color, open.background);
    }
    return open;
  }

  #said(tag: Tag): Said {
    if (this.#rules === 0 && !BEARS.test(tag.attributes)) return NOTHING;
    const known = this.#remembered.get(tag);
    if (known) return known;
    const said = readSaid(tag, this.#sheet);
    if (this.#remembered.size < MAX_REMEMBERED) this.#remembered.set(tag, said);
    return said;
  }
}
