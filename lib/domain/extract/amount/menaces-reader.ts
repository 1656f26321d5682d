import { pattern } from '#domain/extract/text/pattern.ts';

/** Most characters of a letter that are looked at: short ones say it in few words, long ones in others as well. */
const MAX_CHARACTERS = 4_000;

/** What is held over the reader: pictures, talks, files. */
const HELD_EN =
  '(?:lists?|files?|data|database|records?|pictures?|pics?|photos?|nudes?|videos?|clips?|tapes?|chats?|recordings?|secrets?|footage|screenshots?|messages?|everything)';
const HELD_FI =
  '(?:\\p{L}*lista|tiedot|tiedostot|kuva|kuvat|kuvia|videot?|videon|videosi|chatit|chatin|tallen\\p{L}*|nauh\\p{L}*|viesti\\p{L}*|salaisuu\\p{L}*|kaikki)';
const HELD_SV =
  '(?:\\p{L}*(?:lista|listan|bilder|bilderna|film|filmen|filer|filerna|uppgifter|uppgifterna)|chatt\\p{L}*|video\\p{L}*|klippet|inspelning\\p{L}*|data|allt|hemlighet\\p{L}*)';
const HELD_DE =
  '(?:\\p{L}*(?:liste|daten|bilder|fotos|video|videos|dateien|aufnahmen?)|chats?|verlauf|alles|geheimnis\\p{L}*|clip)';

/** Up to a few words of one sentence. */
const SOON = '(?:[^.!?\\n]|[.](?=\\d)){0,60}?(?<!\\p{L})';

/**
 * What befalls the reader's people or things otherwise: after a word for an alternative, somebody of the reader's sees, hears,
 * knows; or what is held goes to them. `or ur gf sees the chat`, `annars ser din tjej chatten`.
 */
const OTHERWISE = pattern(
  `(?<!\\p{L})(?:or|or\\selse|otherwise|if\\snot|else|and|don['’]?t|unless|ignore\\sme)(?!\\p{L})${SOON}(?:(?:your|ur|yo)\\s(?:\\p{L}+\\s){1,3}?|(?:every\\s?one|every\\s?body|they(?:\\sall)?|every\\s\\p{L}+\\s(?:in|of|on)\\s(?:your|ur)\\s\\p{L}+)\\s)(?:(?:will|is\\sgoing\\sto|can|gonna)\\s)?(?:(?:sees?|knows?|hears?|learns?|watch(?:es)?|finds?\\sout)(?!\\p{L})|(?:gets?|receives?|opens?|reads?)\\s(?=[^.!?\\n]{0,40}(?<!\\p{L})${HELD_EN}(?!\\p{L})))`,
  `(?<!\\p{L})(?:or|otherwise|if\\snot|else|don['’]?t|unless|and)(?!\\p{L})(?:[^.!?\\n]|[.](?=\\d)){0,90}?(?<!\\p{L})(?:${HELD_EN}|it|they)\\s(?:goes|go|is|are|gets?|will\\s(?:be|go)|ends?\\sup|lands?)\\s(?:(?:to|in|on|with|before)\\s(?:your|ur|the\\s(?:internet|net|web|press|media|newspapers)|an?\\s(?:\\p{L}+\\s)?forums?)|public|out|online|sold|posted|released)(?!\\p{L})`,
  `(?<!\\p{L})(?:tai|taikka|muuten|muutoin|muussa\\stapauksessa|joko|jos\\set|jos\\sei)(?!\\p{L})${SOON}(?:\\p{L}{2,}(?:si|nne|s)|kaikki)\\s(?:saa\\s|voi\\s)?(?:(?:näkee|näkevät|kuulee|kuulevat|tietää|tietävät|katsoo|katsovat)(?!\\p{L})|(?:saa|saavat|avaa|avaavat|lukee)\\s(?=[^.!?\\n]{0,40}(?<!\\p{L})${HELD_FI}(?!\\p{L})))`,
  `(?<!\\p{L})${HELD_FI}\\s(?:menee|menevät|päätyy|päätyvät|lähtee|lähtevät|joutuu)\\s\\p{L}+(?:llesi|llenne)(?!\\p{L})`,
  `(?<!\\p{L})(?:tai|muuten|muutoin)(?!\\p{L})${SOON}${HELD_FI}\\s(?:on\\s|tulee\\s|menee\\s)?(?:julki|nettiin|netissä|leviää|leviävät)(?!\\p{L})`,
  `(?<!\\p{L})(?:eller|annars|i\\sannat\\sfall|om\\sinte)(?!\\p{L})${SOON}(?:(?:ser|vet|hör|får\\s(?:se|höra|veta))\\s(?:(?:din|ditt|dina|er|ert|era)\\s\\p{L}|alla(?!\\p{L}))|får\\s(?:din|ditt|dina|er|ert|era)\\s(?=[^.!?\\n]{0,50}(?<!\\p{L})${HELD_SV}(?!\\p{L}))|(?:din|ditt|dina|er|ert|era)\\s\\p{L}+\\s(?:ser|vet|hör)(?!\\p{L})|får\\salla\\s(?:se|höra|veta))`,
  `(?<!\\p{L})(?:går|hamnar|skickas|läggs)\\s${HELD_SV}\\s(?:till|hos|på|ut)(?!\\p{L})|(?<!\\p{L})(?:eller|annars)(?!\\p{L})${SOON}${HELD_SV}\\s(?:går|hamnar|är)\\s(?:till|hos|ut|ute|på\\snätet)(?!\\p{L})`,
  `(?<!\\p{L})(?:sonst|oder|andernfalls|ansonsten|falls\\snicht|wenn\\snicht)(?!\\p{L})${SOON}(?:(?:sieht|sehen|erfährt|erfahren|hört|hören|weiß|wissen)\\s(?:es\\s|das\\s|sie\\s)?(?:(?:dein|ihr|eur)\\p{L}*\\s\\p{L}|alle(?!\\p{L}))|(?:bekommt|bekommen|öffnet|erhält)\\s(?:dein|ihr|eur)\\p{L}*\\s(?=[^.!?\\n]{0,50}(?<!\\p{L})${HELD_DE}(?!\\p{L}))|(?:dein|ihr|eur)\\p{L}*\\s\\p{L}+\\s(?:sieht|erfährt|hört|weiß|sehen|erfahren)(?!\\p{L}))`,
  `(?<!\\p{L})(?:geht|gehen|landet|landen)\\s(?:\\p{L}+\\s)?${HELD_DE}\\s(?:an|bei|im|in)(?!\\p{L})|(?<!\\p{L})(?:oder|sonst)(?!\\p{L})${SOON}${HELD_DE}\\s(?:geht|gehen|landet|landen|ist|sind)\\s(?:\\p{L}+\\s){0,3}?(?:raus|draußen|online|im\\snetz|an\\s(?:dein|ihr)\\p{L}*)(?!\\p{L})`,
);

