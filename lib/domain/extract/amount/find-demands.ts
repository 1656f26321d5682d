import { CUE } from '#domain/extract/text/lexicon.ts';
import { clauseStart, cuesAfter, cuesBefore, distanceBefore } from '#domain/extract/text/surroundings.ts';
import type { Tokens } from '#domain/extract/text/tokens.ts';
import { LANGUAGES } from '#domain/languages.ts';
import { inRanges } from '#domain/letter-ranges.ts';
import { isFee, isRate } from './rate.ts';
import type { Quantity } from './read-quantity.ts';
import { cuesInClause, isOnlyNamed } from './spoken-of.ts';
import { KRONOR } from './units.ts';

/** An amount that a text asks for. */
export interface DemandHit {
  amount: string;
  currency: string;
  start: number;
  end: number;
  /** Whether its clause says that it is what the amount rises to. */
  rises: boolean;
  /** Whether it comes on top with each day. */
  adds: boolean;
}

/** What a reading of one text shares. */
export interface DemandReading {
  text: string;
  tokens: Tokens;
  /** Where addresses begin, in order. */
  addresses: readonly number[];
  language: string | null;
  /** Whether the text as a whole can be a demand: a shop's prices and an invoice's days are none. */
  demanding: boolean;
  /** Whether it is a few words that threaten: then the sum in it is what is asked for, whatever stands beside it. */
  brief: boolean;
}

/** How many words about an amount are looked at, either way. */
const WORDS_BEFORE = 25;
const WORDS_AFTER = 14;
/** How far from an amount the address that it is to be paid to may stand, in characters. */
const NEAR_ADDRESS = 300;

/** What `kr` is in each language whose speakers have crowns. */
const CROWNS: ReadonlyMap<string, string> = new Map(
  LANGUAGES.flatMap(({ code, crowns }): [string, string][] => (crowns === null ? [] : [[code, crowns]])),
);
const crownsOf = (language: string | null): string => CROWNS.get(language ?? '') ?? 'SEK';

/** How many words before an amount may say that the amount rises to it. */
const RISE_WORDS = 10;
/** What comes again with each day is on top of what is asked for. */
const EACH_TIME =
  /^\s(?:more\s)?(?:(?:for )?(?:every|each|per) (?:\w+ )?(?:day|hour|week)|jokaiselta (?:päivältä|tunnilta)|joka (?:päivä|tunti)|per (?:dag|dygn|timme)|för varje (?:dag|dygn)|pro (?:tag|stunde)|für jeden (?:weiteren )?tag)/;
const EACH_TIME_LENGTH = 40;

/** The same in front of it: `steigt täglich um 1 BTC`, `increases by 100 EUR`. */
const EACH_TIME_BEFORE = inRanges(
  /(?<!\p{L})(?:daily|every day|each day|per day|täglich|jeden tag|päivittäin|joka päivä|dagligen|varje dag|varje dygn|(?:increases?|rises?|goes up|grows|steigt|erhöht sich|stiger|höjs|ökar)(?:\s\p{L}+){0,2}\s(?:by|um|med))\s(?:(?:by|um|med)\s)?(?:another\s|weitere\s|ytterligare\s|vielä\s)?$/u,
);

/** `kasvaa 1 BTC:llä`: by so much, in Finnish. */
const GROWS = inRanges(/(?<!\p{L})(?:kasvaa|nousee)\s$/iu);
const BY_SO_MUCH = inRanges(/ll[aä](?!\p{L})/iu);
/** How many words in front of it say so. */
const EACH_WORDS = 5;

const riseOf = (text: string, tokens: Tokens, quantity: Quantity): Pick<DemandHit, 'rises' | 'adds'> => ({
  rises:
    distanceBefore(tokens, quantity, clauseStart(tokens, quantity, RISE_WORDS), CUE.rises) < Number.POSITIVE_INFINITY,
  adds:
    EACH_TIME.test(text.slice(quantity.end, quantity.end + EACH_TIME_LENGTH).toLowerCase()) ||
    (GROWS.test(text.slice(Math.max(0, quantity.start - 8), quantity.start)) &&
      BY_SO_MUCH.test(text.slice(quantity.start, quantity.end + 5))) ||
    ((cuesBefore(tokens, quantity, EACH_WORDS) & (CUE.rises | CUE.past)) !== 0 &&
      EACH_TIME_BEFORE.test(text.slice(Math.max(0, quantity.start - EACH_TIME_LENGTH), quantity.start).toLowerCase())),
});

