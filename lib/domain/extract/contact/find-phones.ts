import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

export interface PhoneHit {
  kind: 'phone';
  value: string;
  start: number;
  end: number;
}

/** Most numbers tried of one text: each costs the library some microseconds. */
const MAX_PHONES = 50;
const INTERNATIONAL = /(?<![\w+])(?:\+|00(?=[1-9]))\s?\(?\d(?:[\d()/-]|[^\S\n]|\.(?=\d)){6,22}\d(?!\w)/g;

/**
 * Finds phone numbers in international form as E.164, of a length that their country has: which of them are in use a plan of
 * today does not say of tomorrow.
 */
export const findPhones = (text: string): PhoneHit[] => {
  if (!text.includes('+') && !/(?<!\d)00[1-9]/.test(text)) return [];
  const hits: PhoneHit[] = [];
  let tried = 0;
  for (const match of text.matchAll(INTERNATIONAL)) {
    tried += 1;
    if (tried > MAX_PHONES) break;
    const number = parsePhoneNumberFromString(match[0].replace(/^00/, '+'));
    if (number?.isPossible())
      hits.push({ kind: 'phone', value: number.number, start: match.index, end: match.index + match[0].length });
  }
  return hits;
};
