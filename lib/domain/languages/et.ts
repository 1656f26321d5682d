import type { ReadLanguage } from './language.ts';

/** Eesti. */
export const ET: ReadLanguage = {
  code: 'et',
  name: 'Eesti',
  common: 'ja on ei see et sa sinu mina oma kui ma ka siis teie aga',
  telling:
    'arve* maksa maksta summa* päeva* päev tunni tundi nädal* jooksul muidu parool* pilt* pildid saada saatke ' +
    'aadress* politsei andme* raha arvuti* failid avalda* esmaspäev* teisipäev* kolmapäev* neljapäev* reede* ' +
    'tere aitäh kahe kolme enne pärast kõik*',
  forms: [
    [/yy|ää|uu|ii|öö/, 0.2],
    [/(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|nen|aan|ään|een|iin|oon|mme|nsa|nsä|vat|vät|kaa|kää)$/, 0.1],
    [/[äö]/, 0.15],
    [/[üß]/, 0.15],
    [/õ/, 0.5],
  ],
  cues: {
    ask: 'maksta maksate makske maksma makse saatke kandke lunaraha* nõua* tasu* tasuge',
    price: 'hind hinna summa* ostke tahame soovime',
    wallet: 'rahakot* aadress* krüptoraha*',
    within: 'jooksul',
    gives: 'teil sul aega anname annan järgmise',
    past: 'viimase* iga',
    opened: 'avamis* lugemis*',
    raise: 'muidu vastasel kahekordist* tõuseb hiljem pärast',
    discount: '',
    otherMoney: 'palk palga* käive käibe* kindlust* teenid teenite kasum*',
    threat: 'avalda* lekita* krüpteeri* häkki* varasta*',
    contact: '',
    yours: 'sinu teie',
    until: 'kuni enne hiljemalt',
    takes: 'kestab',
    ago: 'tagasi',
    clock: '',
    rate: 'kurss kursi',
    drop: '',
    brand: '',
    messenger: '',
    number: 'kakssada kolmsada nelisada viissada kuussada seitsesada kaheksasada üheksasada',
    article: '',
    single: 'nädala päeva ööpäeva tunni pool poole nädal ööpäev veerand',
    event: '',
    rises: 'kahekordist* tõuseb',
    pieces: '',
    owed: 'trahv*',
    held: 'video* salvestus* pildid pilte fotod andmed failid kontaktid',
    orElse: 'muidu vastasel',
    audience: '',
    reversed: '',
  },
  numbers:
    'üks 1 ühe 1 kaks 2 kahe 2 kolm 3 neli 4 nelja 4 viis 5 viie 5 kuus 6 kuue 6 seitse 7 seitsme 7 kaheksa 8 ' +
    'üheksa 9 kümme 10 kümne 10 kakskümmend 20 kahekümne 20 kolmkümmend 30 kolmekümne 30 nelikümmend 40 ' +
    'neljakümne 40 viiskümmend 50 viiekümne 50 kuuskümmend 60 kuuekümne 60 seitsekümmend 70 seitsmekümne 70' +
    ' kaksteist 12 viisteist 15 sada ×100',
  scales: { thousand: 'tuhat, tuhande', million: 'miljon, miljonit', milliard: 'miljardit' },
  times: {
    minute: 'minutit',
    hour: 'tundi, tunni, tunniks',
    day: 'päeva, päev, päevaks, ööpäeva',
    week: 'nädala, nädalat, nädal',
    businessDay: 'tööpäeva, tööpäev',
  },
  money: {
    BTC: 'bitcoini, bitcoinides',
    EUR: 'eurosid, eurodes',
    USD: 'dollarit',
  },
  multiples: [],
  crowns: null,
  dates: {
    months: [
      'jaanuar*',
      'veebruar*',
      'märts*',
      'aprill*',
      'mai|maiks',
      'juuni*',
      'juuli*',
      'august*',
      'septemb*',
      'oktoob*',
      'novemb*',
      'detsemb*',
    ],
    weekdays: [
      'esmaspäeva|esmaspäevaks=|esmaspäevani=',
      'teisipäeva|teisipäevaks=|teisipäevani=',
      'kolmapäeva|kolmapäevaks=|kolmapäevani=',
      'neljapäeva|neljapäevaks=|neljapäevani=',
      'reede|reedet|reedeks=|reedeni=',
      'laupäeva|laupäevaks=|laupäevani=',
      'pühapäeva|pühapäevaks=|pühapäevani=',
    ],
    by: 'kuni|enne|hiljemalt|hiljemalt enne|kuni kella',
    byBehind: 'jooksul|õhtuks|õhtuni|hommikuks|lõunaks|keskööks|keskööni',
    next: 'järgmise|järgmiseks|selle|selleks|tuleva',
    at: 'kell|kella',
  },
  paid: 'maksis|maksid',
  deeds:
    'avalda|leki|paljasta|levita|šantaaž|ähvard|häkk|sissetung|pahavara|krüptee|dekrüptee|rünna|rünnak|pomm|' +
    'plahvat|tapa(?:n|me)|viga(?:sta)|hävita|rikun|varasta|alasti|intiim|masturb|porno|vaikimi|lunaraha|' +
    'tean,? mida sa|teame,? mida|salvesti|maha,? kui|su (?:mees|naine|pere|ülemus)',
  mail: {
    from: 'saatja|kirjutaja',
    date: 'kuupäev|saadetud',
    subject: 'teema',
    to: 'saaja',
    cc: 'koopia',
    replyTo: '',
    wrote: 'kirjutas',
    ends: '',
  },
  contacts: {
    ask: 'kirjuta kirjutage võta võtke ühendust vasta vastake helista helistage lisa',
    heading: 'kontakt ühendus tugi abi küsimused küsimuste läbirääkimised',
    reaches: 'leiad leiate kättesaadav vastab vastame',
    send: 'saada saatke edasta',
    object: 'sõnum tõend kviitung kood võti kinnitus',
    act: 'saadan saadame avaldan avaldame räägin saavad näevad kõik kirjutasin',
    self: 'mulle meile mind meid mu meie minu',
    subject: 'ma mina me ta nad',
    reader: 'sa sina te teie',
    you: 'sind teid',
    lead: 'võid võite pead ja või aga nüüd ainult palun',
    yours: 'sinu su teie tema nende',
    person:
      'naine naisele mees mehele abikaasa abikaasale ülemus ülemusele sõber sõbrad sõpradele pere perele ema ' +
      'emale isa isale poeg tütar vend õde naaber kolleeg kolleegidele klient kliendid klientidele advokaat ' +
      'arst',
    office: 'firma pank politsei kliinik haigla kool töö ajaleht ajakirjandus ülikool',
    label: 'e-post e-posti email mail aadress aadressil aadressile konto number telefon kasutaja kanal kaudu on',
    orElse: 'muidu',
    to: 'aadressile',
    not: 'ära ärge mitte ei',
    known: 'parool nimi andmed',
    answers: 'vastab',
    further: 'varu teine',
    or: 'või ja',
    speech: 'ütleb kirjutas profiil',
  },
  menace: {
    or: 'või|muidu|vastasel juhul|vastasel korral|siis|või muidu',
    unless:
      'kui ~ pole|kui ~ puudu*|' +
      'kui ~ ei|kuni maksate|kuni maksad|enne kui|' +
      'kui sa ei|kui te ei|kui ma ei|kui me ei|kuni te (?:maksate|ei)|kuni sa (?:maksad|ei)|kui ei maks*',
    exposes:
      'saadan|saadame|panen|paneme|postitan|postitame|jagan|jagame|näitan|näitame|räägin|räägime|laadin|' +
      'laadime|müün|müüme|edastan|edastame',
    leaks: 'postitan|postitame|' + 'avaldan|avaldame|lekitan|lekitame|paljastan|paljastame|levitan|levitame',
    held:
      'haiguslo*|patsiendi*|' +
      'kõne*|vestlu*|postkast*|' +
      'leping*|palga*|palka*|link*|lingi*|nimekir*|kliendiandm*|alasti*|' +
      'video*|salvesti*|salvestuse*|pildi*|pilt*|pilte|foto*|alastipil*|alastifoto*|türapilt*|vestlus*|' +
      'ekraanipil*|andme*|andmebaas*|faili*|dokumen*|haiguslo*|terviseandm*|teraapia*|lähtekood*|sirvimis*|' +
      'ajalugu*|saladus*|kõik ära|kõike|asukoh*|seda|selle|selle|need|sõnumi*|film*|klip*',
    audience:
      'direktor*|treener*|tiktok*|youtube*|kogudus*|' +
      'klass|õpetaj*|õde|vend|abikaasa*|terve|' +
      'kõik|kõigile|kõigiga|kogu|sõbra*|sõpra*|sõpru|pere*|naine|naise*|mees|mehe*|ema|emale|emal|isa|isale|' +
      'vanema*|ülemus*|töö*|kollee*|kool*|klassi*|sugula*|tuttav*|kontakti*|klien*|konkuren*|jälgija*|' +
      'facebook*|insta*|interneti*|internet*|netti|avalik*|ajakirjand*|meedia*|tüdruk*|poiss*|naabri*|porno*|' +
      'politsei*|maailm*|üles',
    reaches:
      'saab|saavad|näeb|näevad|näeks|kuuleb|kuulevad|teab|teavad|vaatab|vaatavad|läheb|lähevad|jõuab|jõuavad|' +
      'satub|satuvad|saadetakse|avaldatakse|postitatakse|lekib',
    learns: 'kuulevad|kuuleb|teavad|saab ~ teada|saavad ~ teada|näeb|näevad|saab (?:lingi|kõik)|saavad (?:lingi|kõik)',
    published:
      'pimevee*|tumevee*|ringlus*|levima|levib|' +
      'müüki|müüakse|' +
      'internetti|avalikuks|netti|' +
      'avaldatakse|avalikuks|lekitatakse|levitatakse',
    harms:
      'häkime|häkin|murrame sisse|krüpteerime|' +
      'müüme ~ (?:andmed|failid)|rünnak (?:jätkub|kestab)|(?:leht|sait|veeb*|server*) on maas|pomm ~ plahvatab|' +
      'kahetse*|põletan|põletame|hävitan|hävitame|tapan|tapame|rikun|ründame|ründan|peksan|plahvatab|õhkim*|' +
      '(?:võrk|sait|leht|server*|süsteem*) (?:jääb|jäävad) (?:maha|kinni|lukku)|tulen (?:su |sinu |teie ' +
      ')?(?:koju|ukse taha)|kuulevad ~ andmelekkest|kaotad kõik|kaotate kõik',
    power:
      'eest (?:varjata|peita)|' +
      'keegi ei ~ (?:näe|kuule|saa)|' +
      '(?:tean|teame),? kus (?:sa|te) (?:elad|elate|töötad)|(?:tean|teame),? mida (?:sa|te)|failid on ' +
      '(?:krüpteeritud|lukus)|andmed on meie|vaikimi*|on pomm|pommi|häkkisin|häkkisime|salvestasin sind|' +
      'filmisin|varastasime|varastasin|(?:sind|teid) on (?:filmitud|salvestatud|häkitud)|meil on (?:teie|sinu|' +
      'su) ~ (?:andmebaas*|kliendiandmebaas*|andme*|faili*|dokumen*|pildi*|video*)|mul on (?:su|sinu) ~ ' +
      '(?:alastipil*|pildi*|video*|vestlus*|foto*)|lunaraha*|(?:maksti|palgati),? ~ (?:haiget|tapaks|tappa|' +
      'viga)|jääb (?:see )?saladuseks|jääb meie vahele|keegi ei (?:saa teada|näe|kuule)|tahad,? et ~ näeks|' +
      'ligipääs ~ (?:kaamera*|veebikaamera*|telefoni*|arvuti*|meili*|konto*)|parool on|kustutan (?:salvesti*|' +
      'video*|pildi*|kõik)|kustutame (?:salvesti*|video*|pildi*|kõik)|(?:saad|saate) ~ andmed tagasi|' +
      'varukoopiad on kustutatud|saada võti|võtame ~ maha',
    tells: 'hoiatab|hoiduge|hoidu|ajaleht|ärge makske|ära maksa|pettus*|petturi*|nõudsid ~ linnalt|keegi võib väita',
  },
};
