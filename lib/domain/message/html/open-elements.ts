import type { SiblingPlace } from './css/selector.ts';
import { type Element, rootElement } from './element.ts';
import { kindOf } from './html-kinds.ts';
import type { Tag } from './html-scan.ts';
import { PAGE_LOOK } from './look.ts';
import type { HtmlPage } from './page.ts';

/** What is met where elements open and close. */
export interface Edges {
  opened(element: Element): void;
  closed(element: Element): void;
}

/** A formatting element that goes on in the next block until its end tag comes (HTML 13.2.4.3). */
interface Formatting {
  tag: Tag;
  isOpen: boolean;
  /** Whether it still goes on: its end tag has not come. */
  isListed: boolean;
}

interface Open {
  element: Element;
  formatting: Formatting | null;
  /** Of its children so far: the last one, what all before it match, how many there are, and of each name. */
  last: Element | null;
  earlier: bigint;
  count: number;
  names: Map<string, number> | null;
}

/** How far up elements are looked for: 100,000 open `<b>` make a stack of as many. */
const MAX_LOOKED_UP = 512;
/**
 * Most elements that are open at once, four times what Chromium's parser keeps: 1.3 million open `<b>` took 100 MB. What opens
 * deeper has no look of its own.
 */
const MAX_DEPTH = 2_048;
/** Most formatting elements that are kept open across blocks: each block opens them anew. */
const MAX_FORMATTING = 16;
/** Most of one tag (HTML 13.2.4.3, "Noah's Ark"). */
const MAX_ALIKE = 3;
/** How often an end tag moves its element under a block that stands in it (HTML 13.2.6.4.7, "adoption agency"). */
const MAX_ADOPTIONS = 8;
/** Most formatting elements between them that are kept. */
const MAX_BETWEEN = 3;

const tagOf = (name: string): Tag => ({ written: `<${name}>`, name, attributes: '', kind: kindOf(name) });
const HTML = tagOf('html');
const BODY = tagOf('body');
const TBODY = tagOf('tbody');
const TR = tagOf('tr');

/** What stands in a page's head, where nothing else has come before it. */
const HEAD = new Set(['base', 'link', 'meta', 'script', 'style', 'template', 'title']);
/** Tags of HTML that end a drawing or a formula (HTML 13.2.6.5). */
const BREAKS_OUT = new Set(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var font'.split(
    ' ',
  ),
);
/** Elements through which an item of a list is looked for. */
const ITEM_PASSES = new Set(['address', 'div', 'p']);

const BLANK = /^[ \t\r\n\f]*$/;
const isBlank = (text: string): boolean => text.charCodeAt(0) <= 0x20 && BLANK.test(text);

const isInnerTable = ({ element }: Open): boolean => {
  const { table } = element.tag.kind;
  return table === 'table' || table === 'section' || table === 'row';
};

/**
 * The elements open at a place in a page, opened and closed as browsers do (HTML 13.2.6): end tags that are left out,
 * tables with text between their rows, `<b>` that ends in another block than it began in.
 */
export class OpenElements {
  readonly #page: HtmlPage;
  readonly #edges: Edges;
  readonly #stack: Open[];
  #formatting: (Formatting | null)[] = [];
  /** How many paragraphs, items, tables and forms are open: most tags ask for one, and most often none is. */
  #paragraphs = 0;
  #items = 0;
  #tables = 0;
  #forms = 0;
  /** Whether a formatting element may have been closed that goes on. */
  #mayReopen = false;
  #inHead = true;
  #sawHtml = false;
  #sawBody = false;

  constructor(page: HtmlPage, edges: Edges) {
    this.#page = page;
    this.#edges = edges;
    const html = rootElement(page, HTML, PAGE_LOOK);
    this.#stack = [newOpen(html, null), newOpen(html.child(BODY), null)];
  }

