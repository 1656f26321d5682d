import type { Tokens } from '#domain/extract/text/tokens.ts';
import { inRanges } from '#domain/letter-ranges.ts';
import { AskedVerbs } from './asked-verbs.ts';
import { SAYS } from './contact-words.ts';
import { judgeLetter } from './judge-letter.ts';
import { judgeTold } from './judge-told.ts';
import type { Known, Whose } from './known.ts';
import { mayBeLeft } from './left-to-answer.ts';
import { type ContactPlace, SaidWords } from './said-words.ts';

/** What is known of a text for all of its contacts. */
export interface ContactSurroundings {
  /** The text as it is written: a name begins with a capital. */
  text: string;
  tokens: Tokens;
  /** All places that look like contacts, in order: a list of them has one governor. */
  places: readonly ContactPlace[];
  /** Whether the one who reports tells of the letter: then `they` are who extorts, and `I` is not. */
  paraphrased: boolean;
  /** Whether it demands money to an address. */
  demands: boolean;
  /** Its language, as far as that is known. */
  language: string | null;
}

/** How far from its beginning a text says that it tells of a letter. */
const MAX_TOLD = 80;
const TOLD = inRanges(
  /(?<!\p{L})(?:(?:he|she|they) (?:said|says|wrote|writes)|hän (?:sano|kirjoitt)|ne sano|he sanoi|(?:han|hon|de) (?:sa|skrev|säger)(?!\p{L})|(?:er|sie) (?:sagt|schrieb))[^.!?\n]{0,20}[:"“„]/u,
);

/** How far in front of a verb its condition stands. */
const CONDITION_WORDS = 5;

/** `If you do not write to us`: that asks for it. */
const isCondition = (words: SaidWords, at: number): boolean => {
  for (let back = at - 1; back > at - CONDITION_WORDS && words.isSameSentence(back, at); back -= 1)
    if (/^(?:if|jos|om|wenn|falls)$/.test(words.word(back))) return true;
  return false;
};

/** Whether the words that ask for a message say where to: then a mailbox elsewhere is not theirs. */
const isAnswered = (words: SaidWords, at: number): boolean => {
  for (let next = at + 1; next < words.tokens.count && words.isSameSentence(next, at); next += 1)
    // A chat's page is one more place to write to.
    if (words.inside.has(next)) return !words.writers.has(next);
  return false;
};

const asksAnywhere = (words: SaidWords, verbs: AskedVerbs): boolean => {
  for (let at = 0; at < words.tokens.count; at += 1) {
    if ((words.says(at) & SAYS.ask) === 0 || !verbs.isAboutWriter(at)) continue;
    if ((!verbs.isForbidden(at) || isCondition(words, at)) && !isAnswered(words, at)) return true;
  }
  return false;
};

/** Judges the contacts of one text. */
export interface ContactJudge {
  /** Whose one is, by the words around it. */
  whose: (place: ContactPlace) => Whose;
  /** Whether it may be its writer's where no words say of any other that it is. */
  mayBeLeft: (place: ContactPlace) => boolean;
}

/** Finds whose each contact of a text is. */
export const whoseContacts = ({
  text,
  tokens,
  places,
  paraphrased,
  demands,
  language,
}: ContactSurroundings): ContactJudge => {
  const words = new SaidWords(text, tokens, places, language);
  const verbs = new AskedVerbs(words);
  let asks: boolean | null = null;
  let told: boolean | null = null;
  const known: Known = {
    words,
    verbs,
    asksToWrite: () => (asks ??= asksAnywhere(words, verbs)),
    demands,
    isTold: () => (told ??= TOLD.test(tokens.lower.slice(0, MAX_TOLD))),
  };
  return {
    whose: (place) => (paraphrased ? judgeTold(known, place) : judgeLetter(known, place)),
    mayBeLeft: (place) => !paraphrased && mayBeLeft(known, place),
  };
};
