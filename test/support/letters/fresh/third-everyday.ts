import { DEMANDED as D, MENTIONED as M } from '../mentioning-letters.ts';
import type { JudgedLetter } from './everyday-letters.ts';

const innocent = (text: string): JudgedLetter => ({ text, wallets: [], contacts: [] });
const beside = (text: string): JudgedLetter => ({ text, wallets: [D], contacts: [] });

/** Innocent owners’ addresses in letters of every day and beside a demand, in four languages. */
export const THIRD_EVERYDAY: readonly JudgedLetter[] = [
  innocent(
    `Rent for June is due on the 1st: 850 EUR to ${M}. If it is late, we have to charge 5 EUR a day. Your landlord`,
  ),
  innocent(
    `Your parcel is held at customs. Please pay 12 EUR import duty to ${M} within 48 hours or it will be returned to the sender.`,
  ),
  innocent(`Hi dad, lost my phone, this is my new number. Could you put 200 USD on ${M} today? Love, Anna`),
  innocent(
    `The choir trip costs 240 EUR. Please send the deposit of 50 EUR to ${M} by Friday, otherwise we cannot keep your seat.`,
  ),
  innocent(
    `Hosting invoice 2231: 14 USD. ${M}. If we do not receive payment within 7 days your site will be suspended.`,
  ),
  innocent(
    `My brother got one of those mails: "700 USD to ${M} or the video goes out". He deleted it. What should he have done?`,
  ),
  innocent(`Mining pool payout: 0.0132 BTC to ${M}. Next payout in 24 hours.`),
  innocent(
    `Auction won! 0.02 BTC for the guitar. ${M}. Please pay within three days or the lot goes to the next bidder.`,
  ),
  innocent(`Grandma's 80th: we each give 30 EUR. ${M}. Deadline Sunday, don't be late!`),
  innocent(`Your subscription ends tomorrow. Renew for 9 USD at ${M} or lose access to your playlists.`),
  beside(
    `I have your passwords. 900 USD to ${D} or I empty your accounts. I can see that you paid 40 USD to ${M} last night for pizza.`,
  ),
  beside(
    `Pay 0.1 BTC to ${D} within 48 hours or we publish. The last company that refused lost 3 BTC from ${M} as well.`,
  ),
  innocent(`Kesäkuun vuokra 850 euroa, eräpäivä 1.6.: ${M}. Myöhästymisestä peritään 5 euroa päivältä. Vuokranantaja`),
  innocent(
    `Pakettisi on tullissa. Maksa 12 euron tuontimaksu osoitteeseen ${M} 48 tunnin kuluessa tai se palautetaan lähettäjälle.`,
  ),
  innocent(
    `Moi isi, puhelin hajosi, tässä uusi numero. Voitko laittaa 200 euroa osoitteeseen ${M} vielä tänään? T. Anna`,
  ),
  innocent(
    `Kuoromatka maksaa 240 euroa. Lähetä 50 euron ennakko osoitteeseen ${M} perjantaihin mennessä, muuten paikkaa ei voida pitää.`,
  ),
  innocent(
    `Veljeni sai tällaisen: "700 euroa osoitteeseen ${M} tai video leviää". Hän poisti sen. Mitä olisi pitänyt tehdä?`,
  ),
  innocent(
    `Huuto voitettu! Kitara 0,02 BTC. ${M}. Maksathan kolmen päivän sisällä, tai kohde siirtyy seuraavalle huutajalle.`,
  ),
  innocent(`Mummon 80-vuotislahja: jokaiselta 30 e. ${M}. Viimeistään sunnuntaina!`),
  innocent(`Tilauksesi päättyy huomenna. Uusi se 9 eurolla: ${M}, tai menetät soittolistasi.`),
  beside(
    `Minulla on salasanasi. 900 euroa osoitteeseen ${D} tai tyhjennän tilisi. Näen, että maksoit eilen pizzasta 40 euroa osoitteeseen ${M}.`,
  ),
  beside(
    `Maksa 0,1 BTC osoitteeseen ${D} kahden päivän sisällä, tai julkaisemme kaiken. Edellinen yritys kieltäytyi ja menetti vielä 3 BTC osoitteesta ${M}.`,
  ),
  innocent(`Hyran för juni, 8 500 kr, ska vara inne den första: ${M}. Vid försening tas 50 kr per dag ut. Hyresvärden`),
  innocent(
    `Ditt paket ligger i tullen. Betala 120 kr i importavgift till ${M} inom 48 timmar, annars går det i retur.`,
  ),
  innocent(`Hej pappa, tappade mobilen, detta är mitt nya nummer. Kan du lägga in 2 000 kr på ${M} i dag? Kram Anna`),
  innocent(
    `Körresan kostar 2 400 kr. Skicka handpenningen på 500 kr till ${M} senast fredag, annars kan vi inte hålla platsen.`,
  ),
  innocent(
    `Min bror fick ett sådant mejl: "7 000 kr till ${M} eller så sprids filmen". Han raderade det. Vad borde han ha gjort?`,
  ),
  innocent(`Du vann auktionen! Gitarren, 0,02 BTC. ${M}. Betala inom tre dagar, annars går den till nästa budgivare.`),
  innocent(`Mormors 80-årspresent: 300 kr var. ${M}. Senast söndag!`),
  beside(
    `Jag har dina lösenord. 9 000 kr till ${D}, annars tömmer jag dina konton. Jag ser att du betalade 400 kr till ${M} för pizza i går.`,
  ),
  beside(
    `Betala 0,1 BTC till ${D} inom två dygn, annars publicerar vi allt. Förra företaget vägrade och förlorade även 3 BTC från ${M}.`,
  ),
  innocent(`Die Miete für Juni, 850 Euro, ist am 1. fällig: ${M}. Bei Verzug fallen 5 Euro pro Tag an. Ihr Vermieter`),
  innocent(
    `Ihr Paket liegt beim Zoll. Zahlen Sie 12 Euro Einfuhrabgabe an ${M} innerhalb von 48 Stunden, sonst geht es zurück.`,
  ),
  innocent(`Hallo Papa, Handy kaputt, das ist meine neue Nummer. Kannst du heute 200 Euro auf ${M} laden? Deine Anna`),
  innocent(
    `Die Chorfahrt kostet 240 Euro. Bitte die Anzahlung von 50 Euro bis Freitag an ${M} senden, sonst können wir den Platz nicht halten.`,
  ),
  innocent(
    `Mein Bruder bekam so eine Mail: "700 Euro an ${M} oder das Video geht raus". Er hat sie gelöscht. Was hätte er tun sollen?`,
  ),
  innocent(
    `Auktion gewonnen! Gitarre, 0,02 BTC. ${M}. Bitte binnen drei Tagen zahlen, sonst geht sie an den nächsten Bieter.`,
  ),
  innocent(`Omas 80. Geburtstag: jeder gibt 30 Euro. ${M}. Bis Sonntag bitte!`),
  beside(
    `Ich habe Ihre Passwörter. 900 Euro an ${D}, oder ich räume Ihre Konten leer. Ich sehe, dass Sie gestern 40 Euro für Pizza an ${M} gezahlt haben.`,
  ),
  beside(
    `Zahlen Sie 0,1 BTC an ${D} binnen zwei Tagen, sonst veröffentlichen wir alles. Die letzte Firma weigerte sich und verlor dazu 3 BTC von ${M}.`,
  ),
];
