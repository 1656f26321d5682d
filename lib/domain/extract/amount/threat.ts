import { CUE } from '#domain/extract/text/lexicon.ts';
import { cuesAfter, cuesBefore, type TokenSpan } from '#domain/extract/text/surroundings.ts';
import type { Tokens } from '#domain/extract/text/tokens.ts';
import { inRanges } from '#domain/letter-ranges.ts';
import { isAboutThreats } from './about-threats.ts';

/** How many words from what is done or held the one may stand that says whose it is. */
const REACH = 12;
/** ... and the one that asks for money. */
const ASK_REACH = 25;
/** Characters in front of what is held that an alternative to paying is looked for in, and behind it. */
const LEAD = 100;
const REST = 60;

const ELSE =
  "(?<!\\p{L})(?:or|tai|eller|oder|else|otherwise|muuten|muutoin|annars|sonst|ellers|(?:if not|if you (?:don't|don’t|do not|refuse)|jos et|ellet|om (?:du )?(?:inte|vägrar)|wenn (?:du )?nicht)(?:\\s\\p{L}+)?)(?!\\p{L}),?\\s";
/** `or I send your nudes`, `tai lähetän kuvat`: what the writer does otherwise. */
const OR_I = inRanges(
  new RegExp(
    `${ELSE}(?:\\p{L}+\\s){0,2}(?:i|we|i'll|we'll|i’ll|we’ll|minä|jag|vi|ich|wir|lähetän|lähetämme|julkaisen|julkaisemme|laitan|laitamme|jaan|jaamme|levitän|levitämme|näytän|näytämme|kerron|kerromme|postaan)(?!\\p{L})[^.!?\\n]*$`,
    'u',
  ),
);
/** `or your wife gets the screenshots`: what happens otherwise, by its clause's verb. */
const OR = inRanges(new RegExp(`${ELSE}[^.!?\\n]*$`, 'u'));
const THEY = inRanges(
  /(?<!\p{L})(?:gets?|will|receives?|sees?|goes|go|knows?|hears?|finds? out|saa|saavat|näkee|näkevät|menee|menevät|joutuu|joutuvat|leviää|leviävät|päätyy|päätyvät|kuulee|får|ser|hamnar|kommer|vet|går|bekommt|bekommen|sieht|sehen|landet|landen|erfährt|erfahren|geht|gehen|wird|werden)(?!\p{L})/u,
);
/** Pictures that nobody else holds but who shames by them. */
const INTIMATE = /^(?:nude|naked|intim|alaston|sukupuolielim|naken|nackt)/;
/** `I have your nudes`. */
const HAVE = inRanges(
  /(?<!\p{L})(?:(?:i|we) (?:have|got|saved|recorded)|minulla on|meillä on|jag har|vi har|ich habe|wir haben)(?!\p{L})[^.!?\n]*$/u,
);

/** `your` as the young write it; in other languages they are other words. */
const YOUR_SHORT = inRanges(/(?<!\p{L})(?:ur|sun|sut|sulle)(?!\p{L})/u);
const YOUR_REACH = 30;

/** Whether the words about a thing say that it is the reader's: `your`, or the ending of a Finnish noun. */
const isReaders = ({ lower, start, end }: Tokens, { first }: TokenSpan, beside: number): boolean => {
  const [from, to] = [start[first] ?? 0, end[first] ?? 0];
  if ((beside & CUE.yours) !== 0 || lower.startsWith('si', to - 2)) return true;
  return YOUR_SHORT.test(lower.slice(Math.max(0, from - YOUR_REACH), to + YOUR_REACH));
};

