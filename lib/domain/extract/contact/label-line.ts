import { tokenAt } from '#domain/extract/text/tokens.ts';
import { SAYS } from './contact-words.ts';
import type { Known, Whose } from './known.ts';
import { isQuotedSpeech } from './quoted-speech.ts';
import { type ContactPlace, ENDS_YOURS, GAP, type SaidWords } from './said-words.ts';
import { OURS, type WayBack } from './way-back.ts';

/** How many words behind a contact say that it is somebody else's. */
const WORDS_BEHIND = 12;

/** How many of them say that it is the writer's. */
const WORDS_OF_IT = 4;

const THIRD_PERSON = /^(?:he|she|him|her|hers|his|hän|häneltä|hänelle|hänen|han|hon|honom|henne)$/;

/** Says what is to be written there: `write to x with your company's name`. */
const TELLING = /^(?:with|quoting|stating|mentioning|including|mainiten|mit|med)$/;

/** Whether the words behind a contact speak of somebody else: `x belongs to your daughter`, `write to x and ask her`. */
export const isOthersBehind = (words: SaidWords, first: number, governed = false): boolean => {
  for (let at = first; at < Math.min(words.tokens.count, first + WORDS_BEHIND); at += 1) {
    if (!words.isSameSentence(at, first)) return false;
    if (words.inside.has(at)) continue;
    if (governed && words.inside.has(at - 1) && TELLING.test(words.word(at))) return false;
    // `Write to x The police cannot help`: a sentence whose stop was left out.
    if (governed && words.inside.has(at - 1) && words.beginsCapital(at)) return false;
    const says = words.says(at);
    const next = words.says(at + 1);
    if (says & SAYS.orElse || (says & SAYS.or && next & SAYS.subject)) return false;
    if (says & (SAYS.person | SAYS.office) || THIRD_PERSON.test(words.word(at))) return true;
  }
  return false;
};

const HAS = /^(?:has|hat|har|on)$/;
const ALL =
  /^(?:already|everything|all|seen|read|got|alles|schon|bereits|allt|redan|sett|fått|kaiken|jo|nähnyt|saanut)$/;

/** Whether a contact is said to do something: `x@example wrote to you`. */
export const isDoer = (words: SaidWords, { end }: ContactPlace): boolean => {
  const next = tokenAt(words.tokens, end);
  if (!words.isSameSentence(next, next - 1) || words.gap(next - 1) !== 0 || words.inside.has(next)) return false;
  const says = words.says(next);
  // `x@example hat alles gesehen`: of the writer's own a letter tells no such thing.
  if (HAS.test(words.word(next)) && ALL.test(words.word(next + 1))) return true;
  return (says & SAYS.act) !== 0 && (says & (SAYS.label | SAYS.object)) === 0;
};

/** `x@example is my mailbox`; `proof on request, x@example will answer`. */
export const saidBehind = (words: SaidWords, way: WayBack, place: ContactPlace): Whose | null => {
  if (answersWithProof(words, way, place) || isReachedBehind(words, way, place)) return 'author';
  if (way.unknown > 0) return null;
  const is = wordBehind(
    words,
    place,
    (says, next) => (says & SAYS.self) !== 0 && (next & (SAYS.label | SAYS.service)) !== 0,
  );
  return is !== -1 && OURS.test(words.word(is)) ? 'author' : null;
};

/** How far in front of a contact its sentence says that it is the writer who is reached there. */
const WRITER_WORDS = 8;
const WRITER = /^(?:ich|wir|mich|uns|jag|vi|mig|oss|me|us|minut|meidät)$/;

/** `Bei Fragen bin ich unter x erreichbar`, `x@example reaches me`. */
const isReachedBehind = (words: SaidWords, way: WayBack, place: ContactPlace): boolean => {
  const reached = wordBehind(words, place, (says) => (says & SAYS.reaches) !== 0);
  if (reached === -1) return false;
  if (WRITER.test(words.word(reached + 1)) && words.isSameSentence(reached, reached + 1)) return true;
  for (let at = way.first - 1; at >= way.first - WRITER_WORDS && words.isSameSentence(at, way.first); at -= 1) {
    if (words.says(at) & (SAYS.person | SAYS.office | SAYS.yours) || words.inside.has(at)) return false;
    if (WRITER.test(words.word(at))) return true;
  }
  return false;
};

/** `Proof on request, x@example will answer`. */
export const answersWithProof = (words: SaidWords, way: WayBack, place: ContactPlace): boolean =>
  wordBehind(words, place, (says) => (says & SAYS.answers) !== 0) !== -1 && offersProof(words, way.first);

