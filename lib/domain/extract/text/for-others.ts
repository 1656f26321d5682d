import { pattern } from './pattern.ts';

/** What the writer's own wallet is called, and the writers: money that goes to one of these is theirs. */
const WRITERS =
  '(?:bitcoin|btc|xbt|crypto|wallet|address|adress|account|following|below|this|that|one|same|qr|link|number|me|us|our|my|mine|hacker|gang|team|group|attacker|author|sender|lompak|osoit|tili|seuraav|alla|plånbok|konto|följande|nedan|hackar|angrip|wallets|brieftasche|geldbörse|folgend|untensteh|unten|unser|mein|vår|min(?!\\p{L})|mitt|mina|mig|oss|mir|uns|denna|den\\s(?:här|där)|diese|billetera|monedero|cartera|cuenta|direcci|siguiente|mi(?!\\p{L})|nuestr|esta|portefeuille|compte|suivant|notre|mon(?!\\p{L})|cette|portemonnee|rekening|indirizzo|portafogli|conto|carteira|endere|conta(?!\\p{L})|decrypt|unlock|recover|restor|delet|release|return|avoid|stop|prevent)';
const NAME = `(?:(?!${WRITERS})[\\p{L}][\\p{L}'’&.-]*)`;
/** What stands between a name and the address: `the fire brigade: `, `the crew at `. */
const THEN =
  '(?:\\s?(?:too|as\\swell|instead|myös|också|auch))?[\\s,:;(–—=>-]{1,4}(?:(?:at|on|via|under|bitcoin|btc|osoitteeseen|på|unter|in|en|sur)[\\s:]{1,2})?["\'(]?$';

/**
 * To whom money goes, right in front of the address, where that is no wallet and not the writer: `to the fire brigade:`,
 * `palokunnalle:`, `an die Feuerwehr:`.
 */
const TO_ANOTHER = pattern(
  `(?<!\\p{L})(?:pay|paying|send|sending|transfer|transferring|give|giving|wire|something|coins?|(?:usd|eur|dollars|euros|btc|bucks|money|payments?)(?:\\sin\\sbitcoins?)?)\\sto\\s(?:the\\s|your\\s|a\\s|an\\s|his\\s|her\\s|their\\s|some\\s)${NAME}(?:\\s${NAME}){0,4}?${THEN}`,
  `(?<!\\p{L})(?:betala|skicka|överföra?|för\\söver|ge|slant|kronor|kr|euro|pengar)\\s(?:till|åt)\\s${NAME}(?:\\s${NAME}){0,3}?${THEN}`,
  `(?<!\\p{L})(?:an|für)\\s(?:die|den|das|dem|ihren?|deinen?)\\s${NAME}(?:\\s${NAME}){0,3}?${THEN}`,
  `(?<!\\p{L})(?:pay|send|give)\\s(?:him|her|them|(?:the|your|a|an)\\s(?:(?!(?:money|payment|amount|sum|ransom|fee|price|rest|equivalent|required|full|first|total)(?!\\p{L}))${NAME}\\s){0,2}?(?!(?:money|payment|amount|sum|ransom|fee|price|rest|equivalent|required|full|first|total)(?!\\p{L}))${NAME})\\s(?:something|some|money|[$€£]?\\d|a\\s(?:few|little|bit))`,
  `(?<!\\p{L})(?:dem|der|ihrem|deinem|seinem|ihrer|deiner)\\s${NAME}(?:\\s${NAME})?\\s(?:auch\\s|mal\\s)?(?:ein\\spaar|etwas|[\\d.,]+)\\s?(?:\\p{L}+)?${THEN}`,
  `(?<!\\p{L})(?:dem|der)\\s${NAME}\\s(?:(?:auch|mal|etwas|ein\\spaar|geld|[\\d.,]+|euro)\\s){1,3}(?:zu\\s)?(?:überweisen|zahlen|schicken|senden|geben)${THEN}`,
  `(?<!\\p{L})(?:pag|envi|enví|transf|mand)\\p{L}*\\s(?:[\\p{L}\\d.,]+\\s){0,3}?(?:al|a\\s(?:la|los|las|el))\\s${NAME}(?:\\s${NAME}){0,3}?${THEN}`,
  `(?<!\\p{L})(?:pay|vers|envoy|transf|vir|donn)\\p{L}*\\s(?:[\\p{L}\\d.,]+\\s){0,3}?(?:aux?\\s|à\\s(?:la\\s|l['’]\\s?))${NAME}(?:\\s${NAME}){0,3}?${THEN}`,
  // Finnish and Estonian say it by an ending; `minulle` is the writer.
  `(?<!\\p{L})(?:maksa|maksaa|siirrä|siirtää|siirtäköön|lähetä|lähettää|anna|antaa|lähettäköön|maksakoon)\\s(?:[\\p{L}\\d.,]+\\s){0,4}?(?!minulle|meille|mulle|${WRITERS}|tälle|sille|kaikille)\\p{L}{3,}lle(?:si|nne)?(?:\\s(?:pari|muutama|[\\d.,]+)\\s\\p{L}+)?${THEN}`,
  `(?<!\\p{L})(?!minulle|meille|mulle|${WRITERS}|tälle|sille|alle(?!\\p{L}))\\p{L}{3,}lle\\s(?:(?:voi|voisi|saa|sopii|kannattaa|voidaan)\\s(?:myös\\s)?(?:maksaa|lähettää|siirtää|antaa)|maksetaan|siirretään)\\s[^,;.:]*$`,
  `(?<!\\p{L})(?!${WRITERS}|sellele)\\p{L}{4,}le\\s(?:midagi|natuke|raha|ka)\\s(?:maksta|saata|anda|kanda)${THEN}`,
);

