import { isCommonWord, isSureName } from './person-names.ts';

/** A word where it stands, as far as what stands beside it counts. */
interface Beside {
  word: string;
  mark: string;
  endsParagraph: boolean;
}

/** Nouns with which the name of an institution goes, in front of it: of each the beginnings of its forms. */
const INSTITUTION =
  /^(?:nurser(?:y|ies)|kindergarten\p{L}*|daycare|school|college|university|parish|church|clinic|hospital|company|restaurant|caf[eé]|pub|hotel|shop|firm|club|dentist|practice|päiväko\p{L}+|leikkikoulu\p{L}*|koulu(?:n|ssa|sta|lla)?|seurakun\p{L}+|kirk(?:ko|on|ossa)|klinik\p{L}+|sairaala\p{L}*|yrity(?:s|ksen|ksessä)|ravintola\p{L}*|kahvila\p{L}*|hotelli\p{L}*|förskola\p{L}*|dagis\p{L}*|skolan?|församling\p{L}*|kyrkan?|kliniken?|sjukhus\p{L}*|företaget?|firman?|restaurang\p{L}*|kaf[eé]\p{L}*|kita|krippe|schule|gymnasium|gemeinde|kirche|klinik|krankenhaus|praxis|unternehmen|gasthaus|verein)$/u;
/** ... and those whose name a Finnish genitive in front of them is (`kalliolan leikkikoulu`). */
const INSTITUTION_BEHIND =
  /^(?:päiväko|leikkikoul|ala-aste|yläaste|lukio|koulu(?:n|ssa|sta|lla)?$|seurakun|kirk(?:ko|on|ossa)$|terveysasem|sairaala|ravintola)\p{L}*/u;
/** Those of whom a letter says who they are, by the word behind: `your neighbour rautapalo`. */
const ROLE =
  /^(?:neighbou?r|teacher|priest|vicar|naapuri(?:si|nne|mme)?|opettaja(?:si|nne)?|pappi|granne|läraren?|prästen?|nachbar(?:in)?|lehrer(?:in)?|pfarrer(?:in)?)$/u;
/** Where somebody lives or works. */
const LIVES =
  /^(?:lives?|living|works?|working|bor|arbetar|jobbar|wohn(?:t|en|st)|arbeite(?:t|n|st)|asu(?:u|t|vat|tte)|työskentelee|(?:живет|живёт|работает))$/u;
const THERE = /^(?:in|at|for|near|on|i|på|hos|vid|bei|an|nahe|в|на)$/u;
const FINNISH_PLACE = /(?:ssa|ssä|lla|llä)$/u;
const STREET = /^(?:street|road|avenue|lane|drive|square|crescent|terrace)$/;
/** What may stand between the noun and the name. */
const BETWEEN = /^(?:of|the|called|named|at|in|nimeltä|som|heter|namens|mit|namen)$/u;
/** How many words behind an institution's noun may be its name, and how many are looked through for the noun. */
const NAME_WORDS = 2;
const LOOKED_BACK = 4;

/** Digits in words: four in a row are a telephone's, and no sum's. */
const DIGIT =
  /^(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|nolla|yksi|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän|noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio|null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|plus|ноль|один|два|три|четыре|пять|шесть|семь|восемь|девять)$/u;
const MIN_DIGITS = 4;

/** A dot in words in front of the end of a host's name, in whatever country. */
const DOT = /^(?:dot|piste|punkt|point|punto|точка)$/u;
const HOST_END = /^(?:com|net|org|info|onion|fi|se|de|uk|eu|io|no|dk|ee|ru|us|me|app|example|invalid|test)$/u;

const lower = (place: Beside | undefined): string => place?.word.toLowerCase() ?? '';

/** Whether nothing parts a word from the one behind it. */
const leadsOn = (place: Beside | undefined): boolean =>
  place !== undefined && place.mark === '' && !place.endsParagraph;

const isDigit = (place: Beside | undefined): boolean => DIGIT.test(lower(place));

/** Whether a word is one of a telephone number's digits. */
const isSpokenNumber = (places: readonly Beside[], index: number): boolean => {
  if (!isDigit(places[index])) return false;
  let first = index;
  let last = index;
  while (isDigit(places[first - 1])) first -= 1;
  while (isDigit(places[last + 1])) last += 1;
  return last - first + 1 >= MIN_DIGITS;
};

/** Whether a word is part of a host's name that is written in words: `example dot com`. */
const isSpokenHost = (places: readonly Beside[], index: number): boolean =>
  [index - 1, index, index + 1].some(
    (dot) => DOT.test(lower(places[dot])) && leadsOn(places[dot]) && HOST_END.test(lower(places[dot + 1])),
  );

/** Whether a noun in front of a word says that it is the name of an institution, a neighbour, a place. */
const isIntroduced = (places: readonly Beside[], index: number): boolean => {
  for (let back = index - 1, named = 0; back >= Math.max(0, index - LOOKED_BACK); back -= 1) {
    if (!leadsOn(places[back])) return false;
    const word = lower(places[back]);
    if (INSTITUTION.test(word)) return named < NAME_WORDS;
    if (back === index - 1 && ROLE.test(word)) return true;
    if (THERE.test(word) && LIVES.test(lower(places[back - 1])) && leadsOn(places[back - 1])) return named < NAME_WORDS;
    if (LIVES.test(word)) return back === index - 1 && FINNISH_PLACE.test(lower(places[index]));
    if (!BETWEEN.test(word)) named += 1;
    if (isCommonWord(word) && !BETWEEN.test(word)) return false;
  }
  return false;
};

const isNamedBehind = (places: readonly Beside[], index: number): boolean =>
  leadsOn(places[index]) && /n$/.test(lower(places[index])) && INSTITUTION_BEHIND.test(lower(places[index + 1]));

/** Fewest letters of a name that is written in pieces, and most of one piece. */
const MIN_PIECED = 6;
const MAX_PIECE = 4;

const isPiece = (place: Beside | undefined): boolean => place !== undefined && [...place.word].length <= MAX_PIECE;

/** Whether a word is a piece of a name that is written with spaces in it: `vir ta nen`. */
const isPieceOfName = (places: readonly Beside[], index: number): boolean =>
  [index - 2, index - 1, index].some((first) =>
    [2, 3].some((count) => {
      if (first < 0 || first + count <= index) return false;
      const pieces = places.slice(first, first + count);
      if (pieces.length < count || !pieces.every(isPiece) || !pieces.slice(0, -1).every(leadsOn)) return false;
      const joined = pieces.map(lower).join('');
      return joined.length >= MIN_PIECED && !pieces.some(({ word }) => isCommonWord(word)) && isSureName(joined);
    }),
  );

/**
 * Whether a word says who or where somebody is by what stands beside it: the name of a nursery, a parish, a neighbour or a place
 * behind its noun, a telephone number or a host's name in words, a piece of a name that is written with spaces.
 *
 * It errs towards names, as `isNameWord` does: `your neighbour hears of it` has a gap for `hears`.
 */
export const namesBeside = (places: readonly Beside[], index: number): boolean => {
  const word = lower(places[index]);
  if (isSpokenNumber(places, index) || isSpokenHost(places, index) || isPieceOfName(places, index)) return true;
  if (isCommonWord(word) || BETWEEN.test(word) || THERE.test(word) || INSTITUTION.test(word) || STREET.test(word))
    return false;
  return isIntroduced(places, index) || isNamedBehind(places, index);
};
