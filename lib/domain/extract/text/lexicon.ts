import { NUMBER_NAMES } from '#domain/languages/number-words.ts';
import { foldText } from './folded-text.ts';

/** What a word means to one who looks for demands: bits, since a word may mean several things. */
export const CUE = {
  /** Says that money is to be handed over. */
  ask: 1 << 0,
  /** Speaks of a price or a sum, in demands and in shops. */
  price: 1 << 1,
  /** Speaks of a wallet, an address or a cryptocurrency. */
  wallet: 1 << 2,
  /** Says in what time: `within`, `kuluessa`, `inom`. */
  within: 1 << 3,
  /** Gives someone time: `have`, `saat`, `har`. */
  gives: 1 << 4,
  /** Says that a time is past, or how often something happens. */
  past: 1 << 5,
  /** Speaks of opening or reading the letter. */
  opened: 1 << 6,
  /** Says that more is to be paid later: `then`, `otherwise`, `doubles`. */
  raise: 1 << 7,
  /** Says that less is to be paid at once. */
  discount: 1 << 8,
  /** Money that is spoken of and not asked for: a balance, a salary, a fine. */
  otherMoney: 1 << 9,
  /** Says what extorters do: publish, encrypt. */
  threat: 1 << 10,
  /** Speaks of writing to someone. */
  contact: 1 << 11,
  /** Says that something is the reader's own. */
  yours: 1 << 12,
  /** Says by when: `by`, `viimeistään`, `senast`. */
  until: 1 << 13,
  /** Something takes so long: `takes`, `kestää`, `tar`. */
  takes: 1 << 14,
  /** Something is so long ago or so old: behind a time. */
  ago: 1 << 17,
  /** Says that a time begins to run. */
  clock: 1 << 18,
  /** Speaks of what a coin is worth. */
  rate: 1 << 19,
  /** Tells the reader to leave letters out. */
  drop: 1 << 20,
  /** A brand of gift cards or payments. */
  brand: 1 << 21,
  /** A messaging service. */
  messenger: 1 << 22,
  /** A number in words, or part of one. */
  number: 1 << 15,
  /** `a`, `ett`, `eine`: one, where a time follows. */
  article: 1 << 16,
  /** A time or a half that may stand without a number in digits: `viikon kuluessa`, `to dage`, `puoli`. */
  single: 1 << 23,
  /** Something that lasts for the time beside it: an attack, a video. */
  event: 1 << 24,
  /** Says that the amount rises. */
  rises: 1 << 25,
  /** Says that an address comes in pieces. */
  pieces: 1 << 26,
  /** A sum that someone owes anyway: asked for where the words beside it ask. */
  owed: 1 << 27,
  /** Names what extorters hold: pictures, files. */
  held: 1 << 28,
  /** Says that something follows when the reader does not do as told. */
  orElse: 1 << 29,
  /** Those before whom people are shamed: friends, family, everyone. */
  audience: 1 << 30,
  /** Says that an address stands last letter first. */
  reversed: 1 << 31,
} as const;

