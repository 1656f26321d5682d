import { SAYS } from './contact-words.ts';
import type { Known, Whose } from './known.ts';
import { isOthersBehind } from './label-line.ts';
import { isAmongQuoted, isQuotedSpeech } from './quoted-speech.ts';
import { GAP, type SaidWords } from './said-words.ts';
import type { WayBack } from './way-back.ts';

/** Most words that say nothing between a contact and a verb that speaks of the writer: `contact me`. */
export const MAX_WORDS = 12;
/** The same for a verb that does not: `write to`. */
const MAX_WEAK_WORDS = 3;

/** `Use x to get the key`. */
export const isUse = (words: SaidWords, way: WayBack, at: number): boolean => {
  if (!/^(?:use|käytä|använd|benutze[nt]?)$/.test(words.word(at)) || way.unknown > 0 || !words.begins(at)) return false;
  for (let next = way.first; next < way.first + 12; next += 1)
    if (!words.inside.has(next))
      return /^(?:to|for|att|um|för)$/.test(words.word(next)) && !isOthersBehind(words, way.first);
  return false;
};

/** What a word of contacting says of a contact behind it. */
export const asks = (known: Known, way: WayBack, at: number): Whose | null => {
  const { words, verbs } = known;
  const says = words.says(at);
  if (verbs.isAboutReader(at) || isAskedAbout(words, way, at) || isTalkOf(words, way, at)) return 'other';
  const isStrong = verbs.isAboutWriter(at);
  if (says & SAYS.ask || isStrong) {
    if (verbs.isForbidden(at)) return 'other';
    if (!isStrong && verbs.isOthersDoing(at)) return 'other';
    if (!isStrong && verbs.isToOther(at, way.first)) return 'other';
  }
  if (isStrong) return reaches(known, way, at, MAX_WORDS);
  if (!verbs.isAsked(at) || isOfOthers(known, way, at)) return null;
  if (isOffered(words, at)) return 'other';
  if (says & SAYS.ask || isOffer(words, at)) return reaches(known, way, at, MAX_WEAK_WORDS);
  if (verbs.isTaken(at)) return reaches(known, way, at, MAX_WEAK_WORDS);
  return says & SAYS.heading && way.unknown === 0 ? reaches(known, way, at, 0) : null;
};

/** `Der Kontakt zu x ist bekannt`, `Your negotiations with x`: a noun of whom the reader talks to, where no verb asks for it. */
const isTalkOf = (words: SaidWords, way: WayBack, at: number): boolean => {
  if (way.first !== at + 2 || !/^(?:with|mit|zu|med|till|to)$/.test(words.word(at + 1))) return false;
  if (
    !/^(?:contacts?|negotiations?|talks?|chats?|kontakte?|kontakten|chatt?|verhandlung(?:en)?|förhandling(?:ar|arna)?)$/.test(
      words.word(at),
    )
  )
    return false;
  const isHeaded =
    words.says(at - 1) & SAYS.yours || /^(?:the|der|die|den|det|all|every|jeder|varje)$/.test(words.word(at - 1));
  return words.isSameSentence(at - 1, at) && (isHeaded ? words.begins(at - 1) : false);
};

/** `Ask x whether I keep my word`: then they know of it, and are not the writer. */
const isAskedAbout = (words: SaidWords, way: WayBack, at: number): boolean => {
  if (!/^(?:ask|kysy|kysykää|fråga|frag|fragen)$/.test(words.word(at))) return false;
  let next = way.first;
  while (words.inside.has(next)) next += 1;
  return (
    words.isSameSentence(next, way.first) &&
    /^(?:whether|if|how|about|what|why|miten|onko|om|hur|vad|ob|wie|was)$/.test(words.word(next))
  );
};