/** The same with the alternative behind it: `everybody gets the video unless you pay`, `kaikki saavat videon, ellet maksa`. */
const UNLESS = pattern(
  `(?<!\\p{L})(?:every\\s?one|every\\s?body|(?:your|ur)\\s(?:\\p{L}+\\s){0,2}?\\p{L}+)\\s(?:will\\s)?(?:gets?|receives?|sees?)\\s(?:\\p{L}+\\s){0,3}?${HELD_EN}(?!\\p{L})[^.!?\\n]{0,30}?\\s(?:unless|if)\\s(?:you|u)\\s(?:(?:do\\s?n[o'’]?t|won['’]?t|fail\\sto)\\s)?(?:pay|send|transfer|comply|obey)(?!\\p{L})`,
  `(?<!\\p{L})(?:kaikki|\\p{L}+(?:si|nne))\\s(?:saa|saavat|näkee|näkevät)\\s(?:\\p{L}+\\s)?${HELD_FI}(?!\\p{L})[^.!?\\n]{0,30}?\\s(?:ellet|ellette|jos\\set|jos\\sette)\\s(?:maksa|lähetä|siirrä|tottele)(?!\\p{L})`,
  `(?<!\\p{L})(?:alla|(?:din|ditt|dina|er|ert|era)\\s\\p{L}+)\\s(?:du\\skänner\\s)?(?:får|ser)\\s(?:\\p{L}+\\s)?${HELD_SV}(?!\\p{L})[^.!?\\n]{0,30}?\\s(?:om|ifall)\\s(?:du|ni)\\sinte\\s(?:betalar|skickar|lyder)(?!\\p{L})`,
  `(?<!\\p{L})(?:alle|(?:dein|ihr|eur)\\p{L}*\\s\\p{L}+)\\s(?:bekomm\\p{L}*|erh[aä]lt\\p{L}*|seh\\p{L}*|sieht)\\s(?:\\p{L}+\\s)?${HELD_DE}(?!\\p{L})[^.!?\\n]{0,30}?\\s(?:wenn|falls)\\s(?:du|sie|ihr)\\snicht\\s(?:[^.!?\\n]{0,30}?\\s)?(?:zahl|bezahl|überweis)\\p{L}*`,
);

