import { DEMANDED as D, MENTIONED as M } from '../mentioning-letters.ts';

/** A letter, the wallets in a demand's place in it, and the contacts of who extorts. */
export interface JudgedLetter {
  text: string;
  wallets: readonly string[];
  contacts: readonly string[];
}

const innocent = (text: string): JudgedLetter => ({ text, wallets: [], contacts: [] });
/** A demand that also speaks of what is no part of it. */
const beside = (text: string, ...contacts: string[]): JudgedLetter => ({ text, wallets: [D], contacts });

/** Letters of everyday life, and demands that speak of other people's money and contacts: written before what reads them was mended. */
export const EVERYDAY: readonly JudgedLetter[] = [
  // Finnish.
  innocent(`Hei naapurit! Pihatalkoot lauantaina klo 10. Talkookahvit maksetaan tänne: ${M}. Tervetuloa!`),
  innocent(`Kahvikassan 20 euroa kuussa voi laittaa osoitteeseen ${M}, kiittää Pirkko taukohuoneesta.`),
  innocent(
    `Yhtiökokous päätti, että vastike maksetaan jatkossa kryptona: ${M}. Kysymykset isännöitsijälle, laine@isannointi.example.`,
  ),
  innocent(`Moi! Ostin ne kiekkoliput, sinun osuutesi on 45 euroa. Laita bitcoineina: ${M}\nterv. Jussi`),
  innocent(`Mökkiviikonlopun ruoat jaetaan kuudella, 38 euroa nuppi. Rahat tänne: ${M}. Nähdään perjantaina!`),
  innocent(
    `Poliisi varoittaa: huijarit lähettävät viestejä, joissa uhataan videolla ja käsketään maksaa 1 200 euroa osoitteeseen ${M}. Älkää maksako.`,
  ),
  innocent(
    `Käräjäoikeus tuomitsi miehen, joka oli vaatinut 30 uhrilta rahaa. Uhrit siirsivät bitcoineja osoitteeseen ${M}, kertoo syyttäjä.`,
  ),
  innocent(
    `Vuokra huhtikuulta on vielä maksamatta. Viitteellä 1234, 640 euroa, bitcoinosoite ${M}. Terveisin vuokranantaja`,
  ),
  innocent(
    `Verohallinto: Et maksa veroja bitcoineina. Viestit, joissa pyydetään 350 euroa osoitteeseen ${M}, ovat huijausta.`,
  ),
  innocent(`Lasku 2211, hiustenleikkaus ja väri 85 euroa. Maksutapa bitcoin: ${M}. Parturi Saksi, puh. 040 1234567`),
  beside(
    `Olen kuvannut sinut verkkokamerallasi. Maksa 900 euroa osoitteeseen ${D} tai kaikki tuttusi näkevät videon. Isäsi muistokivi kustannetaan lompakosta ${M}, senkin luin.`,
  ),
  beside(
    `Tiedostosi on salattu. Maksa 0,05 BTC osoitteeseen ${D} ja kirjoita osoitteeseen avain@tuta.example. Jos tarvitset apua bitcoinien ostamisessa, kysy vaihtopalvelun tuesta tuki@porssi.example.`,
    'avain@tuta.example',
  ),
  beside(
    `Minulla on kuvasi. Siirrä 500 euroa osoitteeseen ${D} tai lähetän ne äidillesi. Veljesi pani jo 200 euroa lompakkoon ${M}, tyhmä.`,
  ),
  beside(
    `Julkaisen kaiken, ellet maksa 700 euroa osoitteeseen ${D}. Tarvitsetko juristin? Kirjoita toimisto@laki.example, ei auta.`,
  ),
  beside(
    `Puhelimesi osoitekirja\nAnna Koski, anna.koski@example.test\nPekka Mäki, +358 40 7654321\n\nNämä saavat videon, ellet maksa 600 euroa osoitteeseen ${D}.`,
  ),
  // Swedish.
  innocent(`Hej grannar! Städdag på lördag. Kaffe och bullar, 20 kronor per person, betalas hit: ${M}. Välkomna!`),
  innocent(`Klasskassan: 150 kronor per barn till ${M} senast på fredag. Hälsningar Maria, klassmamma`),
  innocent(`Hyran för maj är inte betald. 7 200 kr till ${M}. Mvh Hyresvärden AB, kontakt@hyra.example`),
  innocent(
    `Polisen varnar för utpressningsmejl där mottagaren ska betala 9 000 kronor till ${M}. Betala inte, gör en anmälan.`,
  ),
  innocent(`Han satte in 2 BTC på ${M} i går, det syns i kedjan. Vad tror du, köper han bil nu?`),
  innocent(`Faktura 881. Däckbyte 650 kr. Betala med bitcoin till ${M}. Frågor? Kontakta verkstad@dack.example.`),
  innocent(`Enligt åtalet skickade företaget 14 BTC till ${M} efter angreppet. Rättegången börjar i morgon.`),
  innocent(`Lotterna till midsommarfesten kostar 50 kronor styck. Betalning till ${M}. Vinsterna är fina!`),
  beside(
    `Jag har filmat dig. Betala 9 000 kronor till ${D}, annars får alla se filmen. Din bror lade 3 000 kronor på ${M}, det hjälpte honom inte.`,
  ),
  beside(
    `Dina filer är krypterade. Skicka 0,05 BTC till ${D} och skriv till nyckel@tuta.example. Behöver du en advokat? Skriv till byra@advokat.example.`,
    'nyckel@tuta.example',
  ),
  beside(
    `Du skrev till anna@example.test den 3 maj: "jag saknar dig". Din fru får läsa det om du inte betalar 5 000 kronor till ${D}. E-post: mork@tuta.example`,
  ),
  beside(
    `Din telefons adressbok\nMamma +46 70 123 45 67\nChefen chef@firma.example\nAlla får bilderna om inte 4 000 kr kommer till ${D}.`,
  ),
  // English.
  innocent(`Choir practice moves to Tuesday. Tea money, 3 pounds a head, goes here: ${M}. See you all there!`),
  innocent(`Renew your licence, 49 USD to ${M}. Your editor keeps working until 31 May. The Plumdraw team`),
  innocent(
    `Invoice 2041: logo design, 380 EUR. Please pay by bitcoin to ${M} within 14 days. Questions? Contact billing@plum.example`,
  ),
  innocent(`Your order 5518 is reserved for 30 minutes. To complete the purchase, send 0.0021 BTC to ${M}.`),
  innocent(
    `Thanks for hosting us! My half of the groceries was 62 USD, please send it to ${M} when you can. Love, Ida`,
  ),
  innocent(`Did you hear about Tom? He put 2 BTC on ${M} in 2013 and forgot the password.`),
  innocent(`The escrow agent holds the funds at ${M} until both sides sign. Buyer pays 1,200 USD, seller ships.`),
  innocent(
    `The indictment says the defendant told victims to send 1,000 USD to ${M} or their browsing history would be published. The court adjourned.`,
  ),
  innocent(
    `WARNING from the county sheriff: callers claim there is a warrant and ask for 2,500 USD in bitcoin to ${M}. Hang up. Call us at +1 202 555 0143.`,
  ),
  innocent(
    `Refund notice: your card was charged twice. We have refunded 49 USD; it came from ${M}. Need help? Write to support@shop.example.`,
  ),
  innocent(`Monthly rent reminder: 950 EUR for the flat, bitcoin accepted at ${M}. Kind regards, your landlord`),
  innocent(`The garden club dues are 25 USD, payable to ${M}. Bring cake!`),
  innocent(`Subscription expires tomorrow. Pay 12 EUR to ${M} to keep your mailbox plan for another year.`),
  innocent(`Our podcast lives on listeners. If you like it, 5 USD to ${M} keeps the lights on.`),
  innocent(`Lunch was 14 EUR each, you can send yours to ${M} :) Marko`),
  innocent(
    `Ransom note found at the clinic, says the Evening Post: "Send 40 BTC to ${M} or patients' files go public." The clinic did not pay.`,
  ),
  beside(
    `I recorded you. Send 1400 USD to ${D} or everyone sees it. Another man put 2 BTC on ${M} for a killer, I am cheaper.`,
  ),
  beside(
    `Your files are encrypted. Pay 0.1 BTC to ${D}, then contact unlock@proton.example. Need a lawyer? Write to office@law.example. Need a doctor? Call +44 20 7946 0123.`,
    'unlock@proton.example',
  ),
  beside(
    `I have the address book of your phone\nAnna, anna@example.test\nPekka, +358 40 7654321\nand they all get the video unless 800 USD arrive at ${D}.`,
  ),
  beside(
    `You have 48 hours to pay 1400 USD to ${D} or I publish your video.\n\n--\nMatti Malli\nTelegram: @matti_malli\nHelsinki`,
  ),
  beside(
    `Send 1400 USD to ${D} or your pictures go to your boss.\n\n________\nThis mail was sent through MailHoster. Questions? Contact support@mailhoster.example`,
  ),
  beside(
    `Pay 1400 USD to ${D} or I leak it all.\n\nFree webmail by Postino. Report abuse to abuse@postino.example or write to help@postino.example.`,
  ),
  beside(`I want 2000 USD at ${D} or I tell your wife. Your rent, 900 USD, went to ${M} on Monday, so you have money.`),
  // German.
  innocent(
    `Liebe Nachbarn, am Samstag ist Gartentag. Kaffee und Kuchen, 3 Euro pro Kopf, bitte hierhin: ${M}. Bis dann!`,
  ),
  innocent(`Ihre Lizenz läuft ab. Verlängerung für 49 Euro an ${M}. Ihr Team von Pflaumensoft`),
  innocent(`Rechnung 77: Reifenwechsel 60 Euro, zahlbar in Bitcoin an ${M}. Fragen? Kontakt: werkstatt@reifen.example`),
  innocent(`Er hat 2019 zwei Bitcoin auf ${M} gelegt und nie wieder angerührt.`),
  innocent(`Die Polizei warnt vor Mails, in denen 1.200 Euro an ${M} verlangt werden. Zahlen Sie nicht.`),
  innocent(`Die Miete für Juni, 780 Euro, bitte wie immer an ${M}. Gruß, Ihr Vermieter`),
  innocent(
    `Das Gericht stellte fest, dass der Angeklagte 12 Bitcoin auf ${M} erhielt und verurteilte ihn zu drei Jahren.`,
  ),
  beside(
    `Ich habe Sie gefilmt. Überweisen Sie 1200 Euro an ${D}, sonst sehen es alle. Ihr Bruder hat 300 Euro auf ${M} eingezahlt.`,
  ),
  beside(
    `Ihre Daten sind verschlüsselt. Zahlen Sie 0,05 BTC an ${D} und schreiben Sie an schluessel@tuta.example. Brauchen Sie einen Anwalt? Schreiben Sie an kanzlei@recht.example.`,
    'schluessel@tuta.example',
  ),
  beside(
    `Das Adressbuch Ihres Handys\nMama +49 30 901820\nChef chef@firma.example\nAlle bekommen das Video, wenn nicht 900 Euro auf ${D} sind.`,
  ),
];
