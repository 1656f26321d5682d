import { DeclarationReader, type Declarations } from './declarations.ts';
import { isOnScreen } from './media.ts';
import {
  keyOf,
  type MatchedElement,
  Matcher,
  NO_PLACE,
  type Selector,
  SelectorReader,
  type SiblingPlace,
} from './selector.ts';
import { blockEnd, isBlank, pieceEnd, withoutComments } from './syntax.ts';

/** Most characters read of all style sheets of a page, and most selectors kept: mails of builders have a tenth. */
const MAX_CSS_LENGTH = 256 * 1024;
const MAX_RULES = 4_000;
/** Most steps of matching in a page: thousands of rules on thousands of elements. What is not matched is shown. */
const MAX_MATCHING_STEPS = 2_000_000;
/** What sorting and applying a rule that matches counts as. */
const STEPS_OF_A_MATCH = 8;
/** How deep blocks may nest (`@media` in `@media`, rules in rules). */
const MAX_NESTING = 12;

interface Rule extends Declarations {
  selector: Selector;
  /** Its layer: those in none come last. */
  isLayered: boolean;
  order: number;
}

const SEMICOLON = 0x3b;
const OPEN_CURLY = 0x7b;

/** Where rules stand: in other rules, whose elements `&` names, or in a layer. */
interface Around {
  parents: readonly Selector[] | null;
  isLayered: boolean;
  depth: number;
}

const byRank = (a: Rule, b: Rule): number =>
  Number(b.isLayered) - Number(a.isLayered) || a.selector.specificity - b.selector.specificity || a.order - b.order;

/** The rules of all style sheets of a page that bear on what is seen. */
export class StyleSheet {
  readonly #quirks: boolean;
  readonly #reader: SelectorReader;
  readonly #matcher = new Matcher(MAX_MATCHING_STEPS);
  readonly #byId = new Map<string, Rule[]>();
  readonly #byClass = new Map<string, Rule[]>();
  readonly #byName = new Map<string, Rule[]>();
  readonly #byNothing: Rule[] = [];
  readonly #places = new Map<string, SiblingPlace>();
  #rules = 0;
  #blocks = 0;
  #read = 0;

  /** `quirks` says that the page is one of the old kind, in which some rules of CSS differ. */
  constructor(quirks: boolean) {
    this.#quirks = quirks;
    this.#reader = new SelectorReader(quirks);
  }

  /** Whether it has no rules: then no element has to be matched. */
  get isEmpty(): boolean {
    return this.#rules === 0;
  }

  /** Whether rules ask where elements stand among others. */
  get asksForPlaces(): boolean {
    return this.#reader.asked.indexes || this.#reader.asked.siblings.length > 0;
  }

  /** Whether elements of that name may look otherwise by their name alone. */
  hasName(name: string): boolean {
    return this.#byName.has(name) || this.#byNothing.length > 0;
  }