/** In front of a payment's purpose that is the writer's own: the key, the silence. */
const OWN_PURPOSE =
  '(?!(?:the\\s|your\\s|this\\s|that\\s|our\\s|my\\s|all\\s|a\\s|an\\s|each\\s|every\\s|full\\s|complete\\s|den\\s|det\\s|att\\s|die\\s|das\\s|den\\s|ihre\\s|deine\\s|eine\\s)*(?:de[ck]r[yi]pt\\p{L}*|keys?|tools?|software|programs?|files?|data|silence|video\\p{L}*|recover\\p{L}*|restor\\p{L}*|unlock\\p{L}*|delet\\p{L}*|release|return|service|help|services|efforts?|time|trouble|discretion|work|me|us|it|this|that|them|att|bitcoin\\p{L}*|btc|not|access|removal|removing|photos?|pictures?|recording\\p{L}*|files|information|safety|security|protection|peace|stopping|keeping|nyckel\\p{L}*|verktyg\\p{L}*|filer\\p{L}*|tystnad\\p{L}*|entschlüssel\\p{L}*|schlüssel\\p{L}*|schweigen|dateien|daten|löschung)(?!\\p{L}))';
/** What people owe to others than an extorter. */
const DEBT =
  '(?:invoice|rent|salary|salaries|wages|mortgage|tuition|membership|dues|alimony|zakat|tithes?|lessons|school\\s(?:fee|trip)|(?:yearly|annual|monthly|member|club|course|entry)\\s(?:membership\\s)?fees?|heating\\sbill|electricity\\sbill|bills|laskun|lasku|vuokran|vuokra|jäsenmaksu\\p{L}*|palkan|palkat|retken\\smaksut?|kurssimaksu\\p{L}*|luokkaretken\\smaksu\\p{L}*|lukukausimaksu\\p{L}*|hyran|hyra|fakturan|faktura|räkningen|lönen|lön|medlemsavgift\\p{L}*|årsavgift\\p{L}*|kursavgift\\p{L}*|miete|rechnung|gehalt|mitgliedsbeitr\\p{L}*|beitrag|beiträge|cuotas?|alquiler|factura|cotisations?|loyer|facture|взнос\\p{L}*|аренд\\p{L}*|liikmemaks\\p{L}*|üür\\p{L}*|arve)';
/** What the extorter calls a price. */
const CALLED =
  '(?<!(?:call|called|consider|see|like|as|of|calls)\\s(?:it\\s|this\\s|that\\s)?(?:as\\s)?(?:a\\s|an\\s|the\\s|your\\s)?(?:\\p{L}+\\s)?)';

