import { pattern } from '#domain/extract/text/pattern.ts';
import { anyOf } from './place-words.ts';
import { menacingTopics } from './topics.ts';

/** What is said of an address that is no place of its letter's demand, by what it says. */
const AGAINST: readonly RegExp[] = [
  // Gifts, refunds, and who lives on them.
  pattern(
    anyOf(
      'donat* charit* shelter* tip tips tip_jar collection fundrais* appeal trust refund* reimburs* change_back foundation orphanage* victims hospice charity_run fire_brigade',
      'lahjoit* keräys* *keräys *keräyksen hyväntekev* palaut* hyvity* tippi* *säätiö* *kodin avustus* uhrien löytöeläin*',
      'donera* insamling* *insamling gåva* gåvo* välgörenhet* återbäring* återbetal* dricks* *hjälp *stiftelse* offren* *hem_för djurhem*',
      'spende* *spende* tierheim* sammlung sammel* erstatt* rückzahl* rückerstatt* trinkgeld* *stiftung* *hilfe opfer* mieterbund*',
    ),
  ),
  // Money that moved, and who moved it.
  pattern(
    anyOf(
      'paid settled receipt receipts withdrew withdrawal* transaction* moved_to credited received bought gave had_paid already was_sent were_sent have_sent has_sent customer_before earlier_clinic predecessor*',
      'maksoi maksoivat maksanut maksaneet hoiti hoitivat lähetin lähetti lähettivät siirsi siirsivät siirretty laitoin laitettiin pani panivat kuitti* tuli_perille ostanut osti nosto* ottaneet sai saivat saatiin tyhjensin tyhjensimme',
      'betalade betalat gjorde skickade skickat skickats satte satt_in satt_över satte_in flyttade kvitto* köpte köpt uttag* fick fått tömde tömt kom_in har_kommit gick_till',
      'zahlte* bezahlte* gezahlt überwies* überwiesen schickte geschickt gesendet verständigt eingang eingänge eingegangen quittung* kaufte gekauft raus bekam* erhielt* leerte geleert ging_an gingen ist_angekommen',
    ),
  ),
  // Where money does not go.
  pattern(
    "(?<!\\p{L})(?:do\\snot|don['’]?t|never|not|no\\scoins?|nothing|isn['’]?t|doesn['’]?t|cannot|ignore|forget|avoid|beware|wrong|instead\\sof|unlike|rather\\sthan)(?!\\p{L})",
    '(?<!\\p{L})(?:älä|älkää|ei|eikä|eivät|en|emme|ette|unohda|unohtakaa|väärä|hukkaan|sijasta)(?!\\p{L})',
    '(?<!\\p{L})(?:inte|int|ej|aldrig|inget|ingenting|inga|glöm|fel|istället|varken)(?!\\p{L})',
    '(?<!\\p{L})(?:nicht|nix|nie|niemals|nichts|kein\\p{L}*|vergessen|vergiss|falsch\\p{L}*|finger\\sweg|statt)(?!\\p{L})',
  ),
  // Others, and their wallets.
  pattern(
    anyOf(
      'their theirs his hers himself someone somebody another other_group other_one second_note impostor* imposter* copycat* scammer* fake fraud clown belongs owned owner people_who rival* competitor* pretend* victims_were customers stranger* previous old retired closed former exchange exchange* my_own own_wallet own_deposit deposit_address poster noticeboard',
      'heidän niiden hänen hänelle heille joku toinen toiset huijari* pelle matkija* jäljittel* väärenn* kuuluu omistaa muiden vanha suljettu pois_käytöstä pörssi* pörssin omassa omaan oma_lompak* talletus* taloyhtiö* ilmoitustaulu* ventovier*',
      'deras hans hennes någon någon_annan andra bluff* bedragare* clown* tillhör ägs dem_som gamla gammal stängd nedlagd börs* växling* min_egen mitt_eget egen_hos insättningsadress* anslagstavla* främling* de_uppger han_uppger',
      'deren denen dessen jemand andere* fälschung* betrüger* clown* gehört nachahm* trittbrett* alte alten stillgelegt geschlossen börse* bitbörse* bei_der unsere_eigene mein_eigene* eigene einzahl* aushang* dritte* fremde* wildfremd*',
    ),
  ),
  // What is told of others by those who write about them.
  pattern(
    anyOf(
      'told asked ordered demanded according reported published seen_by police_say victims_had those_mails these_mails tip: invested investment',
      'käskettiin vaadittiin pyydettiin mukaan kertoo poliisin uhreja julkaisi sijoitusvinkki*',
      'uppmanas uppmanades ombads enligt tidningen polisen_fick offren investeringstips* publicerade',
      'aufgefordert verlangt laut_polizei zeitung sollten anlagetipp* veröffentlichte',
    ),
  ),
  // Somebody who is told of: a sentence with its own subject, told of the past or of a third.
  pattern(
    '^[\\s)]*(?:,\\s)?(?:is|was|were|belongs|has|had|are|holds|unlocks?)(?!\\p{L})(?!\\s(?:the\\s(?:wallet|address|place|one|only)|our|mine|my|where|waiting))',
    '^[\\s)]*(?:on|oli|kuuluu|siirsi|ei|heräsi)(?!\\p{L})(?!\\s(?:osoite|lompakko|meidän|minun|paikka|se\\sjohon))',
    '^[\\s)]*(?:är|var|tillhör|hör|har|fick)(?!\\p{L})(?!\\s(?:adressen|plånboken|vår|min|platsen|dit))',
    '^[\\s)]*(?:ist|war|gehört|hat|wird|drauf|dient)(?!\\p{L})(?!\\s(?:die\\s(?:adresse|wallet|brieftasche)|unsere|meine|der\\sort))',
  ),
];

