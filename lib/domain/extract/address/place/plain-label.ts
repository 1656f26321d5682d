import { foldText } from '#domain/extract/text/folded-text.ts';
import { pattern } from '#domain/extract/text/pattern.ts';
import { inRanges } from '#domain/letter-ranges.ts';

/**
 * Words of a label that says of an address no more than that money goes there; a `*` stands for any ending. `The ward also
 * takes bitcoin:` has others.
 */
const WORDS =
  // English.
  'btc xbt bitcoin* wallet* address* adress account* id number no nr crypto* coin* the a an this that these here is are it its for below under following copy paste copied case sensitive ' +
  'and or as before same usual previous unchanged use used using only to in into at of on via by with without from payment* pay payable paying ransom price amount* sum total value deadline time due fee details instructions receiver recipient receiving destination ' +
  'first second third next part parts half beginning begin begins start starts end ends rest new correct real right current actual valid network legacy segwit native taproot bech32 onchain mainnet unique ' +
  'personal individual special qr code link uri transfer money funds must be should please now attention important note ps option method step where when how much destination target drop last final chance warning still no time money main primary backup alternative alternatively spaces space letters letter remove delete be am wallets ' +
  // Finnish.
  'lompak* osoit* kukkar* tili* tilin* maks* summ* hinta hinnan määrä* aika* alla alta oleva* seuraava* tässä tämä tähän on ovat ja tai vain uusi oike* sama samaan kuin ennen ennenkin aiemmin edelleen alkuosa* loppuosa* alku loppu osa osan ensimmäinen toinen rah* pitää olla tulee täytyy kopioi* liitä saaja* vastaanottaja* vaihtoehto* kohde kohteeseen ohje* minne mihin paljonko milloin viimeinen mahdollisuus varoitus virtuaali* krypto* kirjain* henkilökohtainen ' +
  // Swedish, Norwegian, Danish.
  'plånbok* adress* konto* betal* belopp* pris* tid tidsfrist nedan följande här är den det detta denna dessa och eller bara nya ny rätt rätta samma som förut tidigare innan fortfarande oförändrad del delen första andra sista början slutet slut pengar* ska skall måste bör kopiera klistra mottagare* vart hur mycket när sista chansen varning till för i på av lösen* personlig* krypto* ' +
  'lommebok* tegnebog* beløp* beløb* frist følgende her er og eller kun nye riktig* penge* skal må til mottaker* modtager* ' +
  // German.
  'adresse* brieftasche* geldbörse* zahl* betrag* summe preis* frist zeit unten folgende* hier ist sind die der das den dem diese* dieser und oder nur neue* gleiche* selbe* wie vorher zuvor bisher immer weiterhin richtige* teil erster zweiter anfang ende geld muss soll kopier* einfügen empfänger* wohin wieviel wie viel wann letzte chance warnung an für auf lautet lösegeld* persönliche* ' +
  // Dutch, French, Spanish, Italian, Portuguese, Polish, Czech, Estonian.
  'adres* portemonnee* portefeuille* billetera* monedero* cartera* direcci* portafogli* indirizzo* carteira* endereço* portfel* peněženk* rahakot* aadress* ' +
  'de het een is van naar la le les du une un est el los es una il lo è do da o na to jest je na see on pago paiement pagamento płatnoś* betaling* ' +
  // Russian, Ukrainian, as folding reads them.
  foldText(
    'кошел* Кошел* адрес* Адрес* гаман* Гаман* реквизит* Реквизит* оплат* Оплат* перевод* Перевод* переказ* Переказ* сумм* Сумм* сум* для на биткоин* біткоїн* наш* Наш* срок* Срок*',
  ).text.toLowerCase();

const exact = new Set(WORDS.split(' ').filter((word) => !word.endsWith('*')));
const stems = WORDS.split(' ').flatMap((word) => (word.endsWith('*') ? [word.slice(0, -1)] : []));
/** Stems by their first two letters. */
const stemsBy = Map.groupBy(stems, (stem) => stem.slice(0, 2));

/** The writer's own: `my real wallet is`, `lompakkoni`. */
const OWN = pattern(
  '(?<!\\p{L})(?:my|mine|our|ours|minun|mun|meidän|min|mitt|vår|vårt|vores|mein\\p{L}*|unser\\p{L}*|mijn|onze|mon|notre|mi|nuestr\\p{L}*|mi[ao]|nostr[ao]|meu|minha|noss[ao]|mój|moj\\p{L}*|nasz\\p{L}*|můj|naš\\p{L}*|meie|minu|мой|моя|наш|наша|мій|(?:osoitt|lompak|kukkar|tili)\\p{L}*(?:ni|mme))(?!\\p{L})',
);

/** Most characters of a label; what is longer is a sentence, and says more. */
const MAX_LABEL = 160;

const isPlainWord = (word: string): boolean =>
  word.length < 2 || exact.has(word) || (stemsBy.get(word.slice(0, 2)) ?? []).some((stem) => word.startsWith(stem));

/**
 * Whether what stands in front of an address, on its line, only labels it, or calls it the writer's: `BTC address:`, `our
 * wallet is`. With any other word it may be anybody's: `The police wallet is`, `Barncancerfondens adress:`.
 */
export const isPlainLabel = (line: string): boolean =>
  line.length <= MAX_LABEL && (OWN.test(line) || (line.match(/\p{L}+/gu) ?? []).every(isPlainWord));

/** The head of a list of what was taken from the reader, or is known of them: `Your data:`, `Tietosi:`. */
const READERS_DATA = inRanges(
  /(?<!\p{L})(?:(?:your|stolen|leaked|hacked|victim['’]?s?|din|ditt|dina|ert|era|dein\p{L}*|ihre?)\s(?:\p{L}+\s){0,3}?(?:data|details|info|information|accounts?|logins?|credentials|passwords?|profile|uppgifter|konton|daten|zugangsdaten)|(?:data|details|information|accounts?|uppgifter|daten)\s(?:\p{L}+\s){0,2}?(?:stolen|taken|leaked|about\syou|from\syou|of\syours|om\sdig|über\s(?:dich|sie))|(?:tietosi|tietonne|tilisi|tunnuksesi|salasanasi)|tiedot\ssinusta)[^\n:]{0,40}:[ \t]*\n/u,
);

/** How each head of a list ends: most sentences have none, and need not be searched for whose it is. */
const HEADS_LIST = /:[ \t]*\n/;

/** Whether an address stands in a list of the reader's own data; how they are to pay is none. */
export const isInReadersData = (before: string): boolean => HEADS_LIST.test(before) && READERS_DATA.test(before);
