import { COMMENT, isBlank, parted, unescaped } from './syntax.ts';

/** Where an element stands among those of the same parent. */
export interface SiblingPlace {
  /** Which left sides of `+` and `~` the element before it matches, and which any before it does; a bit each. */
  previous: bigint;
  earlier: bigint;
  /** Its number, from one; and that among those of its name. Zero where no selector asks. */
  index: number;
  typeIndex: number;
}

/** A place of which no selector asks. */
export const NO_PLACE: SiblingPlace = { previous: 0n, earlier: 0n, index: 0, typeIndex: 0 };

/** What selectors see of an element. */
export interface MatchedElement {
  readonly name: string;
  readonly id: string;
  readonly classes: readonly string[];
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: MatchedElement | null;
  readonly place: SiblingPlace;
}

interface Nth {
  step: number;
  from: number;
}

type Simple =
  | { kind: 'name' | 'id' | 'class'; value: string }
  | { kind: 'attribute'; name: string; operator: string; value: string; ignoresCase: boolean }
  | { kind: 'nth' | 'nth-of-type'; nth: Nth }
  | { kind: 'any' | 'not'; of: readonly Selector[] }
  | { kind: 'never' | 'pseudo-element' | 'root' | 'link' };

/** A compound selector, and how it is tied to the one on its left. */
interface Step {
  simples: readonly Simple[];
  /** ` ` or `>`; absent of the leftmost. `+` and `~` look the left side up by its bit. */
  tie?: ' ' | '>';
  sibling?: { bit: bigint; adjacent: boolean };
}

/** A complex selector, the rightmost compound first. */
export interface Selector {
  steps: readonly Step[];
  /** Its specificity as one number: ids, classes, names. */
  specificity: number;
}

/** What of siblings the selectors of a page ask for. */
export interface SiblingsAsked {
  /** Left sides of `+` and `~`, by their bits. */
  siblings: Selector[];
  indexes: boolean;
}

const ID = 1_000_000;
const CLASS = 1_000;

/** Most left sides of `+` and `~`: each is matched with each element. */
const MAX_SIBLING_SELECTORS = 60;
/** Longest selector, most of one list, and how deep `:not(:is(...))` may nest: matching goes as deep. */
const MAX_SELECTOR_LENGTH = 1_000;
const MAX_LIST = 200;
const MAX_NESTING = 8;
/** Most compounds of a selector. */
const MAX_STEPS = 30;

const COMMA = 0x2c;
const IDENT = /(?:[-\w\u0080-\uffff]|\\[0-9a-fA-F]{1,6}\s?|\\[^\n])+/y;
const PSEUDO = /::?(-?[\w-]+)(\()?/y;
const ATTRIBUTE =
  /^\s*(?:\*?\|)?([-\w\u0080-\uffff]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([-\w\u0080-\uffff]+))\s*([isIS])?\s*)?$/;

/** Pseudo-classes that no mail is in: those of a mouse, of forms, and of what comes later in the page. */
const NEVER =
  /^(?:hover|active|focus|focus-within|focus-visible|visited|target|target-within|checked|disabled|default|indeterminate|valid|invalid|in-range|out-of-range|required|user-valid|user-invalid|autofill|-webkit-autofill|read-write|placeholder-shown|fullscreen|modal|popover-open|open|empty|last-child|last-of-type|only-child|only-of-type|nth-last-child|nth-last-of-type|has|host|defined|playing|paused|current|past|future|lang|dir|state|active-view-transition|picture-in-picture)$/;
/** Those of which nothing is asked: they are on. */
const ALWAYS = /^(?:scope|enabled|optional|read-only)$/;

const readNth = (text: string): Nth | null => {
  const value = text.trim().toLowerCase();
  if (value === 'odd') return { step: 2, from: 1 };
  if (value === 'even') return { step: 2, from: 0 };
  const match = /^([+-]?\d{0,6})n(?:\s{0,9}([+-])\s{0,9}(\d{1,6}))?$/.exec(value);
  if (!match) return /^\+?\d{1,6}$/.test(value) ? { step: 0, from: Number.parseInt(value, 10) } : null;
  const step = match[1] === '' || match[1] === '+' ? 1 : match[1] === '-' ? -1 : Number.parseInt(match[1] ?? '', 10);
  return { step, from: match[3] === undefined ? 0 : Number(`${match[2]}${match[3]}`) };
};

