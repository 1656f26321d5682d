import {
  type Declarations,
  type Declared,
  type Display,
  readValue,
  type Unresolved,
  Varying,
} from './css/declarations.ts';
import { type MatchedElement, NO_PLACE, type SiblingPlace } from './css/selector.ts';
import { MAX_NAMES, NO_VARIABLES, type Variables } from './css/variables.ts';
import type { Tag } from './html-scan.ts';
import { type ElementLook, lookOf } from './look.ts';
import type { Facts, HtmlPage } from './page.ts';

/** How an element parts its text from what stands around it. */
export type Layout = 'block' | 'cell' | 'run';

const LAYOUTS: Readonly<Record<Display, Layout>> = {
  none: 'run',
  inline: 'run',
  'inline-box': 'run',
  'inline-flex': 'run',
  contents: 'run',
  block: 'block',
  flex: 'block',
  table: 'block',
  row: 'block',
  cell: 'cell',
};

/** How deep elements may nest before they count as their parent's siblings, as in browsers. */
const MAX_DEPTH = 512;
/** Drawings and formulas: of their text only these show any. */
const FOREIGN = new Set(['svg', 'math']);
const FOREIGN_TEXT = new Set(['text', 'tspan', 'textpath', 'foreignobject', 'mi', 'mn', 'mo', 'ms', 'mtext']);
const FOREIGN_UNSEEN = new Set(['defs', 'symbol', 'clippath', 'mask', 'pattern', 'marker', 'metadata', 'desc']);

/** The size that a table begins anew with in old pages (Quirks Mode, HTML 15.3.11). */
const OLD_TABLE: Declared = { size: 'initial', preserve: false };

/**
 * An element as it is seen. Those that are written alike and stand in the same one are one object: mails repeat their
 * rows, and each look is computed once.
 */
export class Element implements MatchedElement {
  readonly tag: Tag;
  readonly parent: Element | null;
  readonly place: SiblingPlace;
  readonly look: ElementLook;
  readonly display: Display;
  readonly layout: Layout;
  /** Whether its own text is none, as in a drawing. */
  readonly isForeign: boolean;
  readonly #page: HtmlPage;
  readonly #facts: Facts;
  readonly #depth: number;
  /** What custom properties hold in it. */
  #variables: Variables;
  #lastTag: Tag | null = null;
  #lastPlace: SiblingPlace = NO_PLACE;
  #lastChild: Element | null = null;
  #firstChild: Element | null = null;
  #children: Map<SiblingPlace, Map<string, Element>> | null = null;

  constructor(page: HtmlPage, tag: Tag, parent: Element | null, above: ElementLook, place: SiblingPlace) {
    this.#page = page;
    this.tag = tag;
    this.parent = parent;
    this.place = place;
    this.#depth = parent === null ? 0 : parent.#depth + 1;
    this.#facts = page.factsOf(tag);
    this.#variables = parent === null ? NO_VARIABLES : parent.#variables;
    this.isForeign = FOREIGN.has(tag.name) || (parent?.isForeign === true && !FOREIGN_TEXT.has(tag.name));
    if (above.gone) {
      this.display = 'none';
      this.layout = 'run';
      this.look = above;
      return;
    }
    const declared = this.#declared();
    this.display = this.#displayOf(declared?.display);
    const isItem = parent?.display === 'flex' || parent?.display === 'inline-flex';
    this.layout = isItem && this.display !== 'none' ? 'block' : LAYOUTS[this.display];
    const isUnseen = tag.kind.isReplaced && !this.isForeign;
    const isIndented = above.indent !== above.lineIndent && this.display !== 'inline';
    this.look =
      declared === null && !isIndented && this.display !== 'none' && !isUnseen
        ? above
        : lookOf(above, declared ?? {}, isUnseen ? 'none' : this.display);
  }

  get name(): string {
    return this.tag.name;
  }
  get id(): string {
    return this.#facts.id;
  }
  get classes(): readonly string[] {
    return this.#facts.classes;
  }
  get attributes(): ReadonlyMap<string, string> {
    return this.#facts.attributes;
  }

