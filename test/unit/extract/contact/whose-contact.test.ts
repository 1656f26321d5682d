import { describe, expect, it } from 'vitest';
import { extract, mergeFindings } from '#domain/extract/extract.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { NAMING_LETTERS } from '#test/support/letters/contacts/other-peoples-contacts.ts';
import { plainMail } from '#test/support/letters/mails.ts';
import { contactsOf } from '#test/unit/extract/findings-of.ts';

describe.each(['en', 'fi', 'sv', 'de'] as const)('whose a contact is, %s', (language) => {
  const letters = NAMING_LETTERS.filter((each) => each.language === language);

  it.each(letters)('finds the extorter and nobody else: $name', async ({ text, extorters }) => {
    const reading = await readMail(plainMail(text));
    const mailed = mergeFindings(reading.ok ? reading.messages.map(extract) : []);

    expect(contactsOf(text)).toEqual(extorters);
    expect(mailed.contacts.map(({ kind, value }) => `${kind} ${value}`)).toEqual(extorters);
  });
});