const isNth = (index: number, { step, from }: Nth): boolean => {
  if (step === 0) return index === from;
  const times = (index - from) / step;
  return times >= 0 && Number.isInteger(times);
};

/** Reads selectors of one page. Broken ones are null, and void the list that they stand in. */
export class SelectorReader {
  /** What of siblings the selectors read so far ask for. */
  readonly asked: SiblingsAsked = { siblings: [], indexes: false };
  readonly #ignoresCase: boolean;

  /** `ignoresCase` is the quirk of old pages, in which classes and ids are alike in any case. */
  constructor(ignoresCase: boolean) {
    this.#ignoresCase = ignoresCase;
  }

  /** Reads a list (`.a b, #c`); `parents` are those of the rule that it stands in, which `&` names. */
  readList(text: string, parents: readonly Selector[] | null = null, depth = 0): Selector[] | null {
    const pieces = parted(text, (code) => code === COMMA);
    if (pieces.length > MAX_LIST || depth > MAX_NESTING) return null;
    // `a,,b` is broken, and `parted` passes it over.
    if (/^\s*,|,\s*,|,\s*$/.test(text.length > MAX_SELECTOR_LENGTH ? '' : text)) return null;
    const selectors: Selector[] = [];
    for (const piece of pieces) {
      const selector = this.#readComplex(piece, parents, depth);
      if (!selector) return null;
      selectors.push(selector);
    }
    return selectors.length > 0 ? selectors : null;
  }

