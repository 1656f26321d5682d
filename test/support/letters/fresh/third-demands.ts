import { DEMANDED as D, MENTIONED as M } from '../mentioning-letters.ts';
import type { JudgedLetter } from './everyday-letters.ts';

const demand = (text: string): JudgedLetter => ({ text, wallets: [D], contacts: [] });

/** Demands in words of their own, in four languages, some beside an innocent owner’s address. */
export const THIRD_DEMANDS: readonly JudgedLetter[] = [
  demand(`u got 24h or ur gf sees the chat. 300$ ${D}`),
  demand(`Tick tock. 700 USD. ${D}. When the clock hits zero I press send.`),
  demand(`Let's make this quick. You, 1,200 dollars, this wallet:\n${D}\nMiss it and your colleagues get a show.`),
  demand(`I filmed you. Price of silence: 900 EUR\n\n${D}\n\nThree days.`),
  demand(`Load ${D} up with 0.05 BTC by Friday. If not, your mother opens an envelope full of photos.`),
  demand(`Your company's files are ours. 4 BTC buys them back. ${D}. You have 72 hours, then the auction starts.`),
  demand(`Drop 450 bucks in ${D} and nobody has to know what you did last summer. Don't, and everybody will.`),
  demand(`I know where your kids go to school. 2000 USD ${D} midnight`),
  demand(`Unless ${D} holds 0.2 BTC tomorrow at noon, the customer list goes to your competitors.`),
  demand(
    `You have two choices. First: ignore me, and every contact in your phone sees you. Second: top up ${D} by 1500 USD.`,
  ),
  {
    text: `I own your webcam. Fill ${D} with 800 USD or else the clip is out on Monday. Want to know how bitcoin works? Look at the first address ever, ${M}.`,
    wallets: [D],
    contacts: [],
  },
  {
    text: `Put 0.3 BTC on ${D} within two days, otherwise I burn your servers.\n\n-- \nSent with FreeMail, donations keep us running: ${M}`,
    wallets: [D],
    contacts: [],
  },
  demand(`aikaa 24h tai tyttöystäväs näkee chatit. 300e ${D}`),
  demand(`Kello käy. 700 euroa. ${D}. Kun aika loppuu, painan lähetä.`),
  demand(`Kuvasin sinut. Hiljaisuuden hinta: 900 €\n\n${D}\n\nKolme päivää.`),
  demand(`Täytä ${D} 0,05 bitcoinilla perjantaihin mennessä. Jos et, äitisi saa kirjekuoren täynnä kuvia.`),
  demand(
    `Yrityksenne tiedostot ovat meillä. 4 BTC:llä ne saa takaisin. ${D}. Aikaa 72 tuntia, sitten alkaa huutokauppa.`,
  ),
  demand(`Heitä 450 euroa osoitteelle ${D}, niin kukaan ei saa tietää. Muuten kaikki saavat.`),
  demand(`Ellei osoitteessa ${D} ole huomenna puoleenpäivään mennessä 0,2 BTC, asiakaslista menee kilpailijoillenne.`),
  demand(`Tiedän missä lapsesi käyvät koulua. 2000 euroa ${D} keskiyö`),
  {
    text: `Omistan webkamerasi. 800 euroa lompakkoon ${D} tai video julki maanantaina. Isoäitisi lahjoitti juuri löytöeläintalolle osoitteeseen ${M}, kiltti nainen.`,
    wallets: [D],
    contacts: [],
  },
  demand(
    `Sinulla on kaksi vaihtoehtoa. Joko kaikki yhteystietosi näkevät sinut, tai lataat osoitteen ${D} 1500 eurolla.`,
  ),
  demand(`du har 24h annars ser din tjej chatten. 3000 kr ${D}`),
  demand(`Klockan tickar. 7 000 kr. ${D}. När tiden är slut trycker jag på skicka.`),
  demand(`Jag filmade dig. Priset för min tystnad: 9 000 kronor\n\n${D}\n\nTre dagar.`),
  demand(`Fyll ${D} med 0,05 BTC före fredag. Om inte får din mamma ett kuvert med bilder.`),
  demand(`Era filer är våra. 4 BTC köper tillbaka dem. ${D}. Ni har 72 timmar, sedan börjar auktionen.`),
  demand(`Släng in 4 500 kronor på ${D} så behöver ingen få veta. Annars får alla veta.`),
  demand(`Om det inte finns 0,2 BTC på ${D} i morgon klockan tolv går kundlistan till era konkurrenter.`),
  demand(`Jag vet var dina barn går i skolan. 20000 kr ${D} midnatt`),
  {
    text: `Din webbkamera är min. 8 000 kr in på ${D}, annars är filmen ute på måndag. Din chef betalade förra veckan sin lunch till ${M}, jag ser allt.`,
    wallets: [D],
    contacts: [],
  },
  demand(`du hast 24h sonst sieht deine freundin den chat. 300€ ${D}`),
  demand(`Die Uhr tickt. 700 Euro. ${D}. Wenn die Zeit um ist, drücke ich auf Senden.`),
  demand(`Ich habe Sie gefilmt. Preis meines Schweigens: 900 EUR\n\n${D}\n\nDrei Tage.`),
  demand(`Füllen Sie ${D} bis Freitag mit 0,05 BTC auf. Falls nicht, bekommt Ihre Mutter einen Umschlag voller Fotos.`),
  demand(`Ihre Dateien gehören uns. 4 BTC kaufen sie zurück. ${D}. Sie haben 72 Stunden, dann beginnt die Auktion.`),
  demand(`Wirf 450 Euro in ${D}, und niemand muss etwas erfahren. Tust du es nicht, erfahren es alle.`),
  demand(`Wenn auf ${D} morgen Mittag keine 0,2 BTC liegen, geht die Kundenliste an Ihre Konkurrenz.`),
  demand(`Ich weiß, wo deine Kinder zur Schule gehen. 2000 Euro ${D} Mitternacht`),
  {
    text: `Ihre Webcam gehört mir. 800 Euro auf ${D}, oder das Video ist am Montag draußen. Ihr Chef zahlte vorige Woche sein Mittagessen an ${M}, ich sehe alles.`,
    wallets: [D],
    contacts: [],
  },
];