/** The bits of the words about a quantity in its own sentence and those beside it. */
const cuesAbout = (tokens: Tokens, quantity: Quantity, sentences: number): number =>
  cuesBefore(tokens, quantity, WORDS_BEFORE, sentences) | cuesAfter(tokens, quantity, WORDS_AFTER, sentences);

const isNear = (places: readonly number[], quantity: Quantity): boolean =>
  places.some((place) => place > quantity.start - NEAR_ADDRESS && place < quantity.end + NEAR_ADDRESS);

/** What a sentence says that asks for its amount in a letter that demands. */
const ASKS_HERE = CUE.ask | CUE.price | CUE.raise | CUE.discount;

/** How many words from an amount the card or app may stand that it is to be paid by. */
const BRAND_WORDS = 3;

/** `buy a Steam card worth 100 EUR`, `300 € MobilePay`: what is to be paid by a card or an app is asked for. */
const isByBrand = (tokens: Tokens, quantity: Quantity, own: number): boolean =>
  (own & CUE.brand) !== 0 &&
  ((own & CUE.price) !== 0 ||
    ((cuesBefore(tokens, quantity, BRAND_WORDS) | cuesAfter(tokens, quantity, BRAND_WORDS)) & CUE.brand) !== 0);

const FOR_AMOUNT = inRanges(/(?<!\p{L})(?:for|für|för)\s(?:about\s|just\s|only\s|nur\s|bara\s)?$/iu);
const YOU_GET = inRanges(
  /(?<!\p{L})(?:you (?:will )?(?:get|receive)|(?:erhalten|bekommen) sie|får (?:ni|du))(?!\p{L})/iu,
);

/** `for 12.5 BTC you get the key`. */
const isForWhat = (text: string, { start, end }: Quantity): boolean =>
  FOR_AMOUNT.test(text.slice(Math.max(0, start - 12), start)) &&
  YOU_GET.test(text.slice(end, end + 70).replace(/[.!?]\s.*$/s, ''));

/** Whether an amount is asked for, in a letter that demands: the nearest words decide, then its clause, sentence, place. */
const isAskedFor = (quantity: Quantity, { text, tokens, addresses, demanding, brief }: DemandReading): boolean => {
  if (!demanding || isRate(text, tokens, quantity) || isFee(text, quantity) || isOnlyNamed(text, tokens, quantity))
    return false;
  if (brief) return true;
  const own = cuesAbout(tokens, quantity, 0);
  if (own & CUE.ask || isByBrand(tokens, quantity, own)) return true;
  if (quantity.disguised) return (own & ASKS_HERE) !== 0;
  if (own & CUE.rate || cuesInClause(tokens, quantity) & (CUE.otherMoney | CUE.owed)) return false;
  if (isNear(addresses, quantity)) return true;
  if (isForWhat(text, quantity)) return true;
  const around = cuesAbout(tokens, quantity, 1);
  return (around & CUE.ask) !== 0 || (own & ASKS_HERE) !== 0;
};

/** Picks the amounts that a text asks for, and none that it only speaks of: rates, balances, a shop's prices. */
export const findDemands = (quantities: readonly Quantity[], context: DemandReading): DemandHit[] => {
  const hits: DemandHit[] = [];
  for (const quantity of quantities) {
    const { unit, value, start, end } = quantity;
    if (unit.is !== 'money' || value === '0' || !isAskedFor(quantity, context)) continue;
    const currency = unit.currency === KRONOR ? crownsOf(context.language) : unit.currency;
    hits.push({ amount: value, currency, start, end, ...riseOf(context.text, context.tokens, quantity) });
  }
  return hits;
};
