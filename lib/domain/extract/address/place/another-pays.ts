import { goesToOthers } from '#domain/extract/text/for-others.ts';
import { pattern } from '#domain/extract/text/pattern.ts';
import { isSharedCost } from './everyday.ts';
import { isPutByOthers } from './others-put.ts';
import { isPlainLabel } from './plain-label.ts';
import { isToldOf } from './told-of.ts';

/** The sentence that an address stands in. */
interface OwnSentence {
  /** In lower case, in front of it and behind it. */
  before: string;
  behind: string;
  /** In front of it, as it is written. */
  written: string;
}

/** From the words that another pays to the address: no clause begins between. */
const TO_HERE = '(?<rest>(?:[^,;:]|[,:](?=\\S))*):?\\s*$';

const EN_VERB = '(?:send|pay|transfer|deposit|wire|remit|donate)';
const EN_YOURS =
  '(?<!\\p{L})(?:your\\s(?:\\p{L}+\\s){1,3}?|the\\s(?:company|firm|business|organi[sz]ation|corporation|city|municipality|school|university)\\s)';
const EN_NOUN =
  "(?:your|my|our|his|her|their|its|the|a|an|another|each|every|some|last)\\s(?:(?!(?:you|to|if|and|or|then|so|must|please|should|will|can|could|would|is|are|be|back)\\s)[\\p{L}'’-]+\\s){1,3}?";
const EN_MANY =
  '(?:he|she|they|we|i|people|folks|others|everyone|everybody|someone|somebody|anyone|anybody|nobody|no\\sone|many|some|most|miners|users|donors|supporters)\\s';
const EN_AUX =
  '(?:will|can|could|should|would|may|might|must|has\\sto|have\\sto|used\\sto|likes?\\sto|wants?\\sto|is\\sto|are\\sto)\\s(?:\\p{L}+\\s)?';
/** What is paid stands in front of `paid` and `sent` in a demand: `all money sent to`. */
const EN_PAID_THINGS =
  "(?<!(?:be|been|being|is|are|get|not|n['’]t|have|has|had|once|when|after|until|if|you|u|money|amount|sum|funds?|coins?|bitcoins?|btc|usd|eur|dollars|euros|payments?|ransom|fee|price|everything|anything|all)\\s(?:\\p{L}+ly\\s)?)";
