/** The alphabets that addresses are written in (BIP 173, base58). */
export const BECH32_ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
export const BASE58_ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Letters that a reader of pictures takes for each other all the time, seen on screenshots of many typefaces. */
const OFTEN = [
  'gq9Q',
  '0OoQD',
  '1lIi|!L',
  '5Ss',
  '2Zz',
  '6bG',
  '8B',
  '6e',
  '6E',
  '4A',
  '4d',
  'ceC',
  'uvU',
  'vyY',
  'fFT7t',
  'jJ)]',
  'hb',
  'kKX',
  'pP',
  'vV',
  'wW',
  'xX',
  'yY',
  'mM',
  'fi',
];
/** Those that it does now and then. */
const AT_TIMES = [
  'a8',
  '38B',
  'nhm',
  'nN',
  'rt',
  'rn',
  'vr',
  'a4',
  'ao',
  'dD',
  'GC',
  'ij',
  'jl',
  'tl',
  'WVU',
  'HMN',
  'RB',
  'PFE',
  '72',
  '17T',
  '79',
  'gy',
  'aq',
  '8s',
  'vw',
  '0d',
];

const relate = (groups: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const related = new Map<string, string[]>();
  for (const group of groups) {
    for (const letter of group) {
      related.set(letter, [...(related.get(letter) ?? []), ...[...group].filter((other) => other !== letter)]);
    }
  }
  return related;
};

const often = relate(OFTEN);
const atTimes = relate(AT_TIMES);

/** What small letters and digits are read as wherever they stand close, in addresses without capitals: `q` as `g`. */
const READ_AS: Readonly<Record<string, string>> = { g: 'q', 9: 'q', d: '4', e: 'c' };

/** The one letter that another most often is, among small letters and digits. */
export const mostlyReadFor = (letter: string): string | undefined => READ_AS[letter];

/** Two letters that close together look like one. */
const AS_ONE: Readonly<Record<string, readonly string[]>> = { w: ['vv'], W: ['VV'], m: ['rn'], d: ['cl'] };

/** The two letters that were perhaps read as one. */
export const readAsOne = (letter: string): readonly string[] => AS_ONE[letter] ?? [];

/** Whether two letters in a row are one that was read as both of its look-alikes: `d4`, `6b`. */
export const isReadTwice = (letter: string, next: string): boolean =>
  letter === next || oftenTakenFor(letter).includes(next);

/** What a letter may have been taken for: with the likelier first. */
export const oftenTakenFor = (letter: string): readonly string[] => often.get(letter) ?? [];
export const atTimesTakenFor = (letter: string): readonly string[] => atTimes.get(letter) ?? [];