  /** The element that a text at this place stands in, null where it is only the space between the parts of a table. */
  textParent(text: string): Element | null {
    const top = this.#top;
    const isInTable = isInnerTable(top);
    if (!isInTable && !this.#inHead && !this.#mayReopen) return top.element;
    if (isBlank(text)) return isInTable ? null : top.element;
    this.#inHead &&= !this.#isInBody;
    this.#reopen();
    return isInnerTable(this.#top) ? this.#fosterParent().element : this.#top.element;
  }

  open(tag: Tag): void {
    const { name, kind } = tag;
    if (kind.isPlain && !this.#top.element.isForeign) {
      this.#inHead = false;
      this.#reopen();
      this.#push(tag, null);
      return;
    }
    if (name === 'html' || name === 'body' || name === 'head') {
      this.#openRoot(tag);
      return;
    }
    if (this.#inHead && !HEAD.has(name)) this.#inHead = false;
    if (this.#top.element.isForeign && BREAKS_OUT.has(name)) this.#leaveForeign();
    if (kind.table) this.#openTablePart(tag);
    else this.#openOther(tag);
  }

  close(tag: Tag): void {
    const { name, kind } = tag;
    if (kind.isPlain) {
      if (this.#top.element.tag.name === name) this.#popTo(this.#stack.length - 1);
      else this.#closeRun(name);
      return;
    }
    if (name === 'html' || name === 'body') return;
    if (name === 'head') this.#inHead = false;
    else if (kind.table) this.#closeTablePart(tag);
    else if (name === 'br') this.#openOther(tag);
    else if (kind.isFormatting) this.#closeFormatting(name);
    else if (kind.isHeading) this.#popTo(this.#inScope((open) => open.element.tag.kind.isHeading));
    else if (kind.isSpecial) this.#closeSpecial(tag);
    else this.#closeRun(name);
  }

  get #top(): Open {
    return this.#stack[this.#stack.length - 1] as Open;
  }

  /** Whether nothing is open but the body. */
  get #isInBody(): boolean {
    return this.#stack.length === 2;
  }

  /** The first `<html>` and the first `<body>` say how the page looks; the others say nothing. */
  #openRoot(tag: Tag): void {
    const [html, body] = this.#stack;
    if (!html || !body) return;
    if (tag.name === 'html' && !this.#sawHtml) {
      this.#sawHtml = true;
      html.element = rootElement(this.#page, tag, PAGE_LOOK);
      this.#rebase(1);
    }
    if (tag.name === 'body') {
      this.#inHead = false;
      if (this.#sawBody) return;
      this.#sawBody = true;
      body.element = html.element.child(tag);
      this.#rebase(2);
    }
  }

  /** Opens the elements from a place on in the stack again, in the ones that stand below them now. */
  #rebase(from: number): void {
    for (let at = from; at < this.#stack.length; at += 1) {
      const [open, below] = [this.#stack[at], this.#stack[at - 1]];
      if (open && below) open.element = below.element.child(open.element.tag, open.element.place);
    }
  }

  #openOther(tag: Tag): void {
    const { name, kind } = tag;
    // A form in a form is none, and one between the rows of a table is empty.
    if (name === 'form' && (this.#forms > 0 || isInnerTable(this.#top))) return;
    if (kind.endsParagraph) this.#closeParagraph();
    if (kind.isHeading && this.#top.element.tag.kind.isHeading) this.#popTo(this.#stack.length - 1);
    if (kind.item) this.#closeItem(kind.item);
    if (name === 'button') this.#popTo(this.#inScope((open) => open.element.name === 'button'));
    if ((name === 'a' || name === 'nobr') && this.#lastFormatting(name) >= 0) {
      this.#closeFormatting(name);
      const still = this.#lastFormatting(name);
      if (still >= 0) this.#unlist(still);
    }
    if (!kind.endsParagraph && !HEAD.has(name)) this.#reopen();
    if (kind.isVoid || (this.#top.element.isForeign && tag.attributes.endsWith('/'))) {
      const element = this.#newChild(tag);
      this.#edges.opened(element);
      return;
    }
    const formatting = kind.isFormatting ? this.#newFormatting(tag) : null;
    this.#push(tag, formatting);
  }

  #push(tag: Tag, formatting: Formatting | null): void {
    if (this.#stack.length >= MAX_DEPTH) return;
    const element = this.#newChild(tag);
    this.#stack.push(newOpen(element, formatting));
    if (!tag.kind.isPlain) this.#count(tag, 1);
    if (tag.kind.isMarker) this.#formatting.push(null);
    this.#edges.opened(element);
  }

  /** A new element in the one that is open, or in front of the table whose parts it stands between. */
  #newChild(tag: Tag): Element {
    const parent = this.#parentFor(tag);
    if (!this.#page.sheet.asksForPlaces) return parent.element.child(tag);
    const place = this.#placeIn(parent, tag.name);
    const element = parent.element.child(tag, place);
    parent.last = element;
    return element;
  }

  #parentFor(tag: Tag): Open {
    if (this.#inHead && this.#isInBody && HEAD.has(tag.name)) return this.#stack[0] as Open;
    const isPart = tag.kind.table !== null && tag.kind.table !== 'table';
    return !isPart && isInnerTable(this.#top) ? this.#fosterParent() : this.#top;
  }

  #placeIn(parent: Open, name: string): SiblingPlace {
    const { sheet } = this.#page;
    parent.count += 1;
    parent.names ??= new Map();
    const typeIndex = (parent.names.get(name) ?? 0) + 1;
    if (parent.names.size < MAX_LOOKED_UP || typeIndex > 1) parent.names.set(name, typeIndex);
    const place = sheet.placeAfter(parent.last, parent.earlier, parent.count, typeIndex);
    parent.earlier = place.earlier;
    return place;
  }

  /** What content right in a table, and in none of its cells, is put into: the element around the table. */
  #fosterParent(): Open {
    const at = this.#tableAt();
    return this.#stack[Math.max(1, at - 1)] as Open;
  }

  /** Where the innermost open element stands that fits, none above a bound; -1 where none does. */
  #find(fits: (open: Open) => boolean, isBound: (open: Open) => boolean): number {
    const least = Math.max(1, this.#stack.length - MAX_LOOKED_UP);
    for (let at = this.#stack.length - 1; at >= least; at -= 1) {
      const open = this.#stack[at] as Open;
      if (fits(open)) return at;
      if (isBound(open)) return -1;
    }
    return -1;
  }

  #inScope(fits: (open: Open) => boolean): number {
    return this.#find(fits, (open) => open.element.tag.kind.isScope && open.element.name !== 'button');
  }

  /** Where the innermost open table stands. */
  #tableAt(): number {
    if (this.#tables === 0) return -1;
    return this.#find(
      (open) => open.element.name === 'table',
      (open) => open.element.name === 'template',
    );
  }

  #count({ name, kind }: Tag, by: 1 | -1): void {
    if (name === 'p') this.#paragraphs += by;
    else if (kind.item) this.#items += by;
    else if (kind.table === 'table') this.#tables += by;
    else if (name === 'form') this.#forms += by;
  }

  /** Closes the elements down to a place in the stack; none where it is -1. */
  #popTo(at: number): void {
    if (at < 1) return;
    while (this.#stack.length > Math.max(2, at)) {
      const open = this.#stack.pop() as Open;
      const { tag } = open.element;
      const { kind } = tag;
      if (kind.isPlain) {
        this.#edges.closed(open.element);
        continue;
      }
      this.#count(tag, -1);
      if (open.formatting) {
        open.formatting.isOpen = false;
        this.#mayReopen = true;
      }
      if (kind.isMarker) {
        this.#formatting.length = Math.max(0, this.#formatting.lastIndexOf(null));
        this.#mayReopen = true;
      }
      this.#edges.closed(open.element);
    }
  }

  #closeParagraph(): void {
    if (this.#paragraphs === 0) return;
    this.#popTo(
      this.#find(
        (open) => open.element.name === 'p',
        (open) => open.element.tag.kind.isScope,
      ),
    );
  }