  #fold(name: string): string {
    return this.#ignoresCase ? name.toLowerCase() : name;
  }

  #readComplex(text: string, parents: readonly Selector[] | null, depth: number): Selector | null {
    if (text.length > MAX_SELECTOR_LENGTH) return null;
    // From the left to the right; the rightmost comes first in the end.
    let left: Step[] = [];
    let specificity = 0;
    let tie: string | null = null;
    if (parents && !text.includes('&')) {
      left = [{ simples: [{ kind: 'any', of: parents }] }];
      specificity = Math.max(...parents.map((each) => each.specificity));
      tie = ' ';
    }
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      if (isBlank(code)) {
        if (text[at] !== COMMENT || left.length === 0) tie ??= left.length > 0 ? ' ' : null;
        at += 1;
        continue;
      }
      const sign = text[at] ?? '';
      if (sign === '>' || sign === '+' || sign === '~') {
        if (tie !== null && tie !== ' ') return null;
        if (left.length === 0) return null;
        tie = sign;
        at += 1;
        continue;
      }
      const read = this.#readCompound(text, at, parents, depth);
      // Nothing stands in a pseudo-element, nor beside it.
      if (left[0]?.simples.some(({ kind }) => kind === 'pseudo-element')) return null;
      if (!read || left.length >= MAX_STEPS) return null;
      specificity += read.specificity;
      left = [this.#tied(read.simples, left, tie ?? ' '), ...(tie === '+' || tie === '~' ? [] : left)];
      at = read.end;
      tie = null;
    }
    if (left.length === 0 || (tie !== null && tie !== ' ')) return null;
    return { steps: left, specificity };
  }

  /** A compound with what stands on its left: for `+` and `~` that gets a bit of its own. */
  #tied(simples: readonly Simple[], left: readonly Step[], tie: string): Step {
    if (left.length === 0) return { simples };
    if (tie === ' ' || tie === '>') return { simples, tie };
    const { siblings } = this.asked;
    if (siblings.length >= MAX_SIBLING_SELECTORS) return { simples: [{ kind: 'never' }] };
    siblings.push({ steps: left, specificity: 0 });
    return { simples, sibling: { bit: 1n << BigInt(siblings.length - 1), adjacent: tie === '+' } };
  }

  #readCompound(
    text: string,
    from: number,
    parents: readonly Selector[] | null,
    depth: number,
  ): { simples: Simple[]; specificity: number; end: number } | null {
    const simples: Simple[] = [];
    let specificity = 0;
    let at = from;
    const ident = (): string | null => {
      IDENT.lastIndex = at;
      const match = IDENT.exec(text);
      if (!match) return null;
      at += match[0].length;
      return unescaped(match[0]);
    };
    while (at < text.length) {
      const sign = text[at] ?? '';
      if (sign === COMMENT) {
        at += 1;
        continue;
      }
      if (isBlank(text.charCodeAt(at)) || sign === '>' || sign === '+' || sign === '~') break;
      if (sign === '*') {
        at += 1;
        if (text[at] === '|') at += 1;
        if (simples.length > 0) return null;
      } else if (sign === '&') {
        at += 1;
        if (!parents) simples.push({ kind: 'root' });
        else {
          simples.push({ kind: 'any', of: parents });
          specificity += Math.max(...parents.map((each) => each.specificity));
        }
      } else if (sign === '.' || sign === '#') {
        at += 1;
        const value = ident();
        if (value === null) return null;
        simples.push({ kind: sign === '.' ? 'class' : 'id', value: this.#fold(value) });
        specificity += sign === '.' ? CLASS : ID;
      } else if (sign === '[') {
        const end = text.indexOf(']', at);
        const simple = end < 0 ? null : readAttributeSelector(text.slice(at + 1, end));
        if (!simple) return null;
        simples.push(simple);
        specificity += CLASS;
        at = end + 1;
      } else if (sign === ':') {
        const read = this.#readPseudo(text, at, parents, depth);
        if (!read) return null;
        simples.push(...read.simples);
        specificity += read.specificity;
        at = read.end;
      } else {
        const name = at === from ? ident() : null;
        if (name === null || /^\d/.test(name)) return null;
        simples.push({ kind: 'name', value: name.toLowerCase() });
        specificity += 1;
      }
    }
    return { simples, specificity, end: at };
  }

  #readPseudo(
    text: string,
    from: number,
    parents: readonly Selector[] | null,
    depth: number,
  ): { simples: Simple[]; specificity: number; end: number } | null {
    PSEUDO.lastIndex = from;
    const match = PSEUDO.exec(text);
    if (!match) return null;
    const name = (match[1] ?? '').toLowerCase();
    let end = from + match[0].length;
    let inner = '';
    if (match[2] !== undefined) {
      const close = roundEnd(text, end);
      if (close < 0) return null;
      inner = text.slice(end, close);
      end = close + 1;
    }
    const isElement = match[0].startsWith('::') || /^(?:before|after|first-line|first-letter)$/.test(name);
    if (isElement) {
      // Browsers take any of their own for known.
      return /^(?:-moz-|-ms-|-o-)/.test(name) ? null : { simples: [{ kind: 'pseudo-element' }], specificity: 1, end };
    }
    if (name === 'not' || name === 'is' || name === 'where' || name === 'matches' || name === '-webkit-any') {
      const read = this.readList(inner, parents && inner.includes('&') ? parents : null, depth + 1);
      // `:is()` forgives what is broken in it, `:not()` does not.
      if (!read) return name === 'not' ? null : { simples: [{ kind: 'never' }], specificity: 0, end };
      const highest = name === 'where' ? 0 : Math.max(...read.map((each) => each.specificity));
      return { simples: [{ kind: name === 'not' ? 'not' : 'any', of: read }], specificity: highest, end };
    }
    const simple = this.#readPlainPseudo(name, inner);
    if (simple === null) return null;
    return { simples: simple === 'always' ? [] : [simple], specificity: CLASS, end };
  }

  #readPlainPseudo(name: string, inner: string): Simple | 'always' | null {
    switch (name) {
      case 'root':
        return { kind: 'root' };
      case 'link':
      case 'any-link':
      case '-webkit-any-link':
        return { kind: 'link' };
      case 'first-child':
      case 'first-of-type':
        this.asked.indexes = true;
        return { kind: name === 'first-child' ? 'nth' : 'nth-of-type', nth: { step: 0, from: 1 } };
      case 'nth-child':
      case 'nth-of-type': {
        const nth = readNth(inner);
        this.asked.indexes = true;
        return nth && { kind: name === 'nth-child' ? 'nth' : 'nth-of-type', nth };
      }
      default:
        if (ALWAYS.test(name)) return 'always';
        return NEVER.test(name) ? { kind: 'never' } : null;
    }
  }
}

/** Where the bracket closes whose content begins at `from`. */
const roundEnd = (text: string, from: number): number => {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x28) depth += 1;
    else if (code === 0x29) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
};

const readAttributeSelector = (text: string): Simple | null => {
  const match = ATTRIBUTE.exec(unescaped(text));
  if (!match) return null;
  const [, name = '', operator = '', double, single, bare, flag] = match;
  return {
    kind: 'attribute',
    name: name.toLowerCase(),
    operator,
    value: double ?? single ?? bare ?? '',
    ignoresCase: flag?.toLowerCase() === 'i',
  };
};