const ENGLISH = [
  '(?<!\\p{L})(?:went|came|flew)\\s(?:\\p{L}+\\s){0,2}?(?:to|into|onto)(?!\\p{L})',
  // The verb has a third person's ending.
  `(?<!\\p{L})(?<!(?:who|whoever|which|one)\\s)(?:pays|sends|remits|donates)(?!\\p{L})`,
  `(?<!\\p{L})${EN_NOUN}(?:also\\s|usually\\s|always\\s|often\\s)?(?:transfers|wires)(?!\\p{L})`,
  '(?<!\\p{L})(?=accepts|takes|receives|collects|gets)(?<!(?:wallet|address|system|server|account|site|panel|team|bot|who)\\s(?:only\\s)?)(?:accepts|takes|receives|collects|gets)\\s(?:\\p{L}+\\s){0,2}?(?:payments?|bitcoins?|btc|money|coins|deposits|paid)(?!\\p{L})',
  // Somebody else is its subject.
  `(?<!\\p{L})${EN_MANY}(?:(?:also|usually|always|often|all|happily|gladly|even)\\s|${EN_AUX})*${EN_VERB}(?!\\p{L})`,
  // `Your company must pay` is told to the reader.
  `(?<!\\p{L})(?!${EN_YOURS}(?:must|has\\sto|have\\sto|will\\shave\\sto|is\\sto)\\s)${EN_NOUN}${EN_AUX}${EN_VERB}(?!\\p{L})`,
  `(?<!\\p{L})(?=paid|sent|transferred)${EN_PAID_THINGS}(?:paid|sent|transferred)(?!\\p{L})(?<=\\p{L}\\s\\p{L}+)`,
  '(?<!\\p{L})(?:ordered|told|asked|forced|urged|instructed|made|begged)\\s(?!you\\s)(?:\\p{L}+\\s){1,4}(?:to\\s)?(?:pay|send|transfer)(?!\\p{L})',
  '(?<!\\p{L})(?:wants|expects|orders|asks|begs)\\s(?:you\\s)?to\\s(?:pay|send|transfer)(?!\\p{L})',
  '(?<!\\p{L})(?:(?:(?<!(?:the|your|this|full)\\s)payment|payments|money|transfers?)\\s(?:\\p{L}+\\s){0,5}?(?:went|goes)|(?:had|used)\\sto\\s(?:pay|send|transfer))(?!\\p{L})',
  // The reader does, and is not told to.
  `(?<!\\p{L})you\\s(?:usually|always|often|normally|regularly|sometimes|secretly)\\s${EN_VERB}(?!\\p{L})`,
  `(?<!\\p{L})(?:why\\s(?:would|should|do)\\syou|(?:could|might|may)\\s(?:just\\s)?as\\swell|as\\sif\\syou)\\s${EN_VERB}(?!\\p{L})`,
  '(?<!\\p{L})if\\syou\\s(?:want|wish|like|love|enjoy|would\\slike)\\s(?:to\\s(?:do\\s\\p{L}+\\sgood|help\\s(?!yourself)|support)|my\\s(?:work|music|art|poems|films|blog))[^:]*',
];
const FI_VERB = '(?:maksaa|lähettää|siirtää|tallettaa|suorittaa)';
/** A Finnish infinitive looks like a third person: with one of these in front of it the reader is to pay. */
const FI_BIDDEN =
  '(?:pitää|pitäisi|täytyy|tulee|tulisi|on|olisi|tarvitsee|kannattaa|voit|voitte|voi|saat|saatte|joudut|joudutte|haluat|haluatte|suostut|ehdit|aikaa|pyydän|pyydämme|vaadin|vaadimme|kehotan|kehotamme|käsken|käskemme|muista|muistakaa|sinun|teidän|sinä|te|joka|ken|kuka|päätät|aiot|palaut\\p{L}*|poist\\p{L}*|salau\\p{L}*|vaikene\\p{L}*|avain|hinta|tämä|se)';
const FINNISH = [
  '(?<!\\p{L})(?:meni|menivät|päätyi|päätyivät|siirtyi|siirtyivät)\\s(?:\\p{L}+\\s){0,3}?(?:osoitteeseen|lompakkoon|tilille)(?!\\p{L})',
  '(?<!\\p{L})(?:maksavat|lähettävät|siirtävät|tallettavat|maksamme|lähetämme|siirrämme|maksan|lähetän|siirrän)(?!\\p{L})',
  `^[^\\p{L}]*(?:(?!${FI_BIDDEN}(?!\\p{L}))[\\p{L}\\p{N}.’'-]+[\\s,]+)+?${FI_VERB}(?!\\p{L})`,
  '(?<!\\p{L})(?<!lompakko\\s)otta(?:a|vat)\\s(?:\\p{L}+\\s){0,3}?vastaan(?!\\p{L})',
  '(?<!\\p{L})jos\\s(?:haluat|haluatte)\\s(?:tehdä\\s(?:\\p{L}+\\s)?hyvää|auttaa\\s|tukea\\s)[^:]*',
];
const SV_SUBJECT =
  '(?:(?:din|ditt|dina|min|mitt|mina|vår|vårt|våra|hans|hennes|deras|en|ett|den|det)\\s(?:(?!(?:du|ni|att|om|och|så|som|ska|skall|måste)\\s)\\p{L}+\\s){1,3}?|(?:folk|andra|många|alla|han|hon|de|vi|jag|ingen|någon)\\s)';
