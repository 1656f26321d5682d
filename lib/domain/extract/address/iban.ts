import type { Tokens } from '#domain/extract/text/tokens.ts';
import type { Asset } from '#domain/findings.ts';

/** Lengths of an IBAN by country (ISO 13616 registry). */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 TL23 TN24 TR26 UA29 VG24 XK20'
    .split(' ')
    .map((entry): [string, number] => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const CANDIDATE = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{1,4}){2,9}/g;
/** Most candidates tried of one text. */
const MAX_TRIED = 200;

/** Whether the digits of an IBAN leave the remainder that its check digits promise (ISO 7064, mod 97-10). */
const isChecked = (iban: string): boolean => {
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
};

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;

/** Whether a number anywhere stands behind two capitals, as each account's does; few do. */
const mayHold = (text: string, { numbers, start }: Tokens): boolean =>
  numbers.some((index) => {
    const at = start[index] ?? 0;
    return isCapital(text.charCodeAt(at - 1)) && isCapital(text.charCodeAt(at - 2));
  });

/** Finds bank accounts by country, length and checksum. */
export const findIbans = (text: string, tokens: Tokens): Asset[] => {
  if (!mayHold(text, tokens)) return [];
  const found: Asset[] = [];
  let tried = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    tried += 1;
    if (tried > MAX_TRIED) break;
    const compact = match[0].replace(/[ -]/g, '');
    const length = LENGTHS.get(compact.slice(0, 2));
    if (length !== undefined && compact.length >= length && isChecked(compact.slice(0, length))) {
      found.push({ asset: 'IBAN', value: compact.slice(0, length) });
    }
  }
  return found;
};
