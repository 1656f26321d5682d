import { CUE } from '#domain/extract/text/lexicon.ts';
import { pattern } from '#domain/extract/text/pattern.ts';
import { clauseEnd, clauseStart, distanceBefore, type TokenSpan } from '#domain/extract/text/surroundings.ts';
import { cuesBetween, type Tokens } from '#domain/extract/text/tokens.ts';
import { LANGUAGES } from '#domain/languages.ts';
import { inRanges } from '#domain/letter-ranges.ts';

/** A span of tokens, and where it stands in the text. */
interface Place extends TokenSpan {
  start: number;
  end: number;
}

/** How many words of its clause are looked at before and behind an amount. */
const WORDS_BEFORE = 14;
const WORDS_AFTER = 6;
/** `Pay 500`: so near, the word that asks leaves no room for another's. */
const AT_ONCE = 2;
/** Characters before and behind an amount that a phrase about it is looked for in. */
const LEAD = 100;
const REST = 60;

/** The bits of the words of a quantity's own clause. */
export const cuesInClause = (tokens: Tokens, span: TokenSpan): number =>
  cuesBetween(tokens, clauseStart(tokens, span, WORDS_BEFORE), span.first) |
  cuesBetween(tokens, span.next, clauseEnd(tokens, span, WORDS_AFTER));

/** Others who were asked and did not pay: `the company refused to pay us`, `yhtiö ei suostunut maksamaan`. */
const REFUSED =
  /(?:refused|declined|kieltäyty(?:i|nyt|ivät|neet)|ei(?:vät)? (?:ole )?(?:suostunut|suostuneet|halunnut|halunneet)|vägra(?:de|t)|ville inte|inte velat|weigerte|geweigert|nektet|nægtede)[^.,;!?\n]{0,60}$/u;
/** Others of whom it was asked: `we asked the company for`, `yritykseltä vaadittiin`. */
const OF_OTHERS =
  /(?:asked|demanded|requested|vaadi(?:mme|ttiin)|pyysimme|pyydettiin|krävde|begärde|forderten|verlangten)[^.;!?\n]{0,60}$/u;
