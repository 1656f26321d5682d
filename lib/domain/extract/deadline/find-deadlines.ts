import type { DemandReading } from '#domain/extract/amount/find-demands.ts';
import type { Quantity } from '#domain/extract/amount/read-quantity.ts';
import type { TimeUnit } from '#domain/extract/amount/units.ts';
import { foldText } from '#domain/extract/text/folded-text.ts';
import { CUE } from '#domain/extract/text/lexicon.ts';
import { cuesAfter, cuesBefore } from '#domain/extract/text/surroundings.ts';
import type { Tokens } from '#domain/extract/text/tokens.ts';
import { inRanges } from '#domain/letter-ranges.ts';
import { isOthersTime } from './others-time.ts';

/** A time that a text gives, and where it says so. */
export interface DurationHit {
  within: string;
  business: boolean;
  opened: boolean;
  start: number;
  end: number;
}

/** How many words before or behind a time can say that it is past, or how long something takes. */
const PAST_WORDS = 2;
const TAKES_WORDS = 3;
/** How many words either way can say that the time starts when the letter is opened. */
const OPENED_BEFORE = 14;
const OPENED_AFTER = 30;
/** A time of more than ten weeks is an age or a sentence. */
const MAX_HOURS = 24 * 70;

/** A time as an ISO 8601 duration of hours, and of minutes where it is no whole hour: `PT48H`, `PT30M`, `PT1H30M`. */
const durationOf = (value: string, unit: TimeUnit): string | null => {
  const minutes = Math.round(Number(value) * unit.hours * 60);
  if (!Number.isFinite(minutes) || minutes <= 0 || minutes > MAX_HOURS * 60) return null;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 ? `${rest}M` : ''}`;
};

/** `for 3 months`, `i 90 dagar`: how long something has been going on; `inden for 24 timer` is Danish for within ... */
const FOR = inRanges(
  /(?:^|[^\p{L}])(?<!inden\s|innen\s)(?:for|för|i)\s(?:about\s|over\s|nearly\s|more than\s|över\s)?$/iu,
);
/** ... unless the writer waits or an offer stands so long. */
const WAITS_FOR = inRanges(
  /(?:wait|valid|available|active|silent|silence|quiet|odot|vaiti|hiljaa|vänta|gäll|tyst|gültig|warte|schweig)\p{L}*\s(?:\p{L}+\s)?(?:for|för|i)\s$/iu,
);

/** `a 30 minute attack`: how long something lasts; but `in 24 hours videos of you` is a time to act in. */
const isOfEvent = (quantity: Quantity, tokens: Tokens): boolean =>
  (cuesAfter(tokens, quantity, 1) & CUE.event) !== 0 &&
  (cuesBefore(tokens, quantity, PAST_WORDS) & (CUE.within | CUE.gives)) === 0;

/** Minutes are what confirmations and exchanges take, unless the reader is given them. */
const GIVEN_MINUTES = inRanges(
  new RegExp(
    String.raw`(?:you (?:have|get)|you've got|sinulla on|saat|du har|du får|sie haben|du hast|je hebt|u hebt|vous avez|tu as|tienes|tiene|hai|avete|tem|tens|masz|macie|máte|máš|sul on|teil on|${foldText('у вас|у тебя|у тебе').text.toLowerCase()})\s(?:\p{L}+\s)?$`,
    'iu',
  ),
);
const MINUTE = 1 / 60;
/** `18.00 uur`, `18:00 hodin`: an hour of the day. */
const HOUR_OF_DAY = /^\d{1,2}[.:]\d{2}\s/;

const isWait = (quantity: Quantity, text: string, tokens: Tokens): boolean =>
  quantity.unit.is === 'time' &&
  quantity.unit.hours === MINUTE &&
  ((cuesBefore(tokens, quantity, PAST_WORDS) | cuesAfter(tokens, quantity, PAST_WORDS)) & CUE.within) === 0 &&
  !GIVEN_MINUTES.test(text.slice(Math.max(0, quantity.start - 40), quantity.start));

/** `50 hours (more than 2 days)`: the time in brackets says the one before it again. */
const AGAIN =
  /^\s?[([]\s?(?:(?:that is|i\.e\.|=|or|exactly|genau|exakt|tasan|a little|slightly|more|less|over|than|about|around|approximately|eli|noin|yli|hieman|alle|enemmän|kuin|vähän|mer|mindre|än|drygt|ungefär|alltså|mehr|etwas|als|etwa|also|rund)\s?){0,4}$/iu;
const SAID_AGAIN_END = /^\s?(?:\+|plus|or so|or more|and more|tai enemmän|eller mer|oder mehr)?\s?[)\]]/iu;
/** How far in front of it the time may stand that it says again, and the bracket. */
const AGAIN_REACH = 160;
const BRACKET_REACH = 30;

const isSaidAgain = (hit: DurationHit, before: DurationHit | undefined, text: string): boolean => {
  if (before === undefined || hit.start - before.end > AGAIN_REACH) return false;
  const open = text.lastIndexOf('(', hit.start);
  return (
    open >= before.end &&
    hit.start - open <= BRACKET_REACH &&
    SAID_AGAIN_END.test(text.slice(hit.end, hit.end + 16)) &&
    AGAIN.test(text.slice(open, hit.start))
  );
};

/** In a letter that demands, a time is one to act in unless the words beside it say otherwise. */
const isGiven = (quantity: Quantity, { text, tokens, demanding }: DemandReading): boolean => {
  if (!demanding) return false;
  const beside = cuesBefore(tokens, quantity, PAST_WORDS);
  // `viimeistään` says by when, though it begins like a word for what is past.
  if ((beside & CUE.past) !== 0 && (beside & CUE.until) === 0) return false;
  if (cuesBefore(tokens, quantity, TAKES_WORDS) & CUE.takes) return false;
  if (cuesAfter(tokens, quantity, 1) & CUE.ago) return false;
  if (isOfEvent(quantity, tokens) || isWait(quantity, text, tokens)) return false;
  if (isOthersTime(text, quantity) || HOUR_OF_DAY.test(text.slice(quantity.start, quantity.end))) return false;
  const lead = text.slice(Math.max(0, quantity.start - 40), quantity.start);
  return !FOR.test(lead) || WAITS_FOR.test(lead);
};

/** Whether a time counts from the opening: its sentence says so, or the next one says when the clock starts. */
const isFromOpening = (quantity: Quantity, { tokens }: DemandReading): boolean => {
  const own = cuesBefore(tokens, quantity, OPENED_BEFORE) | cuesAfter(tokens, quantity, OPENED_AFTER);
  if (own & CUE.opened) return true;
  const around = cuesBefore(tokens, quantity, OPENED_BEFORE, 1) | cuesAfter(tokens, quantity, OPENED_AFTER, 1);
  return (around & CUE.opened) !== 0 && (around & CUE.clock) !== 0;
};

/** Picks the durations in which a text says that something must be done. */
export const findDurations = (quantities: readonly Quantity[], context: DemandReading): DurationHit[] => {
  const hits: DurationHit[] = [];
  for (const quantity of quantities) {
    const { unit, value, start, end } = quantity;
    if (unit.is !== 'time' || !isGiven(quantity, context)) continue;
    const within = durationOf(value, unit);
    if (within === null) continue;
    const hit = {
      within,
      business: unit.business,
      opened: isFromOpening(quantity, context),
      start,
      end,
    };
    if (!isSaidAgain(hit, hits.at(-1), context.text)) hits.push(hit);
  }
  return hits;
};
