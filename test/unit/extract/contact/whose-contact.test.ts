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

describe('where one contact is the writer’s and another is not', () => {
  const W = '1BoatSLRHtKNngkdXEeobR76b53LETtpyT';

  it.each([
    [
      `Maksa 0,05 BTC: ${W}. Maksun jälkeen tunnuksesi lähetät osoitteeseen poyta@posti.example. Pomosi on pomo@firma.example.`,
      'poyta@posti.example',
    ],
    [
      `Zahlen Sie 0,05 BTC an ${W}. Die ID schicken Sie an tisch@post.example. Sonst geht alles an chef@firma.example.`,
      'tisch@post.example',
    ],
  ])('takes the one that the reader is to send something to, said in front of the verb: %s', (text, extorter) => {
    expect(contactsOf(text)).toEqual([`email ${extorter}`]);
  });

  it('takes none of a note above a copied letter, though the note alone menaces', () => {
    const note = 'They locked our files and will publish them unless we pay. Contact us: aino@home.example';
    expect(contactsOf(`${note}\nThe letter below:\nPay 0.05 BTC to ${W}.`)).toEqual([]);
  });
});
