import { describe, expect, it } from 'vitest';
import { extract } from '#domain/extract/extract.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { EVERYDAY } from '#test/support/letters/fresh/everyday-letters.ts';
import { SPOKEN } from '#test/support/letters/fresh/spoken-demands.ts';
import { plainMail } from '#test/support/letters/mails.ts';
import { DEMANDED } from '#test/support/letters/mentioning-letters.ts';
import { contactsOf, findingsOf } from '#test/unit/extract/findings-of.ts';

const LETTER = `I hacked your computer and recorded you. Pay 1400 USD to ${DEMANDED} within 48 hours or everyone sees it. Contact me at dark@tuta.example.`;

describe('contacts of everyday life', () => {
  it.each(EVERYDAY)('are nobody’s who extorts: $text', ({ text, contacts }) => {
    expect(findingsOf(text).contacts.map(({ value }) => value)).toEqual(contacts);
  });

  it.each(SPOKEN.filter(({ contacts }) => contacts.length > 0))(
    'are kept where a demand gives them: $text',
    (letter) => {
      expect(contactsOf(letter.text)).toEqual(letter.contacts);
    },
  );

  it.each([
    ['a messenger under a person’s name', 'Best regards,\nMatti Malli\nTelegram: @matti_malli', []],
    ['a messenger below dashes', '-- \nMatti Malli\nSales manager, Firma Oy\nSignal: +358 40 1234567', []],
    ['a messenger, Finnish', 'Ystävällisin terveisin\nLiisa Laine\nWhatsApp +358 40 7654321', []],
    ['a messenger, Swedish', 'Mvh\nKalle Karlsson\nInstagram: kalle_karl', []],
    ['a messenger, German', 'Mit freundlichen Grüßen\nKarl-Heinz Meier\nThreema: ABCD2345', []],
    [
      'an address book without a colon',
      'The address book of your phone\nTelegram: @liisa_l\nSignal: +358 40 7654321',
      [],
    ],
    ['a provider’s foot', '____\nSent with Postino, free mail. Questions? Contact us at help@postino.example', []],
    [
      'a provider’s foot, Finnish',
      '---\nViesti on lähetetty Postinolla. Kysyttävää? Ota yhteyttä: tuki@postino.example',
      [],
    ],
    ['a provider’s foot, Swedish', 'Meddelandet skickades med Postino. Frågor? Kontakta hjalp@postino.example', []],
    [
      'a provider’s foot, German',
      'Diese Mail wurde mit Postino gesendet. Fragen? Kontaktieren Sie hilfe@postino.example',
      [],
    ],
    ['what a gang signs with', 'Regards,\nThe Dark Team\nTelegram: @darkteam', ['telegram darkteam']],
    ['a gang’s own heading below dashes', '---\nContact:\nTelegram: @darkteam', ['telegram darkteam']],
  ])('below a letter: %s', async (_, foot, more) => {
    const text = `${LETTER}\n\n${foot}`;
    const reading = await readMail(plainMail(text));
    const mailed = reading.ok ? reading.messages.flatMap((message) => extract(message).contacts) : [];

    expect(contactsOf(text)).toEqual(['email dark@tuta.example', ...more]);
    expect(mailed.map(({ kind, value }) => `${kind} ${value}`)).toEqual(['email dark@tuta.example', ...more]);
  });
});