  /** The element that a tag opens in it. */
  child(tag: Tag, place: SiblingPlace = NO_PLACE): Element {
    if (tag === this.#lastTag && place === this.#lastPlace && this.#lastChild) return this.#lastChild;
    const child = this.#find(tag, place);
    this.#lastTag = tag;
    this.#lastPlace = place;
    this.#lastChild = child;
    return child;
  }

  #find(tag: Tag, place: SiblingPlace): Element {
    if (this.#depth >= MAX_DEPTH && this.parent) return this.parent.child(tag, place);
    // Most elements hold one kind of child: a map for each takes most of a hostile page's time.
    const first = this.#firstChild;
    if (first === null) {
      this.#firstChild = new Element(this.#page, tag, this, this.look, place);
      return this.#firstChild;
    }
    if (first.place === place && first.tag.written === tag.written) return first;
    this.#children ??= new Map();
    let alike = this.#children.get(place);
    if (!alike) {
      alike = new Map();
      this.#children.set(place, alike);
    }
    const known = alike.get(tag.written);
    if (known) return known;
    const child = new Element(this.#page, tag, this, this.look, place);
    alike.set(tag.written, child);
    return child;
  }

  #displayOf(said: Declared['display']): Display {
    const { display } = this.tag.kind;
    const usual = display === 'break' ? 'inline' : display;
    if (this.parent?.isForeign && FOREIGN_UNSEEN.has(this.name)) return 'none';
    if (said === undefined || said === 'revert') return usual;
    if (said === 'inherit') return this.parent?.display ?? 'block';
    return said === 'initial' || said === 'unset' ? 'inline' : said;
  }

  /** All that is said of it, in the order of the cascade (CSS Cascade 6.1); null where that is nothing. */
  #declared(): Declared | null {
    const { kind } = this.tag;
    const { hints, style } = this.#facts;
    const { sheet, isOld } = this.#page;
    const rules: readonly Declarations[] = sheet.isEmpty ? [] : sheet.matching(this);
    const table = isOld && kind.table === 'table' ? OLD_TABLE : null;
    if (rules.length === 0 && !style && !hints && !table) return kind.look;
    const said: Unresolved = { ...kind.look, ...table, ...hints };
    let varies = false;
    for (const { normal, variables } of rules) {
      if (normal) Object.assign(said, normal);
      if (variables) varies = true;
    }
    if (style?.normal) Object.assign(said, style.normal);
    for (const { important } of rules) if (important) Object.assign(said, important);
    if (style?.important) Object.assign(said, style.important);
    if (!varies && !style?.variables) return said as Declared;
    this.#setVariables(style ? [...rules, style] : rules);
    return this.#resolved(said);
  }

  /** Sets the custom properties that are said of it, in the same order. */
  #setVariables(all: readonly Declarations[]): void {
    if (this.#page.substitution.isSpent) return;
    const said = new Map<string, string>();
    const say = (name: string, value: string): void => {
      if (said.size < MAX_NAMES || said.has(name)) said.set(name, value);
    };
    for (const { variables } of all) for (const [name, value] of variables?.normal ?? []) say(name, value);
    for (const { variables } of all) for (const [name, value] of variables?.important ?? []) say(name, value);
    if (said.size > 0) this.#variables = this.#page.substitution.inElement(said, this.#variables);
  }

  /** What is said of it with what custom properties hold; a value that is none then is as if nothing were said (CSS Variables 3.1). */
  #resolved(said: Unresolved): Declared {
    const { substitution, isOld } = this.#page;
    return Object.fromEntries(
      Object.entries(said).map(([name, value]) => {
        if (!(value instanceof Varying)) return [name, value];
        const text = substitution.inValue(value.text, this.#variables);
        const read = text === null ? null : readValue(value.property, text.trim().toLowerCase(), isOld);
        return [name, (read as Readonly<Record<string, unknown>> | null)?.[name] ?? 'unset'];
      }),
    ) as Declared;
  }
}

/** The outermost element of a page. */
export const rootElement = (page: HtmlPage, tag: Tag, look: ElementLook): Element =>
  new Element(page, tag, null, look, NO_PLACE);
