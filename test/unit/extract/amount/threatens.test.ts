import { describe, expect, it } from 'vitest';
import { threatens } from '#domain/extract/amount/threatens.ts';
import { letter } from '#test/support/letters/letters.ts';
import { LETTERS } from '#test/support/letters/whole-letters.ts';

const isThreat = (text: string): boolean => threatens({ parts: [{ name: 'text', text }] });

describe('a letter that threatens', () => {
  it('is known in each language, whole letters all', () => {
    const texts = [
      ...LETTERS.map(({ text }) => text),
      ...(['fi', 'sv', 'en'] as const).map((of) => letter(of, 1).text),
    ];
    expect(texts.filter((text) => !isThreat(text))).toEqual([]);
  });

  it.each([
    'Pay 200 EUR or your wife sees it.',
    'They say that they leak my therapy notes if I do not pay.',
    'I have a copy of all your files. 0.1 BTC to this address.',
    'Pay, or we рublish everything.',
    'Maksa 500 e tai kuvasi leviävät.',
    'Videosi on minulla. Lähetä 1200 euroa.',
    'Kiristäjä vaatii rahaa ja uhkaa kertoa kaikille.',
    'Vi har en kopia av din patientjournal. Sätt in 350 euro.',
    'Betala, annars blir det dyrare.',
    'Wir haben Zugriff auf Ihren Computer. Zahlen Sie.',
    'Pay 1 BTC now. After three days the price doubles.',
  ])('%s', (text) => {
    expect(isThreat(text)).toBe(true);
  });
});

describe('a text that asks for money and threatens nothing', () => {
  it.each([
    'Thank you for your order! Please pay 49 EUR in bitcoin to this address within 24 hours, otherwise the order is cancelled.',
    'Kiitos tilauksestasi! Maksa 49 € tähän osoitteeseen 24 tunnin sisällä, muuten tilaus perutaan.',
    'Tack för din beställning! Betala 49 € till denna adress, annars avbryts beställningen.',
    'Vielen Dank für Ihre Bestellung! Zahlen Sie 49 € an diese Adresse, sonst wird die Bestellung storniert.',
    'Membership fee 2027: please send 20 EUR to the club wallet by Friday. Your treasurer.',
    'Seuran jäsenmaksu 20 € rahastonhoitajan lompakkoon perjantaihin mennessä.',
    'Support our hospital: donate to this address. Thank you!',
    'Your data is safe with us. Pay 9.99 EUR a month for 2 TB.',
  ])('%s', (text) => {
    expect(isThreat(text)).toBe(false);
  });
});
