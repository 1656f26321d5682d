import { foldText } from '#domain/extract/text/folded-text.ts';
import { LANGUAGES } from '#domain/languages.ts';
import { inRanges } from '#domain/letter-ranges.ts';
import type { Message } from '#domain/message.ts';
import { menacesReader } from './menaces-reader.ts';

/** Most characters of a reading that are looked at: a threat stands in the letter, not behind a megabyte of padding. */
const MAX_CHARACTERS = 40_000;

/** As texts have it, whose letters are folded: of other scripts with and without a capital, which may fold otherwise. */
const folded = (source: string): string[] => {
  if (!/\p{Script=Cyrillic}/u.test(source)) return [source];
  const capital = source.replace(
    /(^|\|)(\p{Ll})/gu,
    (_, bar: string, letter: string) => `${bar}${letter.toUpperCase()}`,
  );
  return [source, capital].map((each) => foldText(each).text.toLowerCase());
};
/** Beginnings of words for what an extorter does: makes public, harms, takes hold of. */
const DEEDS = LANGUAGES.map(({ deeds }) => deeds)
  .filter((deeds) => deeds !== '')
  .flatMap(folded)
  .join('|');

/** Words for what the writer says to have of the reader. */
const HELD = [
  'files?|data|documents?|records?|passwords?|secrets?|notes|session|profile|history|contacts?|photos?|pictures?|pics|videos?|footage|recordings?|screenshots?|chats?|messages|mailbox|access|control|backups?|database|copy',
  'tiedot|tietosi|tietonne|tietoja|tiedostot|tiedostosi|asiakirj\\p{L}*|salasana\\p{L}*|muistiinpano\\p{L}*|potilas\\p{L}*|istun\\p{L}*|kuva\\p{L}*|video\\p{L}*|tallen\\p{L}*|viesti\\p{L}*|keskustelu\\p{L}*|yhteystie\\p{L}*|kontakt\\p{L}*|pääsy\\p{L}*|varmuuskopio\\p{L}*',
  'uppgifter|kopia|filer|dokument|journal\\p{L}*|lösenord\\p{L}*|anteckningar|bilder\\p{L}*|filmer|film\\p{L}*|inspelning\\p{L}*|meddelanden|kontakter|åtkomst|kontroll|passord|opptak',
  'daten|dateien|dokumente|unterlagen|kopie|patientenakte|akte|passw[oö]rt\\p{L}*|notizen|bilder|fotos|aufnahmen?|nachrichten|kontakte|zugriff|kontrolle|zugang',
].join('|');

const HAVE =
  "i have|i've|we have|we've|i got|we got|i know|we know|i hold|we hold|i took|we took|i recorded|we recorded|in my possession|in our possession|we downloaded|i downloaded|we copied|i copied|i saw|we saw|minulla on|mul(?:la)? on|on minulla|meillä on|sain|saimme|tiedän|tiedämme|haltuuni|haltuumme|hallussa\\p{L}*|latasin|latasimme|jag har|vi har|jag fick|fick vi|fick jag|vi fick|jag vet|vi vet|jeg har|ich habe|wir haben|habe ich|haben wir|ich kenne|wir kennen|ich besitze|wir besitzen";

/** Words for who is to learn of it. */
const AUDIENCE =
  'your (?:wife|husband|spouse|partner|family|parents|friends|relatives|contacts|colleagues|coworkers|boss|employer|school|classmates|followers|clients|customers|patients)|every(?:one|body) (?:you know|at work|at school)|(?:the|your) (?:whole|entire) (?:company|firm|office|family|school|town)|vaimo(?:llesi|si)|miehellesi|puoliso(?:llesi|si)|perhee(?:llesi|si)|ystävi(?:llesi|äsi|si)|sukulaisi\\p{L}*|työkaver\\p{L}*|pomo(?:llesi|si)|esimiehe(?:llesi|si)|koko (?:firma|yritys|työpaikka|suku|kylä)|kaikki (?:töissä|koulussa)|työnantaja(?:llesi|si)|seuraaji\\p{L}*|asiakkai(?:llesi|llenne)|(?:kaikille )?tutuillesi|din (?:fru|man|familj|chef|partner|arbetsgivare)|dina (?:vänner|kollegor|kontakter|släktingar|följare|kunder|bekanta)|alla (?:du känner|på jobbet|i skolan)|hela (?:firman|företaget|släkten|jobbet)|dein(?:e|er|en|em)? (?:frau|mann|familie|freunde?n?|kollegen|kontakten?|bekannten|chef|arbeitgeber|kunden)|ihr(?:e|er|en|em)? (?:frau|mann|ehepartner|familie|freunde?n?|kollegen|kontakten?|bekannten|chef|arbeitgeber|kunden|patienten|vorgesetzten)|(?:die )?ganze (?:firma|familie|schule)|alle (?:in der firma|bei der arbeit)';