/** Money that people owe to somebody else: `the rent`, `payments for the school trip`, `their dues`. */
const OWED = pattern(
  // What somebody of the reader's is due: `your lawyer's fee`, `asianajajasi palkkio`.
  "(?<!\\p{L})your\\s(?:\\p{L}+\\s)?\\p{L}+['’]s\\s(?:fees?|bills?|salary|wages|rent|invoices?|pension|allowance)(?!\\p{L})",
  '(?<!\\p{L})\\p{L}{3,}(?:si|nne)\\s(?:palkkio|palkka|laskut?|vuokra|eläke|honoraari|viikkoraha)(?!\\p{L})',
  '(?<!\\p{L})(?:din|ditt|dina|er|ert|era)\\s(?:\\p{L}+\\s)?\\p{L}{2,}s\\s(?:arvode|lön|räkning|räkningar|hyra|pension|veckopeng)(?!\\p{L})',
  '(?<!\\p{L})(?:honorar|gehalt|lohn|rechnung|rechnungen|miete|rente|taschengeld)\\s(?:ihre|deine|eure)[srn]\\s\\p{L}',
  // What is called so is asked only where one of these stands: asked first, it is asked of each word.
  `(?<!\\p{L})(?=${DEBT}(?!\\p{L}))${CALLED}`,
  `(?<!\\p{L})(?=(?:payments?|fees?|contributions?|avgift\\p{L}*|betalning\\p{L}*|beitr[aä]g\\p{L}*|gebühr\\p{L}*)\\s(?:for|för|für)\\s${OWN_PURPOSE}\\p{L})${CALLED}`,
  '(?<!\\p{L})(?:pay|pays|send|sends|transfer|betala|betalar|zahlen|pagan|paient)\\s(?:their|his|her|its|sin|sina|sitt|ihren|seinen|su|leur)\\s(?!(?:to|bitcoin)(?!\\p{L}))\\p{L}',
);

/** Somebody else is to pay, or does: those who are spoken of by what they do, and verbs in a third person. */
const OTHERS_DO = pattern(
  '(?<!\\p{L})(?<!(?:our|my|this|the|unser|unsere|meine?|dieses?|vårt?|mitt?)\\s\\p{L}+\\s)(?<!(?:who|which|that|and)\\s)(?:uses|nutzt|verwendet|använder|käyttää\\s\\p{L}*(?:osoitetta|lompakkoa))\\s$',
  '(?<!\\p{L})(?:whoever|anyone\\swho|those\\swho|everyone\\swho|everybody\\swho|people\\swho|he\\swho|a\\s(?:decent|good|real)\\s\\p{L}+)\\s(?!(?:wants?|needs?|wishes|would\\slike)\\s)[^,;:.]*?(?:should|would|could|might|may|can)\\s[^;:.]*$',
  '(?<!\\p{L})(?:tell|ask|remind|invite|urge|beg)\\s(?:your\\s(?!(?:boss|company|manager|management|director|it|ceo|owner|accountant|bookkeeper|bank|broker|finance|lawyer|department|husband|wife|parents?|mother|father|mum|mom|dad)(?!\\p{L}))|the\\s|all\\s|them\\s|everyone\\s|people\\s|others\\s)(?:\\p{L}+\\s){0,5}?to\\s(?:pay|send|transfer)(?!\\p{L})',
  '(?<!\\p{L})(?:you|u)\\s(?:could|might|may)\\s(?:also|even|instead|just\\sas\\swell)\\s(?:pay|send|transfer|give)(?!\\p{L})',
  '(?<!\\p{L})(?:you\\sowe|olet\\svelkaa|du\\sär\\sskyldig|sie\\sschulden|du\\sschuldest)\\s(?!(?:me|us|minulle|meille|mig|oss|mir|uns|money|\\d)(?!\\p{L}))(?:to\\s)?\\p{L}',
  '(?<!\\p{L})(?:maksaisi|siirtäisi|lähettäisi|maksaisivat|siirtäisivät|lähettäisivät)(?!\\p{L})',
  '(?<!\\p{L})(?<!(?:du|ni|om)\\s)skulle\\s(?!(?:du|ni)(?!\\p{L}))(?:\\p{L}+\\s){0,2}?(?:betala|skicka|överföra|föra)(?!\\p{L})',
  '(?<!\\p{L})(?:siirtäköön|maksakoon|lähettäköön|maksakoot|siirtäkööt)(?!\\p{L})',
  // Swedish: whoever stands in front of the verb, and is not the reader.
  '(?<!\\p{L})(?<!(?:du|ni|som|om|när|och|eller|så|nu|sedan|då|här|bara|inte|genast|man)\\s)(?<=\\p{L}{3}\\s)(?:betalar|skickar|överför)\\s(?!(?:du|ni)(?!\\p{L}))(?:[\\p{L}\\d.,]+\\s){0,5}?(?:till|på)\\s$',
  '(?<!\\p{L})den\\ssom\\s[^,;:.]*(?:borde|bör|kan|får)\\s[^;.]*$',
  // German: a preterite is nobody's whom a letter tells to pay.
  '(?<!\\p{L})(?<!(?:wenn|falls|bis|sobald)\\s[^,;:.]{0,60})(?:zahlte|bezahlte|überwies|schickte|sandte)(?!\\p{L})',
  '(?<!\\p{L})(?:ihre?|seine?|der|die|das)\\s(?!(?:betrag|summe|zahlung)(?!\\p{L}))\\p{L}+\\sbezahlt\\s(?!(?:haben|hast|ist|wird|werden|sein)(?!\\p{L}))[^,;.]*$',
  '(?<!\\p{L})wer\\s(?!(?:seine|ihre|die)\\s(?:daten|dateien))[^;:.]*(?:sollte|könnte|möge|kann)(?!\\p{L})[^;.]*$',
  '(?<!\\p{L})(?:los|las|quienes|aquellos|ceux|celles)\\s(?:que|qui)?\\s?[^;:.]*(?:deberían|pueden|podrían|devraient|peuvent|pourraient|doivent)\\s[^;.]*$',
  '(?<!\\p{L})(?:los|las|les|mis|tus|sus|mes|vos|tes|ses|leurs)\\s(?:\\p{L}+\\s){1,3}?(?:pagan|envían|transfieren|paient|payent|envoient|versent)(?!\\p{L})',
  '(?<!\\p{L})(?:pust|пусть|пускай)\\s',
  '(?<!\\p{L})(?:платят|переводят|отправляют|перечисляют)(?!\\p{L})',
  '(?<!\\p{L})kes\\s[^;:.]*(?:võiks|võib|peaks)\\s',
  '(?<!\\p{L})(?:maksavad|saadavad|kannavad)(?!\\p{L})',
);

