import type { Tokens } from '#domain/extract/text/tokens.ts';
import type { Contact } from '#domain/findings.ts';
import { findEmails } from './find-emails.ts';
import { findHandles } from './find-handles.ts';
import { findOnions } from './find-onions.ts';
import { findPhones } from './find-phones.ts';
import { isReadersOwn, isTellersOwn } from './readers-own.ts';

/** A contact, and where the text gives it. */
export interface ContactHit extends Contact {
  start: number;
  end: number;
}

/** Where the first digit of a number stands, behind its plus and bracket. */
const digitAfter = (text: string, start: number): number => start + text.slice(start, start + 4).search(/\d/);

/** Every way to reach the author that a text gives, in its order; not those of the victim's side, who may tell of it (`paraphrased`). */
export const findContacts = (
  text: string,
  tokens: Tokens,
  victims: ReadonlySet<string>,
  paraphrased: boolean,
): ContactHit[] => {
  const handles = findHandles(text, tokens);
  const phones = findPhones(text).filter(
    ({ start, end }) =>
      !handles.some((hit) => hit.start < end && hit.end > start) && !isReadersOwn(tokens, digitAfter(text, start)),
  );
  const emails = findEmails(text, tokens);
  return [...emails.filter(({ value }) => !victims.has(value)), ...findOnions(tokens.lower), ...handles, ...phones]
    .filter(({ start }) => !paraphrased || !isTellersOwn(tokens, start))
    .sort((a, b) => a.start - b.start);
};
