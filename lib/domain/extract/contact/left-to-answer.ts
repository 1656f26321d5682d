import { CUE } from '#domain/extract/text/lexicon.ts';
import { tokenAt } from '#domain/extract/text/tokens.ts';
import { inRanges } from '#domain/letter-ranges.ts';
import { isRead, SAYS, saysOf } from './contact-words.ts';
import type { Known } from './known.ts';
import { isOthersBehind } from './label-line.ts';
import { isQuotedSpeech } from './quoted-speech.ts';
import { type ContactPlace, ENDS_YOURS, GAP, type SaidWords } from './said-words.ts';
import { isReflexive, type WayBack, wayFrom } from './way-back.ts';

/** Most words of a line or sentence in front of a contact that are looked at. */
const WORDS = 10;

/** What goes back to the writer once it is paid, and how the talk goes on. */
const ANSWERS = inRanges(
  /^(?:confirm\p{L}*|proof|receipt\p{L}*|talk|chat|continue|channel|desk|helpdesk|booking|kuit\p{L}*|vahvist\p{L}*|jatk\p{L}*|yhtey\p{L}*|vastau\p{L}*|tuki|näyt\p{L}*|bekräft\p{L}*|kvitto\p{L}*|svar\p{L}*|fortsätt\p{L}*|brevlåda\p{L}*|besvaras|bestätig\p{L}*|quittung\p{L}*|beleg\p{L}*|vollzug|buchung|weiter|rückfrag\p{L}*|antwort\p{L}*|txid|tunniste\p{L}*|tosit\p{L}*|transaktionens|transaktionsnummer)$/u,
);
/** The writers, as those whom something reaches: `Brevlådan hos oss: x`. */
const US = /^(?:us|meille|meiltä|oss|uns)$/;
/** What speaks of getting in touch, where nothing else stands between it and a contact. */
const CLOSE = SAYS.ask | SAYS.heading | SAYS.send | SAYS.object | SAYS.answers | SAYS.service;
/** What may stand between them. */
const BETWEEN = CLOSE | SAYS.label | SAYS.to | SAYS.self | SAYS.or | SAYS.further | SAYS.lead;

/** Others than the writer, whom a sentence speaks of. */
const THIRD = inRanges(
  /^(?:he|she|they|him|her|them|his|hers|their|theirs|hän|hänen|hänelle|heidän|heille|han|hon|hans|hennes|honom|henne|deras|dem|sein\p{L}*|deren|dessen|ihm|ihnen|lovers?|mistress|rakastaj\p{L}*|älskar\p{L}*|geliebt\p{L}*|fake|rival|other|huijari\p{L}*|bluff\p{L}*|fälschung\p{L}*|ignore|block|unohda\p{L}*|glöm|blockier\p{L}*|vergess\p{L}*)$/u,
);

/** What bars a sentence from being about the writer: others, what is the reader's, what is done to them, a no. */
const BARS = SAYS.person | SAYS.office | SAYS.yours | SAYS.act | SAYS.not | SAYS.known | SAYS.orElse | SAYS.you;
/** Accounts and mailboxes, where a letter tells what was done to them. */
const ACCOUNT =
  /^(?:account|accounts|mailbox|user|username|login|tili|tilin|konto|kontot|target|victim|benutzer|cuenta|compte|conta)$/;
const GREETS = inRanges(
  /^(?:hi|hello|hey|dear|greetings|hei|moi|terve|tervehdys|hyvä|arvoisa|hej|hallå|bästa|god|hallo|guten|sehr|liebe\p{L}*|hola|estimad\p{L}*|bonjour|cher|chère|ciao|salve|gentile|beste|geachte|witaj|dobrý|tere|olá|prezad\p{L}*|hei|kære|kjære|здравствуйте|привет|вітаю|merhaba|sayın)$/u,
);
/** Most words between a greeting and whom it greets. */
const GREETING_WORDS = 3;

const isBarred = (words: SaidWords, at: number): boolean => !isReflexive(words, at) && bars(words, at);

const bars = (words: SaidWords, at: number): boolean =>
  (words.says(at) & (BARS | ENDS_YOURS)) !== 0 ||
  (GENITIVE.test(words.word(at)) &&
    (saysOf(words.word(at).replace(GENITIVE, ''), words.language) & (SAYS.person | SAYS.office)) !== 0) ||
  THIRD.test(words.word(at)) ||
  ACCOUNT.test(words.word(at)) ||
  ((words.tokens.cues[at] ?? 0) & CUE.threat) !== 0;

/** Whether a letter greets its reader by a contact: `Hello x@example,`. */
export const isGreeted = (words: SaidWords, first: number): boolean => {
  for (let at = first - 1; at >= first - GREETING_WORDS && at >= 0; at -= 1) {
    if (words.inside.has(at) || !words.isSameSentence(at, first)) return false;
    if (GREETS.test(words.word(at))) return words.begins(at);
  }
  return false;
};

/** Whether the words behind a contact, to the end of its sentence or line, tell what was done to it. */
const isToldOf = (words: SaidWords, place: ContactPlace): boolean => {
  const from = tokenAt(words.tokens, place.end);
  for (let at = from; at < from + WORDS && at < words.tokens.count; at += 1) {
    if (at > 0 && (!words.isSameSentence(at - 1, at) || (words.gap(at - 1) & GAP.line) !== 0)) return false;
    if (words.inside.has(at)) continue;
    if (((words.tokens.cues[at] ?? 0) & CUE.threat) !== 0 || DONE.test(words.word(at))) return true;
  }
  return false;
};
/** How many words behind a contact are looked at for a password: `Email: x`, and in the line below `Password: y`. */
const WORDS_KNOWN = 6;

