import { describe, expect, it } from 'vitest';
import { DEMANDED } from '#test/support/letters/mentioning-letters.ts';
import { contactsOf as contactsIn } from '#test/unit/extract/findings-of.ts';

const contactsOf = (letter: string): string[] =>
  contactsIn(letter.replaceAll('{D}', DEMANDED)).map((contact) => contact.slice(contact.indexOf(' ') + 1));

describe('a way to the writer', () => {
  it.each([
    ['Neuvottelut käydään vain osoitteessa poyta@posti.example. 1 BTC: {D}', 'poyta@posti.example'],
    ['Asioista sovitaan ainoastaan osoitteessa huone@posti.example. 1 BTC: {D}', 'huone@posti.example'],
    ['Negotiations run through tablefour@mail.example and nobody else. 3 BTC to {D}.', 'tablefour@mail.example'],
    ['All kommunikation går genom rummet@post.example. 1 BTC till {D}.', 'rummet@post.example'],
    ['Verhandelt wird nur über tisch@post.example. 1 BTC an {D}.', 'tisch@post.example'],
    ['2 BTC an {D}. Die Transaktionsnummer geht an kasse@post.example.', 'kasse@post.example'],
    ['2 BTC till {D}. Lämna transaktionens id hos kassan@post.example.', 'kassan@post.example'],
    ['3 BTC osoitteeseen {D}. Tositteen voit jättää osoitteeseen luukku@posti.example.', 'luukku@posti.example'],
    ['Betala 4000 kr, {D}, annars sprids bilderna. På Telegram heter jag nattugglan_9.', 'nattugglan_9'],
    ['Zahl 400 EUR, {D}, sonst sehen alle die Bilder. Auf Telegram heiße ich nachtfalke_9.', 'nachtfalke_9'],
    ['Zahl 450 EUR, {D}, sonst sehen alle das Video. Bei Telegram bin ich unter eisvogel_4 zu finden.', 'eisvogel_4'],
  ])('is where they talk, where a proof goes, or what they are called: %s', (letter, contact) => {
    expect(contactsOf(letter)).toEqual([contact]);
  });

  it.each([
    'Die gesamte Kommunikation mit deiner Frau läuft über anna@heim.example. 500 EUR an {D}.',
    'All communication goes to press@paper.example unless 500 USD reach {D}.',
    'All kommunikation gick genom lisa@hem.example. 5000 kr till {D}.',
    'The receipts were sent to tax@office.example. 500 USD to {D}.',
    'Die Belege gehen an presse@zeitung.example, wenn nicht 500 EUR auf {D} sind.',
    'Neuvottelut kollegasi kanssa käytiin osoitteessa pekka@tyo.example. 500 euroa: {D}',
    'Your negotiations with rival@firm.example will be public. 2 BTC to {D}.',
    'Der Kontakt zu eva@heim.example ist dokumentiert. 500 EUR an {D}.',
    'Kontakt: eva@heim.example hat alles gesehen. 500 EUR an {D}.',
    'Yhteydenpito rakastajaan osoitteessa ville@koti.example on tallessa. 500 euroa: {D}',
    'Kommunikation: eva@hem.example, lars@hem.example. Allt sparat. 5000 kr till {D}.',
    'Hash and files of kim@home.example were copied. 500 USD to {D}.',
    'På Telegram heter din dotter snowdrop_9. 5000 kr till {D}.',
    'Auf Instagram bin ich lena_9 gefolgt. 500 EUR an {D}.',
  ])('is none of those whom the letter tells of: %s', (letter) => {
    expect(contactsOf(letter)).toEqual([]);
  });
});
