import { describe, expect, it } from 'vitest';
import { NOTES_ABOVE, PASTED, WRITERS_FIRST } from '#test/support/letters/contacts/notes-above.ts';
import { findingsOf } from '../findings-of.ts';

const valuesOf = (text: string): string[] => findingsOf(text).contacts.map(({ value }) => value);

describe('a note to the hotline above a letter that nothing marks as passed on', () => {
  it.each(NOTES_ABOVE)('$language: $note', ({ language, note, theirs }) => {
    for (const [letter, contacts] of PASTED[language]) {
      for (const between of ['\n\n', '\n']) {
        const found = valuesOf(`${note}${between}${letter}`);
        expect(found).not.toContain(theirs);
        expect(found).toEqual(contacts);
      }
    }
  });
});

it.each(WRITERS_FIRST)('keeps what the writer says first: %s', (letter, contact) => {
  expect(valuesOf(letter)).toEqual([contact]);
});
