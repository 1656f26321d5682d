import { type Kind, kindOf } from './html-kinds.ts';

/** A tag as it is written, with its `<` and `>`. */
export interface Tag {
  written: string;
  name: string;
  attributes: string;
  kind: Kind;
}

/**
 * What is met on the way through a page: text with its entities, tags with their attributes as written. A tag that is
 * written as the last one was is the same object.
 */
export interface HtmlEvents {
  text(raw: string): void;
  open(tag: Tag): void;
  close(tag: Tag): void;
}

const GT = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);

/** Elements whose content is text up to their own end tag, whatever stands in it. */
const RAW_ENDS: ReadonlyMap<string, RegExp> = new Map(
  ['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes'].map((tag): [string, RegExp] => [
    tag,
    new RegExp(`</${tag}(?=[\\s/>])`, 'gi'),
  ]),
);

/** Where a tag's name ends that begins at `from`. */
const nameEnd = (html: string, from: number): number => {
  let at = from;
  for (let code = html.charCodeAt(at); at < html.length && code !== GT && code !== SLASH && !isSpace(code); ) {
    at += 1;
    code = html.charCodeAt(at);
  }
  return at;
};

/** Where the `>` stands that ends a tag whose attributes begin at `from`; -1 where none does. A quoted value may hold one. */
const tagEnd = (html: string, from: number): number => {
  let beforeValue = false;
  let unquoted = false;
  for (let at = from; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === GT) return at;
    if (isSpace(code)) {
      unquoted = false;
    } else if (beforeValue && (code === DOUBLE_QUOTE || code === SINGLE_QUOTE)) {
      at = html.indexOf(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
      if (at < 0) return -1;
      beforeValue = false;
    } else if (code === EQUALS && !unquoted && !beforeValue) {
      beforeValue = true;
    } else {
      unquoted ||= beforeValue;
      beforeValue = false;
    }
  }
  return -1;
};

/** Where a comment, a declaration or what browsers take for one ends: behind its end, or with the page. */
const commentEnd = (html: string, open: number): number => {
  if (!html.startsWith('<!--', open)) {
    const end = html.indexOf('>', open);
    return end < 0 ? html.length : end + 1;
  }
  if (html.startsWith('>', open + 4)) return open + 5;
  if (html.startsWith('->', open + 4)) return open + 6;
  const end = html.indexOf('-->', open + 4);
  return end < 0 ? html.length : end + 3;
};

/** Longest tag that is remembered, and most of one length. */
const MAX_REMEMBERED_LENGTH = 1_000;
const MAX_REMEMBERED = 8;

/** Reads the tags of a page; those that are written alike are read once. */
class TagReader {
  readonly #html: string;
  readonly #byLength: Tag[][] = [];

  constructor(html: string) {
    this.#html = html;
  }

  /** The tag at `open`, whose name begins at `nameFrom`; null where nothing ends it. */
  read(open: number, nameFrom: number): Tag | null {
    const html = this.#html;
    // What stands up to the first `>` is all of a remembered tag or none of it, since those hold no other `>`.
    const first = html.indexOf('>', open) + 1;
    const alike = this.#byLength[first - open];
    if (alike) {
      const text = html.slice(open, first);
      // By `===`, which compares in blocks, while `startsWith` goes letter by letter.
      for (const tag of alike) if (tag.written === text) return tag;
    }
    const tag = this.#readNew(open, nameFrom);
    if (tag && tag.written.length === first - open && first - open <= MAX_REMEMBERED_LENGTH) this.#remember(tag);
    return tag;
  }