const SWEDISH = [
  '(?<!\\p{L})(?:gick|hamnade)\\s(?:\\p{L}+\\s){0,3}?(?:till|på|i)(?!\\p{L})',
  `(?<!\\p{L})${SV_SUBJECT}(?:också\\s|även\\s|alltid\\s)?(?:betalar|skickar|överför|för\\söver|sätter\\sin|swishar|donerar|betalade|skickade|överförde)(?!\\p{L})`,
  `(?<!\\p{L})(?!(?:din|ditt|dina)\\s(?:\\p{L}+\\s){1,3}?(?:ska|skall|måste)\\s)${SV_SUBJECT}(?:ska|skall|kommer\\satt|brukar|vill|måste|fick|borde|kan)\\s(?:\\p{L}+\\s){0,2}?(?:betala|skicka|överföra|föra)(?!\\p{L})`,
  '(?<!\\p{L})(?<!(?:plånboken|adressen)\\s)tar\\s(?:också\\s|även\\s|gärna\\s)?emot\\s(?:\\p{L}+\\s){0,2}?(?:betalning\\p{L}*|bitcoin\\p{L}*|pengar|btc)(?!\\p{L})',
  '(?<!\\p{L})om\\s(?:du|ni)\\svill\\s(?:göra\\s(?:\\p{L}+\\s)?gott|hjälpa\\s|stödja\\s)[^:]*',
];
const DE_SUBJECT =
  '(?:(?:ihre?|meine?|seine?|deine?|unsere?|der|die|das|eine?|jede[rs]?|mein\\sletztes)\\s(?:(?!(?:sie|du|ihr|und|oder|zu|dass|summe|betrag|zahlung|geld)\\s)\\p{L}+\\s){1,3}?|(?:er|man|viele|andere|leute|menschen|wir|ich|niemand|keiner)\\s)';
const GERMAN = [
  '(?<!\\p{L})(?:ging|gingen|landete|landeten|floss|flossen)\\s(?:\\p{L}+\\s){0,3}?(?:an|auf|in|zu)(?!\\p{L})',
  `(?<!\\p{L})${DE_SUBJECT}(?:zahlt|schickt|sendet|überweist|spendet|zahlte|schickte|sandte|überwies)(?!\\p{L})`,
  '(?<!\\p{L})(?:wir|(?:die\\s)?(?:leute|menschen)|viele|alle|andere|manche)\\s(?:\\p{L}+\\s){0,2}?(?:zahlen|senden|schicken|überweisen|bezahlen|zahlten|schickten)(?!\\p{L})(?!\\ssie(?!\\p{L}))',
  '(?<!\\p{L})(?<!(?:wallet|adresse|system)\\s)nimmt\\s(?:\\p{L}+\\s){0,3}?(?:zahlung\\p{L}*|bitcoin\\p{L}*|geld|btc)(?!\\p{L})',
  '(?<!\\p{L})wenn\\s(?:sie|du|ihr)\\s(?:etwas\\s)?(?:gutes\\stun|helfen|unterstützen)\\s[^:]*',
];

/** Another than the reader pays, or is paid: `your friend sends 100 USD to`, `Wikimedia accepts payments at`. */
const ANOTHER = pattern(...ENGLISH, ...FINNISH, ...SWEDISH, ...GERMAN);
const ANOTHER_HERE = new RegExp(`(?:${ANOTHER.source})${TO_HERE}`, 's');

/** What tells the reader to pay, behind words of another's paying: `he pays and you send`. */
const READER_TOLD = pattern(
  '(?<!\\p{L})(?:you|du|ni|sinä|sinun|te|teidän|maksat|maksatte|maksa|maksetaan|lähetä|lähetät|lähetetään|siirrä|siirrät|siirretään|sie|du|ihnen|ihr|dich|kun|jos|please|(?:and|so|then)\\s(?:pay|send|transfer)|och\\s(?:betala|skicka)|und\\s(?:zahlen|senden))(?!\\p{L})',
);

