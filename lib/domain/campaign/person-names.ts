import { STOP_WORDS } from '#domain/extract/text/stop-words.ts';
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

const isListed = (word: string): boolean => SURE_NAMES.has(word) || stemsOf(word).some((stem) => SURE_NAMES.has(stem));

/** Whether a word is two names in one (`liisavirtanen`). */
const isJoined = (word: string): boolean => {
  for (let cut = MIN_JOINED_CHARACTERS; cut <= word.length - MIN_JOINED_CHARACTERS; cut += 1) {
    if (SURE_NAMES.has(word.slice(0, cut)) && isListed(word.slice(cut))) return true;
  }
  return false;
};

const readPart = (part: string): NameReading => {
  const isEveryday = NO_NAMES.has(part) || COMMON.has(part);
  const isSurname = SON.test(part) || (SURNAME_ENDING.test(part) && !NO_SURNAMES.test(part));
  if (!isEveryday && (isListed(part) || isJoined(part) || isSurname)) return 'name';
  return POSSIBLE_NAMES.has(part) ? 'possible' : 'none';
};

/** Reads whether a word is somebody's name, whatever its case, with or without an ending. */
export const readName = (word: string): NameReading => {
  const parts = plainOf(word)
    .replace(/['’]s$/, '')
    .split(/[-'’]/);
  // A name that is parted by a hyphen (`korho-nen`) too.
  const read = [...parts, parts.join('')].map(readPart);
  if (read.includes('name')) return 'name';
  return read.includes('possible') ? 'possible' : 'none';
};

/** Whether a word is one of a language's commonest, which stands beside a name without being a part of it. */
export const isCommonWord = (word: string): boolean => COMMON.has(plainOf(word));
