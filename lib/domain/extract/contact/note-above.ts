import { menaces } from '#domain/extract/amount/threatens.ts';
import { type Tokens, tokenAt } from '#domain/extract/text/tokens.ts';
import { inRanges } from '#domain/letter-ranges.ts';

/** Most characters of a note above a pasted letter, and most paragraphs and short lines of it: `Hi,`, what it says, a name. */
const MAX_NOTE = 700;
const MAX_PARAGRAPHS = 8;
/** Something as long as an address belongs to the letter. */
const LONG_TOKEN = /[a-z0-9]{26}/;

/** One person who speaks of themselves; extorters say `we` as often. */
const FIRST_PERSON = inRanges(
  /(?<!\p{L})(?:me|my|mine|i|minu(?:n|t|a|un|lle|lta|lla|ulle)|mu(?:n|lle|hun)|\p{L}{3,20}ni|mig|min|mitt|mina|jag|mich|mir|mein|meine[mnrs]?|ich)(?!\p{L})/u,
);
/** Or one who speaks to the hotline. */
const TO_HOTLINE = inRanges(
  /(?<!\p{L})(?:hotline|helpline|cert|(?:text|letter|message|e-?mail|mail) below|vihjelinja\p{L}*|(?:kirje|viesti|teksti) alla|(?:brevet|mejlet|texten|meddelandet) nedan|(?:brief|text|mail|nachricht) unten)(?!\p{L})/u,
);
/** What an extorter's first lines speak of, and nobody who writes to a hotline: what is the reader's, money, what happens otherwise. */
const WRITERS = inRanges(
  /(?<!\p{L})(?:your(?! (?:help|time|team|service|support|reply|answer|hotline|work))|yours?elf|you (?:have (?!questions|any|further|more)|are|did|must)|we|us|our|money|pay\p{L}*|bitcoin\p{L}*|btc|hack\p{L}*|hakkeri\p{L}*|data|files?|hours?|unless|police|rah(?:a|at|an|oja|aa)|maks\p{L}*|tunti\p{L}*|tunni\p{L}*|poliisi\p{L}*|\p{L}{3,20}(?:si|isi|llesi|ltasi|stasi)|sinu\p{L}*|sinä|sinut|din|ditt|dina|er[at]?(?! (?:hjälp|tid|svar))|pengar\p{L}*|betal\p{L}*|timmar|polis\p{L}*|vi|oss|dein\p{L}*|ihr(?:e[mnrs]?)?(?! (?:hilfe|team|antwort|rat))|geld|zahl\p{L}*|stunden|polizei|wir|uns(?:er\p{L}*)?|daten|dateien)(?!\p{L})/u,
);
/** Others, of whom a note tells: how they are reached is theirs. */
const OTHERS =
  /(?<!\p{L})(?:they|he|she|them|him|his|their|sender|hän|häne\p{L}*|he|heid\p{L}*|heill\p{L}*|lähettäj\p{L}*|kiristäj\p{L}*|hon|han|de|dem|deras|avsändar\p{L}*|utpressar\p{L}*|er|ihm|ihnen|absender\p{L}*|erpresser\p{L}*)(?!\p{L})/u;
/** `Contact me: x` and no more: an extorter's letter begins so too. */
const BARE =
  /^\W*(?:contact|write(?: to)?|text|mail|e-?mail|message|reply(?: to)?|answer|reach)\s+me(?:\s+(?:at|on|by|via))?\s*:?\s*\S+\W*$/;

/** Between paragraphs; behind a sentence, an address or a line too short to have been broken by a program (RFC 3676: at 66 to 78). */
const BETWEEN = /\n[^\S\n]*\n|(?<=[.!?…]|@\S{2,80}|(?:^|\n)[^\n]{1,60})\n/g;

/** Whether a stretch of a text can be a note of who reports: short, of one who speaks of themselves, and nothing that extorters say. */
const isNote = (text: string): boolean =>
  (FIRST_PERSON.test(text) || TO_HOTLINE.test(text)) &&
  !WRITERS.test(text) &&
  !LONG_TOKEN.test(text) &&
  !BARE.test(text) &&
  !menaces(text);

/**
 * Where the note ends that who reports wrote above a letter which nothing marks as passed on: the first paragraphs, in which one
 * speaks of themselves and nothing menaces, above a letter that does. 0 without one.
 *
 * Such a note and an extorter's friendly first line may be alike to the letter; then it is taken for a note, since a victim's own
 * contact among the extorter's harms more than one that is missed.
 */
const noteAbove = ({ lower }: Tokens): number => {
  let end = 0;
  let seen = 0;
  for (const { index } of lower.slice(0, MAX_NOTE).matchAll(BETWEEN)) {
    seen += 1;
    if (seen > MAX_PARAGRAPHS) break;
    if (isNote(lower.slice(0, index))) end = index;
  }
  return end > 0 && menaces(lower.slice(end)) ? end : 0;
};

/** Tells which places of a text are in a note above its letter, in a sentence that gives nobody else's contact. */
export const inNoteAbove = (tokens: Tokens): ((start: number) => boolean) => {
  const end = noteAbove(tokens);
  return (start) => {
    if (start >= end) return false;
    const at = tokenAt(tokens, start);
    let first = at;
    while (first > 0 && tokens.sentence[first - 1] === tokens.sentence[at]) first -= 1;
    return !OTHERS.test(tokens.lower.slice(tokens.start[first], start));
  };
};
