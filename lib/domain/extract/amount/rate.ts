import { isCoin } from '#domain/currencies.ts';
import { foldText } from '#domain/extract/text/folded-text.ts';
import { CUE } from '#domain/extract/text/lexicon.ts';
import { cuesBefore } from '#domain/extract/text/surroundings.ts';
import type { Tokens } from '#domain/extract/text/tokens.ts';
import { inRanges } from '#domain/letter-ranges.ts';
import type { Quantity } from './read-quantity.ts';

/** A coin, in the forms that people use. */
const COIN = '(?:btc|bitcoin|xbt|₿|xmr|monero|eth|ethereum|ltc|litecoin|usdt|coin)\\p{L}{0,4}';
/** Words between: `now`, `currently about`; the regular expressions that hold it look at a bounded stretch. */
const FEW = '(?:\\p{L}{2,14}\\s){0,3}?';
/** `стоит`, `равен`, as folding reads them. */
const CYRILLIC = foldText('стоит|равен|составляет|коштує|дорівнює|становить').text.toLowerCase();
const EQUALS = `(?:=|≈|~|:(?!\\p{L})|(?:is|are|was|costs?|equals|stands at|trades at|trading at|sells for|worth|goes for)(?!\\p{L})|(?:on|maksaa|vastaa|arvo on|motsvarar|kostar|är|ligger på|står i|entspricht|kostet|ist|steht bei|liegt bei|beträgt|maksab|vaut|coûte|est à|cuesta|vale|equivale a|está (?:a|en)|è a|kosztuje|wynosi|stojí|staat op|staat nu op|ligger nå på|ligger nu på|${CYRILLIC})(?!\\p{L}))`;
const ABOUT_WORD =
  '(?:i(?=\\sdag)|now|currently|gerade|momentan|parhaillaan|juuri|precis|exactly|about|around|approximately|roughly|worth|equal|to|at|trading|today|noin|nyt|tällä|hetkellä|tasan|tänään|ungefär|cirka|ca\\.?|nu|just|värd|etwa|rund|aktuell|zurzeit|derzeit|wert|umbes|praegu|heute|hoy|oggi|hoje|dziś|dzisiaj|dnes|täna|vandaag|omkring|omtrent|aproximadamente|environ|circa|około|asi|(?<=i\\s)dag)\\s';
const ABOUT = `(?:${ABOUT_WORD}){0,4}`;
/** How `RATE_BEFORE` ends: most amounts stand behind other words, and need not be looked for in all of it. */
const RATE_END = inRanges(new RegExp(`(?:${EQUALS}\\s{0,3}|${ABOUT_WORD})[^\\s\\d]{0,4}$`, 'iu'));
/** Most characters of that. */
const RATE_END_LENGTH = 30;
/** `1 Bitcoin now costs exactly 41500 USD`: behind the one coin. */
const RATE_AFTER = inRanges(
  new RegExp(`^[\\s,]{0,2}${FEW}${EQUALS}\\s{0,3}${ABOUT}[^\\p{L}\\d\\n]{0,3}(?:\\p{L}{1,4}\\s?)?\\d`, 'iu'),
);
/** `BTC price: $41,500`, `kurssi on tänään noin 58 000 euroa`: in front of what a coin is worth. */
const RATE_BEFORE = inRanges(
  new RegExp(
    `(?:(?<!\\p{L})(?:bitcoin|btc)\\s(?=is at\\s|is now at\\s|vaut\\s|coûte\\s|vale\\s|costs?\\s|kostet\\s|kostar\\s|maksaa\\s|maksab\\s|cuesta\\s|kosztuje\\s|kost\\s|koster\\s|stands at\\s|trades at\\s|is trading at\\s)|(?<![\\d.,])(?:1|one|a|an|yksi|yhden|ett|en|ein|eine|eines|üks|ühe|un|uno|um|één|een|jeden)\\s?${COIN}|${COIN}(?:['’]s)?[\\s-]?(?:price|rate|value|kurssi|hinta|arvo|kurs|kursen|pris|priset|preis|wert|hind|kurss|koers|kurz|cours|cena|prix|precio|prezzo|preço)|(?:price|value|cost|worth|rate|hinta|arvo|kurssi|pris|priset|kurs|preis|wert|cours|prix|precio|cotización|cotação|preço|prezzo|quotazione|koers|prijs|kursen|cena|kurz)\\s(?:of|av|på|för|von|für|eines|du|de|del|do|di|van|af)\\s(?:one\\s|a\\s|1\\s|ett\\s|en\\s|ein\\p{L}{0,2}\\s)?${COIN}|exchange rate|(?<!\\p{L})(?:vaihto)?kurssi|(?<!\\p{L})(?:växel)?kurs(?:en)?|wechselkurs|taux de change|tipo de cambio|tasso di cambio|taxa de câmbio|wisselkoers|(?<!\\p{L})rate)\\s{0,2}${FEW}${EQUALS}\\s{0,3}${ABOUT}[^\\s\\d]{0,4}$`,
    'iu',
  ),
);
/** `58 000 euroa per bitcoin`, `41,500 USD for one bitcoin`. */
const EACH = inRanges(
  new RegExp(
    `^\\s?(?:\\/|per|each|för en|för ett|à|je|pro|for (?:one|1|a)|(?:yhdestä|eest))\\s?(?:1\\s?)?${COIN}`,
    'iu',
  ),
);