/** Which of these is said of a clause: `not on the account, here: ADDRESS` says where to. */
const OF_CLAUSE = 2;
/** ... and which begins right behind the address. */
const AT_ONCE = 5;

/** The last clause in front of an address, and the first behind it. */
const clauseOf = (before: string, behind: string): string =>
  `${/[^,;–—]*[,;–—]?\s?$/u.exec(before)?.[0] ?? ''} . ${/^[^,;–—]*/u.exec(behind)?.[0] ?? ''}`;

/** In brackets, behind words of its sentence: what is named so is named by the way. */
const IN_BRACKETS = /[\p{L}\p{N}][^()\n]*\([^()\n]*$/u;
/** Between commas, behind a name: `the shelter, ADDRESS, every little helps`. */
const APPOSED = /[\p{L}”"»],\s$/u;

/** What a comma in front alone says: a sum ends so too. */
const HALF = 0.5;

/** How many kinds of things are said of an address, in its sentence in lower case, that speak against its being demanded to. */
export const saidAgainst = (before: string, behind: string): number => {
  const said = `${before} . ${behind}`;
  const of = (index: number): string =>
    index === AT_ONCE ? behind : index === OF_CLAUSE ? clauseOf(before, behind) : said;
  const kinds = AGAINST.filter((one, index) => one.test(of(index))).length;
  const apposed = APPOSED.test(before) ? (behind.startsWith(',') ? 1 : HALF) : 0;
  return kinds + Number(IN_BRACKETS.test(before)) + apposed;
};

/** Who speaks in a line of a chat, where that is the reader: `[21:05] Me:`, `15:40 Minä:`. */
const READER_SPEAKS = pattern(
  '^[\\s>*•-]*\\[?[\\d\\s.,:/-]{0,24}\\]?\\s?(?:me|i|you|minä|mä|jag|ich|moi|yo|io|ik|jeg)\\s?(?:\\d{1,2}[.:]\\d{2})?\\s?:',
);

/** Whether a line in lower case is what the reader said in a chat with the writer. */
export const isReadersLine = (line: string): boolean => READER_SPEAKS.test(line);

/** What parts a forwarder's own words from the letter below. */
const FORWARDED = pattern(
  '\\n[^\\p{L}\\n]*(?:-{2,}|_{5,}|begin\\sforwarded|forwarded\\smessage|original\\smessage|anfang\\sder\\sweitergeleiteten|weitergeleitete\\snachricht|ursprüngliche\\snachricht|alkuperäinen\\sviesti|välitetty\\sviesti|edelleenlähetetty|ursprungligt\\smeddelande|vidarebefordrat\\smeddelande)[^\\n]{0,60}\\n+[^\\n]{0,20}(?:from|von|lähettäjä|från|fra|van|de|da)\\s?:',
);

/** How the first line of a copied mail's head begins: most letters have none, and need not be searched for what parts them. */
const HEADS = ['from:', 'von:', 'lähettäjä:', 'från:', 'fra:', 'van:', 'de:', 'da:'].map((name) => `\n${name}`);

/** Where the letter begins below its forwarder's own words; 0 where nothing parts them, or the letter stands above what it quotes. */
export const letterStart = (lower: string): number => {
  const at = HEADS.some((head) => lower.includes(head)) ? (FORWARDED.exec(lower)?.index ?? 0) : 0;
  return at > 0 && menacingTopics(lower.slice(at)) > menacingTopics(lower.slice(0, at)) ? at : 0;
};
