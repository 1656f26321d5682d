import { decodeHTML, decodeHTMLAttribute } from 'entities';
import type { Element } from './element.ts';
import { readAttributes } from './html-scan.ts';
import { linkedContact, mayReach } from './linked-contact.ts';
import type { TextWriter } from './text-writer.ts';

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

/** Most links to somebody that are read of one page. */
const MAX_CONTACTS = 20;
/** Most characters of the line that a link ends. */
const MAX_LINE = 200;

/** What parts the line that a link ends from whom it leads to: a text has no such sign, its white space is folded. */
export const LEADS_TO = '\t';

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
  readonly #contacts = new Map<string, string>();
  /** Of each link that is open, whom it leads to. */
  readonly #open: (string | null)[] = [];

  /** Notes what an element carries that may name an address. */
  add(element: Element): void {
    const { name, tag } = element;
    const names = CARRYING[name];
    if (names === undefined || this.#found.size >= MAX_CARRIED || !MAY_NAME.test(tag.attributes)) return;
    const attributes = readAttributes(tag.attributes);
    if (!isShown(element) || attributes.get('type')?.toLowerCase() === 'hidden') return;
    for (const each of names) this.#addText(decodeHTMLAttribute(attributes.get(each) ?? ''));
  }

  /** Notes that a link begins. */
  openLink(element: Element): void {
    const { tag } = element;
    const isRead = this.#contacts.size < MAX_CONTACTS && mayReach(tag.attributes) && isShown(element);
    const href = isRead ? decodeHTMLAttribute(readAttributes(tag.attributes).get('href') ?? '') : '';
    this.#open.push(href === '' ? null : linkedContact(plainLink(href.slice(0, MAX_LENGTH).trim())));
  }

  /** Notes that one ends, and the line of text that it ends: what is said of whom it leads to. */
  closeLink(writer: TextWriter): void {
    const contact = this.#open.pop();
    if (contact == null || this.#contacts.has(contact)) return;
    this.#contacts.set(contact, writer.lineSoFar(MAX_LINE).replace(/\s+/g, ' ').trim());
  }

  /** Notes what stands in a field of several lines, or in a list to choose from. */
  addField(element: Element, raw: string): void {
    const field = element.name === 'option' ? element.parent : element;
    const isField = field?.name === 'textarea' || field?.name === 'select';
    if (isField && isShown(field)) this.#addText(decodeHTML(raw));
  }

  #addText(text: string): void {
    if (this.#found.size >= MAX_CARRIED || text.startsWith('data:') || !MAY_NAME.test(text)) return;
    this.#found.add(plainLink(text.slice(0, MAX_LENGTH)).replace(/\s+/g, ' ').trim());
  }

  /**
   * What of it says more than the page's text does, one a line; empty where nothing does. Whom links lead to stands behind the line that
   * each link ends.
   */
  lines(text: string): string {
    const lower = text.toLowerCase();
    const contacts = [...this.#contacts].filter(([contact]) => !lower.includes(contact.toLowerCase()));
    return [
      ...[...this.#found].filter((line) => HAS_AMOUNT.test(line) || !isSaid(line, text)),
      ...contacts.map(([contact, line]) => `${line}${LEADS_TO}${contact}`),
    ].join('\n');
  }
}