/** German, whose verb stands behind the address: `er wird 100 Euro an ADDRESS zahlen`. */
const GERMAN_MODAL = pattern(
  `(?!(?:ihre?|deine?)\\s(?:\\p{L}+\\s){1,3}?(?:muss|soll)\\s)(?<!\\p{L})${DE_SUBJECT}(?:wird|werden|will|wollen|wollten|soll|sollen|sollte|sollten|muss|müssen|musste|mussten|möchte|kann|können|konnten|pflegt|plant)\\s(?<rest>[^,;:]*)$`,
);
const GERMAN_VERB = /^\s?(?:zu\s)?(?:zahlen|senden|schicken|überweisen|bezahlen)(?!\p{L})/u;

/** The reader's own habit, which is no demand: `you send 100 USD each month`; `pay 100 USD each month` is one. */
const HABITUAL = pattern(
  '(?<!\\p{L})(?<!(?:must|to|should|will|and|until|unless|if|once|when|ska|skall|müssen|sollen)\\s)(?:you\\s(?:pay|send|transfer)|(?:maksat|lähetät|siirrät)|(?:du|ni)\\s(?:betalar|skickar|överför)|sie\\s(?:zahlen|senden|schicken|überweisen)|when(?:ever)?\\syou\\s(?:buy|shop|order|eat)\\s[^.:]*\\syou\\spay)(?!\\p{L})',
);
const EACH_MONTH = pattern(
  '(?<!\\p{L})(?:(?:each|every|per|a)\\s(?:month|week|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|monthly|weekly|yearly|when(?:ever)?\\syou\\s(?:buy|shop|order|eat)|joka\\s(?:kuukausi|viikko|vuosi)|kuukausittain|viikoittain|vuosittain|kuussa|viikossa|i\\s(?:månaden|veckan)|(?:varje|per)\\s(?:månad|vecka|år)|månadsvis|jeden\\smonat|jede\\swoche|jedes\\sjahr|(?:pro|im)\\smonat|pro\\swoche|monatlich|wöchentlich)(?!\\p{L})',
);

/** For whom, or for what good, money is given: `to support Ukraine`, `för att stödja`. */
const PURPOSE = pattern(
  '(?<!\\p{L})(?:to\\s(?:support|help|aid|feed|honou?r)\\s(?!(?:you|me|us)(?!\\p{L}))|in\\s(?:memory|support|honou?r|aid)\\sof|(?:hyväksi|puolesta|tukemiseksi|tueksi|auttamiseksi|avuksi|muistoksi)(?!\\p{L})|för\\satt\\s(?:stödja|stötta|hedra|hjälpa\\s(?!dig|er))|till\\s(?:stöd|förmån|minne)\\s(?:för|av)|zugunsten|zu\\sgunsten|zum\\sgedenken|um\\s(?:[^,.]{0,40}\\s)?zu\\s(?:unterstützen|helfen)(?!\\p{L}))',
  '(?<!\\p{L})(?:for|för|für)\\s(?:the\\s|our\\s|my\\s|her\\s|his\\s|some\\s|all\\s|de\\s|alla\\s|min\\s|mina\\s|die\\s|das\\s|den\\s|alle\\s|unsere?\\s|meine?\\s)?(?:(?!(?:your|din|ditt|dina|ihre?|deine?)\\s)\\p{L}+\\s)?(?:ukrain\\p{L}*|gaza|palestin\\p{L}*|palästina|israel|syria|syrien|africa|afrika|haiti|yemen|sudan|whales?|valarna|wale|children|kids|barn|barnen|kinder|orphans?|poor|needy|sick|elderly|fattiga|sjuka|armen|kranken|animals?|dogs|cats|djur\\p{L}*|tiere|refugees|flyktingar\\p{L}*|veterans?|soldiers?|army|church|kyrkan|kirche|mosque|temple|orphanage|research|forskning\\p{L}*|forschung|peace|freden|frieden|climate|klimat\\p{L}*|planet|environment|umwelt|rainforest|flood|earthquake)(?!\\p{L})(?!\\s(?:data|files|results|documents|photos))',
);
/** Of a name that is no coin's, as it is written: `for Ukraine`. German writes each noun with a capital. */
const FOR_NAME =
  /(?<!\p{L})(?:for|för|pour|para)\s(?!(?:Bitcoin|Decrypt|Windows|The|Your|You|Our|This|Each|All|Payment|Recovery|Restor|Unlock|Delet|Din|Ditt|Dina|Att|Dekrypt)\p{L}*)\p{Lu}\p{Ll}{2,}/u;