/** The first word that says something, of those right behind a contact that speak of nobody else; -1 without one. */
const wordBehind = (words: SaidWords, { end }: ContactPlace, isIt: (says: number, next: number) => boolean): number => {
  const next = tokenAt(words.tokens, end);
  if (!words.isSameSentence(next, next - 1) || isOthersBehind(words, next)) return -1;
  for (let at = next; at < Math.min(words.tokens.count, next + WORDS_OF_IT); at += 1) {
    const says = words.says(at);
    if (!words.isSameSentence(at, next) || words.inside.has(at) || says & (SAYS.yours | ENDS_YOURS)) return -1;
    if (words.gap(at - 1) & GAP.line) return -1;
    if (isIt(says, words.says(at + 1))) return at;
  }
  return -1;
};

/** Whether the sentence offers a proof to who asks, and speaks of nobody else. */
const offersProof = (words: SaidWords, first: number): boolean => {
  let offers = false;
  for (let at = first - 1; at >= 0 && words.isSameSentence(at, first); at -= 1) {
    const says = words.says(at);
    if (says & (SAYS.person | SAYS.office | SAYS.yours)) return false;
    offers ||= (says & SAYS.object) !== 0;
  }
  return offers;
};

/** A line or sentence that begins with the name of a service or, where the text asks for a message elsewhere, with that of a mailbox. */
export const byLabel = ({ words, asksToWrite }: Known, way: WayBack, place: ContactPlace): Whose => {
  if (way.label === 0 || isOthersBehind(words, tokenAt(words.tokens, place.end))) return 'unsaid';
  const begin = beginOfLabel(words, way.labelAt, (way.label & SAYS.further) !== 0);
  if (begin === -1 || isQuotedSpeech(words, begin) || isUnderOthers(words, begin)) return 'unsaid';
  if (way.label & SAYS.service) return 'author';
  if (place.kind !== 'email') return 'unsaid';
  if (hasReserve(words, begin)) return 'author';
  return words.beginsLine(begin) && asksToWrite() ? 'author' : 'unsaid';
};

/** A further one that is kept in reserve: what is known of a reader has none. */
const RESERVE = /^(?:reserv\p{L}*|spare|alternative|alt|vara|varalla|vara\p{L}*|ersatz\p{L}*)$/u;

/** Whether a sentence that a label begins gives one contact and another in reserve, and nothing that is known of a reader: `Email: x, reserve: y`. */
const hasReserve = (words: SaidWords, begin: number): boolean => {
  let reserve = false;
  let contacts = 0;
  for (let at = begin; at < words.tokens.count && words.isSameSentence(at, begin); at += 1) {
    if (words.inside.has(at)) {
      if (words.inside.get(at) === at) contacts += 1;
      continue;
    }
    const says = words.says(at);
    if (says & (SAYS.yours | ENDS_YOURS | SAYS.known | SAYS.person | SAYS.office)) return false;
    reserve ||= RESERVE.test(words.word(at));
  }
  return reserve && contacts > 1;
};

/** Most words between a heading and a line of the list below it. */
const LIST = 40;

/** Whether a line stands in a list whose heading says that it is the reader's: `Contacts of yours that I copied:`, `Your friends:`. */
const isUnderOthers = (words: SaidWords, begin: number): boolean => {
  const { tokens } = words;
  let isHeading = false;
  for (let at = begin - 1; at >= Math.max(0, begin - LIST) && (words.gap(at) & GAP.paragraph) === 0; at -= 1) {
    if (words.gap(at) & GAP.line)
      isHeading = /^[^\S\n]*:[^\S\n]*\n/.test(tokens.lower.slice(tokens.end[at], (tokens.end[at] ?? 0) + 10));
    if (!isHeading) continue;
    const says = words.says(at);
    if (says & SAYS.self) return false;
    const isOwned = words.says(at + 1) & (SAYS.person | SAYS.heading | SAYS.known);
    if (says & SAYS.yours && (isOwned !== 0 || words.word(at - 1) === 'of')) return true;
  }
  return false;
};

/** Where the sentence or line begins whose label a word is, with nothing in front but `or`, `backup`, a number; -1 where it is none's. */
const beginOfLabel = (words: SaidWords, label: number, isFurther: boolean): number => {
  for (let at = label; at >= 0; at -= 1) {
    const isNeutral =
      (words.says(at) & (SAYS.label | SAYS.service | SAYS.further | SAYS.or)) !== 0 || words.word(at).length < 2;
    // A further one stands behind the first.
    if (isFurther && words.inside.has(at)) continue;
    if (!isNeutral || words.inside.has(at)) return -1;
    if (words.begins(at)) return at;
  }
  return -1;
};
