import { STOP_WORDS } from '#domain/extract/text/stop-words.ts';
import { isArabicName } from './arabic-names.ts';
import { FURTHER_NAMES, FURTHER_POSSIBLE } from './further-names.ts';
import { POSSIBLE_NAMES, SURE_NAMES } from './names.ts';

/** What a word says of a person: a name for certain, one beside another name, or none. */
export type NameReading = 'name' | 'possible' | 'none';

/**
 * Endings of names in a sentence: of Finnish cases (`Pekalta`), of the genitive in Swedish, English and German (`Annas`,
 * `Anna's`). The longest first.
 */
const ENDINGS = [
  'lle',
  'lta',
  'lla',
  'sta',
  'ssa',
  'seen',
  'kin',
  'ksi',
  'na',
  'ta',
  'en',
  'in',
  'an',
  'on',
  'un',
  's',
  'n',
  'a',
];
/** Shorter stems are found in too many words. */
const MIN_STEM_CHARACTERS = 3;
/** Two names written as one word are told apart from this length on. */
const MIN_JOINED_CHARACTERS = 4;

/** Finnish consonants before an ending, and what they are without it (`Pekan`, `Matin`, `Aallon`, `Lahden`). */
const WEAK: readonly (readonly [RegExp, string])[] = [
  [/([kpt])([aeiouy])$/, '$1$1$2'],
  [/d([aeiouy])$/, 't$1'],
  [/nn([aeiouy])$/, 'nt$1'],
  [/ll([aeiouy])$/, 'lt$1'],
  [/rr([aeiouy])$/, 'rt$1'],
  [/mm([aeiouy])$/, 'mp$1'],
];

/** A Finnish surname by its ending, listed or not (`meikalaiselta`, `kuvitteloselle`): `-lainen`, `-onen` and the like, with cases. */
const SURNAME_ENDING = /^[a-z]{2,}[aouy](?:nen|se(?:n|lle|lta|lla|ssa|sta|en|ksi|na)|sta)$/;
/** Words with such an ending that are none. */
const NO_SURNAMES =
  /^(?:(?:kol|nel|vii|kuu|seitse|kahdeksa|yhdeksa|ykko|kakko)[a-z]*|hevo(?:nen|s[a-z]+)|[a-z]*(?:asta|osta|usta|ysta))$/;
/** A Swedish surname by its ending: `-sson` is no word's. */
const SON = /^[a-z]{3,}(?:sson|dotter|qvist|kvist)s?$/;

/** A surname of those who came from the east, by its ending, in Latin letters. */
const EASTERN =
  /^(?:[a-z]{2,}(?:ov|ova|off|ev|eva|eff)|[a-z]{3,}(?:enko|chuk|czuk|czyk|skiy?|sky|skyi|skaya|ska|yan|shvili|dze|poulos|poulou))s?$/;
/** Words with such an ending that are none. */
const NO_EASTERN =
  /^(?:risky|whisky|frisky|pesky|dusky|husky|tricksy|nova|innova\w*|whatsoev\w*|behov|prov|lov|skriv\w*|banska|finska|svenska|mänska|nordiska|[a-z]*(?:iska|onska|nska|elska))s?$/;

/** Cyrillic and Greek letters as names are written in Latin ones, in lower case. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'аa бb вv гg дd еe ёe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya іi їi єe ґg',
    'αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo',
  ].flatMap((letters) => letters.split(' ').map((pair) => [pair[0] ?? '', pair.slice(1)])),
);
const OTHER_SCRIPT = /[\u0370-\u03ff\u0400-\u04ff]/u;
/** First names in Cyrillic letters that no list has in Latin ones, up to their endings. */
const CYRILLIC_NAME =
  /^(?:александр|алексе|анастаси|андре|анн|антон|артем|артём|богдан|борис|вадим|валенти|валери|васили|вер|виктор|витали|владимир|владислав|вячеслав|галин|георги|григори|дарь|денис|дмитри|евгени|екатерин|елен|иван|игор|ирин|кирилл|константин|ксени|ларис|леонид|любовь|людмил|максим|марин|мари|матве|михаил|надежд|натали|наталь|никит|никола|олег|олес|ольг|павел|павл|петр|пётр|роман|руслан|светлан|серге|степан|тарас|татьян|тимофе|юли|юри|ярослав|сергі|андрі|юрі|олексі|дмитр|катерин|оксан)(?:а|ы|и|е|у|ю|я|ой|ей|ом|ем|ам|й|ь|ий|ія|ию|ією|ієм|ия|ии|ью|еем|ею|ея)?$/u;
/** Endings of Russian, Ukrainian and Greek cases on a name: `Иванову`, `Марией`. */
const OTHER_CASES = /(?:ogo|omu|oy|oi|ym|om|em|ei|ey|yu|u|y|e|a|i|s|os|ou)$/;
/** Fewest letters of a name in other letters: `και` would be Kai. */
const MIN_STEM_OF_OTHERS = 4;
/** Words in Cyrillic letters that end as surnames do. */
const NO_CYRILLIC =
  /^(?:слов[аоы]?|снов[аоы]?|основ\p{L}*|готов\p{L}*|нов[аоы]\p{L}*|здоров\p{L}*|любов\p{L}*|остров\p{L}*|голов[аоыу]|условия?|перевод\p{L}*|счетов|паролей|файлов|часов|контактов|биткоинов|долларов|друзей|какова?|такова?|снова)$/u;
