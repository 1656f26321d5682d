import { type Tokens, tokenAt } from '#domain/extract/text/tokens.ts';
import { isOursByEnding, isYoursByEnding, SAYS, saysOf } from './contact-words.ts';

/** A place in the text. */
export interface Place {
  start: number;
  end: number;
}

/** `author`: words of contacting the writer govern it; `other`: it is said to be another's; `unsaid`: neither. */
export type Whose = 'author' | 'other' | 'unsaid';

/** What is known of a text for all of its contacts. */
export interface Surroundings {
  /** The text as it is written: a name begins with a capital. */
  text: string;
  tokens: Tokens;
  /** All places that look like contacts, in order: a list of them has one governor. */
  places: readonly Place[];
  /** Whether the one who reports tells of the letter: then `they` are who extorts, and `I` is not. */
  paraphrased: boolean;
}

/** Most words between a contact and what governs it; those of sentences before its own count too. */
const MAX_WORDS = 30;
/** Most tokens looked at for one contact: a list of 10,000 addresses is read once for each. */
const MAX_TOKENS = 160;
/** Most sentences in front of its own that may govern it, where it stands in a list below them. */
const MAX_SENTENCES = 4;
/** Most words, beside labels, of a line in a list. */
const LIST_WORDS = 3;
/** Most words of a name between whose it is and the contact: `your boss Pekka Antero Virtanen`. */
const NAME_WORDS = 3;
/** How far in front of a verb its subject stands. */
const SUBJECT_WORDS = 4;
/** How many words behind a contact say that it is the one that answers. */
const WORDS_BEHIND = 5;

const wordAt = ({ lower, start, end }: Tokens, at: number): string => lower.slice(start[at], end[at]);

/** What each word of one text says: looked up once. */
const readerOf = (tokens: Tokens): ((at: number) => number) => {
  const known = new Map<number, number>();
  return (at) => {
    if (at < 0 || at >= tokens.count) return 0;
    let says = known.get(at);
    if (says === undefined) {
      const word = wordAt(tokens, at);
      says = saysOf(word);
      // The endings of words that are listed for nothing else.
      if (says === 0 || (says & (SAYS.label | SAYS.person | SAYS.office)) !== 0) {
        if (isYoursByEnding(word)) says |= ENDS_YOURS;
        else if (says !== 0 && isOursByEnding(word)) says |= ENDS_OURS;
      }
      known.set(at, says);
    }
    return says;
  };
};
const ENDS_YOURS = 1 << 28;
const ENDS_OURS = 1 << 29;

/** Whether a word is asked of the reader: not the writer's own doing, and not forbidden. */
class Verbs {
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #says: (at: number) => number;
  readonly #inside: ReadonlyMap<number, number>;

  constructor(text: string, tokens: Tokens, says: (at: number) => number, inside: ReadonlyMap<number, number>) {
    this.#text = text;
    this.#tokens = tokens;
    this.#says = says;
    this.#inside = inside;
  }

