import type { ReadLanguage } from './language.ts';

/** Svenska. */
export const SV: ReadLanguage = {
  code: 'sv',
  name: 'Svenska',
  common:
    'och att det är som inte jag för har dig din ditt vi ett kommer från du av om dina mig också alla denna ' +
    'kan med till',
  telling:
    'faktura* betal* betala förfallo* kronor kr belopp* summa* kvitto* hej tack vänlig* hälsning* lösenord* ' +
    'bild* bilder film* skicka* adress* plånbok* polis* publicer* läck* uppgift* pengar* köp köpa beställ* ' +
    'konto* dator* hacka* skola* bomb* exploder* attack* måndag* tisdag* onsdag* torsdag* fredag* lördag* ' +
    'söndag* januari februari mars juni juli augusti oktober december imorgon idag igår ikväll klocka* timmar ' +
    'timme dagar dag dygn vecka veckor inom innan efter utan annars alla vänner familj* genast nu mamma pappa ' +
    'två tre fyra fem sex tio hundra tusen ses vid på av eller men så man ditt dina mitt min oss era ert måste ' +
    'ska vill inte ingen någon mer bankgiro plusgiro ränta dröjsmål* påminnelse* kort kortet presentkort* ' +
    'företag* kund* nätverk* filer',
  forms: [
    [/å/, 0.5],
    [/[äö]/, 0.25],
    [/(?:ning|ningen|arna|erna|ande)$/, 0.4],
  ],
  cues: {
    ask:
      'betala betalar betalning* betalt betalat skicka skickar överför* överföra sätt sätta inbetal* ' +
      'insättning* kräver krav begär* erlägg* debiter* donera swisha lägg lösen lösensumm* lösenbelopp* ' +
      'lösenpeng* lösenkrav* lösesumma*',
    price: 'pris* summan summa belopp* köp köpa vill',
    wallet: 'adress* plånbok* kryptovalut*',
    within: 'inom frist* tidsfrist* ultimatum',
    gives: 'har ger bara endast exakt högst nästa kommande ytterligare tid efter om väntar',
    past: 'senaste förra varje redan dagligen',
    opened: 'öppn* läsa läser läses läst läste läsning*',
    raise: 'därefter om annars höjs höj* fördubbla* dubbla* ökar senare efter ytterligare',
    discount: 'rabatt* hälften istället',
    otherMoney: 'försäkr* lön lönen tjän* omsättning* vinst* säljs såldes sålt förlora*',
    threat:
      'publicer* läck* läcka förstör* krypter* hackad hackat hackade hackats sprid* stulit stulna kopierat ' +
      'laddat nedladdat trojan*',
    contact: 'kontakt* konto* inkorg* skriv* maila mejla svara hör ring',
    yours: 'din ditt dina er ert era',
    until: 'senast innan före tills',
    takes: 'tar tog',
    ago: 'sedan gammal gamla tidigare',
    clock: 'klockan börjar startar timern räknas nedräkning* meddelande',
    rate: 'kurs kursen växelkurs',
    drop: 'ta radera utan utelämna',
    brand: 'swish*',
    messenger: 'kiknamn',
    number:
      'två* tretti* trehundra* tretusen fyrahundra* fyratusen fyrti* femt* femhundra* femtusen sexti* ' +
      'sexhundra* sextusen sjutti* sjuhundra* sjutusen åttahundra* åttatusen åtti* niohundra* niotusen nitti* ' +
      'tiotusen tolvhundra* femtonhundra* ettusen etthundra* tjugo*',
    article: 'en ett',
    single: 'halv halva halvt kvart kvarts fjärdedel fjärdedels',
    event: 'inspelning* attack* film* video*',
    rises: 'höj* höjs fördubbla* dubbla* stiger ökar',
    pieces: 'delen delar* kombinera sätt',
    owed: 'böter bötesbelopp faktura* värd värt',
    held:
      'radera raderas spela* inspela* polis* släkt* uppgifter bilder bilderna nakenbild* foton film filmen ' +
      'klipp klippet skärmdump* vänner filer',
    orElse: 'annars eljest',
    audience:
      'vänner familj* fru frun flickvän* pojkvän* föräldr* mamma pappa följare alla kollegor chef* skolan ' +
      'släkt* nätet',
    reversed: 'baklänges bakifrån bakvän* omvän* spegelvän* höger',
  },
  numbers:
    'två 2 tre 3 fyra 4 fem 5 sex 6 sju 7 åtta 8 nio 9 tio 10 tolv 12 femton 15 tjugo 20 trettio 30 fyrtio 40 ' +
    'femtio 50 sextio 60 sjuttio 70 åttio 80 nittio 90 och +0 hundra ×100 tusen ×1000',
  scales: { thousand: 'tusen', million: 'miljon, miljoner', milliard: 'miljarder' },
  times: {
    minute: 'minuter, minut',
    hour: 'timmar, timme, timmars, tim',
    day: 'dag, dagar, dagars, dygn, dygns',
    week: 'vecka, veckor, veckas, veckors',
    businessDay: 'vardagar, arbetsdagar, bankdagar, vardag, arbetsdag',
  },
  money: {
    BTC: 'bitcoiner',
    USD: 'dollarn, amerikanska dollar',
    GBP: 'pund, brittiska pund',
    CHF: 'schweizerfranc',
    SEK: 'spänn, kronor, svenska kronor',
    NOK: 'norska kronor',
    DKK: 'danska kronor',
  },
  multiples: [],
  crowns: 'SEK',
  dates: {
    months: [
      'januari|jan',
      'februari|feb',
      'mars',
      'april',
      'maj',
      'juni',
      'juli',
      'augusti|aug',
      'september|sept',
      'oktober|okt',
      'november|nov',
      'december|dec',
    ],
    weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    by: 'senast|senast på|före|innan|till|fram till|senast nu på',
    byBehind: '',
    next: 'på|nästa|nu på|kommande|nu',
    at: 'kl\\.?|klockan',
  },
  paid: 'betalade',
  deeds:
    'publicer|offentliggör|offentliggj|läck|läcka|avslöj|afslør|avslør|utpress|afpres|hota|hotet|hotelse|' +
    'true(?:r|de)|hackat|hackad|hackar|hacket|dataintrång|intrång|skadlig kod|virus|krypter|överbelast|' +
    'angrepp|angrib|attacker|bomb|spräng|döda|dräp|skada|förstör|ødelæg|ødelegg|skäms|skam|rykte|stulit|' +
    'stulen|stjäl|stjål|naken|nakne|nøgen|intim|onaner|porr|sprid|sprede|tystnad|lösensumma|løsesum|' +
    'raderar (?:jag|vi) allt',
  mail: {
    from: 'från|avsändare',
    date: 'datum|skickat',
    subject: 'ämne',
    to: 'till|mottagare',
    cc: 'kopia',
    replyTo: 'svara till',
    wrote: 'skrev',
    ends: '(?:med )?(?:vänliga? )?hälsning(?:ar)?,?|m\\.?v\\.?h\\.?,?|skickat från .{0,60}',
  },
  contacts: {
    ask: 'adda snappa sms smsa messa pinga kontakta skriv skriva maila mejla messa ring ringa svara hör höra',
    heading: 'kontaktväg ärenden hjälp kvitto betalningsbevis support kontakt kontaktuppgift* kontakter frågor fråga',
    reaches: 'nås nå når svarar träffar hittar hitta',
    send: 'skicka sänd släng kasta senda mejla maila',
    object:
      'kvitto kvittot kvitton kod koden koder rad raden rader meddelande bevis beviset betalningsbevis ' + 'skärmdump',
    act:
      'skickar skickas skriver ringer mailar mejlar kontaktar berättar meddelar visar delar lägger publicerar ' +
      'får mottagare vet alla går lämnar',
    self: 'mig oss min mitt mina vår vårt våra meg',
    subject: 'jag vi han hon de',
    reader: 'du ni vänligen',
    you: 'dig er',
    lead:
      'du ni kan kunna måste ska bör då nu bara sedan och eller men genast direkt att vänligen för fler vid ' +
      'till recovery',
    yours: 'din ditt dina er ert era hans hennes deras dit jeres deres',
    person:
      'kontaktperson* personen fru frun fruns hustru maken chef chefen kollega kollegor kollegorna vän vänner ' +
      'vännerna familj familjen mamma mammas mor pappa pappas föräldrar bror syster son dotter dotters barn ' +
      'flickvän* pojkvän* sambo granne grannar lärare släkt släktingar följare kund kunder läkare terapeut ' +
      'advokat arbetsgivare gudmor farmor mormor farfar morfar rektor jurist tandläkare psykolog',
    office:
      'klinik* vården vård sjukhus* företag* bolag* bank* polis* skola* förskola* dagis jobb jobbet ' +
      'myndighet* tidning* journalist* universitet* kyrka* kundtjänst* receptionen jour* kristelefon* ' +
      'självmordslinje* börsen* växlingstjänst*',
    label:
      'e-post epost post mejl mejladress* mail mailadress* adress* konto kontot nummer telefon* mobil* ' +
      'användar* kanal länk den här denna detta på genom via är från endast bara',
    orElse: 'annars eljest',
    to: 'till',
    not: 'inte aldrig istället',
    known: 'lösenord* personnummer namn uppgifter dig',
    answers: 'svarar svara',
    further: 'reserv*',
    or: 'eller och',
    speech: 'annons* profil* signatur* skrev står säger lyder hemsida*',
  },
  menace: {
    or: 'eller|eller så|annars|i annat fall|sen|sedan|då',
    unless:
      'får (?:jag|vi) inte|får (?:jag|vi) ~ inte|' +
      'om ~ saknas|utan|' +
      'betalas inte|betalas ~ inte|betalar (?:du|ni) inte|om ~ inte|tills|' +
      'om du inte|om ni inte|om jag inte|om vi inte|gör du inte|gör ni inte|tills ni betalar|tills du betalar|' +
      'såvida|om inte',
    exposes:
      '(?:jag|vi) (?:säger|berättar)|(?:säger|berättar) (?:jag|vi)|' +
      '(?:jag|vi) (?:skickar|lägger|delar|visar|berättar|laddar|säljer|postar|mejlar|vidarebefordrar)|' +
      '(?:skickar|lägger|delar|visar|berättar|laddar|säljer|postar|mejlar|vidarebefordrar) (?:jag|vi)',
    leaks:
      '(?:jag|vi) (?:postar|delar|släpper)|(?:postar|delar) (?:jag|vi)|' +
      '(?:jag|vi) (?:publicerar|läcker|sprider|släpper|avslöjar|lägger ut)|(?:publicerar|läcker|sprider|' +
      'släpper|avslöjar) (?:jag|vi)|lägger (?:jag|vi) ut',
    held:
      'nudes?|' +
      'journal*|patient*|' +
      'samtal*|röst*|inkorg*|' +
      'avtal*|lön*|register|registret|kundregist*|patientregist*|snap*|länk*|mejl*|naken*|' +
      'video*|inspelning*|film*|bild*|foto*|nakenbild*|kukbild*|klipp*|chatt*|skärmdump*|uppgifter*|data*|fil|' +
      'filer*|dokument*|journal*|terapi*|källkod*|histori*|surfhistor*|hemlighet*|allt|plats|den|det|dem|' +
      'kunddata*|meddeland*|sanningen',
    audience:
      'rektor*|tränar*|tiktok*|youtube*|snapchat*|församling*|' +
      'tjej*|kille*|polare|kompis*|syster|brorsa*|lärare*|jobbet|hela|' +
      'alla|allihop|vän*|familj*|fru|frun|man|mannen|mamma|pappa|morsan|farsan|föräldr*|chef*|arbetsgivar*|' +
      'kolleg*|skola|skolan|klass*|släkt*|kontakt*|kund|kunder*|konkurrent*|följare*|facebook*|insta*|nätet|' +
      'internet*|offentlig*|press*|media*|flickvän*|pojkvän*|grann*|porr*|polis*|världen',
    reaches: 'får|ser|se|vet|hör|höra|veta|hamnar|går|kommer|skickas|publiceras|läggs|sprids|läcks|når|läcker',
    learns:
      'ser ~ vad|vet|får ~ se|får ~ veta|får ~ höra|hör ~ vad du|ser ~ vad du|se allt|veta allt|får (?:länken|allt|filmen|bilderna)',
    published:
      'darknet|mörka nätet|sprids|i omlopp|' +
      'säljs|till salu|' +
      'läggs ~ ut|ut på nätet|på nätet|' +
      'går ~ ut|hamnar ~ (?:hos|på|i)|blir offentlig*|' +
      'publiceras|läcks|sprids|läggs ut|offentliggörs',
    harms:
      'hackar (?:jag|vi)|(?:jag|vi) (?:hackar|krypterar|slår ut)|' +
      'attacken fortsätter|fortsätter attack*|attacker* fortsätter|säljer (?:jag|vi) (?:era|dina) ~ (?:data|uppgifter)|(?:webbplats|butik)\\p{L}* (?:nere|ligger nere|förblir nere|är nere)|' +
      'ångra|ångrar du|(?:jag|vi) (?:bränner|förstör|dödar|skadar|krossar|attackerar|raderar|sänker|slår|' +
      'hämnas)|(?:bränner|förstör|dödar|skadar|krossar|attackerar|sänker|slår) (?:jag|vi)|smäller|exploderar|' +
      'sprängs|(?:nätverk|sajt|server|system|servrar|sida)\\p{L}* (?:nere|ligger nere|förblir nere)|förblir ~ ' +
      '(?:nere|låst*)|hem till dig|höra om intrånget|förlorar ni|förlorar du alla',
    power:
      'dölja (?:det|detta) ~ för (?:din|ditt|dina)|' +
      'filerna (?:är|har) ~ ?(?:låsta|krypterade|låsts)|ingen ser|' +
      'vet var (?:du|ni) (?:bor|jobbar)|vet vad (?:du|ni) (?:har gjort|gjorde|gör)|filer är (?:krypterade|' +
      'låsta)|(?:data|uppgifter|filer) är (?:våra|vår|mina|i våra händer)|(?:pris*|betala) (?:på|för) (?:vår |' +
      'min )?tystnad*|tystnad (?:kostar|är)|(?:finns|ligger|är) en bomb|bomben|(?:jag|vi) (?:har )?(?:hackat|' +
      'hackade|spelat in|filmat|filmade|stulit|stal|laddat ner|kopierat|krypterat|tagit över) ~ (?:din|ditt|' +
      'dina|dig|er|ert|era)|(?:du|ni) (?:är|blev|har blivit) (?:filmad*|hackad*|inspelad*)|(?:jag|vi) har ' +
      '(?:din|ditt|dina|er|ert|era) ~ (?:kunddatabas|data|uppgifter|filer|dokument|bilder|nakenbilder|video|' +
      'filmer|chattar)|lösensumma*|lösesumma*|betalat mig för att (?:skada|döda|slå)|håller (?:det|den) ' +
      'hemlig*|stannar mellan oss|så (?:får|ska) ingen (?:veta|se|höra)|ingen får (?:veta|se)|vill du att ~ ' +
      '(?:ska se|ser)|tillgång till (?:din|ditt|dina) (?:webbkamera|kamera|telefon|dator|mejl|konto*)|lösenord ' +
      'är|(?:raderar|tar bort) (?:jag|vi) (?:inspelning*|video*|film*|bild*|allt)|(?:jag|vi) raderar ' +
      '(?:inspelning*|video*|film*|bild*|allt)|tillbaka (?:era|din|dina|ert) (?:data|filer)|säkerhetskopior är ' +
      'raderade|få nyckeln',
    tells:
      'kontot om|prenumeration|' +
      'polisen varnar|varnar|se upp|tidningen|skriver tidningen|betala inte|bedrägeri*|bedragare|krävde ~ av',
  },
};
