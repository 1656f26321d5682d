import { DEMANDED as D, MENTIONED as M } from '../mentioning-letters.ts';
import type { JudgedLetter } from './everyday-letters.ts';

const innocent = (text: string): JudgedLetter => ({ text, wallets: [], contacts: [] });
const beside = (text: string): JudgedLetter => ({ text, wallets: [D], contacts: [] });

/** Letters of every day and demands beside an innocent address, for which nothing was mended. */
export const FOURTH_EVERYDAY: readonly JudgedLetter[] = [
  innocent(`Your gym contract: 39 EUR for March are open. ${M}. Without payment by Friday we lock your card.`),
  innocent(`Vet bill for Rex: 180 USD. Bitcoin works too, ${M}. He was very brave!`),
  innocent(
    `Final notice from the library: two books overdue, fee 6 EUR, payable to ${M}, otherwise your account is blocked.`,
  ),
  innocent(`I owe you for the guitar strings, right? You said 25 EUR to ${M}. Sending tonight.`),
  innocent(
    `The hikers' association needs 15 EUR a year from every member: ${M}. Unless we get it by May, the hut closes.`,
  ),
  innocent(`Wallet check: ${M} holds 0.4 BTC. You can see your balance at any time.`),
  innocent(
    `Our database was hacked last week. No data was published. We moved the company's 3 BTC to ${M}, which is safe.`,
  ),
  beside(
    `Pay 700 USD to ${D} or I send your photos to your mother. She just gave 20 USD to ${M}, such a generous lady.`,
  ),
  innocent(`Kuntosalin maaliskuu, 39 euroa, on maksamatta. ${M}. Ellei maksu näy perjantaina, kortti suljetaan.`),
  innocent(`Rexin eläinlääkäri maksoi 180 euroa. Bitcoin käy, ${M}. Se oli urhea!`),
  innocent(
    `Kirjaston viimeinen huomautus: kaksi kirjaa myöhässä, maksu 6 euroa osoitteeseen ${M}, muuten lainausoikeus lukitaan.`,
  ),
  innocent(`Olenko velkaa kitarankielistä? Sanoit 25 euroa osoitteeseen ${M}. Laitan illalla.`),
  innocent(
    `Tietokantaamme murtauduttiin viime viikolla. Tietoja ei julkaistu. Siirsimme yhtiön 3 BTC osoitteeseen ${M}, jossa ne ovat turvassa.`,
  ),
  beside(
    `Maksa 700 euroa osoitteeseen ${D} tai lähetän kuvasi äidillesi. Hän antoi juuri 20 euroa osoitteeseen ${M}, antelias rouva.`,
  ),
  innocent(`Sijoitusvinkki: vuonna 2013 lompakossa ${M} oli 3 BTC, nyt jo 40. Lue lisää kurssiltamme.`),
  innocent(`Gymkortet för mars, 390 kr, är obetalt. ${M}. Syns inte pengarna på fredag spärras kortet.`),
  innocent(`Veterinären för Rex kostade 1 800 kr. Bitcoin går bra, ${M}. Han var så modig!`),
  innocent(
    `Sista påminnelsen från biblioteket: två böcker för sent, avgift 60 kr till ${M}, annars spärras ditt lånekort.`,
  ),
  innocent(`Är jag skyldig dig för gitarrsträngarna? Du sa 250 kr till ${M}. Skickar i kväll.`),
  innocent(
    `Vår databas hackades förra veckan. Inga uppgifter publicerades. Vi flyttade bolagets 3 BTC till ${M}, där är de säkra.`,
  ),
  beside(
    `Betala 7 000 kr till ${D} eller så skickar jag dina bilder till din mamma. Hon gav nyss 200 kr till ${M}, en generös dam.`,
  ),
  innocent(`Investeringstips: 2013 låg 3 BTC på ${M}, nu redan 40. Läs mer i vår kurs.`),
  innocent(`Fitnessstudio, Beitrag März: 39 Euro offen. ${M}. Ohne Zahlung bis Freitag sperren wir Ihre Karte.`),
  innocent(`Tierarzt für Rex: 180 Euro. Bitcoin geht auch, ${M}. Er war sehr tapfer!`),
  innocent(
    `Letzte Mahnung der Bücherei: zwei Bücher überfällig, Gebühr 6 Euro an ${M}, sonst wird Ihr Ausweis gesperrt.`,
  ),
  innocent(`Schulde ich dir noch die Gitarrensaiten? Du sagtest 25 Euro an ${M}. Schicke ich heute Abend.`),
  innocent(
    `Unsere Datenbank wurde vorige Woche gehackt. Daten wurden nicht veröffentlicht. Wir haben 3 BTC der Firma auf ${M} verschoben, dort sind sie sicher.`,
  ),
  beside(
    `Zahlen Sie 700 Euro an ${D}, oder ich schicke Ihre Fotos an Ihre Mutter. Sie gab eben 20 Euro an ${M}, eine großzügige Dame.`,
  ),
  innocent(`Anlagetipp: 2013 lagen 3 BTC auf ${M}, heute schon 40. Mehr in unserem Kurs.`),
  beside(
    `Ihre Dateien sind verschlüsselt. 0,2 BTC auf ${D}, sonst bleibt es so. Die Stadtwerke haben neulich auch 4 BTC verloren, an ${M}.`,
  ),
];