/** Tells what somebody else said. */
const TELLS = pattern(
  '(?<!\\p{L})(?:wrote|writes|reported|reports|said|says|demanded|quoted|according\\sto|headline|read|found|reminders?|reminded|notice|notification|invoice|bill|statement|sanotaan|lukee|luki|kirjoitti|kirjoittaa|luin|löysin|muistutus|muistutti|lasku|ilmoitus|ilmoitti|uutisoi|kertoi|sanoi|vaati|vaativat|skrev|skriver|står|stod|läste|fann|hittade|påminnelse\\p{L}*|räkning\\p{L}*|faktura\\p{L}*|besked\\p{L}*|rapporterade|sade|krävde|schrieb|schreibt|steht|stand|las|gelesen|fand|gefunden|mahnung\\p{L}*|erinnerung\\p{L}*|rechnung\\p{L}*|mitteilung\\p{L}*|berichtete|sagte|forderte|forderten|hieß)(?!\\p{L})',
);
/** A quotation that opens in front of the words that stand right in front of the address. */
const QUOTING = /["“„”«»][^"“„”«»]*\p{L}+\s[^"“„”«»]*\s$/u;

/** Somebody of the reader's as the subject of what leads to it: `your accountant noted in March: "`; their task is what the writer quotes. */
const QUOTED_BY = pattern(
  '^[^\\p{L}]*(?:(?:your|din|ditt|dina|er|ert|era|ihre?|deine?)\\s(?!(?:task|order|instruction|chance|way|choice|step|payment|address|wallet|deadline|last|next|only|uppgift|order|instruktion|betalning|adress|plånbok|sista|enda|aufgabe|anweisung|zahlung|adresse|wallet|letzte|einzige)\\p{L}*)\\p{L}+|(?!(?:tehtävä|ohje|maksu|osoite|lompakko|määräaika|vaihtoehto)\\p{L}*)\\p{L}{4,}(?:si|nne))\\s(?:[^\\s"„“”«»:]+\\s){1,6}?[^\\s"„“”«»:]+:\\s?$',
  // ... and the reader, told of in the past: `you chatted about the boat: "`.
  '^[^\\p{L}]*(?:you\\s(?:\\p{L}+ed|wrote|said|told|got|sent|had)|\\p{L}{3,}(?:it|itte)|(?:du|ni)\\s\\p{L}{2,}(?:de|te)|(?:sie|du)\\s\\p{L}{2,}(?:ten|test))\\s(?:[^\\s"„“”«»:]+\\s){0,6}?[^\\s"„“”«»:]+:\\s?$',
);

const isQuotation = (before: string, behind: string): boolean => {
  const quoted = QUOTING.exec(before);
  if (quoted === null) return false;
  const lead = before.slice(0, quoted.index);
  return TELLS.test(lead) || QUOTED_BY.test(lead) || TELLS.test(behind);
};

/** Whether a pattern finds another's paying, and no word to the reader stands between it and the address. */
const isAnothers = (paying: RegExp, before: string): boolean => {
  const rest = paying.exec(before)?.groups?.rest;
  return rest !== undefined && !READER_TOLD.test(rest);
};

/** The last paying word in front of an address, in a form that does not say whom it tells, and its clause in front of it. */
const UNTOLD = pattern(
  `^(?<all>.*(?:[,;:.!?()–—]\\s|\\n))?(?<clause>.*?)(?<!\\p{L})(?:pay|send|transfer|deposit|wire|remit|donate|paying|sending|transferring|payments?|betala|skicka|överföra|betalning\\p{L}*|zahlen|senden|schicken|überweisen|zahlung\\p{L}*|maksamaan|lähettämään|siirtämään)(?!\\p{L})(?<rest>(?:(?!(?<!\\p{L})(?:pay|send|transfer|deposit|wire|remit|payments?|betala|skicka|zahlen|senden|schicken|überweisen)(?!\\p{L})).)*)$`,
);
const UNTOLD_HERE = new RegExp(UNTOLD.source, 's');
/** What tells the reader, or says that it is to be: in front of a paying word, or behind it. */
const TELLS_READER = pattern(
  '(?<!\\p{L})(?<!(?:before|than|like|unlike)\\s)(?:you|u|ya|yourself|please|pls|plz|kindly|must|should|shall|has\\sto|have\\sto|needs?|needed|ought|required?|(?:is|are)\\s(?:to|needed|required|expected|due|as)|be|only|all|simply|just|how|where|order|time|hours?|days?|deadline|chance|ways?|options?|choice|solution|ready|instructions?|if|unless|until|once|when|after|soon|want|expect|demand|ask|accept|await|request|make|do|proceed|complete|perform|confirm|submit|continue|our|my|me|us|tell|have|start|first|second|third|so|then|now|next|final\\p{L}*|step|get|buy|purchase|go)(?!\\p{L})',
  '(?<!\\p{L})(?<!(?:före|än|som)\\s)(?:du|ni|dig|er|man|ska|skall|måste|bör|endast|bara|hur|var|om|tills|när|vill|kräver|begär|väntar|gör|genomför|sedan|nu|först|oss|mig|vår|min|tid|timmar|dagar|sätt|sättet|dags)(?!\\p{L})',
  '(?<!\\p{L})(?<!(?:vor|als|wie)\\s)(?:sie|du|ihnen|dir|dich|euch|man|bitte|muss|müssen|müsst|sollen|sollt|soll|ist|sind|nur|wie|wo|wenn|falls|bis|sobald|wollen|will|verlangen|fordern|erwarten|dann|nun|jetzt|zuerst|uns|mir|unsere?|meine?|zeit|stunden|tage|möglichkeit|ihr\\s(?:habt|müsst|sollt|könnt))(?!\\p{L})',
  // `To get it back, pay`.
  '(?<!\\p{L})to\\s(?:obtain|get|receive|recover|restore|unlock|decrypt|stop|avoid|prevent|keep)(?!\\p{L})',
  // `Send a payment`; `withdraw it and pay`.
  '^[^\\p{L}]*(?:pay|send|transfer|deposit|wire|remit|betala|skicka|överför|zahle?n?|sende?n?|schicken?)(?!\\p{L})',
  '(?<!\\p{L})(?:and|or|then|och|eller|und|oder|ja|tai)\\s$',
  '(?<!\\p{L})(?:sinu\\p{L}*|sinä|teidä\\p{L}*|te|joudut|joudutte|pyydä\\p{L}*|vaadi\\p{L}*|kehot\\p{L}*|pystyt|pystytte|pakko)(?!\\p{L})',
);

/** What the writer sells: the deletion, the silence. Who is to pay for that is the reader. */
const WRITERS_GOODS = pattern(
  '(?<!\\p{L})(?:against|upon|after|gegen|nach|mot|efter)\\s(?:the\\s|your\\s|full\\s)?(?:payment|receipt|zahlung|betalning)(?!\\p{L})',
  '(?<!\\p{L})(?:for|against|to|för|mot|für|gegen)\\s(?:(?:the|your|my|our|a|this|den|din|min|vår|die|das|ihre?|mein|unser|eine?)\\s)?(?:complete\\s|full\\s)?(?:delet|remov|silence|decrypt|return|unlock|recover|restor|radering|borttagning|tystnad|upplåsning|dekrypter|löschung|schweigen|entsperrung|entschlüsselung|rückgabe|freigabe|wiederherstell)',
  '(?<!\\p{L})(?:poistamise|vaikenemise|hiljaisuude|avaamise|purkamise|palauttamise)\\p{L}*(?!\\p{L})',
);

/** Whether a paying word that does not say whom it tells has others in front of it, and no word to the reader: `Bob keeps sending`. */
const isUntold = ({ before, written }: OwnSentence): boolean => {
  const { all = '', clause, rest = '' } = UNTOLD_HERE.exec(before)?.groups ?? {};
  if (clause === undefined || isPlainLabel(clause)) return false;
  // With a capital it begins a sentence: `ATTENTION Pay 300 USD`.
  const at = all.length + clause.length - before.length + written.length;
  if (/^\p{Lu}\p{Ll}+/u.test(written.slice(at)) && !/^\p{Lu}\p{Ll}*ung/u.test(written.slice(at))) return false;
  return !TELLS_READER.test(clause) && !TELLS_READER.test(rest) && !WRITERS_GOODS.test(before);
};

/** Money that another has paid: `your neighbour has sent`, in languages whose perfect has words of its own. */
const HAS_PAID = pattern(
  '(?<!\\p{L})(?:on|ovat|oli|olivat)\\s(?:\\p{L}+\\s)?(?:maksa|lähettä|siirtä|tallett?a)(?:nyt|nut|neet)(?!\\p{L})',
  '(?<!\\p{L})(?<!(?:du|ni)\\s)(?:har|hade)\\s(?!(?:du|ni)\\s)(?:\\p{L}+\\s)?(?:betalat|skickat|överfört)(?!\\p{L})',
);
const GERMAN_HAS = pattern(
  '(?<!\\p{L})(?<!(?:sie|du|ihr)\\s)(?:hat|hatte|haben|hatten)\\s(?!(?:sie|du|ihr)(?!\\p{L}))[^,;:]*$',
);
const GERMAN_PAID = /^\s?(?:über)?(?:ge|be)?(?:zahlt|sandt|sendet|schickt|wiesen)(?!\p{L})/u;

/** To whom, as it is written in front of the address: `to Ukraine: ADDRESS`. */
const TO_NAME =
  /(?<!\p{L})(?:to|till|an(?:\s(?:die|den|das))?)\s(?!(?:Bitcoin|Btc|Wallet|Adress|Address|Konto|Geldbörse|Brieftasche|Empfänger|Anschrift|Plånbok|My|Our|The|This|Following|Diese|Meine|Unsere|Folgende)[\p{L}-]*)\p{Lu}\p{Ll}{2,}(?:\s(?!(?:wallet|address|adress|account|konto|plånbok)\p{L}*)[\p{L}&'’.-]+){0,3}?(?:\s?[:(]\s*|\s(?:at|på|unter|via)\s)$|\s(?!(?:Minulle|Meille|Bitcoin))\p{Lu}\p{Ll}+lle\s\p{L}+\s$/u;

/**
 * Whether the paying that a sentence speaks of is not the reader's for the writer: another pays or is paid, it is for somebody's
 * good, the reader's habit, or a quotation. `paraphrased` says that the one who reports tells of the letter, and so of others.
 */
export const isAnothersPayment = ({ before, behind, written }: OwnSentence, paraphrased: boolean): boolean => {
  if (PURPOSE.test(before) || PURPOSE.test(behind) || FOR_NAME.test(written) || TO_NAME.test(written)) return true;
  if (HABITUAL.test(before) && EACH_MONTH.test(`${before} ${behind}`)) return true;
  if (paraphrased) return false;
  if (goesToOthers(before) || isSharedCost(before) || isPutByOthers(before, behind) || isToldOf(before)) return true;
  if (isQuotation(before, behind) || isUntold({ before, behind, written }) || HAS_PAID.test(before)) return true;
  if (GERMAN_PAID.test(behind) && GERMAN_HAS.test(before)) return true;
  return (GERMAN_VERB.test(behind) && isAnothers(GERMAN_MODAL, before)) || isAnothers(ANOTHER_HERE, before);
};