const matchesAttribute = (
  { name, operator, value, ignoresCase }: Extract<Simple, { kind: 'attribute' }>,
  element: MatchedElement,
): boolean => {
  const written = element.attributes.get(name);
  if (written === undefined) return false;
  // HTML's own words are alike in any case (HTML 4.16.2), of which a few are asked for.
  const ignores = ignoresCase || /^(?:align|valign|bgcolor|color|type|lang|dir|face|media|rel|text|link)$/.test(name);
  const [actual, wanted] = ignores ? [written.toLowerCase(), value.toLowerCase()] : [written, value];
  switch (operator) {
    case '':
      return true;
    case '=':
      return actual === wanted;
    case '~=':
      return wanted !== '' && !/\s/.test(wanted) && ` ${actual.replace(/\s/g, ' ')} `.includes(` ${wanted} `);
    case '|=':
      return actual === wanted || actual.startsWith(`${wanted}-`);
    case '^=':
      return wanted !== '' && actual.startsWith(wanted);
    case '$=':
      return wanted !== '' && actual.endsWith(wanted);
    default:
      return wanted !== '' && actual.includes(wanted);
  }
};

/** How far matching went wrong: nothing further up would help where the page's root was passed. */
type Outcome = 'match' | 'local' | 'complete';

/** Matches selectors with elements, in a number of steps that is bounded for a page. */
export class Matcher {
  #steps: number;

  constructor(maxSteps: number) {
    this.#steps = maxSteps;
  }

  /** Whether so many steps were made that nothing matches any more. */
  get isSpent(): boolean {
    return this.#steps <= 0;
  }

  /** Counts work that follows from a match as steps, too. */
  spend(steps: number): void {
    this.#steps -= steps;
  }

  matches(selector: Selector, element: MatchedElement): boolean {
    return this.#match(selector.steps, element, 0) === 'match';
  }

  #match(steps: readonly Step[], start: MatchedElement, first: number): Outcome {
    let element: MatchedElement = start;
    for (let at = first; ; at += 1) {
      const step = steps[at];
      if (step === undefined) return 'match';
      this.#steps -= 1;
      if (this.#steps <= 0) return 'complete';
      if (!this.#matchesStep(step, element)) return 'local';
      if (step.tie === undefined) return 'match';
      if (step.tie === ' ') return this.#matchAbove(steps, element, at + 1);
      if (element.parent === null) return 'complete';
      element = element.parent;
    }
  }

  #matchAbove(steps: readonly Step[], element: MatchedElement, at: number): Outcome {
    for (let above = element.parent; above !== null; above = above.parent) {
      const outcome = this.#match(steps, above, at);
      if (outcome !== 'local') return outcome;
    }
    return 'complete';
  }

  #matchesStep({ simples, sibling }: Step, element: MatchedElement): boolean {
    if (sibling) {
      const { previous, earlier } = element.place;
      if (((sibling.adjacent ? previous : earlier) & sibling.bit) === 0n) return false;
    }
    for (const simple of simples) if (!this.#matchesSimple(simple, element)) return false;
    return true;
  }

  #matchesSimple(simple: Simple, element: MatchedElement): boolean {
    switch (simple.kind) {
      case 'name':
        return element.name === simple.value;
      case 'class':
        return element.classes.includes(simple.value);
      case 'id':
        return element.id === simple.value;
      case 'attribute':
        this.#steps -= 1;
        return matchesAttribute(simple, element);
      case 'nth':
        return isNth(element.place.index, simple.nth);
      case 'nth-of-type':
        return isNth(element.place.typeIndex, simple.nth);
      case 'any':
        return simple.of.some((each) => this.matches(each, element));
      case 'not':
        return !simple.of.some((each) => this.matches(each, element)) && !this.isSpent;
      case 'root':
        return element.parent === null;
      case 'link':
        return element.name === 'a' && element.attributes.has('href');
      default:
        return false;
    }
  }
}

/** The simple selector by which a rule is looked up: of its rightmost compound an id, a class or a name. */
export const keyOf = ({ steps }: Selector): { kind: 'id' | 'class' | 'name' | 'any'; value: string } => {
  const simples = steps[0]?.simples ?? [];
  for (const kind of ['id', 'class', 'name'] as const) {
    for (const simple of simples) if (simple.kind === kind) return { kind, value: simple.value };
  }
  return { kind: 'any', value: '' };
};
