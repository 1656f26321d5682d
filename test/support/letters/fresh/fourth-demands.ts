import { DEMANDED as D, MENTIONED as M } from '../mentioning-letters.ts';
import type { JudgedLetter } from './everyday-letters.ts';

const demand = (text: string): JudgedLetter => ({ text, wallets: [D], contacts: [] });

/** Demands written after what reads them was mended by structure, for which nothing was mended. */
export const FOURTH_DEMANDS: readonly JudgedLetter[] = [
  demand(`Heard you like cheating. 1500$ gets you my silence, ${D}, clock runs till tomorrow 6pm.`),
  demand(`Your son's messages are disgusting. 0.03 BTC makes them disappear: ${D}. Otherwise his coach reads them.`),
  demand(`hey its me again. u didnt listen. now its 900 bucks n u got till friday ${D} or i burn ur life down`),
  demand(
    `Our group has been in your network for two months. Arrange 6 BTC. ${D}. Failing that, auditors and customers will be informed.`,
  ),
  demand(`I'd hate for your fiancée to see what I saw. Make ${D} 700 USD richer and I'll be gone.`),
  demand(
    `Refresh ${D} in your browser. If it shows less than 0.1 BTC on Sunday night, your inbox goes to the newspapers.`,
  ),
  demand(`You pay, we leave. You don't, we come back with more traffic. 2 BTC / ${D} / 5 days`),
  {
    text: `Everything on your laptop is in my hands. Stuff 950 USD into ${D} or your tutor gets the folder. By the way your dentist bills from ${M}, so I know you can use bitcoin.`,
    wallets: [D],
    contacts: [],
  },
  demand(`kuulin että petät. 1500e ja oon hiljaa, ${D}, aikaa huomiseen klo 18`),
  demand(`Poikasi viestit ovat iljettäviä. 0,03 BTC saa ne katoamaan: ${D}. Muuten valmentaja lukee ne.`),
  demand(
    `Olemme olleet verkossanne kaksi kuukautta. Hoitakaa 6 BTC. ${D}. Muutoin tilintarkastajat ja asiakkaat saavat tietää.`,
  ),
  demand(`Päivitä ${D} selaimessasi. Jos siellä on sunnuntai-iltana alle 0,1 BTC, sähköpostisi päätyvät lehdille.`),
  demand(`Tee osoitteesta ${D} 700 euroa rikkaampi, niin katoan. Muuten kihlattusi näkee sen minkä minäkin.`),
  demand(`Sinä maksat, me lähdemme. Et maksa, palaamme. 2 BTC / ${D} / 5 päivää`),
  {
    text: `Kaikki läppärilläsi on käsissäni. Tunge 950 euroa lompakkoon ${D} tai opettajasi saa koko kansion. Muuten, hammaslääkärisi ottaa maksut osoitteeseen ${M}, joten osaat kyllä bitcoinin.`,
    wallets: [D],
    contacts: [],
  },
  demand(`hörde att du är otrogen. 15000 kr så håller jag tyst, ${D}, till i morgon kl 18`),
  demand(`Din sons meddelanden är äckliga. 0,03 BTC får dem att försvinna: ${D}. Annars läser tränaren dem.`),
  demand(`Vi har varit i ert nätverk i två månader. Ordna 6 BTC. ${D}. I annat fall informeras revisorer och kunder.`),
  demand(`Uppdatera ${D} i webbläsaren. Visar den mindre än 0,1 BTC på söndag kväll går din inkorg till tidningarna.`),
  demand(`Gör ${D} 7 000 kronor rikare så försvinner jag. Annars ser din fästmö det jag såg.`),
  demand(`Ni betalar, vi går. Ni betalar inte, vi kommer tillbaka. 2 BTC / ${D} / 5 dagar`),
  {
    text: `Allt på din laptop är i mina händer. Tryck in 9 500 kr i ${D} eller så får din lärare hela mappen. Förresten tar din tandläkare betalt via ${M}, så du kan bitcoin.`,
    wallets: [D],
    contacts: [],
  },
  demand(`hab gehört du gehst fremd. 1500€ und ich halte den mund, ${D}, bis morgen 18 uhr`),
  demand(
    `Die Nachrichten Ihres Sohnes sind widerlich. 0,03 BTC lassen sie verschwinden: ${D}. Sonst liest sie sein Trainer.`,
  ),
  demand(
    `Wir sind seit zwei Monaten in Ihrem Netz. Besorgen Sie 6 BTC. ${D}. Andernfalls werden Prüfer und Kunden informiert.`,
  ),
  demand(
    `Laden Sie ${D} im Browser neu. Stehen dort am Sonntagabend weniger als 0,1 BTC, geht Ihr Postfach an die Zeitungen.`,
  ),
  demand(`Machen Sie ${D} um 700 Euro reicher, und ich bin weg. Sonst sieht Ihre Verlobte, was ich sah.`),
  demand(`Sie zahlen, wir gehen. Sie zahlen nicht, wir kommen wieder. 2 BTC / ${D} / 5 Tage`),
  {
    text: `Alles auf Ihrem Laptop ist in meiner Hand. Stopfen Sie 950 Euro in ${D}, oder Ihr Lehrer bekommt den Ordner. Übrigens rechnet Ihr Zahnarzt über ${M} ab, Sie kennen Bitcoin also.`,
    wallets: [D],
    contacts: [],
  },
  demand(`letzte warnung. 400 euro. ${D}. sonst kriegt deine klasse die bilder`),
];
