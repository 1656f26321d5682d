import { DEMANDED as D } from '../mentioning-letters.ts';
import type { JudgedLetter } from './everyday-letters.ts';

const demand = (text: string, ...contacts: string[]): JudgedLetter => ({ text, wallets: [D], contacts });

/** Demands as people word them, short, formal and broken: written before what reads them was mended. */
export const SPOKEN: readonly JudgedLetter[] = [
  // English.
  demand(`I hold your nudes. 600 USD. Where to: ${D}. When: tonight.`),
  demand(`If 1400 USD were sent to ${D} by Friday, we would delete the video. Otherwise your family sees it.`),
  demand(`The hospital must pay 12 BTC to ${D} within five days or the patients' records are published.`),
  demand(`For the deletion of the video the payment of 1100 USD goes to ${D}. If you refuse, your boss gets a copy.`),
  demand(`People like you donate to me. 900 USD to ${D} or your browser history goes to your wife.`),
  demand(
    `Your network is locked. 3 BTC: ${D}. Email: first@onionmail.example, reserve: second@tuta.example`,
    'email first@onionmail.example',
    'email second@tuta.example',
  ),
  demand(`your pics will be on fb unless u pay. 250 usd btc ${D}. kik: grey_fox9`, 'kik grey_fox9'),
  demand(`We breached you. Viber +1 202 555 0143 for talks. 2 BTC to ${D} or all data leaks.`, 'viber +12025550143'),
  demand(`I have your chats. Line ID: shadow77. 300 USD in btc to ${D} or your husband reads them.`, 'line shadow77'),
  demand(
    `All your files are encrypted. Jabber: locker@jabber.example. Price 0.2 BTC, wallet ${D}`,
    'email locker@jabber.example',
  ),
  demand(`Money first. 0.08 BTC, ${D}. Silence second. Otherwise the school hears of it.`),
  demand(`u got 24h. 500$. ${D}. or ur gf sees the chat`),
  demand(
    `Sir/Madam, the outstanding fee for our silence (USD 2,300) is to be remitted to ${D}. Failing this, your correspondence will be released to the press.`,
  ),
  demand(`Destination of the 1,500 USD: ${D}\nDeadline: Sunday\nConsequence: your video on the internet`),
  demand(
    `It will cost you 0.5 bitcoin to keep this private. Deliver it to ${D}. Or I share your photos with your clients.`,
  ),
  demand(`You want that I am quiet? Then 700 dollar on ${D}. You not want? Then all your friend see you naked.`),
  demand(
    `Kindly arrange settlement of EUR 4,000 in favour of ${D}; upon receipt, your database will be removed from our servers, otherwise it is sold.`,
  ),
  demand(
    `Every device in your office is ours. The company has to put 5 BTC on ${D}. We leak customer data on Monday if not.`,
  ),
  demand(`Drop 0.03 btc here ${D} and I forget your name. Dont and your mum gets the clip.`),
  demand(
    `Should the amount of 1,900 USD not have reached ${D} by noon, the recordings of you will be forwarded to your employer.`,
  ),
  demand(`My silence has a price, 1,250 EUR, and an address: ${D}. Your wife does not need to know.`),
  demand(`i know you cheat. put $400 into ${D} or i tell her everything. wickr: nightowl_4`, 'wickr nightowl_4'),
  demand(`Settle it in bitcoin, 0.04, at ${D}, and the pictures of you are erased; ignore me and they are posted.`),
  demand(`Price of your secret: 1000 USD. Account for it: ${D}. Time: three days.`),
  demand(`I was paid to burn your shop. Give more, 3000 USD to ${D}, and I will not do it.`),
  demand(`There is a bomb in your building. It goes off at noon unless 20 BTC are on ${D}.`),
  demand(`Top up ${D} with 850 USD and your tape disappears. Otherwise your followers get it.`),
  demand(
    `As agreed by nobody but me: you transfer 990 EUR, I receive it on ${D}, your colleagues receive nothing. Otherwise they receive the film.`,
  ),
  demand(`Still no money! Last chance: ${D}, 1600 USD, till midnight, or the video of you goes online.`),
  demand(`DDoS starts Friday on your site. 2 BTC ${D} makes us stop. Signal: +1 202 555 0143`, 'signal +12025550143'),
  // Finnish.
  demand(`Mulla on sun kuvat. 300 e tänne: ${D} tai laitan ne koulun ryhmään.`),
  demand(`Minne: ${D}. Paljonko: 800 euroa. Milloin: huomenna. Muuten vaimosi saa videon.`),
  demand(
    `Jos 1 200 euroa ilmestyy osoitteeseen ${D} perjantaihin mennessä, poistan videosi. Jos ei, lähetän sen kaikille.`,
  ),
  demand(`Sairaalan on maksettava 10 BTC osoitteeseen ${D}, tai potilastietonne julkaistaan.`),
  demand(`Videosi poistamisesta maksu on 750 euroa, ja se kuuluu osoitteeseen ${D}. Muuten pomosi näkee sen.`),
  demand(`Haluat varmaan pitää salaisuutesi. Se maksaa 0,03 BTC. Lompakko ${D}. Muuten kerron kaikille.`),
  demand(
    `Hyvä vastaanottaja, edellytämme 2 000 euron suoritusta osoitteeseen ${D}. Laiminlyönnin seurauksena tietonne julkaistaan.`,
  ),
  demand(`Laita 400 egee ${D} tai sun kaverit näkee ne kuvat. Snäpissä snapchat: varjo_99`, 'snapchat varjo_99'),
  demand(
    `Tietokoneesi on lukittu. Vapautus 0,02 BTC, kohde ${D}. Sähköposti: avaaja@tuta.example, varalla: avaaja2@tuta.example. Kirjoita meille.`,
    'email avaaja@tuta.example',
    'email avaaja2@tuta.example',
  ),
  demand(`Rahat (600 euroa) bitcoineina tähän ${D}, niin kukaan ei saa tietää mitä teit. Muuten julkaisen kuvasi.`),
  // Swedish.
  demand(`Jag har dina bilder. 3000 kr hit: ${D} annars lägger jag ut dem.`),
  demand(`Vart: ${D}. Hur mycket: 8 000 kronor. När: i morgon. Annars får din fru filmen.`),
  demand(`Om 9 000 kronor kommer in på ${D} före fredag raderar jag filmen på dig. Annars skickar jag den till alla.`),
  demand(`Sjukhuset ska betala 10 BTC till ${D}, annars publiceras patienternas uppgifter.`),
  demand(`För radering av filmen går betalningen på 7 000 kronor till ${D}. Annars får din chef se den.`),
  demand(`Du vill väl att det stannar mellan oss. Det kostar 0,03 BTC. Plånbok ${D}. Annars berättar jag för alla.`),
  demand(`Vi emotser betalning om 2 000 euro till ${D}. I annat fall offentliggörs era kunddata.`),
  demand(
    `Lås upp dina filer: 0,02 BTC, ${D}. E-post: las@tuta.example, reserv: las2@tuta.example. Skriv till oss.`,
    'email las@tuta.example',
    'email las2@tuta.example',
  ),
  demand(
    `500 spänn i bitcoin till ${D} eller så får alla i skolan se dina nakenbilder. telegram: @skugga_7`,
    'telegram skugga_7',
  ),
  demand(`Pengarna, 6 000 kr, ska ligga på ${D} på söndag. Annars sprids dina bilder.`),
  // German.
  demand(`Ich habe deine Bilder. 300 Euro hierhin: ${D} oder alle deine Freunde sehen sie.`),
  demand(`Wohin: ${D}. Wie viel: 800 Euro. Wann: morgen. Sonst bekommt Ihre Frau das Video.`),
  demand(`Wenn 1200 Euro bis Freitag auf ${D} eingehen, lösche ich das Video von Ihnen. Sonst geht es an alle.`),
  demand(`Das Krankenhaus muss 10 BTC an ${D} zahlen, sonst werden die Patientendaten veröffentlicht.`),
  demand(`Für die Löschung Ihres Videos geht die Zahlung von 700 Euro an ${D}. Andernfalls sieht es Ihr Chef.`),
  demand(`Mein Schweigen kostet 0,03 BTC. Wallet ${D}. Sonst erzähle ich es Ihrer Frau.`),
  demand(`Wir ersuchen Sie um Begleichung von 2.000 EUR auf ${D}. Andernfalls werden Ihre Kundendaten veröffentlicht.`),
  demand(
    `Dateien gesperrt. 0,02 BTC, ${D}. E-Mail: auf@tuta.example, Reserve: auf2@tuta.example. Schreiben Sie uns.`,
    'email auf@tuta.example',
    'email auf2@tuta.example',
  ),
  demand(
    `500 Euro in Bitcoin auf ${D} oder deine Nacktbilder gehen an die Schule. threema: ABCD2345`,
    'threema abcd2345',
  ),
  demand(`Das Geld, 600 Euro, gehört bis Sonntag auf ${D}. Sonst verbreite ich Ihre Bilder.`),
];
