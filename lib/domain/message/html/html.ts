import { decodeHTML } from 'entities';
import type { Element } from './element.ts';
import { scanHtml } from './html-scan.ts';
import { OpenElements } from './open-elements.ts';
import { Page } from './page.ts';
import { TextWriter } from './text-writer.ts';

/**
 * Turns HTML into the text that a reader sees, as a browser lays it out and its style sheets let it be seen: hidden
 * elements, comments, scripts and text in the colour of its ground are dropped, blocks become lines.
 *
 * Linear in the input's size: the page is gone through once or, where it has style sheets, twice; elements that are
 * alike are one object, and matching them with selectors has a budget.
 */
export const htmlToText = (html: string): string => {
  const page = new Page(html);
  const writer = new TextWriter();

  const layOut = ({ layout, look }: Element): void => {
    if (layout === 'run' || look.gone) return;
    if (layout === 'block') writer.line();
    else writer.gap();
  };
  const elements = new OpenElements(page, {
    opened: (element) => {
      if (element.name === 'br' && !element.look.gone) writer.break();
      else layOut(element);
    },
    closed: layOut,
  });

  scanHtml(html, {
    text: (raw) => {
      const parent = elements.textParent(raw);
      if (!parent?.look.seen || parent.isForeign) return;
      writer.text(raw.includes('&') ? decodeHTML(raw) : raw, parent.look.preserve);
    },
    open: (tag) => elements.open(tag),
    close: (tag) => elements.close(tag),
  });
  return writer.done();
};