const CYRILLIC_SURNAME =
  /\p{L}{2}(?:[ое]в(?:а|у|ым|ой|е)?|[ёе]в(?:а|у|ым|ой)?|енко|ськ(?:ий|а|ого)|ск(?:ий|ая|ого|ому)|чук|шин(?:а|у|ой)?)$/u;

/** How names are written that come from other letters: `Yevgeniy`, `Jevgeni`, `Evgenii` are one. */
const spelledAlike = (word: string): string =>
  word
    .replace(/^(?:ye|je)/, 'e')
    .replace(/tch|tsch|tš/g, 'ch')
    .replace(/zh|dzh|dj/g, 'j')
    .replace(/kh|ch/g, 'h')
    .replace(/tz|ts/g, 'z')
    .replace(/w/g, 'v')
    .replace(/ks/g, 'x')
    .replace(/[yj]/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/ei$|ii$|iya$/, 'i');
/** Shorter words come out alike that are none. */
const MIN_ALIKE = 5;

let alike: ReadonlySet<string> | undefined;
/** Whether a listed name is written so by another way of bringing it into Latin letters. */
const isSpelledAlike = (word: string): boolean => {
  if (word.length < MIN_ALIKE) return false;
  alike ??= new Set([...SURE_NAMES].filter(({ length }) => length >= MIN_ALIKE).map(spelledAlike));
  return alike.has(spelledAlike(word));
};

/** A name in Cyrillic or Greek letters: one of the lists brought into Latin ones, or by its ending. */
const isOtherScripts = (word: string): boolean => {
  if (!OTHER_SCRIPT.test(word) || NO_CYRILLIC.test(word)) return false;
  const latin = [...word].map((letter) => LATIN[letter] ?? letter).join('');
  const stem = latin.replace(OTHER_CASES, '');
  return (
    CYRILLIC_NAME.test(word) ||
    CYRILLIC_SURNAME.test(word) ||
    [latin, stem, `${stem}a`].some(
      (each) => each.length >= MIN_STEM_OF_OTHERS && (SURE_NAMES.has(each) || isSpelledAlike(each)),
    )
  );
};

/** Everyday words that an ending would make names of. */
const NO_NAMES = new Set(
  `even finns mennessa tahan redan ingen enaa lisaa annan avata mean arvosta vaaraa lisata chosen siina sivun beratta carries
  heista lassen estaa kenen avaa riittaa kentta kentan lukon avain personen sallan egen alias boss ainoa vaarassa lahjaksi pian
  person persons reason season lesson poison prison ransom`.split(/\s+/),
);

const COMMON = new Set([...STOP_WORDS.values()].flatMap((words) => words.map((word) => plainOf(word))));

/** Letters whose marks no normalisation takes off. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/** A word without case and marks, as names are listed. */
function plainOf(word: string): string {
  const plain = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.replace(/[øłđðıæœßþ]/g, (letter) => PLAIN[letter] ?? letter);
}

const stemsOf = (word: string): string[] =>
  ENDINGS.filter((ending) => word.endsWith(ending) && word.length - ending.length >= MIN_STEM_CHARACTERS).flatMap(
    (ending) => {
      const stem = word.slice(0, -ending.length);
      const strong = WEAK.flatMap(([weak, whole]) => (weak.test(stem) ? [stem.replace(weak, whole)] : []));
      const nominative = stem.endsWith('se')
        ? [`${stem.slice(0, -2)}nen`]
        : stem.endsWith('s')
          ? [`${stem.slice(0, -1)}nen`]
          : [];
      return [stem, ...strong, ...nominative];
    },
  );

const isName = (word: string): boolean => SURE_NAMES.has(word) || FURTHER_NAMES.has(word);

const isListed = (word: string): boolean => isName(word) || stemsOf(word).some(isName);

/** Whether a word is two names in one (`liisavirtanen`). */
const isJoined = (word: string): boolean => {
  for (let cut = MIN_JOINED_CHARACTERS; cut <= word.length - MIN_JOINED_CHARACTERS; cut += 1) {
    if (SURE_NAMES.has(word.slice(0, cut)) && isListed(word.slice(cut))) return true;
  }
  return false;
};

const readPart = (part: string): NameReading => {
  const isEveryday = NO_NAMES.has(part) || COMMON.has(part);
  const isSurname =
    SON.test(part) ||
    (SURNAME_ENDING.test(part) && !NO_SURNAMES.test(part)) ||
    (EASTERN.test(part) && !NO_EASTERN.test(part)) ||
    isOtherScripts(part) ||
    isArabicName(part);
  if (!isEveryday && (isListed(part) || isJoined(part) || isSurname)) return 'name';
  return POSSIBLE_NAMES.has(part) || FURTHER_POSSIBLE.has(part) ? 'possible' : 'none';
};

/** A longer word is nobody's name: a key, or one that is to take time. */
const MAX_NAME = 60;

/** Reads whether a word is somebody's name, whatever its case, with or without an ending. */
export const readName = (word: string): NameReading => {
  if (word.length > MAX_NAME) return 'none';
  const parts = plainOf(word)
    .replace(/['’]s$/, '')
    .split(/[-'’]/);
  // A name that is parted by a hyphen (`korho-nen`) too.
  const read = [...parts, parts.join('')].map(readPart);
  if (read.includes('name')) return 'name';
  return read.includes('possible') ? 'possible' : 'none';
};

/** Whether a word is on the list of names as it is, without an ending. */
export const isSureName = (word: string): boolean => SURE_NAMES.has(plainOf(word));

/** Whether a word is one of a language's commonest, which stands beside a name without being a part of it. */
export const isCommonWord = (word: string): boolean => COMMON.has(plainOf(word));