/** Words as they stand, and stems with a `*`, by what they mean; en, fi, sv, de, no and da. */
const WORDS: readonly (readonly [number, string])[] = [
  [
    CUE.ask,
    'pay pays paying payable payment payments send sends sending transfer* deposit* remit* donate donation compensat* contribut* charge charges owe deliver provide hand cover ransom* demand* require requires required wire settle hush ' +
      'maksa maksat maksaa maksakaa maksaminen maksamaan maksamista maksamalla maksun maksua maksusta maksu maksettava maksettavaksi maksettu maksatte maksetaan siirrä siirtää siirrät siirtämällä siirtäkää siirto siirron lähetä lähettää lähetät lähettämällä lähettäkää toimita toimittaa toimitat toimittakaa vaadi* vaatimu* vaati lunna* tilitä suoritus suorituksen tallet* hankkia suorita suorittaa perimme perin perii perit* velo* edellyt* korva* hyvit* lahjoi* luovut* sijoita laita panna ' +
      'betala betalar betalning* betalt betalat skicka skickar överför* överföra sätt sätta inbetal* insättning* kräver krav begär* erlägg* debiter* donera swisha lägg lösen lösensumm* lösenbelopp* lösenpeng* lösenkrav* lösesumma* ' +
      'zahl zahle zahlen zahlt zahlung* bezahl* überweis* transferier* sende senden sendet schick* forder* verlang* lösegeld* einzahl* ' +
      'betal betaling* betaler overfør* send sende innskudd* løsepenge* kræv*',
  ],
  [
    CUE.price,
    'amount* sum price* fee fees cost costs purchase* buy buying bargain want wants need asking ask offer bitcoin bitcoins btc ' +
      'hinta hinnan hintaan hinnalla summa* summan haluan haluamme osta ostaa ostakaa ostat määrä määrän pyydän pyydämme pyytämään ' +
      'pris* summan summa belopp* köp köpa vill ' +
      'betrag* summe preis* kauf* will wollen kost* beløb* beløp*',
  ],
  [
    CUE.wallet,
    'bitcoin* btc xbt crypto* wallet* address* lompak* kukkaro* osoit* kryptovaluut* adress* plånbok* kryptovalut* brieftasche* geldbörse* wallets kryptowähr* tegnebog* lommebok* monero xmr satoshi*',
  ],
  [
    CUE.within,
    'within inside entro jooksul ciągu během dentro binnen kuluessa sisällä inden jooksul inom binnen innerhalb innen tunnissa päivässä vuorokaudessa minuutissa viikossa tuntiin päivään deadline deadlines timer countdown takaraja* määräaika* aikaraja* frist* tidsfrist* måaaika ultimatum',
  ],
  [
    CUE.gives,
    'have has had get gets got give gives giving given grant* allow* only exactly next another left remaining extra more in after wait waiting expire* time limit ' +
      'on saat saatte annan annamme antaa aikaa ajan vain tasan seuraav* enintään odotamme odotan lisäaikaa vielä ' +
      'har får ger bara endast exakt högst nästa kommande ytterligare tid efter om väntar ' +
      'haben hast habt habe gebe geben nur genau nächsten zeit bleiben bleibt weitere nach ' +
      'etter løpet løbet gir giver kun får hebt krijgt heb avez disposez tienes dispones hai tem tens masz máte bekommen bekommst',
  ],
  [
    CUE.past,
    'hace past last previous since every each been daily täglich päivittäin dagligen recent already ' +
      'viimeis* viime edellis* joka jo kertaa ' +
      'senaste förra varje redan siste sidste hver allerede ' +
      'letzten letzte vergangen* jede jeden jedes jeder seit siden schon bereits',
  ],
  [CUE.ago, 'geleden ago old earlier sitten vanha vanhat ajalta aiemmin sedan gammal gamla tidigare siden alt zuvor'],
  [
    CUE.clock,
    'timer countdown clock start starts started begin begins count counting counts tick ticking notification notified pixel moment ' +
      'kello alkaa alkoi käynnist* ajastin* ajastimen lasketaan laskuri* hetkestä ilmoitu* klockan börjar startar timern räknas nedräkning* uhr läuft beginnt startet zähler timer starter teller alert notice notify notifies meddelande',
  ],
  [CUE.rate, 'rate rates kurssi kurssin kurs kursen wechselkurs vaihtokurssi växelkurs exchange'],
  [
    CUE.opened,
    'open* read reading seen view viewed viewing ' +
      'avaa* avat* avas* avau* luke* lue luet luit ' +
      'öppn* läsa läser läses läst läste läsning* ' +
      'öffn* geöffnet lesen gelesen liest lest åpn* åbn* læs* leser',
  ],
  [
    CUE.raise,
    'then otherwise if unless double* increas* rais* rise* rises late later higher after additional grow grows triple* expire* ' +
      'sitten jos mikäli ellei ellet muuten muussa nousee nouse* korote* tupla* kaksinkertai* jälkeen myöhemmin vielä kasvaa ' +
      'därefter om annars höjs höj* fördubbla* dubbla* stiger ökar senare efter ytterligare ' +
      'danach wenn falls sonst ansonsten steigt erhöh* verdoppel* später nach ' +
      'deretter hvis ellers dobbel* øker stiger derefter fordobl*',
  ],
  [
    CUE.discount,
    'discount* alennu* rabatt* halber half puolet hälften instead sijaan sijasta istället stället statt anstatt',
  ],
  [
    CUE.otherMoney,
    'insur* coverage balance salary income earn earns earned earning saved lost revenue turnover profit charged budget sold sells stole spent ' +
      'vakuutu* vakuutet* palkka* palkan ansain* ansaits* ansain tiena* liikevaiht* saldo* voitto* voitti* myydään myyty myin myytiin hävisi* menetti* ' +
      'försäkr* lön lönen tjän* omsättning* vinst* säljs såldes sålt förlora* ' +
      'versicher* gehalt verdien* umsatz* gewinn* verkauft* verloren',
  ],
  [
    CUE.owed,
    'minimum vähintään minimi* worth valued fine fined fines loan invoice bill penalty penalties ' +
      'laina* lasku* sakko* sakon arvoi* böter bötesbelopp faktura* värd värt bußgeld* strafe* wert rechnung*',
  ],
  [
    CUE.rises,
    'double* increas* raised raises rise rises risen triple* nousee nouse* korote* korotamme tupla* kaksinkertai* kolminkertai* höj* höjs fördubbla* dubbla* stiger ökar steigt erhöh* verdoppel* dobles fordobl*',
  ],
  [
    CUE.event,
    'attack* video* recording* footage clip clips film* tape outage test* hyökkäy* tallen* nauhoit* videon videota demohyökkäy* palvelunesto* palvelunestohyökkäy* inspelning* attack* angriff* aufnahme* history',
  ],
  [
    CUE.pieces,
    'part* half piece* combine join concatenate together osa* alkuosa* loppuosa* yhdist* puolisko* delen delar* kombinera sätt teil* zusammen* kombinier* hälfte hälft*',
  ],
  [
    CUE.reversed,
    'reverse* backward* mirror* takaperin väärinpäin käänn* käänteis* lopusta peilikuva* oikealta baklänges bakifrån bakvän* omvän* spegelvän* höger rückwärts umgekehrt* umdreh* umzudreh* gespiegelt* spiegelverkehrt* hinten rechts',
  ],
  [
    CUE.single,
    'tunnin vuorokauden päivän viikon arkipäivän työpäivän dage dager døgn timer uger uker nädala päeva ööpäeva tunni tygodnia doby dnia dne týdne ' +
      foldText('недели суток дня тижня доби').text.toLowerCase() +
      ' half puoli puolikas halv halva halvt halve halbe halben halber halbes pool poole',
  ],
  [
    CUE.threat,
    'publish* leak* destroy* expose* exposed decrypt* encrypt* hacked hacker hackers infected stolen downloaded exfiltrat* copied stole bomb kill malware trojan virus blackmail* shame released auction* upload* ' +
      'julkais* julkista* vuod* vuota* tuho* tuhota salattu salatut salanneet salaamme salattiin salasimme hakker* murtau* haittaohjelm* varastet* varastimme kopioineet kopioimme kopioin ladanneet latasimme latasin ' +
      'publicer* läck* läcka förstör* krypter* hackad hackat hackade hackats sprid* stulit stulna kopierat laddat nedladdat trojan* ' +
      'veröffentlich* zerstör* verschlüssel* gehackt gestohlen kopiert heruntergeladen offentliggjør* offentliggør* hacket',
  ],
  [
    CUE.held,
    'delete deleted record* video* webcam police contacts relatives data photo photos picture pictures pics nude nudes naked intim* images screenshot* chats clips secrets files ' +
      'poistamme poistetaan nauho* tallen* video* poliisi* sukulai* tiedot kuvat kuvia kuvasi kuviasi alastonkuv* kuvakaappau* sukupuolielim* kontakt* kaver* tiedostot ' +
      'radera raderas spela* inspela* polis* släkt* uppgifter bilder bilderna nakenbild* foton film filmen klipp klippet skärmdump* vänner filer ' +
      'gelöscht aufgenommen aufgezeichnet polizei daten fotos bilder nacktbild* nacktfoto* aufnahme* kontakte dateien video',
  ],
  [
    CUE.audience,
    'friend friends family wife husband parents mother mom mum father dad girlfriend boyfriend partner follower followers everyone everybody everywhere colleagues coworkers boss employer school classmates relatives contacts internet online ' +
      'ystäv* kaver* perhe* äiti* äidi* isäl* vaimo* miehel* puoliso* tyttöystäv* poikaystäv* seuraaj* kaikille kaikki työkaver* pomo* työnanta* koulu* luokkakaver* sukulai* läheis* netti* ' +
      'vänner familj* fru frun flickvän* pojkvän* föräldr* mamma pappa följare alla kollegor chef* skolan släkt* nätet ' +
      'freund* familie frau mann eltern mutter vater follower* alle allen kollegen schule verwandt* netz',
  ],
  [CUE.orElse, 'otherwise unless else muuten muussa annars eljest sonst ansonsten ellers andernfalls'],
  [
    CUE.contact,
    'contact* account* mailbox* inbox login write writes mail email e-mail emails reach message telegram whatsapp signal session tox wickr skype jabber discord instagram snapchat icq viber threema reply respond support ' +
      'yhtey* tilille tilisi tilin postilaatik* kirjoi* viesti sähköpost* ota vastaa soita ' +
      'kontakt* konto* inkorg* postfach* skriv* maila mejla svara hör ring ' +
      'schreib* meld* antwort*',
  ],
  [
    CUE.yours,
    'your yours sinun sinua sinut sinulla tietosi tietosi tiedostosi tiedostojasi kuvasi kuviasi videosi laitteesi koneesi tietokoneesi tietonne tiedostonne yrityksenne verkkonne teidän sähköpostisi osoitteesi tilisi teidän din ditt dina er ert era dein deine deiner deinem ihr ihre ihrer ihrem salasanasi puhelimesi numerosi',
  ],
  [
    CUE.until,
    'by until till before deadline latest later viimeistään mennessä asti saakka senast innan före tills spätestens bis vor senest inden',
  ],
  [
    CUE.number,
    'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand ' +
      'yksi yhden kaksi* kahden* kolme* neljä* viisi* viide* kuusi* kuude* seitsemä* kahdeksa* yhdeksä* kymmene* sata sataa sadan tuhat* tuhannen ' +
      'två* tre tretti* trehundra* tretusen fyra fyrahundra* fyratusen fyrti* fem femt* femhundra* femtusen sex sexti* sexhundra* sextusen sju sjutti* sjuhundra* sjutusen åtta åttahundra* åttatusen åtti* nio niohundra* niotusen nitti* tio tiotusen tolv tolvhundra* femtonhundra* ettusen etthundra* tjugo* hundra tusen ' +
      `${NUMBER_NAMES} ${foldText(NUMBER_NAMES).text.toLowerCase()}` +
      ' ein eine zwei* drei* vier* fünf* sechs* sieben* acht* neun* zehn* zwölf zwanzig hundert* tausend*',
  ],
  [
    CUE.drop,
    'remove removing delete deleting erase omit drop ignore without poista poistakaa poistamalla ilman jätä ta radera utan utelämna entfern* lösch* ohne',
  ],
  [
    CUE.brand,
    'steam* itunes* apple amazon* google razer* paysafe* neosurf* vanilla xbox* playstation* psn roblox* nintendo* netflix* spotify* zalando* visa walmart target ebay ' +
      'paypal* mobilepay* swish* western moneygram* cash cashapp* venmo* revolut* zelle skrill* neteller* webmoney perfect vipps* siirto blik* bizum* twint* wero',
  ],
  [
    CUE.messenger,
    'telegram* whatsapp* instagram* insta ig snapchat* snap discord* tg session tox qtox utox signal* wickr* kik kikin kikissä kikistä kikillä kiknamn viber* line threema* skype* icq wire',
  ],
  [CUE.article, 'a an en ett ein eine einer einem einen eines et één een én ét un une una um uma'],
  [CUE.takes, 'takes take took taking lasts kestää kesti kestänyt vie tar tog tager dauert dauerte'],
];

const listed = new Map<string, number>();
const stems = new Map<string, number>();
for (const [cue, words] of WORDS) {
  for (const word of words.split(' ')) {
    if (word.endsWith('*')) stems.set(word.slice(0, -1), (stems.get(word.slice(0, -1)) ?? 0) | cue);
    else listed.set(word, (listed.get(word) ?? 0) | cue);
  }
}

/** The bits of each word that counts as it stands. */
export const LISTED: ReadonlyMap<string, number> = listed;
/** The bits of each beginning of words that counts whatever ending follows. */
export const STEMS: ReadonlyMap<string, number> = stems;
