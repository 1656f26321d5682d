import { DEMANDED as D, MENTIONED as M } from '../mentioning-letters.ts';
import type { JudgedLetter } from './everyday-letters.ts';

const demand = (text: string): JudgedLetter => ({ text, wallets: [D], contacts: [] });
const innocent = (text: string): JudgedLetter => ({ text, wallets: [], contacts: [] });
const beside = (text: string): JudgedLetter => ({ text, wallets: [D], contacts: [] });

/** Demands written last, for which nothing was mended. */
export const FIFTH_DEMANDS: readonly JudgedLetter[] = [
  demand(
    `I sat in your mailbox all winter. 800 USD, ${D}, and I log out for good. Otherwise your clients read every line.`,
  ),
  demand(`Grow ${D} by 0.04 BTC before the weekend or I mail your browser history to your boss.`),
  demand(`roses are red violets are blue 500 usd ${D} or the world sees u nude`),
  demand(`We planted something under your stadium. 5 BTC must be visible on ${D} by kickoff.`),
  demand(`Istuin sähköpostissasi koko talven. 800 euroa, ${D}, ja lähden. Muuten asiakkaasi lukevat joka rivin.`),
  demand(`Kasvata ${D} 0,04 BTC:llä ennen viikonloppua tai postitan selaushistoriasi pomollesi.`),
  demand(`ruusut on punaisia, 500e ${D} tai koko koulu näkee sut alasti`),
  demand(`Jag satt i din inkorg hela vintern. 8 000 kr, ${D}, så loggar jag ut. Annars läser dina kunder varje rad.`),
  demand(`Låt ${D} växa med 0,04 BTC före helgen, annars mejlar jag din surfhistorik till chefen.`),
  demand(`rosor är röda, 5000 kr ${D} eller så ser hela skolan dig naken`),
  demand(
    `Ich saß den ganzen Winter in Ihrem Postfach. 800 Euro, ${D}, und ich melde mich ab. Sonst lesen Ihre Kunden jede Zeile.`,
  ),
  demand(`Lassen Sie ${D} bis zum Wochenende um 0,04 BTC wachsen, oder ich maile Ihren Verlauf an Ihren Chef.`),
];

/** Letters of every day, and demands beside an innocent address, written last. */
export const FIFTH_EVERYDAY: readonly JudgedLetter[] = [
  innocent(`Parking fine, zone 4: 35 EUR, ${M}. After 14 days the fine rises to 50 EUR.`),
  innocent(`We sold the boat! Your third, 0.3 BTC, went to ${M} this morning.`),
  innocent(`The school play costs 4 EUR a child. ${M}. See you at the show!`),
  beside(`I have your passwords and 700 USD to ${D} buys them. He who hired me sent 200 USD to ${M} first.`),
  innocent(`Pysäköintivirhemaksu 35 euroa, ${M}. Neljäntoista päivän jälkeen maksu nousee 50 euroon.`),
  innocent(`Myimme veneen! Kolmasosasi, 0,3 BTC, meni tänä aamuna osoitteeseen ${M}.`),
  beside(
    `Salasanasi ovat minulla, maksa 700 euroa osoitteeseen ${D}. Vaimosi laittoi toissapäivänä 200 euroa osoitteeseen ${M}.`,
  ),
  innocent(`Parkeringsböter 350 kr, ${M}. Efter fjorton dagar höjs avgiften till 500 kr.`),
  innocent(`Vi sålde båten! Din tredjedel, 0,3 BTC, gick i morse till ${M}.`),
  beside(`Jag har dina lösenord, betala 7 000 kr till ${D}. Hon som bor hos dig satte i förrgår in 2 000 kr på ${M}.`),
  innocent(`Parkstrafe 35 Euro, ${M}. Nach 14 Tagen steigt sie auf 50 Euro.`),
  innocent(`Das Boot ist verkauft! Dein Drittel, 0,3 BTC, ging heute früh an ${M}.`),
];
