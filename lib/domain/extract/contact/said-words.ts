import { type Tokens, tokenAt } from '#domain/extract/text/tokens.ts';
import type { Contact } from '#domain/findings.ts';
import { isMixed, isOursByEnding, isYoursByEnding, SAYS, saysOf } from './contact-words.ts';

/** A place in the text. */
export interface ContactPlace {
  kind: Contact['kind'];
  start: number;
  end: number;
}

/** An onion service is a place and no person's; a key of 64 hex digits and more is made for one purpose, and none that a letter knows of its reader. */
const isWriters = ({ kind }: ContactPlace): boolean => kind === 'onion' || kind === 'session' || kind === 'tox';

/** Whether a word says by its ending that something is the reader's, or the writer's: bits beside those of SAYS. */
export const ENDS_YOURS = 1 << 28;
export const ENDS_OURS = 1 << 29;

/** What parts two words that stand side by side: bits. */
export const GAP = { line: 1, paragraph: 2, sentence: 4, comma: 8, heading: 16 } as const;

/** Most characters between two words that are looked at. */
const MAX_GAP = 40;

/** The words of one text, what each says, and which of them are contacts; looked up once each. */
export class SaidWords {
  /** The text as it is written: a name begins with a capital. */
  readonly text: string;
  readonly tokens: Tokens;
  /** The tokens of contacts, and the first one of each. */
  readonly inside: ReadonlyMap<number, number>;
  /** The first tokens of those contacts that are the writer's by their kind. */
  readonly writers: ReadonlySet<number>;
  readonly #known = new Map<number, number>();

  /** Of what language the text is, as far as that is known. */
  readonly language: string | null;

  constructor(text: string, tokens: Tokens, places: readonly ContactPlace[], language: string | null) {
    this.text = text;
    this.language = language;
    this.tokens = tokens;
    const inside = new Map<number, number>();
    for (const place of places) {
      const first = tokenAt(tokens, place.start);
      for (let at = first; at < tokens.count && (tokens.start[at] ?? 0) < place.end; at += 1) inside.set(at, first);
    }
    this.inside = inside;
    this.writers = new Set(places.filter(isWriters).map(({ start }) => tokenAt(tokens, start)));
  }

  word(at: number): string {
    const { lower, start, end } = this.tokens;
    return at < 0 || at >= this.tokens.count ? '' : lower.slice(start[at], end[at]);
  }

  /** The bits of what a word says; 0 in front of the text and behind it. */
  says(at: number): number {
    if (at < 0 || at >= this.tokens.count) return 0;
    const known = this.#known.get(at);
    if (known !== undefined) return known;
    const word = this.word(at);
    let says = saysOf(word, this.language);
    // The endings of words that are listed for nothing else.
    if (
      isMixed(this.language) &&
      (says === 0 || (says & (SAYS.label | SAYS.person | SAYS.office | SAYS.heading)) !== 0)
    ) {
      if (isYoursByEnding(word)) says |= ENDS_YOURS;
      else if (says !== 0 && isOursByEnding(word)) says |= ENDS_OURS;
    }
    this.#known.set(at, says);
    return says;
  }

  isSameSentence(a: number, b: number): boolean {
    return this.tokens.sentence[a] === this.tokens.sentence[b];
  }

  /** What stands between a word and the next. */
  gap(at: number): number {
    const { lower, start, end, count } = this.tokens;
    const between = lower.slice(end[at], Math.min(start[at + 1] ?? lower.length, (end[at] ?? 0) + MAX_GAP));
    let gap = 0;
    if (between.includes('\n')) gap |= GAP.line;
    if (/\n[^\S\n]*\n/.test(between)) gap |= GAP.paragraph;
    if (at + 1 < count && !this.isSameSentence(at, at + 1)) gap |= GAP.sentence;
    if (between.includes(',')) gap |= GAP.comma;
    if (/^[\s"'*]{0,3}[:=>–—-]/.test(between)) gap |= GAP.heading;
    return gap;
  }

  /** Whether a line begins with a word, but for marks of a list. */
  beginsLine(at: number): boolean {
    const { lower, start } = this.tokens;
    return /(?:^|\n)[^\p{L}\p{N}\n]{0,12}$/u.test(lower.slice(Math.max(0, (start[at] ?? 0) - 13), start[at]));
  }

  /** Whether a sentence or a line begins with a word. */
  begins(at: number): boolean {
    return at === 0 || !this.isSameSentence(at - 1, at) || this.beginsLine(at);
  }

  /** Whether a word begins with a capital or a digit: a line that does is no wrapped one. */
  beginsCapital(at: number): boolean {
    return /^[\p{Lu}\p{N}]/u.test(this.text.slice(this.tokens.start[at], (this.tokens.start[at] ?? 0) + 2));
  }

  /** Whether a word begins with a capital where the one before it would not ask for one: a name; folded Cyrillic has capitals of its own. */
  isName(at: number): boolean {
    if (!isMixed(this.language)) return false;
    const from = this.tokens.start[at] ?? 0;
    return (
      /^\p{Lu}\p{Ll}/u.test(this.text.slice(from, from + 2)) &&
      /[\p{L}\p{N},] $/u.test(this.text.slice(Math.max(0, from - 2), from))
    );
  }
}
