/** What custom properties hold where an element stands (CSS Variables 1). */
export type Variables = ReadonlyMap<string, string>;

export const NO_VARIABLES: Variables = new Map();

/** Most custom properties of one element, and of one list of declarations: a framework's reset sets some fifty. */
export const MAX_NAMES = 400;
/** Most characters of a value in whose place others are put: properties that hold each other twice would double each time. */
const MAX_LENGTH = 4_000;
/** Most characters read for it in one page. When they are spent, what depends on a property is as if nothing were said. */
const MAX_STEPS = 2_000_000;
/** How many properties hold each the next: no page's do so, and each takes of the stack what its fallbacks take. */
const MAX_CHAIN = 100;
/** How deep a fallback may hold others. */
const MAX_DEPTH = 8;

const VAR = /(?<![-\w])var\(/i;

/** Whether a value names a custom property. */
export const namesVariable = (value: string): boolean => VAR.test(value);

/** Where the bracket closes whose content begins at `from`, and where the first comma stands in it, -1 where none does. */
const closing = (text: string, from: number): { end: number; comma: number } => {
  let depth = 0;
  let comma = -1;
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '(') depth += 1;
    else if (letter === ')' && depth === 0) return { end: at, comma };
    else if (letter === ')') depth -= 1;
    else if (letter === ',' && depth === 0 && comma < 0) comma = at;
  }
  return { end: text.length, comma };
};

type Lookup = (name: string) => string | null;

/** Puts what custom properties hold in their places, for the elements of one page. */
export class Substitution {
  #left = MAX_STEPS;

  /** Whether nothing is put in any more. */
  get isSpent(): boolean {
    return this.#left < 0;
  }

  /** A value with what its properties hold; null where one holds nothing and no fallback is given. */
  inValue(text: string, variables: Variables): string | null {
    return this.#put(text, (name) => variables.get(name) ?? null, 0);
  }

  /** What properties hold in an element that says some of them itself, and inherits the others. */
  inElement(said: ReadonlyMap<string, string>, above: Variables): Variables {
    this.#left -= above.size + said.size;
    if (this.#left < 0) return above;
    const held = new Map(above);
    const known = new Map<string, string | null>();
    let chain = 0;
    const holds: Lookup = (name) => {
      const text = said.get(name);
      if (text === undefined) return above.get(name) ?? null;
      const value = known.get(name);
      if (value !== undefined) return value;
      // One that leads back to itself holds nothing.
      known.set(name, null);
      if (chain >= MAX_CHAIN) return null;
      chain += 1;
      const found = this.#saidAs(name, text, above, holds);
      chain -= 1;
      known.set(name, found);
      return found;
    };
    for (const name of said.keys()) {
      const value = holds(name);
      if (value === null) held.delete(name);
      else if (held.size < MAX_NAMES) held.set(name, value);
    }
    return held;
  }

  #saidAs(name: string, text: string, above: Variables, holds: Lookup): string | null {
    const word = text.toLowerCase();
    if (word === 'initial') return null;
    if (word === 'inherit' || word === 'unset' || word === 'revert') return above.get(name) ?? null;
    return this.#put(text, holds, 0);
  }

  #put(text: string, holds: Lookup, depth: number): string | null {
    if (text.length > MAX_LENGTH || depth > MAX_DEPTH) return null;
    let out = '';
    let rest = text;
    for (let match = VAR.exec(rest); match !== null; match = VAR.exec(rest)) {
      this.#left -= rest.length;
      if (this.#left < 0) return null;
      const from = match.index + match[0].length;
      const { end, comma } = closing(rest, from);
      const held = holds(rest.slice(from, comma < 0 ? end : comma).trim());
      const value = held ?? (comma < 0 ? null : this.#put(rest.slice(comma + 1, end).trim(), holds, depth + 1));
      if (value === null) return null;
      out += rest.slice(0, match.index) + value;
      rest = rest.slice(end + 1);
      if (out.length + rest.length > MAX_LENGTH) return null;
    }
    return out + rest;
  }
}
