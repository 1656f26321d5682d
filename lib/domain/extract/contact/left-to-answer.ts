import { tokenAt } from '#domain/extract/text/tokens.ts';
import { inRanges } from '#domain/letter-ranges.ts';
import { SAYS } from './contact-words.ts';
import type { Known } from './known.ts';
import { isOthersBehind } from './label-line.ts';
import { isQuotedSpeech } from './quoted-speech.ts';
import { type ContactPlace, ENDS_YOURS, GAP, type SaidWords } from './said-words.ts';
import type { WayBack } from './way-back.ts';

/** Most words of a line or sentence in front of a contact that are looked at. */
const WORDS = 10;

/** What goes back to the writer once it is paid, and how the talk goes on. */
const ANSWERS = inRanges(
  /^(?:confirm\p{L}*|proof|receipt\p{L}*|talk|chat|continue|channel|desk|helpdesk|booking|kuit\p{L}*|vahvist\p{L}*|jatk\p{L}*|yhtey\p{L}*|vastau\p{L}*|tuki|näyt\p{L}*|bekräft\p{L}*|kvitto\p{L}*|svar\p{L}*|fortsätt\p{L}*|brevlåda\p{L}*|besvaras|bestätig\p{L}*|quittung\p{L}*|beleg\p{L}*|vollzug|buchung|weiter|rückfrag\p{L}*|antwort\p{L}*)$/u,
);

/** Others than the writer, whom a sentence speaks of. */
const THIRD = inRanges(
  /^(?:he|she|they|him|her|them|his|hers|their|theirs|hän|hänen|hänelle|heidän|heille|han|hon|hans|hennes|honom|henne|deras|dem|sein\p{L}*|deren|dessen|ihm|ihnen|fake|rival|other|huijari\p{L}*|bluff\p{L}*|fälschung\p{L}*|ignore|block|unohda\p{L}*|glöm|blockier\p{L}*|vergess\p{L}*)$/u,
);

/** What bars a sentence from being about the writer: others, what is the reader's, what is done to them, a no. */
const BARS = SAYS.person | SAYS.office | SAYS.yours | SAYS.act | SAYS.not | SAYS.known | SAYS.orElse | SAYS.you;
/** The writers, as those whom something reaches: `Brevlådan hos oss: x`. */
const US = /^(?:us|meille|meiltä|oss|uns)$/;

const isBarred = (words: SaidWords, at: number): boolean =>
  (words.says(at) & (BARS | ENDS_YOURS)) !== 0 || THIRD.test(words.word(at));

/**
 * Whether a contact of a letter that demands money, of which no words say whose it is, is left for its writer: its line or sentence
 * names the writer or what is sent to them, and nobody else.
 */
export const isLeftToAnswer = ({ words, demands }: Known, way: WayBack, place: ContactPlace): boolean => {
  if (!demands || isOthersBehind(words, tokenAt(words.tokens, place.end))) return false;
  let tells = false;
  for (let at = way.first - 1, seen = 0; at >= 0 && seen < WORDS; at -= 1, seen += 1) {
    const gap = words.gap(at);
    if (gap & (GAP.sentence | GAP.paragraph)) break;
    if (gap & GAP.line && words.beginsCapital(at + 1)) break;
    if (words.inside.has(at)) {
      // A list of one person's ways: `x or y`.
      if (/^(?:or|tai|eller|oder)$/.test(words.word(at + 1)) || words.writers.has(at)) continue;
      return false;
    }
    if (isBarred(words, at) || isQuotedSpeech(words, at)) return false;
    tells ||= US.test(words.word(at)) || ANSWERS.test(words.word(at));
  }
  return tells;
};
