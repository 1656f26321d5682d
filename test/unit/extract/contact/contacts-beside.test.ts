import { expect, it } from 'vitest';
import { FRAMES } from '#test/support/letters/attacks/others-quoted.ts';
import { CONTACTS_BESIDE } from '#test/support/letters/contacts/contacts-beside.ts';
import { findingsOf } from '../findings-of.ts';

it.each(CONTACTS_BESIDE)('%s: %s', (language, sentence, contacts) => {
  for (const [frame, demand] of FRAMES[language] ?? []) {
    const found = findingsOf(frame(`${demand}\n\n${sentence}`)).contacts.map(({ value }) => value);
    expect(found.sort()).toEqual([...contacts].sort());
  }
});