const START = '(?<![\\p{L}\\p{N}])';
const THREAT = inRanges(
  new RegExp(
    `${START}(?:${DEEDS})|${START}(?:${HELD})\\s(?:on|ovat)\\s(?:minulla|meillä|mulla|hallussa)|${START}(?:${HAVE})(?:[^\\p{L}.!?]{1,4}[\\p{L}\\p{N}'’-]{1,20}){0,8}[^\\p{L}.!?]{1,4}(?:${HELD})(?!\\p{L})|${START}(?:${AUDIENCE})`,
    'u',
  ),
);
/** A price that rises with waiting is a threat too, where nothing else is said. */
const PRESSURE = inRanges(
  new RegExp(
    `${START}(?:double[sd]?|triples?|kaksinkertais\\p{L}*|kolminkertais\\p{L}*|tuplaantu\\p{L}*|tuplaamme|tuplaan|fördubbl\\p{L}*|verdoppel\\p{L}*|fordobl\\p{L}*|fordoble\\p{L}*|otherwise|or else|muuten|muussa tapauksessa|annars|i annat fall|sonst|andernfalls|ellers|who (?:is|are) late|last chance|final warning|time is running|clock (?:starts|is ticking|ticks))(?!\\p{L})`,
    'u',
  ),
);
/** What shops write of late payment: it ends an order, and nothing worse. */
const TRADE = inRanges(
  /(?<!\p{L})(?:order|invoice|subscription|parcel|customs|courier|seats?|bidder|auction|booking|reservation|rent|tickets?|trip|course|shipping|delivery|cart|checkout|refund|customer service|vat|tilau\p{L}*|lasku\p{L}*|toimitu\p{L}*|verkkokau\p{L}*|asiakaspalvelu\p{L}*|alv|paketti\p{L}*|pakettisi|tullissa|tullimaks\p{L}*|tuontimaksu\p{L}*|paikka\p{L}*|paikan|varau\p{L}*|huuto|huutaja\p{L}*|vuokra\p{L}*|lippu\p{L}*|matka\p{L}*|kurssi\p{L}*|beställning\p{L}*|faktura\p{L}*|leverans\p{L}*|prenumeration\p{L}*|kundtjänst|moms|paket|paketet|tullen|importavgift|plats|platsen|bokning\p{L}*|budgivare|auktion\p{L}*|hyra|hyran|biljett\p{L}*|resan|kursen|bestellung|rechnung|lieferung|versand|abonnement|kundenservice|mwst|zoll|platz|buchung\p{L}*|bieter|auktion|miete|tickets?|reise|kurs)(?!\p{L})/u,
);

/** Whether a text that is folded and in lower case says what is done to its reader, and not only that it is so otherwise. */
export const menaces = (lower: string): boolean => THREAT.test(lower.slice(0, MAX_CHARACTERS)) || menacesReader(lower);

/** Whether a text that is folded and in lower case says that it gets dearer or worse with waiting, and is no shop's. */
export const presses = (lower: string): boolean => {
  const read = lower.slice(0, MAX_CHARACTERS);
  return PRESSURE.test(read) && !TRADE.test(read);
};

const isThreatIn = (text: string): boolean => {
  const lower = foldText(text.slice(0, MAX_CHARACTERS)).text.toLowerCase();
  return menaces(lower) || presses(lower);
};

/** Whether a text says what befalls its reader, and is no news of what befell others. */
export const menacesItsReader = (text: string): boolean =>
  menacesReader(foldText(text.slice(0, MAX_CHARACTERS)).text.toLowerCase());

/**
 * Whether a message threatens: that something is made public, harmed or held, or dearer with waiting; in the reporter's words too.
 *
 * It opens no finding and closes none. Where no report of a wallet threatens, as where shops name the address to pay to, none of
 * them opens the gate; so what it does not see waits for an investigator.
 */
export const threatens = ({ parts }: Pick<Message, 'parts'>): boolean => parts.some(({ text }) => isThreatIn(text));
