import { decodeHTML } from 'entities';
import { Carried } from './carried.ts';
import type { Element } from './element.ts';
import { scanHtml } from './html-scan.ts';
import { OpenElements } from './open-elements.ts';
import { HtmlPage } from './page.ts';
import { TextWriter } from './text-writer.ts';

/** The text of a page. */
export interface HtmlText {
  text: string;
  /** Whether a reader sees none of it: nothing of the page is visible, and this is what it holds all the same. */
  hidden: boolean;
  /** What links lead to, pictures are called and fields hold, where that may name an address: a line each. Absent where there is none. */
  carried?: string;
}

const TURNED_STYLE = /unicode-bidi\s*:\s*(?:bidi|isolate)-override/i;
const RIGHT_TO_LEFT = /direction\s*:\s*rtl/i;

/** RIGHT-TO-LEFT OVERRIDE and its end, which markup stands for (HTML 15.3.6). */
const OVERRIDE = '\u202e';
const OVERRIDE_ENDS = '\u202c';
const DIRECTION = /\bdir\s*=\s*["']?\s*rtl/i;

/** Whether an element's text is shown last letter first: by `bdo`, or by a style of its own. */
const isTurned = ({ name, tag, look }: Element): boolean => {
  const { attributes } = tag;
  if (look.gone || attributes === '') return false;
  const isLeftwards = DIRECTION.test(attributes) || RIGHT_TO_LEFT.test(attributes);
  return isLeftwards && (name === 'bdo' || TURNED_STYLE.test(attributes));
};

const textOf = (html: string, page: HtmlPage, carried?: Carried): string => {
  const writer = new TextWriter();
  const layOut = ({ layout, look }: Element): void => {
    if (layout === 'run' || look.gone) return;
    if (layout === 'block') writer.line();
    else writer.gap();
  };
  const elements = new OpenElements(page, {
    opened: (element) => {
      carried?.add(element);
      if (element.name === 'a') carried?.openLink(element);
      if (element.name === 'br' && !element.look.gone) writer.break();
      else layOut(element);
      if (isTurned(element)) writer.text(OVERRIDE, true);
    },
    closed: (element) => {
      if (element.name === 'a') carried?.closeLink(writer);
      if (isTurned(element)) writer.text(OVERRIDE_ENDS, true);
      layOut(element);
    },
  });
  scanHtml(html, {
    text: (raw) => {
      const parent = elements.textParent(raw);
      if (parent) carried?.addField(parent, raw);
      if (!parent?.look.seen || parent.isForeign) return;
      writer.text(raw.includes('&') ? decodeHTML(raw) : raw, parent.look.preserve);
    },
    open: (tag) => elements.open(tag),
    close: (tag) => elements.close(tag),
  });
  return writer.done();
};

const HAS_WORDS = /[\p{L}\p{N}]/u;

/**
 * Turns HTML into the text that a reader sees, as a browser lays it out and its style sheets let it be seen: hidden
 * elements, comments, scripts and text in the colour of its ground are dropped, blocks become lines. Where that leaves
 * nothing, what is hidden is read, and said to be so: a letter that hides itself from us, or from its reader.
 *
 * Linear in the input's size: the page is gone through once or, where it has style sheets, twice; elements that are
 * alike are one object, and matching them with selectors has a budget.
 */
export const readHtml = (html: string): HtmlText => {
  const carried = new Carried();
  const text = textOf(html, new HtmlPage(html), carried);
  if (HAS_WORDS.test(text)) {
    const lines = carried.lines(text);
    return { text, hidden: false, ...(lines === '' ? {} : { carried: lines }) };
  }
  const all = textOf(html, new HtmlPage(html, { isPlain: true }));
  return HAS_WORDS.test(all) ? { text: all, hidden: true } : { text, hidden: false };
};