const OTHERS = inRanges(
  /(?:compan(?:y|ies)|firm|clinic|management|owner|yrity(?:s|kse)|yhtiö|firma|johdo|toimitusjohtaj|företag|bolag|klinik|ledning|unternehmen|geschäftsführ)\p{L}*/u,
);
/** What the writer got before, or others pay: `I have made`. */
const GAINED = inRanges(
  /(?:^|[^\p{L}])(?:i|we)(?:'ve| have)? (?:already )?(?:made|got|received|collected|earned|sent|paid|lost)\s(?:over |about |more than |almost |around )?\D{0,3}$/u,
);
/** What others have paid already: `they sent $14,300 in total`. */
const OTHERS_PAID = inRanges(
  /(?<!\p{L})(?:they|people|others|victims|he|she|ihmiset|muut|uhrit|de|andra|offren|sie|andere|opfer)\s(?:have\s|has\s|ovat\s|har\s|haben\s)?(?:already\s|all\s|jo\s|redan\s|schon\s|mir\s|uns\s)?(?:sent|paid|transferred|maksoivat|maksaneet|lähettivät|betalade|betalat|skickade|skickat|zahlten|überwiesen)(?!\p{L})[^.!?\n]{0,30}$/u,
);
/** Third persons who paid, by the form of the verb: `la otra empresa pagó 5.000`. */
const PAID = pattern(
  ...LANGUAGES.flatMap(({ paid }) =>
    paid === '' ? [] : [`(?<!\\p{L})(?:${paid.replaceAll(' ', '\\s')})(?!\\p{L})[^.,;!?\\n]{0,50}$`],
  ),
);
/** What the writer was paid, or an account holds: `the one who wants you dead paid me`, `your vault holds`. */
const BESIDE = inRanges(
  /(?<!\p{L})(?:(?:paid|gave|offered) (?:me|us)|maksoi minulle|betalade mig|zahlte mir|holds?|contains?|sisältää|innehåller|enthält)\s(?:about\s|over\s|noin\s|yli\s)?(?:[\d.,]{1,12}\s\p{L}{2,8}\s\(\D{0,3})?$/u,
);
/** Others who charge, offer or bargain: `recovery companies tell you that the price is`, `they will offer us`. */
const OTHERS_DEAL = inRanges(
  /(?:compan(?:y|ies)|middlem[ae]n|negotiators?|insur\p{L}+|agents?|brokers?|they|he|yritykset|välikädet|vakuutus\p{L}*|företag\p{L}*|mellanhänder|försäkring\p{L}*|firmen|vermittler|versicher\p{L}*)(?!\p{L})[^.!?\n]{0,80}(?<!\p{L})(?:tell|told|charged?|offer(?:s|ed)?|negotiated?|kept|keep|kertovat|sanovat|tarjoa\p{L}*|veloitt\p{L}*|veloitta\p{L}*|neuvottel\p{L}*|säger|erbjud\p{L}*|förhandl\p{L}*|sagen|bieten|bietet|anbieten|verhandel\p{L}*)(?!\p{L})[^.!?\n]{0,60}$/u,
);
/** What is only supposed: `for example`, `it would cost you`, `we would not demand more than`. */
const SUPPOSED = inRanges(
  /(?<!\p{L})(?:(?:for example|for instance|e\.g\.|esimerkiksi|till exempel|t\.ex\.|zum beispiel|z\.b\.)[^.!?\n:]{0,25}|(?:would|could|might)\s(?:\p{L}+\s){0,2}?(?:pay|cost|lose)[^.!?\n]{0,40}|(?:maksaisi|maksaisit|menettäisit|skulle (?:kosta|betala|förlora)|kan kosta|(?:voi|voisi|saattaa) maksaa)[^.!?\n]{0,40}|würden?\s[^.!?\n]{0,40}|(?:könnten?|kann)\s(?:sie|dich|ihr|euch|das unternehmen)[^.!?\n]{0,40}|(?:not|never|n't|n’t)\s(?:demand|ask|require|exceed)[^.!?\n]{0,30})$/u,
);
const SUPPOSED_PAYING = inRanges(/(?:would|could|might|skulle)\s(?:\p{L}+\s)?(?:pay|betala)\s[^.!?\n]{0,12}$/u);
/** What authorities and courts take: `fines of up to`; `pay a fine of` is what those ask who pretend to be the police. */
const FINES = inRanges(
  /(?<!\p{L})(?:fines|penalties|damages|lawsuits|sakot|sakkoja|sakkoihin|vahingonkorvau\p{L}*|böter\p{L}*|skadestånd\p{L}*|sanktionsavgift\p{L}*|bußgelder\p{L}*|strafen|schadensersatz\p{L}*)(?!\p{L})[^.!?\n]{0,40}$/u,
);
const AS_FINES = inRanges(
  /^\)?\s?(?:(?:in|of|as)\s(?:gdpr[ -])?(?:fines|penalties|damages|lawsuits|legal)|(?:gdpr[ -]?)?(?:fines|sakko(?:ja|ina|ihin)|sakoista|seuraamusmaksu\p{L}*|sanktionsavgift\p{L}*|bußgelder|strafen)|(?:vahingonkorvau|i (?:böter|skadestånd|sanktionsavgift)|an (?:bußgeldern|strafen|schadensersatz)))/u,
);
const isOfOthers = (lead: string): boolean =>
  SUPPOSED.test(lead) || OTHERS_PAID.test(lead) || BESIDE.test(lead) || OTHERS_DEAL.test(lead) || FINES.test(lead);

/** What something pays of itself, in a sentence that tells: `the genesis block pays 50 BTC`. */
const PAYS_OF_ITSELF = inRanges(
  /(?<!\p{L})(?:block|reward|miners?|pool|company|employer|lottery|job|faucet|lohko|blocket|der block)\spays?\s\D{0,3}$/u,
);
/** Behind an amount: what it is otherwise. */
const OTHERWISE = inRanges(
  /^\)?\s?(?:(?:a|per|each|every|i|om|pro|im|in der)\s(?:month|year|week|månaden|året|veckan|monat|jahr|woche)|kuussa|kuukaudessa|vuodessa|vuoksi|takia|tähden|(?:on|in) (?:your|the) (?:bank |savings )?account|(?:pankki)?tililläsi|säästöjä|på ditt (?:bank)?konto|auf (?:ihrem|deinem) (?:bank)?konto|from (?:people|others|other|victims|users|idiots)|(?:in|of) (?:fines|damages|revenue|losses)|(?:fine|fines|sako(?:n|t|ista)|böter|bußgeld)(?!\p{L}))/u,
);

/**
 * Whether the words beside an amount say that it is no demand: what someone earns, holds, was asked for and refused.
 *
 * The nearer word counts: `you earn 4,000, so pay 500` names one amount and asks for the other.
 */
export const isOnlyNamed = (text: string, tokens: Tokens, place: Place): boolean => {
  const from = clauseStart(tokens, place, WORDS_BEFORE);
  const named = distanceBefore(tokens, place, from, CUE.otherMoney);
  const asked = distanceBefore(tokens, place, from, CUE.ask);
  const priced = distanceBefore(tokens, place, from, CUE.price);
  if (named < Math.min(asked, priced)) return true;
  const lead = text.slice(Math.max(0, place.start - LEAD), place.start).toLowerCase();
  if (PAID.test(lead) || REFUSED.test(lead) || GAINED.test(lead) || PAYS_OF_ITSELF.test(lead)) return true;
  if (asked > AT_ONCE ? isOfOthers(lead) : SUPPOSED_PAYING.test(lead)) return true;
  const rest = text.slice(place.end, place.end + REST).toLowerCase();
  if (AS_FINES.test(rest)) return true;
  if (OF_OTHERS.test(lead) && OTHERS.test(lead + rest)) return true;
  return asked === Number.POSITIVE_INFINITY && OTHERWISE.test(rest);
};