  /** Adds the text of a `<style>` element. */
  add(text: string): void {
    const css = withoutComments(text.slice(0, MAX_CSS_LENGTH - this.#read));
    this.#read += css.length;
    this.#readRules(css, 0, { parents: null, isLayered: false, depth: 0 });
  }

  /** The rules that an element matches, the weaker ones first. */
  matching(element: MatchedElement): readonly Declarations[] {
    if (this.#matcher.isSpent) return [];
    const found: Rule[] = [];
    this.#match(this.#byNothing, element, found);
    this.#match(this.#byName.get(element.name), element, found);
    for (const name of element.classes) this.#match(this.#byClass.get(name), element, found);
    if (element.id !== '') this.#match(this.#byId.get(element.id), element, found);
    return found.length > 1 ? found.sort(byRank) : found;
  }

  /** The place behind an element, in the place before: the last child so far, what those before it match, and numbers. */
  placeAfter(before: MatchedElement | null, earlier: bigint, index: number, typeIndex: number): SiblingPlace {
    const { indexes, siblings } = this.#reader.asked;
    let previous = 0n;
    if (before !== null && !this.#matcher.isSpent) {
      for (const [at, selector] of siblings.entries()) {
        if (this.#matcher.matches(selector, before)) previous |= 1n << BigInt(at);
      }
    }
    if (previous === 0n && earlier === 0n && !indexes) return NO_PLACE;
    const place: SiblingPlace = {
      previous,
      earlier: earlier | previous,
      index: indexes ? index : 0,
      typeIndex: indexes ? typeIndex : 0,
    };
    const key = `${previous} ${place.earlier} ${place.index} ${place.typeIndex}`;
    const known = this.#places.get(key);
    if (known) return known;
    this.#places.set(key, place);
    return place;
  }

  #match(rules: readonly Rule[] | undefined, element: MatchedElement, found: Rule[]): void {
    if (rules === undefined) return;
    for (const rule of rules) {
      if (!this.#matcher.matches(rule.selector, element)) continue;
      this.#matcher.spend(STEPS_OF_A_MATCH);
      found.push(rule);
    }
  }

  /** Reads rules and at-rules from a place on; gives the place behind them. */
  #readRules(css: string, start: number, around: Around): number {
    const isNested = around.depth > 0;
    let at = start;
    while (at < css.length && this.#rules < MAX_RULES) {
      if (isBlank(css.charCodeAt(at))) {
        at += 1;
      } else if (isNested && css[at] === '}') {
        return at + 1;
      } else if (css.startsWith('<!--', at)) {
        at += 4;
      } else if (css.startsWith('-->', at)) {
        at += 3;
      } else {
        const isAtRule = css[at] === '@';
        const end = pieceEnd(css, at, { curly: true, semicolon: isAtRule, close: isNested });
        const prelude = css.slice(at, end);
        if (css.charCodeAt(end) !== OPEN_CURLY) at = css[end] === '}' ? end : end + 1;
        else if (isAtRule) at = this.#readAtRule(prelude, css, end + 1, around);
        else at = this.#readRule(prelude, css, end + 1, around);
      }
    }
    return css.length;
  }

  /** Reads the block of an at-rule whose content begins at `from`; gives the place behind it. */
  #readAtRule(prelude: string, css: string, from: number, around: Around): number {
    const name = /^@([-\w]+)/.exec(prelude)?.[1]?.toLowerCase() ?? '';
    const condition = prelude.slice(name.length + 1);
    const isOn =
      name === 'layer' ||
      (name === 'supports' && !/\bnot\b|selector\(/i.test(condition)) ||
      (name === 'media' && isOnScreen(condition));
    if (!isOn || around.depth >= MAX_NESTING) return blockEnd(css, from);
    const inside = { ...around, isLayered: around.isLayered || name === 'layer', depth: around.depth + 1 };
    return around.parents ? this.#readBlock(css, from, inside) : this.#readRules(css, from, inside);
  }

  #readRule(prelude: string, css: string, from: number, around: Around): number {
    if (around.depth >= MAX_NESTING) return blockEnd(css, from);
    const selectors = this.#reader.readList(prelude, around.parents);
    if (!selectors) return blockEnd(css, from);
    return this.#readBlock(css, from, { ...around, parents: selectors, depth: around.depth + 1 });
  }

  /** Reads declarations and the rules that stand among them (CSS Nesting); gives the place behind the block. */
  #readBlock(css: string, start: number, around: Around): number {
    const reader = new DeclarationReader(this.#quirks);
    const order = this.#blocks;
    this.#blocks += 1;
    let at = start;
    while (at < css.length && css[at] !== '}') {
      if (isBlank(css.charCodeAt(at)) || css.charCodeAt(at) === SEMICOLON) {
        at += 1;
        continue;
      }
      const end = pieceEnd(css, at, { semicolon: true, curly: true, close: true });
      const piece = css.slice(at, end);
      if (css.charCodeAt(end) !== OPEN_CURLY) {
        reader.add(piece);
        at = end;
      } else {
        at = piece.startsWith('@')
          ? this.#readAtRule(piece, css, end + 1, around)
          : this.#readRule(piece, css, end + 1, around);
      }
    }
    const declarations = reader.done();
    if (declarations) {
      for (const selector of around.parents ?? []) {
        this.#keep({ ...declarations, selector, isLayered: around.isLayered, order });
      }
    }
    return at + 1;
  }

  #keep(rule: Rule): void {
    if (this.#rules >= MAX_RULES) return;
    this.#rules += 1;
    const key = keyOf(rule.selector);
    if (key.kind === 'any') {
      this.#byNothing.push(rule);
      return;
    }
    const rules = key.kind === 'id' ? this.#byId : key.kind === 'class' ? this.#byClass : this.#byName;
    const alike = rules.get(key.value);
    if (alike) alike.push(rule);
    else rules.set(key.value, [rule]);
  }
}