/** The same told of what is done, and not of whom it reaches: the writer does it to the reader's, others read it, it goes out of their hands. */
const DONE = pattern(
  "(?<!\\p{L})(?:or|else|otherwise)\\si(?:['’]ll|\\swill|\\sam\\sgoing\\sto)?\\s\\p{L}+\\s(?:\\p{L}+\\s){0,2}?(?:you|your|u|ur)(?!\\p{L})|(?<!\\p{L})(?:tai|muuten|muutoin)\\s\\p{L}{3,}n\\s(?:\\p{L}+\\s)?\\p{L}{3,}si(?!\\p{L})|(?<!\\p{L})(?:eller|annars)\\s(?:så\\s)?(?:\\p{L}+r\\sjag|jag\\s\\p{L}+r)\\s(?:\\p{L}+\\s){0,2}?(?:dig|din|ditt|dina|er|ert|era)(?!\\p{L})|(?<!\\p{L})(?:oder|sonst)\\s(?:ich\\s\\p{L}+|\\p{L}+\\sich)\\s(?:\\p{L}+\\s){0,2}?(?:dich|dein\\p{L}*|ihre?\\p{L}?)(?!\\p{L})",
  '(?<!\\p{L})(?:or|else|otherwise)\\s(?:\\p{L}+\\s){1,3}?(?:reads?|sees?|hears?|gets?|watch(?:es)?)\\s(?:them|it|everything|all)(?!\\p{L})|(?<!\\p{L})(?:tai|muuten|muutoin)\\s(?:\\p{L}+\\s){1,3}?(?:lukee|näkee|kuulee|saa|lukevat|näkevät|saavat)\\s(?:ne|sen|kaiken|tietää)(?!\\p{L})|(?<!\\p{L})(?:eller|annars)\\s(?:läser|ser|hör|får)\\s(?:\\p{L}+\\s){1,3}?(?:dem|det|den|allt)(?!\\p{L})|(?<!\\p{L})(?:oder|sonst)\\s(?:liest|sieht|hört|bekommt|lesen|sehen|bekommen)\\s(?:sie|es|alles|das)\\s(?:\\p{L}+\\s)?\\p{L}+',
  '(?<!\\p{L})(?:your|ur)\\s(?!(?:seat|place|parcel|order|ticket|payment|money))\\p{L}+\\s(?:goes|go)\\sto\\s|(?<!\\p{L})(?!paik|pake)\\p{L}{3,}si\\s(?:päätyvät|päätyy|menevät|menee)\\s\\p{L}+lle(?!\\p{L})|(?<!\\p{L})(?:går|hamnar)\\s(?:din|ditt|dina|er|ert|era)\\s(?!(?:plats|paket|betalning))\\p{L}+\\s(?:till|hos)\\s|(?<!\\p{L})(?:geht|gehen)\\s(?:dein|ihr|eur)\\p{L}*\\s(?!(?:platz|paket|zahlung))\\p{L}+\\san\\s',
  "(?<!\\p{L})(?:(?:i|we)(?:['’]ll|\\swill)?\\s(?:stay|keep|am|be)\\s(?:quiet|silent|my\\smouth\\sshut)|(?:olen|oon|pysyn)\\shiljaa|håller\\s(?:jag\\s)?(?:tyst|käften)|halte?\\s(?:ich\\s)?(?:den|meinen)\\smund)(?!\\p{L})",
);