  /** Whether the writer or somebody else does it: `I will write to`, `they call`, `schreiben wir`. */
  isOthersDoing(at: number): boolean {
    const { sentence } = this.#tokens;
    for (let back = at - 1; back >= Math.max(0, at - SUBJECT_WORDS); back -= 1) {
      if (sentence[back] !== sentence[at]) break;
      const says = this.#says(back);
      if (says & SAYS.reader) return false;
      if (says & SAYS.subject) return true;
      if (wordAt(this.#tokens, back) === 'will' || wordAt(this.#tokens, back) === 'gonna') return true;
      if (says & (SAYS.write | SAYS.or | SAYS.orElse)) break;
    }
    const behind = wordAt(this.#tokens, at + 1);
    return ['ich', 'wir', 'jag', 'vi'].includes(behind);
  }

  isForbidden(at: number): boolean {
    const { sentence } = this.#tokens;
    return [at - 1, at - 2].some((back) => sentence[back] === sentence[at] && (this.#says(back) & SAYS.not) !== 0);
  }

  /** Whether it speaks of the writer in the words next to it: `contact me`, `ota minuun yhteyttä`. */
  isAboutWriter(at: number): boolean {
    return ((this.#says(at + 1) | this.#says(at + 2) | this.#says(at - 1)) & SAYS.self) !== 0;
  }

  /** Whether a word that is listed for nothing is a name: `Write to Nordea`. */
  #isName(at: number): boolean {
    const from = this.#tokens.start[at] ?? 0;
    return (
      /^\p{Lu}\p{Ll}/u.test(this.#text.slice(from, from + 2)) &&
      /[\p{L}\p{N},] $/u.test(this.#text.slice(Math.max(0, from - 2), from))
    );
  }

  /** Whether it is to go to somebody else: `contact the clinic`, `ota yhteyttä poliisiin`, `write to your boss`. */
  isToOther(at: number, until: number): boolean {
    for (let next = at + 1; next < Math.min(until, at + 4); next += 1) {
      if (this.#inside.has(next)) return false;
      const says = this.#says(next);
      if (says & (SAYS.self | ENDS_OURS)) return false;
      if (says === 0 && this.#isName(next)) return true;
      if (says & (SAYS.office | SAYS.person) || /^(?:him|her|them)$/.test(wordAt(this.#tokens, next))) return true;
    }
    return false;
  }
}

/** Finds whose each contact of a text is. */
export const whoseContacts = ({ text, tokens, places, paraphrased }: Surroundings): ((place: Place) => Whose) => {
  const says = readerOf(tokens);
  const inside = new Map<number, number>();
  const verbs = new Verbs(text, tokens, says, inside);
  for (const place of places) {
    const first = tokenAt(tokens, place.start);
    for (let at = first; at < tokens.count && (tokens.start[at] ?? 0) < place.end; at += 1) inside.set(at, first);
  }
  let speaksOfItself: boolean | null = null;
  /** Whether the text anywhere asks the reader to get in touch with its writer. */
  const asksToWrite = (): boolean => {
    if (speaksOfItself !== null) return speaksOfItself;
    speaksOfItself = false;
    for (let at = 0; at < tokens.count && !speaksOfItself; at += 1) {
      speaksOfItself = (says(at) & SAYS.write) !== 0 && !verbs.isForbidden(at) && verbs.isAboutWriter(at);
    }
    return speaksOfItself;
  };
  let told: boolean | null = null;
  const isTold = (): boolean => (told ??= TOLD.test(tokens.lower));
  return (place) => judge({ tokens, says, verbs, inside, paraphrased, asksToWrite, isTold }, place);
};

interface Known {
  tokens: Tokens;
  says: (at: number) => number;
  verbs: Verbs;
  /** The tokens of contacts, and the first one of each. */
  inside: ReadonlyMap<number, number>;
  paraphrased: boolean;
  asksToWrite: () => boolean;
  /** Whether the one who reports tells of the letter in some place of it. */
  isTold: () => boolean;
}

/** What was met on the way back from a contact. */
interface Way {
  /** Words that say nothing of it. */
  unknown: number;
  /** The nearest label, service or further one in front of it. */
  label: number;
  /** Where the nearest label stands. */
  labelAt: number;
  self: boolean;
  object: boolean;
  to: boolean;
  crossed: number;
  /** Whether a colon ends the words before its own sentence. */
  heading: boolean;
}

/** Whether a colon, an equals sign or a dash stands behind a word. */
const isHeading = ({ lower, end, start }: Tokens, at: number): boolean =>
  /^[\s"'*]{0,3}[:=–—-]/.test(lower.slice(end[at], Math.min(start[at + 1] ?? lower.length, (end[at] ?? 0) + 8)));

/** Whether a line begins with a word, but for marks of a list. */
const beginsLine = ({ lower, start }: Tokens, at: number): boolean =>
  /(?:^|\n)[^\p{L}\p{N}\n]{0,12}$/u.test(lower.slice(Math.max(0, (start[at] ?? 0) - 13), start[at]));

const judge = (known: Known, place: Place): Whose => {
  const { tokens, inside } = known;
  const first = tokenAt(tokens, place.start);
  const way: Way = {
    unknown: 0,
    label: 0,
    labelAt: first,
    self: false,
    object: false,
    to: false,
    crossed: 0,
    heading: false,
  };
  let hadContact = false;
  for (let at = first - 1, seen = 0; at >= 0 && seen < MAX_TOKENS && way.unknown <= MAX_WORDS; at -= 1, seen += 1) {
    const boundary = tokens.sentence[at] !== tokens.sentence[at + 1];
    if (boundary) {
      const isList = way.unknown <= LIST_WORDS && way.crossed < MAX_SENTENCES;
      const goesOn = way.label !== 0 || !hadContact || isHeading(tokens, at);
      if (!isList || !goesOn) break;
      way.crossed += 1;
      way.heading ||= isHeading(tokens, at);
    }
    const head = inside.get(at);
    if (head !== undefined) {
      hadContact ||= way.crossed > 0;
      way.to = false;
      at = Math.min(at, head);
      continue;
    }
    const whose = step(known, way, at, first);
    // `They all will see it. Snapchat: name`: what stands before says nothing of it.
    const isApart = way.crossed > 0 && !way.heading && (way.label & SAYS.service) !== 0;
    if (isApart && (whose === 'doing' || (whose === 'other' && (known.says(at) & SAYS.person) !== 0))) break;
    if (whose === 'doing') return behind(known, place) ?? 'other';
    if (whose !== null) return whose;
  }
  return behind(known, place) ?? byLabel(known, way, first);
};

/** What one word in front of a contact says of it; null where the words before must say. */
const step = (known: Known, way: Way, at: number, first: number): Whose | 'doing' | null => {
  const { tokens, verbs, paraphrased, isTold } = known;
  const says = known.says(at);
  const near = way.unknown <= NAME_WORDS;
  if (says & SAYS.orElse) return 'unsaid';
  if (says & SAYS.or && (known.says(at + 1) & (SAYS.subject | SAYS.yours | SAYS.act)) !== 0) return 'unsaid';
  if (paraphrased && says & SAYS.self && near) return 'other';
  if (THIRD.test(wordAt(tokens, at)) && (paraphrased || isTold()) && isNamed(known, way, at)) return 'author';
  if (isOwned(known, way, at, first, says)) return 'other';
  if (says & SAYS.write) {
    const owner = known.says(at - 1) | known.says(at - 2);
    const isList = /^(?:contacts|kontakter|kontakte|kontakten)$/.test(wordAt(tokens, at));
    if (isList && (owner & SAYS.yours) !== 0) return 'other';
    if (OF_SOMEBODY.test(wordAt(tokens, at)) && isOfOther(known, at)) return 'other';
    if (!verbs.isForbidden(at) && asksReader(known, at, first)) return 'author';
    if (!verbs.isAboutWriter(at) && verbs.isOthersDoing(at)) return paraphrased ? 'author' : 'doing';
    if (verbs.isToOther(at, first)) return 'other';
  }
  if (says & SAYS.send && !(says & SAYS.label && way.label === 0 && isHeading(tokens, at))) {
    const sent = sends(known, way, at);
    if (sent !== null) return sent;
  }
  if (
    paraphrased &&
    /^(?:from|wrote|kirjoittivat|kirjoitti|osoitteesta|numerosta|från|skrev|von|schrieb|schrieben)$/.test(
      wordAt(tokens, at),
    )
  )
    return 'author';
  if (says & SAYS.act && !(says & SAYS.label)) return paraphrased ? 'unsaid' : 'doing';
  if (says & SAYS.pays) return 'author';
  note(known, way, at, says);
  if (!paraphrased && (says & SAYS.self || says & ENDS_OURS) && isOurs(known, way, at, says)) return 'author';
  return null;
};

/** `the clinic's support`: nouns that have an owner. */
const OF_SOMEBODY = /^(?:support|help|contacts?|feedback|answers?|messages?|kontakt|tuki)$/;
const isOfOther = ({ says, tokens }: Known, at: number): boolean =>
  [at - 1, at - 2, at - 3].some(
    (back) => tokens.sentence[back] === tokens.sentence[at] && (says(back) & (SAYS.office | SAYS.person)) !== 0,
  ) && ((says(at - 1) | says(at - 2)) & SAYS.self) === 0;

const THIRD = /^(?:his|her|their|hänen|heidän|sen|hans|hennes|deras|seine?|ihre?)$/;
/** Who reports gives the letter in their own words: `he said: send me`. */
const TOLD =
  /(?<!\p{L})(?:(?:he|she|they) (?:said|says|wrote|writes)|hän (?:sano|kirjoitt)|ne sano|he sanoi|(?:han|hon|de) (?:sa|skrev|säger)(?!\p{L})|(?:er|sie) (?:sagt|schrieb))/u;

/** Whether a word stands right in front of a mailbox or a service: `his snap is`. */
const isNamed = (known: Known, way: Way, at: number): boolean =>
  way.unknown === 0 && (known.says(at + 1) & (SAYS.label | SAYS.service)) !== 0;

/** Whether a word in front says that it is the reader's, or somebody's whom they know. */
const isOwned = (known: Known, way: Way, at: number, first: number, says: number): boolean => {
  const { tokens } = known;
  const listed = way.crossed > 0 || way.label !== 0;
  if (says & SAYS.person && !(says & SAYS.write)) return true;
  const isOurs = (says & ENDS_OURS) !== 0 || (known.says(at - 1) & SAYS.self) !== 0;
  if (says & SAYS.office && way.unknown <= 1 && !way.self && !isOurs && !known.paraphrased) return true;
  if (says & ENDS_YOURS && (says & SAYS.label || way.unknown === 0) && !way.to) return true;
  if (says & SAYS.known && listed && isHeading(tokens, at)) return true;
  if (known.paraphrased) return false;
  if (!(says & SAYS.yours)) return false;
  const head = known.says(at + 1);
  if (head & (SAYS.write | SAYS.object)) return false;
  if (listed && head & SAYS.known) return true;
  const isLabel = (head | known.says(at + 2)) & (SAYS.label | SAYS.service);
  if (isLabel && !way.to && !way.self) return way.unknown <= NAME_WORDS;
  // `your accountant x@`: nothing but a name or two between.
  const between = first - at - 1;
  return way.unknown <= NAME_WORDS && between <= NAME_WORDS && !hasColon(tokens, at, first);
};

const hasColon = ({ lower, start }: Tokens, from: number, to: number): boolean =>
  lower.slice(start[from], Math.min(start[to] ?? lower.length, (start[from] ?? 0) + 80)).includes(':');

const asksReader = (known: Known, at: number, first: number): boolean => {
  const { verbs } = known;
  if (verbs.isToOther(at, first) && !verbs.isAboutWriter(at)) return false;
  return verbs.isAboutWriter(at) || !verbs.isOthersDoing(at);
};

/** In front of `email`: then it is a verb. */
const DOING = /^(?:i|we|will|ll|to|gonna|can|could|may|am|m|re|also|and)$/;

/** Whose a contact is that something is sent to: the writer's where a message or a receipt goes to them. */
const sends = (known: Known, way: Way, at: number): Whose | 'doing' | null => {
  const { verbs } = known;
  if (known.says(at) & SAYS.label && DOING.test(wordAt(known.tokens, at - 1)) && verbs.isOthersDoing(at))
    return 'doing';
  const isVerb = !(known.says(at) & SAYS.label) || way.self || (known.says(at + 1) & SAYS.to) !== 0;
  if (!isVerb) return null;
  if (verbs.isForbidden(at)) return 'unsaid';
  if (way.self || way.object || (known.says(at) & SAYS.label) !== 0)
    return verbs.isOthersDoing(at) && !way.self ? 'doing' : 'author';
  return verbs.isOthersDoing(at) ? 'doing' : 'unsaid';
};

const note = (known: Known, way: Way, at: number, says: number): void => {
  const isLabel = says & (SAYS.label | SAYS.service | SAYS.further);
  if (isLabel && way.unknown <= LIST_WORDS) {
    if ((way.label & SAYS.service) === 0) way.labelAt = at;
    way.label |= isLabel;
  }
  if (says & SAYS.self) way.self = true;
  if (says & SAYS.object) way.object = true;
  if (says & SAYS.to) way.to = true;
  const isNeutral = says & (SAYS.label | SAYS.service | SAYS.further | SAYS.self | SAYS.to | SAYS.object | SAYS.or);
  const digits = /^\d/.test(wordAt(known.tokens, at));
  if (!isNeutral && !digits && wordAt(known.tokens, at).length > 1) way.unknown += 1;
};

/** `my telegram`, `osoitteemme`, `our helpdesk`. */
const isOurs = (known: Known, way: Way, at: number, says: number): boolean => {
  if (says & ENDS_OURS) return way.unknown <= NAME_WORDS;
  const possessive =
    /^(?:my|our|min|mitt|mina|vår|vårt|våra|mein|meine|meinem|meinen|meiner|unser|unsere|unserem|unseren|unserer|minun|mun|meidän)$/;
  return possessive.test(wordAt(known.tokens, at)) && way.unknown <= NAME_WORDS;
};

/** `x@example will answer`, `x@example is my mailbox`. */
const behind = ({ tokens, says, inside }: Known, { end }: Place): Whose | null => {
  const next = tokenAt(tokens, end);
  // Another sentence speaks of another contact: `..., +358 40 555 1234. My address is`.
  if (tokens.sentence[next] !== tokens.sentence[next - 1]) return null;
  for (let at = next; at < Math.min(tokens.count, next + WORDS_BEHIND); at += 1) {
    if (tokens.sentence[at] !== tokens.sentence[next] || inside.has(at)) return null;
    const said = says(at);
    if (said & (SAYS.yours | SAYS.person | SAYS.office | ENDS_YOURS)) return null;
    if (said & SAYS.self && says(at + 1) & (SAYS.label | SAYS.service)) return 'author';
    if (said & SAYS.answers || (said & SAYS.write && at > next && says(at + 1) & SAYS.self)) return 'author';
  }
  return null;
};

/** A line that begins with the name of a service or, where the text asks for a message elsewhere, with that of a mailbox. */
const byLabel = (known: Known, way: Way, first: number): Whose => {
  if (way.label & SAYS.service) return 'author';
  const isLine = way.label !== 0 && beginsLine(known.tokens, way.labelAt);
  const isBare = beginsLine(known.tokens, first);
  return (isLine || isBare) && known.asksToWrite() ? 'author' : 'unsaid';
};