/** Whether what is held or who is to see it stands in an alternative to paying. */
const isAlternative = (tokens: Tokens, span: TokenSpan, own: number): boolean => {
  const { lower, start, end, cues } = tokens;
  const from = start[span.first] ?? 0;
  const to = end[span.first] ?? 0;
  const lead = lower.slice(Math.max(0, from - LEAD), from);
  if ((own & CUE.held) !== 0 && OR_I.test(lead)) {
    const seen = (cuesBefore(tokens, span, REACH) | cuesAfter(tokens, span, REACH)) & (CUE.audience | CUE.threat);
    return seen !== 0 || INTIMATE.test(lower.slice(from, to));
  }
  if ((own & CUE.audience) === 0) return false;
  const held = (cuesBefore(tokens, span, ASK_REACH, 1) | cuesAfter(tokens, span, REACH)) & CUE.held;
  // `I have your pics. Pay, or I send them to your school`.
  if (held !== 0 && OR_I.test(lead)) return true;
  // `friends or colleagues` are two who see, and no alternative.
  const clause = ((cues[span.first - 2] ?? 0) & CUE.audience) === 0 ? OR.exec(lead)?.[0] : undefined;
  if (clause === undefined) return false;
  return held !== 0 && THEY.test(clause + lower.slice(from, to + REST).replace(/[.!?\n].*$/s, ''));
};

/** Whether a picture is one that the writer says to have of its reader undressed. */
const isShame = ({ lower, start, end }: Tokens, { first }: TokenSpan): boolean => {
  const from = start[first] ?? 0;
  return INTIMATE.test(lower.slice(from, end[first])) && HAVE.test(lower.slice(Math.max(0, from - LEAD), from));
};

/** Whether a word for what is done or held says that the reader's own is threatened. */
const isThreatAt = (tokens: Tokens, span: TokenSpan, own: number, paraphrased: boolean): boolean => {
  const beside = own | cuesBefore(tokens, span, REACH, 1) | cuesAfter(tokens, span, REACH, 1);
  const isHeld = (own & CUE.held) !== 0;
  if (isHeld && isShame(tokens, span)) return isReaders(tokens, span, beside);
  const isElse = (beside & CUE.orElse) !== 0;
  // Who tells of a letter says `my`; and `otherwise we publish` needs no `your` beside it where there is one at all.
  const isReader = paraphrased || (beside & CUE.yours) !== 0 || (isElse && !isHeld && (tokens.all & CUE.yours) !== 0);
  return isReader && ((own & CUE.threat) !== 0 || (isHeld && isElse));
};

/** Whether a word for what is held or shamed before stands in an alternative to paying: `or I send your nudes to everyone`. */
const isAlternativeAt = (tokens: Tokens, span: TokenSpan, own: number): boolean => {
  const beside = own | cuesBefore(tokens, span, REACH) | cuesAfter(tokens, span, REACH);
  const asked = cuesBefore(tokens, span, ASK_REACH, 1);
  return (
    (asked & (CUE.ask | CUE.price | CUE.brand)) !== 0 &&
    isReaders(tokens, span, beside) &&
    isAlternative(tokens, span, own)
  );
};

/**
 * Whether a text without an address demands: it threatens its reader (what is theirs is encrypted, will be published; or
 * else their pictures go to others), and speaks of a wallet, of money and an answer, or of paying by a payment app or gift
 * cards; or it says that their pictures go to others as the alternative to paying.
 *
 * `paraphrased` says that the one who reports tells of it. News of what extorters did to others, newsletters and shops speak of the same things, and not of the reader's own.
 */
export const isThreat = (tokens: Tokens, paraphrased: boolean): boolean => {
  const { all, cues } = tokens;
  if ((all & (CUE.threat | CUE.held | CUE.audience)) === 0) return false;
  const asks = (all & (CUE.ask | CUE.price)) !== 0;
  const wants = (all & CUE.wallet) !== 0 || (asks && (all & (CUE.contact | CUE.brand)) !== 0);
  for (let index = 0; index < tokens.count; index += 1) {
    const own = cues[index] ?? 0;
    if ((own & (CUE.threat | CUE.held | CUE.audience)) === 0) continue;
    const span = { first: index, next: index + 1 };
    const threatens =
      (wants && isThreatAt(tokens, span, own, paraphrased)) ||
      ((asks || (all & CUE.brand) !== 0) && isAlternativeAt(tokens, span, own));
    if (threatens) return !isAboutThreats(tokens.lower);
  }
  return false;
};