  #readNew(open: number, nameFrom: number): Tag | null {
    const html = this.#html;
    const attributesFrom = nameEnd(html, nameFrom);
    const end = tagEnd(html, attributesFrom);
    if (end < 0) return null;
    const name = html.slice(nameFrom, attributesFrom).toLowerCase();
    return {
      written: html.slice(open, end + 1),
      name,
      attributes: html.slice(attributesFrom, end),
      kind: kindOf(name),
    };
  }

  #remember(tag: Tag): void {
    const { length } = tag.written;
    const alike = this.#byLength[length];
    if (!alike) this.#byLength[length] = [tag];
    else if (alike.length < MAX_REMEMBERED) alike.push(tag);
  }
}

/** Tells of the text of an element whose content is no markup; gives where its end tag stands, or the end of the page. */
const rawText = (html: string, tag: string, from: number, events: HtmlEvents): number => {
  const rawEnd = RAW_ENDS.get(tag);
  if (rawEnd === undefined) return from;
  rawEnd.lastIndex = from;
  const end = rawEnd.exec(html)?.index ?? html.length;
  if (end > from) events.text(html.slice(from, end));
  return end;
};

/**
 * Goes through a page once, as the HTML standard cuts it into tags and text, and tells what it meets.
 *
 * From one `<` to the next, and over tags that were met before by comparing them: mail programs repeat theirs, and
 * tokenizers that look at each character take most of a mail's time. Entities stay as they are written, since of most
 * attributes nobody asks.
 */
export const scanHtml = (html: string, events: HtmlEvents): void => {
  const tags = new TagReader(html);
  let textFrom = 0;
  for (let open = html.indexOf('<'); open >= 0; ) {
    const code = html.charCodeAt(open + 1);
    const isEnd = code === SLASH;
    const isTag = isLetter(isEnd ? html.charCodeAt(open + 2) : code);
    if (!isTag && !isEnd && code !== 0x21 && code !== 0x3f) {
      open = html.indexOf('<', open + 1);
      continue;
    }
    if (open > textFrom) events.text(html.slice(textFrom, open));
    if (!isTag) {
      textFrom = commentEnd(html, open);
    } else {
      const tag = tags.read(open, open + (isEnd ? 2 : 1));
      if (tag === null) return;
      textFrom = open + tag.written.length;
      if (isEnd) {
        events.close(tag);
      } else {
        events.open(tag);
        textFrom = rawText(html, tag.name, textFrom, events);
      }
    }
    open = html.indexOf('<', textFrom);
  }
  if (textFrom < html.length) events.text(html.slice(textFrom));
};

/** Most attributes read of one tag: `a=1` a hundred thousand times hides nothing. */
const MAX_ATTRIBUTES = 64;

const isNameEnd = (code: number): boolean => code === SLASH || code === EQUALS || isSpace(code);

/** The attributes of a tag as written, by name in lower case, their entities not yet decoded; the first of a name counts. */
export const readAttributes = (written: string): Map<string, string> => {
  const attributes = new Map<string, string>();
  let at = 0;
  while (at < written.length && attributes.size < MAX_ATTRIBUTES) {
    const code = written.charCodeAt(at);
    if (isSpace(code) || code === SLASH) {
      at += 1;
      continue;
    }
    const nameFrom = at;
    // A name may begin with an equals sign, and hold quotes (HTML 13.2.5.32).
    do at += 1;
    while (at < written.length && !isNameEnd(written.charCodeAt(at)));
    const name = written.slice(nameFrom, at).toLowerCase();
    while (isSpace(written.charCodeAt(at))) at += 1;
    let value = '';
    if (written.charCodeAt(at) === EQUALS) {
      at += 1;
      while (isSpace(written.charCodeAt(at))) at += 1;
      const quote = written.charCodeAt(at);
      if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
        const end = written.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", at + 1);
        value = written.slice(at + 1, end < 0 ? written.length : end);
        at = end < 0 ? written.length : end + 1;
      } else {
        const from = at;
        while (at < written.length && !isSpace(written.charCodeAt(at))) at += 1;
        value = written.slice(from, at);
      }
    }
    if (!attributes.has(name)) attributes.set(name, value);
  }
  return attributes;
};