  #closeItem(item: 'li' | 'dd'): void {
    if (this.#items === 0) return;
    this.#popTo(
      this.#find(
        (open) => open.element.tag.kind.item === item,
        (open) => open.element.tag.kind.isSpecial && !ITEM_PASSES.has(open.element.name),
      ),
    );
  }

  #closeSpecial({ name }: Tag): void {
    const at = this.#inScope((open) => open.element.name === name);
    if (name === 'form' && at >= 0 && at < this.#stack.length - 1) this.#closeForm(at);
    else if (at >= 0) this.#popTo(at);
    // An end tag of a paragraph that is not open makes an empty one.
    else if (name === 'p') this.#edges.opened(this.#top.element.child(tagOf('p')));
  }

  /** Closes a form; what was opened in it stays open. */
  #closeForm(at: number): void {
    const [form] = this.#stack.splice(at, 1);
    if (!form) return;
    this.#count(form.element.tag, -1);
    this.#edges.closed(form.element);
  }

  #closeRun(name: string): void {
    this.#popTo(
      this.#find(
        (open) => open.element.name === name,
        (open) => open.element.tag.kind.isSpecial,
      ),
    );
  }

  #leaveForeign(): void {
    let at = this.#stack.length - 1;
    while (at > 2 && this.#stack[at - 1]?.element.isForeign) at -= 1;
    this.#popTo(at);
  }

  /** Opens a table or a part of one, with the section and the row that it needs; a part outside a table is nothing. */
  #openTablePart(tag: Tag): void {
    const part = tag.kind.table;
    if (part === 'table') {
      if (!this.#page.isOld) this.#closeParagraph();
      if (isInnerTable(this.#top)) this.#popTo(this.#tableAt());
      this.#push(tag, null);
      return;
    }
    const table = this.#tableAt();
    if (table < 0) return;
    const section = this.#partAbove(table, 'section');
    const row = section < 0 ? -1 : this.#partAbove(section, 'row');
    if (part === 'cell' && row >= 0) this.#popTo(row + 1);
    else if ((part === 'cell' || part === 'row') && section >= 0) this.#popTo(section + 1);
    else this.#popTo(table + 1);
    if (part === 'column') return;
    if ((part === 'cell' || part === 'row') && section < 0) this.#push(TBODY, null);
    if (part === 'cell' && row < 0) this.#push(TR, null);
    this.#push(tag, null);
  }

  /** Where a section or a row stands right in the table or the section at a place. */
  #partAbove(at: number, part: 'section' | 'row'): number {
    return this.#stack[at + 1]?.element.tag.kind.table === part ? at + 1 : -1;
  }

  #closeTablePart({ name, kind }: Tag): void {
    const table = this.#tableAt();
    if (table < 0 || kind.table === 'column') return;
    if (kind.table === 'table') {
      this.#popTo(table);
      return;
    }
    const at = this.#find(
      (open) => open.element.name === name,
      (open) => open.element.name === 'table',
    );
    this.#popTo(at);
  }

  /** Where the last formatting element of a name stands in the list, after its last marker. */
  #lastFormatting(name: string): number {
    for (let at = this.#formatting.length - 1; at >= 0; at -= 1) {
      const formatting = this.#formatting[at];
      if (!formatting) return -1;
      if (formatting.tag.name === name) return at;
    }
    return -1;
  }

  #newFormatting(tag: Tag): Formatting {
    const from = this.#formatting.lastIndexOf(null) + 1;
    let alike = 0;
    let first = -1;
    for (let at = from; at < this.#formatting.length; at += 1) {
      if (this.#formatting[at]?.tag.written !== tag.written) continue;
      alike += 1;
      if (first < 0) first = at;
    }
    if (alike >= MAX_ALIKE) this.#unlist(first);
    else if (this.#formatting.length - from >= MAX_FORMATTING) this.#unlist(from);
    const formatting: Formatting = { tag, isOpen: true, isListed: true };
    this.#formatting.push(formatting);
    return formatting;
  }

  /** Opens the formatting elements again that a block has closed before their end tags came. */
  #reopen(): void {
    if (!this.#mayReopen) return;
    this.#mayReopen = false;
    const last = this.#formatting.at(-1);
    if (!last || last.isOpen) return;
    let from = this.#formatting.length - 1;
    while (from > 0) {
      const before = this.#formatting[from - 1];
      if (!before || before.isOpen) break;
      from -= 1;
    }
    for (let at = from; at < this.#formatting.length; at += 1) {
      const formatting = this.#formatting[at];
      if (!formatting) continue;
      const opened: Formatting = { tag: formatting.tag, isOpen: true, isListed: true };
      formatting.isListed = false;
      this.#formatting[at] = opened;
      this.#push(opened.tag, opened);
    }
  }

  /** Takes an element off the list of those that are opened again. */
  #unlist(at: number): void {
    const [formatting] = this.#formatting.splice(at, 1);
    if (formatting) formatting.isListed = false;
    this.#mayReopen = true;
  }

  /** Where the first element stands above a place in the stack that fits. */
  #above(at: number, fits: (open: Open) => boolean): number {
    for (let above = at + 1; above < this.#stack.length; above += 1) if (fits(this.#stack[above] as Open)) return above;
    return -1;
  }

  /** Closes a formatting element; blocks that were opened in it stay open outside it. */
  #closeFormatting(name: string): void {
    if (this.#top.element.name === name && !this.#top.formatting?.isListed) {
      this.#popTo(this.#stack.length - 1);
      return;
    }
    const listed = this.#lastFormatting(name);
    const formatting = this.#formatting[listed];
    if (!formatting) {
      this.#closeRun(name);
      return;
    }
    const at = formatting.isOpen
      ? this.#find(
          (open) => open.formatting === formatting,
          () => false,
        )
      : -1;
    if (at < 0) {
      this.#unlist(listed);
      return;
    }
    if (this.#above(at, ({ element }) => element.tag.kind.isScope && element.name !== 'button') >= 0) return;
    this.#unlist(listed);
    const block = this.#above(at, (open) => open.element.tag.kind.isSpecial);
    if (block < 0) this.#popTo(at);
    else this.#adopt(at, block);
  }

  /** Takes an element out from under the blocks in it, and with it what is no formatting between it and them. */
  #adopt(at: number, block: number): void {
    const adopted = this.#stack[at];
    if (!adopted) return;
    const between = this.#stack.slice(at + 1, block);
    const kept = between.filter((open) => open.formatting?.isListed).slice(-MAX_BETWEEN);
    for (const { formatting } of between.filter((open) => !kept.includes(open))) {
      if (!formatting) continue;
      formatting.isOpen = false;
      const listed = this.#formatting.lastIndexOf(formatting);
      if (listed >= 0) this.#unlist(listed);
    }
    const above = this.#stack.splice(at, this.#stack.length - at).slice(block - at);
    this.#stack.push(...kept);
    let blocks = 0;
    for (const open of above) {
      this.#stack.push(open);
      if (!open.element.tag.kind.isSpecial) continue;
      blocks += 1;
      if (blocks !== MAX_ADOPTIONS || !adopted.formatting) continue;
      // So deep the element is left open.
      adopted.formatting.isListed = true;
      this.#stack.push(adopted);
      this.#formatting.push(adopted.formatting);
    }
    if (blocks < MAX_ADOPTIONS && adopted.formatting) adopted.formatting.isOpen = false;
    this.#rebase(at);
  }
}

const newOpen = (element: Element, formatting: Formatting | null): Open => ({
  element,
  formatting,
  last: null,
  earlier: 0n,
  count: 0,
  names: null,
});
