import { DEMANDED as D } from '../mentioning-letters.ts';
import type { JudgedLetter } from './everyday-letters.ts';

const demand = (text: string, ...contacts: string[]): JudgedLetter => ({ text, wallets: [D], contacts });

/** Demands like those of `spoken-demands.ts`, written after what reads them was mended for those. */
export const LATER_SPOKEN: readonly JudgedLetter[] = [
  demand(`Got ur snaps. 200 bucks btc > ${D}. No cash = I post.`),
  demand(
    `The recording vanishes the moment 1,100 USD show up at ${D}. Till then I keep it, and tomorrow your team gets it.`,
  ),
  demand(`Your school has to pay 6 BTC into ${D}, or the pupils' files end up on the internet.`),
  demand(`Against payment of 1300 EUR to ${D} I destroy the pictures of you. Otherwise your wife receives them.`),
  demand(`Send where: ${D}\nSend what: 0.03 BTC\nSend when: today\nOr your chats go public`),
  demand(`Do you love your family? Then feed ${D} with 1000 USD before Sunday. Otherwise they learn everything.`),
  demand(
    `The amount of 2,400 USD is expected on ${D} by the end of the week; in the absence of payment the data is published.`,
  ),
  demand(`my freind you must give 600 dollar for ${D} or i am showing to all the video of your naked`),
  demand(
    `All backups gone. Unlock key = 0.4 BTC = ${D}. Mail: a1@onion.example, spare: a2@onion.example`,
    'email a1@onion.example',
    'email a2@onion.example',
  ),
  demand(`Talk on Threema ID: QWER1234 only. 3 BTC to ${D} or we leak the payroll.`, 'threema qwer1234'),
  demand(`We want 1 BTC. Viber: +1 202 555 0143. Wallet ${D}. Otherwise the DDoS goes on.`, 'viber +12025550143'),
  demand(`add me on kik: dark_wolf22 when paid. 150 usd in btc ${D} or i send ur nudes to ur mom`, 'kik dark_wolf22'),
  demand(`Skype: live_dark77 for questions. 0.2 BTC to ${D}, or the database is sold.`, 'skype live_dark77'),
  demand(`The police cannot help you. Only ${D} with 800 USD on it can. Otherwise the pictures of you spread.`),
  demand(
    `Dear director, to prevent the publication of your customers' data, you are requested to credit 15,000 EUR to ${D}.`,
  ),
  demand(`It is simple: 950 USD, ${D}, 48 hours. Fail and your contacts watch the video.`),
  demand(`Hospital management: unless 8 BTC have arrived at ${D} by Monday noon, patients' data will be leaked.`),
  demand(`Once we see 0.7 BTC on ${D}, you get the decryption tool. No money, no files.`),
  demand(`A small gift of 1000 USD to ${D} and I forget the videos I took of you. No gift, and your friends get them.`),
  demand(`Consider ${D} your tax office: 1200 USD, or I publish your secret.`),
  demand(`Maksu 900 e, osoite ${D}, aikaa 2 pv. Muuten videosi leviää.`),
  demand(
    `Video katoaa heti kun 1 000 euroa näkyy osoitteessa ${D}. Siihen asti se on minulla, ja huomenna vaimollasi.`,
  ),
  demand(`Koulun pitää maksaa 5 BTC osoitteeseen ${D}, tai oppilaiden tiedot vuodetaan.`),
  demand(`Maksua vastaan, 700 euroa osoitteeseen ${D}, tuhoan kuvasi. Muuten ne saa äitisi.`),
  demand(`mulla sun alastonkuvat. 150e btc ${D}. kik: susi_22`, 'kik susi_22'),
  demand(`Summa, 1 500 euroa, odotetaan osoitteeseen ${D} viimeistään sunnuntaina, muuten tietonne julkaistaan.`),
  demand(
    `Avain maksaa 0,3 BTC. ${D}. Sähköposti: b1@tuta.example, vara: b2@tuta.example`,
    'email b1@tuta.example',
    'email b2@tuta.example',
  ),
  demand(`Betalning 9 000 kr, adress ${D}, tid 2 dygn. Annars sprids filmen på dig.`),
  demand(`Filmen försvinner så fort 9 000 kronor syns på ${D}. Annars får din fru den i morgon.`),
  demand(`Skolan måste betala 5 BTC till ${D}, annars läcks elevernas uppgifter.`),
  demand(`Mot betalning av 7 000 kronor till ${D} förstör jag bilderna på dig. Annars får din mamma dem.`),
  demand(`har dina nakenbilder. 1500 kr btc ${D}. kik: varg_22`, 'kik varg_22'),
  demand(`Beloppet, 15 000 kr, väntas på ${D} senast på söndag, annars publiceras era data.`),
  demand(
    `Nyckeln kostar 0,3 BTC. ${D}. E-post: c1@tuta.example, reserv: c2@tuta.example`,
    'email c1@tuta.example',
    'email c2@tuta.example',
  ),
  demand(`Zahlung 900 Euro, Adresse ${D}, Frist 2 Tage. Sonst verbreite ich Ihr Video.`),
  demand(`Das Video verschwindet, sobald 1000 Euro auf ${D} zu sehen sind. Sonst hat es morgen Ihre Frau.`),
  demand(`Die Schule muss 5 BTC an ${D} zahlen, oder die Daten der Schüler landen im Netz.`),
  demand(`Gegen Zahlung von 700 Euro an ${D} vernichte ich Ihre Bilder. Sonst bekommt sie Ihre Mutter.`),
  demand(`hab deine nacktbilder. 150 euro btc ${D}. threema: WOLF2222`, 'threema wolf2222'),
  demand(`Der Betrag, 1500 Euro, wird bis Sonntag auf ${D} erwartet, andernfalls werden Ihre Daten veröffentlicht.`),
];