/** Whether what is known of the reader stands right behind a contact, in its line or the next ones. */
const isKnownBehind = (words: SaidWords, { end }: ContactPlace): boolean => {
  const { tokens } = words;
  const from = tokenAt(tokens, end);
  for (let at = from; at < Math.min(tokens.count, from + WORDS_KNOWN); at += 1) {
    if (words.inside.has(at)) return false;
    if ((words.says(at) & SAYS.known) !== 0) return true;
  }
  return false;
};

/** Whose something is, as English says it: `the clinic's helpdesk`. */
const GENITIVE = /['’]s?$/u;

/** Says that it was found, or who is told next. */
const FOUND =
  /^(?:found|next|first|screenshots?|löysin|löysimme|näin|näimme|katsoin|selasin|seuraava|seuraavaksi|ensin|hittade|nästa|först|fand|fanden|nächster?|gefunden|gelesen)$/;
const DONE = /^(?:belongs|was|were|kuuluu|tillhör|gehört|wurde)$/;

/** How far a sentence or a line in front of a contact is looked at, and whether each of its words lets it be the writer's. */
const isUnbarred = (words: SaidWords, way: WayBack, note: (at: number) => void): boolean => {
  for (let at = way.first - 1, seen = 0; at >= 0 && seen < WORDS; at -= 1, seen += 1) {
    const gap = words.gap(at);
    if (gap & (GAP.sentence | GAP.paragraph)) break;
    if (gap & GAP.line && (words.beginsCapital(at + 1) || at + 1 === way.first)) break;
    if (words.inside.has(at)) {
      // A list of one person's ways: `x or y`.
      if (/^(?:or|tai|eller|oder)$/.test(words.word(at + 1)) || words.writers.has(at)) continue;
      return false;
    }
    if (isBarred(words, at) || isQuotedSpeech(words, at)) return false;
    note(at);
  }
  return true;
};

/**
 * Whether a contact of a letter that demands money, of which no words say whose it is, is left for its writer: its line or sentence
 * names the writer or what is sent to them, and nobody else.
 */
export const isLeftToAnswer = ({ words, demands }: Known, way: WayBack, place: ContactPlace): boolean => {
  if (!demands || isOthersBehind(words, tokenAt(words.tokens, place.end))) return false;
  let tells = false;
  const isFree = isUnbarred(words, way, (at) => {
    tells ||= US.test(words.word(at)) || ANSWERS.test(words.word(at));
  });
  return isFree && tells;
};

/** A proof of the transaction, which nobody threatens to spread; receipts may be the reader's. */
const PROOF = inRanges(/^(?:txid|transaktions(?:nummer|nummret|id)|transaktionens|tapahtumatunn\p{L}*)$/u);
/** How the two talk; that it goes `to` somebody is what letters threaten, so that it counts only where it goes `through` them. */
const TALKS = inRanges(
  /^(?:negotiations?|neuvottel\p{L}*|sovitaan|förhandlingar\p{L}*|verhandlung\p{L}*|verhandelt|communication|yhteydenpito|kommunikation\p{L}*|kontakten?)$/u,
);
const THROUGH = /^(?:via|über|genom|through)$/;
/** ... or nowhere else. */
const ONLY = /^(?:only|exclusively|solely|vain|ainoastaan|bara|endast|enbart|nur|ausschließlich|ausschliesslich)$/;
/** What is told of was theirs who talked. */
const PAST = /^(?:went|gick|lief|liefen|ging|gingen|was|were|wurden?|war|waren|hade|hatte|skedde)$/;

/**
 * `Die Transaktionsnummer geht an x`, `All kommunikation går genom x`: whether what goes there is a proof or the talk itself, in a
 * sentence of a letter that demands money, which names nobody and nothing of the reader's.
 */
export const isTalkedThere = ({ words, demands }: Known, way: WayBack, place: ContactPlace): boolean => {
  if (!demands || isOthersBehind(words, tokenAt(words.tokens, place.end))) return false;
  let isThrough = THROUGH.test(words.word(way.first - 1));
  let isProof = false;
  let isTalk = false;
  for (let at = way.first - 1; at >= 0 && words.isSameSentence(at, way.first); at -= 1) {
    if (way.first - at > WORDS || words.inside.has(at)) return false;
    if (THIRD.test(words.word(at)) || PAST.test(words.word(at))) return false;
    if ((words.says(at) & ((BARS & ~SAYS.act) | ENDS_YOURS)) !== 0) return false;
    isThrough ||= ONLY.test(words.word(at));
    isProof ||= PROOF.test(words.word(at));
    isTalk ||= TALKS.test(words.word(at));
  }
  return isProof || (isThrough && isTalk);
};

/**
 * Whether a contact may be its writer's where a letter that demands money gives no other: names of accounts are given by their owners; people have
 * mailboxes and numbers, which letters threaten to write to, so that of those something must speak: one that
 * stands alone is the mailbox that was broken into as often.
 */
export const mayBeLeft = ({ words, demands }: Known, place: ContactPlace): boolean => {
  if (!demands || !isRead(words.language)) return false;
  const way = wayFrom(tokenAt(words.tokens, place.start));
  if (isOthersBehind(words, tokenAt(words.tokens, place.end)) || isToldOf(words, place)) return false;
  if (isKnownBehind(words, place)) return false;
  let tells = place.kind !== 'email' && place.kind !== 'phone';
  let isSomeones = false;
  let isClose = true;
  const isFree = isUnbarred(words, way, (at) => {
    const says = words.says(at);
    isSomeones ||= (says & SAYS.subject) !== 0 || FOUND.test(words.word(at));
    tells ||= isClose && (says & CLOSE) !== 0;
    isClose &&= (says & BETWEEN) !== 0 || words.word(at).length < 2;
  });
  return isFree && tells && !isSomeones;
};
