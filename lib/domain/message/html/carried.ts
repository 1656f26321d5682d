import { decodeHTML, decodeHTMLAttribute } from 'entities';
import type { Element } from './element.ts';
import { readAttributes } from './html-scan.ts';

/** Which attributes of an element say what a reader clicks on, scans or copies, though its letters are not the page's text. */
const CARRYING: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title'],
  area: ['href', 'alt'],
  img: ['src', 'alt', 'title'],
  input: ['value', 'placeholder'],
  button: ['value', 'formaction'],
  form: ['action'],
};

/** Letters that may begin a Bitcoin address: most links of a page are left at this. */
const MAY_NAME = /(?:bc1|[13])[0-9a-z]{24}/i;

/** A payment link with its amount. */
const HAS_AMOUNT = /[?&]amount=/i;
const isSaid = (line: string, text: string): boolean => {
  const [long] = MAY_NAME.exec(line) ?? [];
  return long !== undefined && text.includes(long);
};

/** Most links read of one page, and most characters of each: pages of links by the thousand are made to be read for long. */
const MAX_CARRIED = 50;
const MAX_LENGTH = 600;

/** A link's letters without their percent signs, where they are well written. */
const plainLink = (link: string): string => {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
};

/** Pictures and fields are never text, and so gone for it, though they are seen. */
const isShown = ({ look, tag, display, parent }: Element): boolean =>
  look.visible && (tag.kind.isReplaced ? display !== 'none' && parent?.look.gone !== true : !look.gone);

/** Gathers what elements carry that a page shows: targets of links, pictures' addresses and words, fields' values. */
export class Carried {
  readonly #found = new Set<string>();

  /** Notes what an element carries that may name an address. */
  add(element: Element): void {
    const { name, tag } = element;
    const names = CARRYING[name];
    if (names === undefined || this.#found.size >= MAX_CARRIED || !MAY_NAME.test(tag.attributes)) return;
    const attributes = readAttributes(tag.attributes);
    if (!isShown(element) || attributes.get('type')?.toLowerCase() === 'hidden') return;
    for (const each of names) this.#addText(decodeHTMLAttribute(attributes.get(each) ?? ''));
  }

  /** Notes what stands in a field of several lines. */
  addField(element: Element, raw: string): void {
    if (element.name === 'textarea' && isShown(element)) this.#addText(decodeHTML(raw));
  }

  #addText(text: string): void {
    if (this.#found.size >= MAX_CARRIED || text.startsWith('data:') || !MAY_NAME.test(text)) return;
    this.#found.add(plainLink(text.slice(0, MAX_LENGTH)).replace(/\s+/g, ' ').trim());
  }

  /** What of it says more than the page's text does, one a line; empty where nothing does. */
  lines(text: string): string {
    return [...this.#found].filter((line) => HAS_AMOUNT.test(line) || !isSaid(line, text)).join('\n');
  }
}
