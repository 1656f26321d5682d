import { DEMANDED as D, MENTIONED as M } from '../mentioning-letters.ts';
import type { JudgedLetter } from './everyday-letters.ts';

const innocent = (text: string): JudgedLetter => ({ text, wallets: [], contacts: [] });
const beside = (text: string, ...contacts: string[]): JudgedLetter => ({ text, wallets: [D], contacts });

/** Letters like those of `everyday-letters.ts`, written after what reads them was mended for those. */
export const LATER_EVERYDAY: readonly JudgedLetter[] = [
  innocent(`Partiolaisten joulukalenterit 12 euroa kappale, maksu bitcoineina: ${M}. Kiitos tuesta!`),
  innocent(`Moikka, sähkölaskun puolikas on 31 euroa. Siirrä se tähän: ${M}. Kämppis`),
  innocent(`Jumpparyhmän salivuokra: 15 euroa/kk osoitteeseen ${M}. Ohjaaja Minna`),
  innocent(`Uutinen: Kiristäjä vaati kaupungilta 20 BTC osoitteeseen ${M}. Kaupunki ei maksanut.`),
  innocent(`Veikko osti 2011 kymmenen bitcoinia ja unohti ne osoitteeseen ${M}.`),
  beside(
    `Minulla on videosi. Maksa 800 euroa osoitteeseen ${D} tai julkaisen sen. Siskosi säästää häihinsä lompakkoon ${M}, 3 000 euroa jo kasassa.`,
  ),
  beside(
    `Julkaisen kuvasi, ellet maksa 500 euroa osoitteeseen ${D}.\n\nTerveisin\nPekka Peloton\nSignal: +358 40 1234567`,
  ),
  beside(
    `Koneesi on lukittu. Maksa 0,04 BTC osoitteeseen ${D}. Ota yhteyttä: lukko@tuta.example. Haluatko puhua jollekin? Soita kriisipuhelimeen +358 9 2525 0111.`,
    'lukko@tuta.example',
  ),
  innocent(
    `Hyvä asiakas, verkkotunnuksesi uusiminen maksaa 18 euroa. Maksa ${M} ennen eräpäivää. Domain Oy, tuki@domain.example`,
  ),
  innocent(`Tietoturvakeskus: tällaisessa kiristyskirjeessä uhri käsketään siirtämään 1 500 euroa osoitteeseen ${M}.`),
  innocent(`Julkorten säljs för 60 kronor asken. Swisha eller skicka bitcoin till ${M}. Hälsningar innebandylaget`),
  innocent(`Halva elräkningen blev 310 kronor, för över till ${M} när du kan. Kram, Ebba`),
  innocent(`Sven köpte tio bitcoin 2011 och glömde dem på ${M}.`),
  innocent(`Nyhet: utpressarna krävde kommunen på 20 BTC till ${M}. Kommunen betalade inte.`),
  innocent(`Bäste kund, din domän går ut. Förnya för 180 kronor till ${M}. Domän AB, support@doman.example`),
  beside(
    `Jag lägger ut dina bilder om du inte betalar 5 000 kronor till ${D}. Din kusin har redan fört över 1 000 kronor till ${M} i misstag.`,
  ),
  beside(
    `Betala 0,04 BTC till ${D}, annars raderas filerna. Skriv till oss: las@tuta.example. Vill du prata med en psykolog? Ring +46 8 702 16 80.`,
    'las@tuta.example',
  ),
  innocent(`Girl scout cookies are 6 USD a box, bitcoin to ${M}. Thanks for your support!`),
  innocent(`Hey, half of the electricity came to 41 USD. Transfer it to ${M} whenever. Your flatmate Sam`),
  innocent(
    `Dear customer, your domain expires on 3 June. Renewal costs 18 EUR, payable to ${M}. support@domains.example`,
  ),
  innocent(`Yoga hall rent: 15 EUR a month to ${M}. See you on the mat! Mina`),
  innocent(`News: the extortionists demanded that the city send 20 BTC to ${M}. The city refused to pay.`),
  innocent(`Walter bought ten bitcoin in 2011 and forgot them at ${M}.`),
  innocent(
    `Speeding ticket 4411: the fine of 80 EUR may be paid in bitcoin to ${M} until 1 July. Municipality of Plumville`,
  ),
  innocent(`Income tax prepayment, second quarter: 1,140 EUR. Bitcoin is accepted at ${M}. Your tax adviser`),
  innocent(`The translator's fee is 220 EUR; please remit to ${M}. It was a pleasure working with you.`),
  innocent(`Our escrow holds 0.4 BTC on ${M} and releases it when the car is handed over.`),
  innocent(`This is the wallet I told you about, Grandpa: ${M}. You can send the birthday money there.`),
  beside(
    `I will post your nudes unless 700 USD land at ${D}. My ex once sent 500 USD to ${M} by mistake, so copy it carefully.`,
  ),
  beside(
    `Your data is encrypted, pay 0.1 BTC to ${D}. Write to us: unlock@tuta.example. Feeling desperate? Call the crisis line at +44 116 123 0000.`,
    'unlock@tuta.example',
  ),
  beside(`Pay 900 USD to ${D} or your boss sees it all.\n\nKind regards,\nJohn Q. Sample\nWhatsApp: +44 20 7946 0123`),
  beside(
    `Pay 900 USD to ${D} or your boss sees it all.\n\n--\nDelivered by Swiftpost. Any trouble with this service? Reach us at care@swiftpost.example`,
  ),
  beside(
    `I copied the phone book of your mobile\nTelegram: @liisa_l\nSignal: +358 40 7654321\nand all of them get the clip unless you send 600 USD to ${D}.`,
  ),
  innocent(`Die Pfadfinder verkaufen Kekse, 5 Euro die Packung, Bitcoin an ${M}. Danke!`),
  innocent(`Hallo, die halbe Stromrechnung sind 41 Euro. Überweise sie bitte an ${M}. Dein Mitbewohner`),
  innocent(`Sehr geehrter Kunde, Ihre Domain läuft ab. Verlängerung 18 Euro, zahlbar an ${M}. hilfe@domain.example`),
  innocent(`Nachricht: Die Erpresser forderten von der Stadt 20 BTC an ${M}. Die Stadt zahlte nicht.`),
  innocent(`Walter kaufte 2011 zehn Bitcoin und vergaß sie auf ${M}.`),
  beside(
    `Ich veröffentliche Ihre Bilder, wenn Sie nicht 700 Euro an ${D} zahlen. Ihr Neffe schickte neulich 500 Euro an ${M}, ein Tippfehler.`,
  ),
  beside(
    `Zahlen Sie 0,04 BTC an ${D}, sonst löschen wir alles. Schreiben Sie uns: schloss@tuta.example. Brauchen Sie einen Psychologen? Rufen Sie +49 800 1110111 an.`,
    'schloss@tuta.example',
  ),
];