/** `Apua saat osoitteesta x`, `Help you get at x`: Finnish says it by what is got, not by whom to ask. */
const isOffer = (words: SaidWords, at: number): boolean => {
  if (!/^(?:saat|saatte)$/.test(words.word(at))) return false;
  for (let back = at - 1; back >= 0 && words.isSameSentence(back, at); back -= 1)
    if (words.says(back) & (SAYS.object | SAYS.heading)) return true;
  return false;
};

/** Whether words of contacting reach a contact: over how many words, and whether one of their own stands nearer to them. */
export const reaches = (known: Known, way: WayBack, at: number, most: number): Whose => {
  const { words } = known;
  if (isQuotedSpeech(words, at) || isAmongQuoted(words, way.first, at)) return 'other';
  if (way.unknown > most) return 'unsaid';
  return way.passed && !way.joined && way.label === 0 && hasOwn(words, way, at) ? 'unsaid' : 'author';
};

/** Whether a contact stands in the line of the words that ask for it: then no list hangs below them. */
const hasOwn = (words: SaidWords, way: WayBack, at: number): boolean => {
  for (let next = at; next < way.first - 1; next += 1) {
    if (words.inside.has(next)) return true;
    if (words.gap(next) & (GAP.line | GAP.sentence | GAP.paragraph)) return false;
  }
  return false;
};

/** Whether the sentence speaks of somebody else, where the words of contacting speak of nobody. */
const isOfOthers = ({ words }: Known, way: WayBack, at: number): boolean => {
  for (let back = at - 1; back >= 0 && words.isSameSentence(back, at); back -= 1) {
    if (words.gap(back) & GAP.line && words.beginsCapital(back + 1)) break;
    if (!words.inside.has(back) && words.says(back) & (SAYS.person | SAYS.office)) return true;
  }
  return isOthersBehind(words, way.first, true);
};

/** Most words of a question in front of what answers it. */
const QUESTION_WORDS = 14;

/** `Need a lawyer? Write to x`: the question in front says to whom, where it speaks of somebody with an office. */
const isOffered = (words: SaidWords, at: number): boolean => {
  let first = at;
  while (first > 0 && words.isSameSentence(first - 1, at)) first -= 1;
  const { lower, start, end } = words.tokens;
  if (first === 0 || !/^[^\p{L}\p{N}]*\?/u.test(lower.slice(end[first - 1], start[first]))) return false;
  for (let back = first - 1; back >= first - QUESTION_WORDS && words.isSameSentence(back, first - 1); back -= 1)
    if (words.says(back) & (SAYS.person | SAYS.office)) return true;
  return false;
};

/** In front of `email`: then it is a verb. */
const DOING = /^(?:i|we|will|ll|to|gonna|can|could|may|am|m|re|also|and)$/;

/** Whose a contact is that something is sent to: the writer's where a message or a receipt goes to them. */
export const sends = ({ words, verbs }: Known, way: WayBack, at: number): Whose | null => {
  const isLabel = (words.says(at) & SAYS.label) !== 0;
  if (isLabel && DOING.test(words.word(at - 1)) && verbs.isOthersDoing(at)) return 'other';
  const isVerb = !isLabel || way.self || (words.says(at + 1) & SAYS.to) !== 0 || (words.begins(at) && way.object);
  if (!isVerb) return null;
  if (verbs.isForbidden(at)) return 'other';
  if (verbs.isOthersDoing(at)) return 'other';
  return way.self || way.object || isLabel || isSentThere(words, at) ? 'author' : 'unsaid';
};

/** How far in front of a verb stands what is sent, in languages that may say it first. */
const SENT_WORDS = 4;

/** `Tunnuksesi lähetät osoitteeseen x`, `Die ID schicken Sie an x`: what goes to the writer stands in front of the verb. */
const isSentThere = (words: SaidWords, at: number): boolean => {
  for (let back = at - 1; back >= at - SENT_WORDS && words.isSameSentence(back, at); back -= 1) {
    if (words.inside.has(back) || words.says(back) & (SAYS.orElse | SAYS.person)) return false;
    if (words.says(back) & SAYS.object) return true;
  }
  return false;
};
