import { describe, expect, it } from 'vitest';
import { DEMANDING } from '#test/support/demanding-sentences.ts';
import { HARMLESS } from '#test/support/harmless-texts.ts';
import { LETTERS, type ReadLetter } from '#test/support/whole-letters.ts';
import { addressesOf, assetsOf, contactsOf, deadlinesOf, demandsOf, findingsOf } from './findings-of.ts';

const FIELDS: Readonly<Record<Exclude<keyof ReadLetter, 'name' | 'text'>, (text: string) => string | string[] | null>> =
  {
    language: (text) => findingsOf(text).language,
    wallets: addressesOf,
    demands: demandsOf,
    deadlines: deadlinesOf,
    contacts: contactsOf,
    assets: assetsOf,
  };

describe.each([
  ['whole letters', LETTERS],
  ['demanding sentences', DEMANDING],
  ['harmless texts', HARMLESS],
])('%s', (_, letters) => {
  it.each(letters)('reads "$name"', ({ name: _name, text, ...said }) => {
    const found = Object.fromEntries(
      Object.keys(said).map((field) => [field, FIELDS[field as keyof typeof FIELDS](text)]),
    );
    expect(found).toEqual(said);
  });
});
