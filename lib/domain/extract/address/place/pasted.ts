import { pattern } from '#domain/extract/text/pattern.ts';
import type { AboutText } from './about-text.ts';
import type { AddressSurroundings } from './surroundings.ts';

/** What the reader does with an address in a form of their exchange, right in front of it. */
const PASTE = pattern(
  '(?<!\\p{L})(?:paste|enter|type|insert|copy|scan|put|fill\\sin|key\\sin)\\s(?:(?:in|there|the|this|my|our|address|wallet|recipient)\\s){0,4}[:"(]?\\s?$',
  '(?<!\\p{L})(?:liitä|syötä|kirjoita|kopioi|täytä|laita)\\s(?:(?:siihen|sinne|kenttään|osoitteeksi|osoite|saajaksi)\\s){0,3}[:"(]?\\s?$',
  '(?<!\\p{L})(?:klistra\\sin|skriv\\sin|fyll\\si|ange|mata\\sin|kopiera)\\s(?:(?:där|adressen|mottagaren|plånboken|som)\\s){0,3}[:"(]?\\s?$',
  '(?<!\\p{L})(?:kopieren\\ssie|kopiere|fügen\\ssie|füge|geben\\ssie|gib|tragen\\ssie|tippen\\ssie)\\s(?:(?:dort|die|diese|adresse|wallet|als|empfänger)\\s){0,4}[:"(]?\\s?$',
);
/** Most characters in front of an address that are looked at. */
const LEAD = 80;

/**
 * Whether the reader is told to put an address into a form together with the sum that is asked for: `choose withdraw, paste ADDRESS,
 * enter 900 EUR`. What is said of a withdrawal then is what they are to do, and no money that moved.
 */
export const isPasted = (
  { tokens, amounts }: AboutText,
  { from, to }: AddressSurroundings,
  start: number,
  end: number,
): boolean =>
  amounts.some(
    (amount) => (amount.start >= from && amount.end <= start) || (amount.start >= end && amount.end <= to),
  ) && PASTE.test(tokens.lower.slice(Math.max(from, start - LEAD), start));
