import { describe, expect, it } from 'vitest';
import { addressOf } from '#test/support/addresses.ts';
import { deadlinesOf } from '#test/unit/extract/findings-of.ts';

const wallet = addressOf('p2wpkh', 'deadline');

describe('deadlines', () => {
  it.each([
    ['24 tunnin kuluessa', 'PT24H'],
    ['24 tunnissa', 'PT24H'],
    ['Aikaa on 3 päivää', 'PT72H'],
    ['kahden arkipäivän kuluessa', 'PT48H business'],
    ['2 viikkoa aikaa', 'PT336H'],
    ['viikon kuluessa', 'PT168H'],
    ['vuorokauden aikaa', 'PT24H'],
    ['kahdenkymmenenneljän tunnin sisällä', 'PT24H'],
    ['50 tuntia (hieman yli 2 päivää) aikaa', 'PT50H'],
    ['You have five (5) days', 'PT120H'],
    ['I have a pixel in this mail and know that you read it. You have one day to pay', 'PT24H opened'],
    ['Du har ett dygn på dig', 'PT24H'],
    ['inden for 24 timer', 'PT24H'],
    ['senast 5/12 2026', '2026-12-05'],
    ['Sinulla on 48 tuntia aikaa viestin avaamisesta', 'PT48H opened'],
    ['inom 24 timmar', 'PT24H'],
    ['inom ett dygn', 'PT24H'],
    ['Du har 3 dagar på dig', 'PT72H'],
    ['Du har 48 timmar på dig från att mejlet öppnas', 'PT48H opened'],
    ['within 48 hours', 'PT48H'],
    ['You have exactly 50 hours after opening this letter', 'PT50H opened'],
    ['in two business days', 'PT48H business'],
    ['within a week', 'PT168H'],
    ['you have 24h', 'PT24H'],
    ['innerhalb von 3 Tagen', 'PT72H'],
    ['Sie haben 36 Stunden, sobald Sie dies lesen', 'PT36H opened'],
    ['by 5 December 2026', '2026-12-05'],
    ['before December 5, 2026', '2026-12-05'],
    ['until 2026-12-05', '2026-12-05'],
    ['by 5 December 2026 at 18:00 UTC', '2026-12-05T18:00Z'],
    ['viimeistään 5.12.2026 klo 12.00', '2026-12-05T12:00'],
    ['30. marraskuuta 2026 mennessä', '2026-11-30'],
    ['senast den 5 december 2026', '2026-12-05'],
    ['bis zum 5. Dezember 2026', '2026-12-05'],
    ['viimeistään keskiviikkona 2.12.2026', '2026-12-02'],
    ['viimeistään maanantaina 30.11.2026', '2026-11-30'],
    ['inden for to dage', 'PT48H'],
    ['If you stay silent for 7 days we publish', 'PT168H'],
  ])('reads "%s" as %s', (sentence, deadline) => {
    expect(deadlinesOf(`Bitcoin: ${wallet}. ${sentence}.`)).toEqual([deadline]);
  });

  it.each([
    'I have been watching you for the last three months',
    'Your device was hacked 12 days ago',
    'Laitteesi hakkeroitiin 12 päivää sitten',
    'Ohjelma on ollut koneellasi jo 90 päivää',
    'Programmet har funnits på din dator i 90 dagar',
    'Das Programm ist seit 90 Tagen auf Ihrem Rechner',
    'It takes 15 minutes to open an account',
    'Teemme juuri nyt pienen 30 minuutin demohyökkäyksen',
    'Right now we will start a 15 minutes attack on one of your servers',
    'This is not a one-time action',
    'Your network will be restored in less than an hour',
    'Look into your spam folder if you get no answer more than 6 hours',
    'Wait for 2 confirmations (30 minutes)',
    'Tilin avaaminen kestää 15 minuuttia',
    'The virus updates itself every 4 hours',
    'The breach was on 5 May 2019',
    'Attacken mot er börjar före jul, från och med måndag den 30 november 2026',
    'Our decryptor restores everything in 6 hours',
    'We stole 1T of your files',
    'The decryption software will be sent to you within 48 hours',
    'You will receive the key within 2 hours',
    'We always reply within 24 hours',
    'The decryptor restores your network in less than 5 hours',
    'Everything will be restored within 1 day after payment',
    'Our team gives 48 hours support',
    'In case of no answer in 24 hours write us to the other mail',
    'If you do not receive a reply within 36 hours, create another account',
    "If you didn't hear from us within 24 hours, send us a mail",
    'Lähetämme avaimen 24 tunnin kuluessa',
    'Saat ohjelman kahden tunnin kuluessa maksusta',
    'Jos et saa vastausta 24 tunnin kuluessa, kirjoita uudestaan',
    'Du får nyckeln inom 24 timmar',
    'Om du inte får svar inom 24 timmar, skriv igen',
    'Wir antworten innerhalb von 24 Stunden',
    'Sie erhalten den Schlüssel innerhalb von 2 Stunden nach der Zahlung',
  ])('takes "%s" for no deadline', (sentence) => {
    expect(deadlinesOf(`Bitcoin: ${wallet}. ${sentence}.`)).toEqual([]);
  });

  it.each([
    ['If we do not receive a response from you within 48 hours, we publish', 'PT48H'],
    ['If you do not get in touch within 72 hours, your data will be published', 'PT72H'],
    ['If you pay within 3 days, we will decrypt it', 'PT72H'],
    ['We will restore everything if you pay within 24 hours', 'PT24H'],
    ['We decrypt your files when you contact us within 24 hours', 'PT24H'],
    ['If we receive no response in 7 days, your data will be published', 'PT168H'],
    ['Saat tiedostosi takaisin, jos maksat 24 tunnin kuluessa', 'PT24H'],
    ['Du får filerna om du betalar inom 24 timmar', 'PT24H'],
    ['Sie erhalten Ihre Dateien, wenn Sie innerhalb von 24 Stunden zahlen', 'PT24H'],
  ])('still reads "%s"', (sentence, deadline) => {
    expect(deadlinesOf(`Bitcoin: ${wallet}. ${sentence}.`)).toEqual([deadline]);
  });

  it('takes times in a text that demands nothing for no deadline', () => {
    expect(deadlinesOf('Free delivery within 3 days.')).toEqual([]);
  });
});