/** What the writer says to hold over the reader: to know where they live, to have filmed them, to own what is theirs. */
const POWER = pattern(
  '(?<!\\p{L})(?:copies\\sof\\s(?:everything|it\\sall|all\\sof\\sit)|kopiot\\skaikesta|kopior\\sav\\sallt|kopien\\svon\\sallem)(?!\\p{L})',
  '(?<!\\p{L})(?:keeps?|stays?|remains?)\\s(?:it\\s|this\\s|that\\s)?between\\s(?:us|you\\sand\\s(?:me|us))(?!\\p{L})|(?<!\\p{L})(?:jää|pysyy)\\s(?:se\\s)?(?:meidän\\sväli(?:seksi|llemme|llä|sesti)|meidän\\svälisenä|väliimme)(?!\\p{L})|(?<!\\p{L})stannar\\s(?:det|allt|den)\\s(?:\\p{L}+\\s)?mellan\\soss(?!\\p{L})|(?<!\\p{L})bleibt\\s(?:es|das|alles)?\\s?(?:\\p{L}+\\s)?unter\\suns(?!\\p{L})',
  "(?<!\\p{L})(?:i|we|im|i['’]m)\\s(?:(?:have\\s|am\\s|are\\s)?(?:got|gotten|broke|been|in|inside|sitting))\\s(?:(?:into|inside|in)\\s)?(?:your|ur)\\s(?:\\p{L}+\\s)?(?:i?cloud|phone|laptop|computer|pc|mailbox|accounts?|network|servers?|system)(?!\\p{L})|(?<!\\p{L})(?:mulla|minulla|meillä)\\son\\s(?:sun|sinun|teidän)\\s(?:\\p{L}+\\s)?\\p{L}+\\s(?:auki|hallussa\\p{L}*)(?!\\p{L})|(?<!\\p{L})(?:jag|vi)\\sär\\s(?:inne\\s)?i\\s(?:din|ditt|er|ert)\\s(?:\\p{L}+\\s)?(?:moln|mobil|telefon|dator|nät|nätverk|konto|system)(?!\\p{L})|(?<!\\p{L})(?:ich\\sbin|wir\\ssind)\\sin\\s(?:deine[rm]|ihre[rm]|eure[rm])\\s(?:\\p{L}+\\s)?(?:cloud|handy|telefon|computer|netz\\p{L}*|konto|system)(?!\\p{L})",
  `(?<!\\p{L})${HELD_EN}\\s(?:are|is|go|goes|will\\s(?:be|hang))\\s(?:on|in|at|to)\\s(?:every|each|all)(?!\\p{L})|(?<!\\p{L})${HELD_FI}\\s(?:on|ovat|menee|menevät|roikku\\p{L}*)\\s(?:joka|jokaise\\p{L}*|kaik\\p{L}*)(?!\\p{L})|(?<!\\p{L})(?:sitter|hänger|hamnar|ligger)\\s${HELD_SV}\\s(?:på|i|vid)\\s(?:varje|alla|vartenda)(?!\\p{L})|(?<!\\p{L})(?:hängen|kleben|liegen|landen)\\s(?:die\\s|ihre\\s|deine\\s)?${HELD_DE}\\s(?:an|in|auf|vor)\\s(?:jede\\p{L}*|alle\\p{L}*)(?!\\p{L})`,
  '(?<!\\p{L})(?:contracts?|plans?|designs?|recipes?|drawings|offers|sopimukset|piirustukset|suunnitelmat|avtalen?|ritningarna|verträge|pläne|angebote)\\s(?:(?:go|are|will\\sgo|menevät|ovat|går)\\s)?(?:to|with|at|till|hos|an|bei)?\\s?(?:your|\\p{L}*kilpailijoi\\p{L}*|era|dina|ihre[n]?|deine[n]?)(?!\\p{L})',
  "(?<!\\p{L})(?:i|we)\\s(?:know\\s(?:where\\s(?:you|your|u|ur)|what\\s(?:you|u)\\s(?:did|do|have\\sdone)|about\\s(?:your|ur)|(?:you|u)\\s(?:cheat|lied|stole))|(?:own|control|filmed|recorded|watched|hacked|took\\sover)\\s(?:you|your|ur|u)|press\\ssend)(?!\\p{L})|(?<!\\p{L})(?:your|ur)\\s(?:[\\p{L}'’]+\\s){1,2}(?:is|are)\\s(?:mine|ours|locked|encrypted|in\\smy\\shands)(?!\\p{L})|(?<!\\p{L})no\\s(?:cash|money|payment|btc)\\s?[,=:]",
  '(?<!\\p{L})(?:nobody|no\\sone)\\s(?:has\\sto|needs?\\sto|will|must|ever)\\s(?:\\p{L}+\\s)?(?:knows?|finds?\\sout|sees?|learns?)(?!\\p{L})|(?<!\\p{L})(?:i|we)\\s(?:will\\s)?forget\\s(?:your|you|the\\svideos?|what)(?!\\p{L})',
  `(?<!\\p{L})(?:recordings?|videos?|footage|tapes?|pictures?|photos?)\\s(?:vanish|disappear|(?:is|are|will\\sbe|gets?)\\s(?:erased|deleted|destroyed))`,
  '(?<!\\p{L})(?:tiedän|tiedämme)\\s(?:missä|mitä|kenen)\\s(?:\\p{L}+(?:si|nne)|sinä|te|asut\\p{L}*|teit\\p{L}*)(?!\\p{L})|(?<!\\p{L})(?:omistan|hallitsen|kuvasin|nauhoitin|hakkeroin|kaappasin)\\s(?:\\p{L}+(?:si|nne)|sinut|teidät|sut)(?!\\p{L})|(?<!\\p{L})(?:tietokoneesi|koneesi|verkkonne|tiedostosi|tiedostonne|puhelimesi)\\s(?:on|ovat)\\s(?:\\p{L}+\\s)?(?:lukittu|lukossa|meidän|minun)(?!\\p{L})|(?<!\\p{L})tiedosto\\p{L}*\\sovat\\smeillä(?!\\p{L})|(?<!\\p{L})painan\\slähetä',
  '(?<!\\p{L})kenenkään\\sei\\s(?:tarvitse|pidä)\\s(?:saada\\s)?tietää|(?<!\\p{L})(?:video|kuvat|tallenne|nauha)\\p{L}*\\s(?:katoaa|katoavat|tuhotaan|hävitetään)(?!\\p{L})',
  '(?<!\\p{L})(?:jag|vi)\\s(?:vet\\s(?:var|vad)\\s(?:du|ni|din|ditt|dina|er|ert|era)|(?:äger|styr|filmade|spelade\\sin|hackade|kapade)\\s(?:dig|er|din|ditt|dina|ert|era))(?!\\p{L})|(?<!\\p{L})(?:din|ditt|dina|er|ert|era)\\s\\p{L}+\\s(?:är|tillhör)\\s(?:min|mitt|mina|vår|vårt|våra|mig|oss|låst|låsta|låsda)(?!\\p{L})|(?<!\\p{L})lås\\supp\\s(?:din|dina|era|ditt)(?!\\p{L})|(?<!\\p{L})trycker\\s(?:jag|vi)\\spå\\sskicka|(?<!\\p{L})(?:jag|vi)\\strycker\\spå\\sskicka',
  '(?<!\\p{L})ingen\\s(?:behöver|ska|får)\\s(?:få\\s)?veta(?!\\p{L})|(?<!\\p{L})(?:filmen|videon|bilderna|inspelningen)\\s(?:försvinner|raderas|förstörs)(?!\\p{L})',
  '(?<!\\p{L})(?:ich\\sweiß|wir\\swissen),?\\s(?:wo|was)\\s(?:du|sie|ihr|(?:dein|ihr|eur)\\p{L}*)(?!\\p{L})|(?<!\\p{L})(?:dein|ihr|eur)\\p{L}*\\s\\p{L}+\\s(?:gehört|gehören)\\s(?:mir|uns)(?!\\p{L})|(?<!\\p{L})(?:ich\\shabe|wir\\shaben)\\s(?:sie|dich|euch)\\s(?:gefilmt|aufgenommen|beobachtet|gehackt)(?!\\p{L})|(?<!\\p{L})(?:dateien|daten|computer|netzwerk)\\s(?:sind\\s|ist\\s)?gesperrt(?!\\p{L})|(?<!\\p{L})drücke\\sich\\sauf\\ssenden',
  '(?<!\\p{L})niemand\\s(?:muss|wird|soll)\\s(?:etwas\\s|es\\s|davon\\s)?(?:erfahren|wissen)(?!\\p{L})|(?<!\\p{L})(?:das\\svideo|die\\s(?:bilder|aufnahmen?))\\s(?:verschwinde|wird\\sgelöscht|werden\\sgelöscht)',
);

/**
 * Whether a text in lower case says what befalls its reader, by how it is said and not by what is done: an alternative in
 * which somebody of theirs comes to see or know, or what the writer holds over them.
 */
export const menacesReader = (lower: string): boolean => {
  const read = lower.slice(0, MAX_CHARACTERS);
  return OTHERWISE.test(read) || UNLESS.test(read) || DONE.test(read) || POWER.test(read);
};