/** ... and that one coin itself. */
const OF_ONE = /\d[^.!?\n]{0,14}\s?(?:\/|per|for|för|je|für)\s?$/iu;

/** How many words in front of an amount may name the coin or the rate that it is the worth of. */
const RATE_WORDS = 10;
const LEAD = 90;
const REST = 70;

/** Whether an amount says what one coin is worth: the rate itself is no demand. */
export const isRate = (text: string, tokens: Tokens, quantity: Quantity): boolean => {
  const { value, unit, start, end } = quantity;
  if (unit.is !== 'money') return false;
  const rest = text.slice(end, end + REST);
  const lead = text.slice(Math.max(0, start - LEAD), start);
  if (isCoin(unit.currency)) return value === '1' && (RATE_AFTER.test(rest) || OF_ONE.test(lead));
  if (EACH.test(rest)) return true;
  return (
    (cuesBefore(tokens, quantity, RATE_WORDS, 0) & (CUE.wallet | CUE.rate | CUE.price)) !== 0 &&
    RATE_END.test(lead.slice(-RATE_END_LENGTH)) &&
    RATE_BEFORE.test(lead)
  );
};

/** What a network or an exchange takes for passing money on. */
const FEE = inRanges(
  /(?<!\p{L})(?:(?:network|transaction|miner'?s?|mining|blockchain|exchange|withdrawal|atm)\s(?:fees?|commission)|(?:siirto|verkko|transaktio|louhinta)(?:maksu|kulu|palkkio)\p{L}*|(?:nätverks|transaktions|överförings)avgift\p{L}*|(?:netzwerk|transaktions|überweisungs)gebühr\p{L}*|(?:võrgu|tehingu)tasu\p{L}*)(?!\p{L})[^.!?\n\d]{0,30}$/iu,
);
const AS_FEE = /^\)?\s(?:as |in |for |of )?(?:the |a )?(?:network|transaction|miner'?s?|mining) fees?/iu;
/** What is given to a good cause. */
const GIVEN_AWAY = inRanges(
  /^\)?\s(?:to|for|till|för|an|für)\s(?:the |a |an |our )?(?:charity|red cross|unicef|children's|cancer|animal|välgörenhet|röda korset|rädda barnen|den guten zweck|wohltätig\p{L}*|hyväntekeväisyy\p{L}*)|^\)?\s(?:hyväntekeväisyy\p{L}*|punaiselle ristille|unicefille)/iu,
);

/** Whether an amount is a network's fee, or given to a good cause. */
export const isFee = (text: string, { start, end }: Quantity): boolean => {
  const rest = text.slice(end, end + REST);
  return FEE.test(text.slice(Math.max(0, start - LEAD), start)) || AS_FEE.test(rest) || GIVEN_AWAY.test(rest);
};
