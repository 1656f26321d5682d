import { describe, expect, it } from 'vitest';
import { ASKING, LETTERS_OF_OTHER_PEOPLE } from '#test/support/letters/contacts/other-people.ts';
import { findingsOf } from '#test/unit/extract/findings-of.ts';

const contactsIn = (text: string): string[] => findingsOf(text).contacts.map(({ value }) => value);

describe('contacts of other people', () => {
  it.each(LETTERS_OF_OTHER_PEOPLE)('are never the extorter’s: $language, $sentence', ({ text }) => {
    expect(contactsIn(text)).toEqual([]);
  });

  it.each(ASKING)('leave those that a letter asks to write to: %s', (text, contacts) => {
    expect(contactsIn(text)).toEqual(contacts);
  });
});
