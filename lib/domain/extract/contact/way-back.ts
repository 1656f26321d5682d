import { SAYS } from './contact-words.ts';
import { ENDS_OURS, ENDS_YOURS, GAP, type SaidWords } from './said-words.ts';

/** Most words of a name between whose it is and the contact: `your boss Pekka Antero Virtanen`. */
export const NAME_WORDS = 3;
/** Most tokens looked at for one contact: a list of 10,000 addresses is read once for each. */
export const MAX_TOKENS = 160;
/** Most words, beside labels, of a line in a list. */
export const LIST_WORDS = 2;

/** What was met on the way back from a contact. */
export interface WayBack {
  /** The contact's first token. */
  first: number;
  /** Words that say nothing of it. */
  unknown: number;
  /** The same, since the last contact that was passed. */
  since: number;
  /** The nearest label, service or further one in front of it. */
  label: number;
  /** Where the nearest label stands. */
  labelAt: number;
  self: boolean;
  object: boolean;
  to: boolean;
  /** How many sentences it left. */
  crossed: number;
  /** Whether it left the line that the contact stands in. */
  lines: number;
  /** Whether a contact was passed that stands in another line or sentence. */
  passed: boolean;
  /** Whether `or` or a comma joins it to one that was passed. */
  joined: boolean;
  /** Whether the line right above is a contact's too. */
  listed: boolean;
  /** Whether a colon ends the words before its own sentence. */
  heading: boolean;
}

/** The way back from a contact, before its first step. */
export const wayFrom = (first: number): WayBack => ({
  first,
  unknown: 0,
  since: 0,
  label: 0,
  labelAt: first,
  self: false,
  object: false,
  to: false,
  crossed: 0,
  lines: 0,
  passed: false,
  joined: false,
  listed: false,
  heading: false,
});

const LABELS = SAYS.label | SAYS.service | SAYS.further;
const NEUTRAL = LABELS | SAYS.self | SAYS.to | SAYS.object | SAYS.or | SAYS.heading;

/** Notes what a word in front of a contact adds to what is known of the way. */
export const note = (words: SaidWords, way: WayBack, at: number): void => {
  const says = words.says(at);
  const isLabel = says & LABELS;
  const isNearest = way.label === 0 || (way.lines === 0 && way.crossed === 0);
  if (isLabel && isNearest && way.unknown <= LIST_WORDS && (!way.passed || (says & SAYS.further) !== 0)) {
    if ((way.label & SAYS.service) === 0) way.labelAt = at;
    way.label |= isLabel;
  }
  if (says & SAYS.self) way.self = true;
  if (says & SAYS.object) way.object = true;
  if (says & SAYS.to) way.to = true;
  if ((says & NEUTRAL) !== 0 || /^\d/.test(words.word(at)) || words.word(at).length < 2) return;
  way.unknown += 1;
  way.since += 1;
};

const THIRD = /^(?:his|her|their|hänen|heidän|sen|hans|hennes|deras|seine?|ihre?)$/;

/** `his snap is`, right in front of a mailbox or a service. */
export const isTheirs = (words: SaidWords, way: WayBack, at: number): boolean =>
  way.unknown === 0 && THIRD.test(words.word(at)) && (words.says(at + 1) & (SAYS.label | SAYS.service)) !== 0;

const hasColon = (words: SaidWords, from: number, to: number): boolean => {
  const { lower, start } = words.tokens;
  return lower.slice(start[from], Math.min(start[to] ?? lower.length, (start[from] ?? 0) + 80)).includes(':');
};

/** `Add us as a friend`: what messengers call any account. */
const isAdded = (words: SaidWords, at: number): boolean =>
  /^(?:friend|kaveriksi|ystäväksi|vän|freund)$/.test(words.word(at)) &&
  /^(?:as|som|als)$/.test(words.word(words.word(at - 1) === 'a' || words.word(at - 1) === 'en' ? at - 2 : at - 1));

/** `Hör av er`, `melden Sie sich`: the reader, as the one who is to get in touch. */
export const isReflexive = (words: SaidWords, at: number): boolean =>
  (/^(?:er|dig)$/.test(words.word(at)) && words.word(at - 1) === 'av' && /^hör/.test(words.word(at - 2))) ||
  (words.word(at) === 'dich' && /^meld/.test(words.word(at - 1)));

/** Whether a word in front of a contact says that it is the reader's, or somebody's whom they know. */
export const isOwned = (words: SaidWords, way: WayBack, at: number, paraphrased: boolean): boolean => {
  if (isReflexive(words, at)) return false;
  const says = words.says(at);
  const listed = way.crossed > 0 || way.label !== 0;
  if (says & SAYS.person && !(says & SAYS.ask) && !isAdded(words, at)) return true;
  const isOurs = (says & ENDS_OURS) !== 0 || (words.says(at - 1) & SAYS.self) !== 0;
  if (says & SAYS.office && way.unknown <= 1 && !way.self && !isOurs && !paraphrased) return true;
  if (says & ENDS_YOURS && (says & (SAYS.label | SAYS.heading) || way.unknown === 0) && !way.to) return true;
  if (says & SAYS.known && listed && (words.gap(at) & GAP.heading) !== 0) return true;
  if (paraphrased || !(says & SAYS.yours)) return false;
  const head = words.says(at + 1);
  if (head & SAYS.object || (head & SAYS.ask && !(head & (SAYS.heading | SAYS.label)))) return false;
  if (listed && head & SAYS.known) return true;
  const isLabel = (head | words.says(at + 2)) & (SAYS.label | SAYS.service | SAYS.heading);
  if (isLabel && !way.to && !way.self) return way.unknown <= NAME_WORDS;
  // `your accountant x@`: nothing but a name or two between.
  const between = way.first - at - 1;
  return way.unknown <= NAME_WORDS && between <= NAME_WORDS && !hasColon(words, at, way.first);
};

/** The writer's, in front of what is theirs. */
export const OURS =
  /^(?:my|our|min|mitt|mina|vår|vårt|våra|mein|meine|meinem|meinen|meiner|unser|unsere|unserem|unseren|unserer|minun|mun|meidän)$/;

/** `my telegram`, `osoitteemme`, `our helpdesk`. */
export const isOurs = (words: SaidWords, way: WayBack, at: number): boolean => {
  if (way.since > 1) return false;
  if (words.says(at) & ENDS_OURS) return true;
  return (
    OURS.test(words.word(at)) && (words.inside.has(at + 1) || (words.says(at + 1) & (LABELS | SAYS.heading)) !== 0)
  );
};
