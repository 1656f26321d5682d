import { Parser } from 'htmlparser2';

/** What is kept of a mail's HTML: how a text is laid out, and nothing that loads, links, styles, runs or asks. */
const KEPT = new Set(
  'p div span br hr b strong i em u s small sub sup h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code table thead tbody tfoot tr td th caption'.split(
    ' ',
  ),
);
/** Elements whose text is no text of the letter. */
const UNSEEN = new Set('script style title template noscript iframe object svg math select textarea head'.split(' '));
const VOID = new Set(['br', 'hr']);

/** Longest HTML that is shown, in characters, and deepest nesting: a mail of a million tables would hold the page. */
const MAX_CHARACTERS = 1_000_000;
const MAX_DEPTH = 100;
/** Longest address of a link or picture that is written out. */
const MAX_ADDRESS = 300;

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPED[character] ?? '');

const writtenOut = (what: string, address: string | undefined): string =>
  address === undefined || address.trim() === '' ? '' : escaped(` [${what}: ${address.trim().slice(0, MAX_ADDRESS)}]`);

/**
 * A mail's HTML as it may be shown: names of elements from a short list, without any attribute, and text. Where a link leads and which
 * picture it would have loaded stands there as text.
 *
 * What is given is made here, letter by letter: nothing of the input is passed on but escaped text.
 */
export const harmlessHtml = (html: string): string => {
  let out = '';
  const open: string[] = [];
  let unseen = 0;
  const parser = new Parser(
    {
      onopentag: (name, { href, src, alt }) => {
        if (UNSEEN.has(name)) unseen += 1;
        if (unseen > 0) return;
        if (name === 'a') out += writtenOut('link', href);
        if (name === 'img') out += writtenOut('picture, not loaded', [alt, src].filter(Boolean).join(' '));
        if (!KEPT.has(name)) return;
        if (VOID.has(name)) {
          out += `<${name}>`;
          return;
        }
        if (open.length >= MAX_DEPTH) return;
        open.push(name);
        out += `<${name}>`;
      },
      ontext: (text) => {
        if (unseen === 0) out += escaped(text);
      },
      onclosetag: (name) => {
        if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
        const at = open.lastIndexOf(name);
        if (unseen > 0 || at < 0) return;
        for (const each of open.splice(at).reverse()) out += `</${each}>`;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );
  parser.write(html.slice(0, MAX_CHARACTERS));
  parser.end();
  return (
    out +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
};

/** What a frame of a letter holds: it loads nothing, whatever stands in it. */
export const FRAME_POLICY = "default-src 'none'";

/** A document of a frame that shows a letter, under a policy that lets nothing be asked for. */
export const frameDocument = (harmless: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${FRAME_POLICY}"><meta name="referrer" content="no-referrer"></head><body>${harmless}</body></html>`;
