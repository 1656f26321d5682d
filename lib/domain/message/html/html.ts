import { decodeHTML } from 'entities';
import { OpenElements } from './html-elements.ts';
import { scanHtml, type Tag } from './html-scan.ts';
import { StyleSheet } from './html-style.ts';
import { TextWriter } from './text-writer.ts';

/**
 * Turns HTML into the text that a reader sees: hidden elements, comments, scripts and text in the colour of its ground
 * are dropped, blocks become lines.
 *
 * Linear in the input's size: the page is gone through once, and open elements beyond a depth share one state.
 */
export const htmlToText = (html: string): string => {
  const sheet = new StyleSheet();
  const writer = new TextWriter();
  const elements = new OpenElements(sheet);

  const layOut = ({ kind: { layout } }: Tag): void => {
    if (layout === 'break') writer.break();
    else if (layout === 'block') writer.line();
    else if (layout === 'cell') writer.gap();
  };

  scanHtml(html, {
    text: (raw) => {
      const { tag, hidden, blended, preserve } = elements.top;
      if (tag === 'style') sheet.add(raw);
      else if (!hidden && !blended) writer.text(raw.includes('&') ? decodeHTML(raw) : raw, preserve);
    },
    open: (tag) => {
      layOut(tag);
      elements.open(tag);
    },
    close: (tag) => {
      elements.close(tag);
      layOut(tag);
    },
  });
  return writer.done();
};