/** Whether money that a sentence speaks of goes to somebody else, is owed to one, or is paid by one, at the address behind it. */
export const goesToOthers = (before: string): boolean =>
  TO_ANOTHER.test(before) || OWED.test(before) || OTHERS_DO.test(before);

/** Most characters between the reader's being told to pay and the address. */
const MAX_TOLD = 120;

/** Where the reader is told to pay in a clause of its own: `others paid, so pay`, `your friend cannot help and you pay`. */
const TOLD = pattern(
  '(?:[,;:–—]\\s(?:so\\s|then\\s|now\\s|and\\s|but\\s)?|\\s(?:and|so|but)\\s)(?:(?:you\\s(?:(?:must|should|will|have\\sto|need\\sto|now|just)\\s)?|just\\s|please\\s)?(?:pay|send|transfer)|so\\s(?:pay|send|transfer))(?!\\p{L})',
  '(?:[,;:–—]\\s(?:joten\\s|nyt\\s|ja\\s|mutta\\s)?|\\s(?:ja|joten|mutta)\\s)(?:sinä\\s|sinun\\s(?:pitää|täytyy)\\s)?(?:maksa|maksat|lähetä|lähetät|siirrä|siirrät)(?!\\p{L})',
  '(?:[,;:–—]\\s(?:så\\s|nu\\s|och\\s|men\\s)?|\\s(?:och|så|men)\\s)(?:du\\s(?:ska\\s|måste\\s)?)?(?:betala|betalar\\sdu|skicka|överför)(?!\\p{L})',
  '(?:[,;:–—]\\s(?:also\\s|nun\\s|und\\s|aber\\s)?|\\s(?:und|also|aber)\\s)(?:zahlen|überweisen|senden|schicken)\\ssie(?!\\p{L})',
);

/** The clause in front of an address that tells the reader to pay, without what others did; all of it where there is none. */
export const toldIn = (before: string): string => {
  const near = before.slice(-MAX_TOLD);
  const at = TOLD.exec(near)?.index;
  return at === undefined ? before : near.slice(at);
};

/** What follows if the reader does not pay, behind an address: `or we publish the customer data`. */
const THREAT = pattern(
  '(?<!\\p{L})(?:or|otherwise|or\\selse)\\s(?:else\\s)?(?:i|we|your|all|everyone|everybody)(?!\\p{L})',
  '(?<!\\p{L})(?:tai\\s\\p{L}+(?:mme|n)|muuten|muussa\\stapauksessa|annars|eller\\s(?:jag|vi|så)|sonst|andernfalls|oder\\s(?:ich|wir))(?!\\p{L})',
);

/** The words behind an address up to what is threatened: of whom that speaks, the wallet is not. */
export const withoutThreat = (behind: string): string => {
  const at = THREAT.exec(behind)?.index;
  return at === undefined ? behind : behind.slice(0, at);
};
