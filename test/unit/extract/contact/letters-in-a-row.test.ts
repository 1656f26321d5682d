import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NAMING_LETTERS } from '#test/support/letters/contacts/other-peoples-contacts.ts';
import { runs } from '#test/support/runs.ts';
import { contactsOf } from '#test/unit/extract/findings-of.ts';

/** Letters in which nothing is a note of the one who forwards them: in the middle of another letter it would be none. */
const LETTERS = NAMING_LETTERS.filter(({ name }) => !/\b(?:note|forwards|quoted|head|header)\b/.test(name));

describe('letters one below another', () => {
  it.each(['en', 'fi', 'sv', 'de'] as const)('give nobody’s contact but those of their writers, %s', (language) => {
    const some = fc.constantFrom(...LETTERS.filter((each) => each.language === language));
    fc.assert(
      fc.property(
        fc.array(some, { minLength: 2, maxLength: 3 }),
        fc.constantFrom('\n\n', '\n', ' '),
        (letters, between) => {
          const extorters = letters.flatMap((each) => each.extorters);
          const found = contactsOf(letters.map(({ text }) => text).join(between));

          expect(found.filter((contact) => !extorters.includes(contact))).toEqual([]);
        },
      ),
      { seed: 1111, numRuns: runs(500, 20_000) },
    );
  });
});
