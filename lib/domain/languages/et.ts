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
  concepts: {
    pay: 'maks* kand* kanna* tasu tasuge tasutakse ülekan* üle lunast* köhi maksmi* raha summa tasumi* makse',
    give:
      'saada* saatke anna andke pane pange viska too tooge osta ostke korralda otsi kogu jäta saadad annad kogun ' +
      'kogume ostad saadate',
    want:
      'nõua* nõuame tahan tahame soovi* ootan vajan hind hinnasi* piisab läheb alghind tingimus* pakkumine ' +
      'sooviksi* palume* summa nõudmi* tahaksi* küsime',
    ransom: 'lunara* väljapress* katus* kaitseraha* vaikim* eemaldustas* pantvang* vastutas*',
    silence: 'vait vaiki* vaikin vaikne* suu unusta* unustam* vahel* saladus',
    erase: 'kustut* hävit* hävi* kao* kaob eemalda* kaovad kustutat* pühi*',
    key: 'võti võtme* võtmed dekrüpt* avan* taasta* tagasi',
    files:
      'fail* failid andme* andmed andmebaas* server* võrk* võrku süsteem* varukoop* register* dokument* arhiiv* ' +
      'ketta* arvuti* lähtekood* leping* domeen* leht lehe veebileh* klient* kliendi* toimik* juhtimi* juhtsüst* ' +
      'ladu* kassa* pilv* galerii* telefon* läpakas konto* kanal* materjal* mustand* raamatupid* seade* masin* ' +
      'veok*',
    image:
      'pilt* pildid pilte foto* video* salvestis* klip* ekraanipil* screenshot* deepfake* selfi* snäp* film* ' +
      'lin* heli* nägu näo videokõne* klipp',
    nude:
      'alasti* nude* nuded intiim* porno* masturb* seks* onlyfans* paljas* tiss* vann* vannitoa duš* riietus* ' +
      'magamistoa aluspes* rõve* tualett*',
    message:
      'sõnum* chat* vestlus* kiri kirja* kirjad kõne* ajalugu ajaloo* otsing* meil* postkast* klahvi* ' +
      'kirjavahet* videokõne*',
    secret:
      'saladus* armuk* peta* petad petm* tõde must* vale* häbi* spikerd* varasta* piinlik* abielus hotell* ' +
      'suitset* joob* tegid patt*',
    personal:
      'parool* isikukood* aadress* haiguslu* haigusloo* teraapia* pass passi* panga* kaardi* tervise* isikuand* ' +
      'ip rased* doks* haigus* diagnoos* nimi telefoninumb* krediid* üürnik*',
    family:
      'nais* naise* mees mehe* abikaas* ema* isa* vanem* laps* lapse* tütar* poeg* poja* õde õe* vend venn* ' +
      'pere* sugula* vanaema* ämm* elukaasl* teismeli* lapselaps* nõbu kallima* onu tädi',
    friends:
      'sõbr* sõber sõbrad jälgija* kontakt* tuttav* tüdruk* poiss* naabr* kogudus* grupp* gruppi nimekir* ' +
      'telefoniraam* kamp* kambal seltskon* semud',
    work:
      'ülemus* kolleeg* tööand* töö* klient* klienti* konkurent* juhatus* firma* ettevõt* karjäär* partner* äri ' +
      'juht* patsient* liikme* tarnija*',
    school: 'kool* klass* õpetaja* direktor* õpila* üliõpil* treener* eksam*',
    public:
      'kõik* kõigi* kõigile terve kogu maailm* avalik* internet* net* netti foorum* ajakirj* press* meedia* ' +
      'facebook* insta* tiktok* telegram* tumevee* tor google* leht igal iga reddit linkedin youtube raadio ' +
      'linn* küla* rahva* twitter* ringle* suguvõsa',
    police: 'politsei* ametivõim* maksuamet* lastekaits* amet ametile avaldus* kaebus* kiirreag* sotsiaal* toll*',
    publish:
      'avalda* avaldam* leki* leket* lekit* leagi* levi* levit* paljast* postit* lae* panen üles dump* väljas ' +
      'avalikuks ilmub avame ringlus* haamri valekonto edasi',
    show:
      'saadan saadam* jagan jagam* näitan näitam* räägin räägim* ütlen edast* panen lähe* jõua* helistan ' +
      'helistam* viin kirjutan vihjan annan',
    learn:
      'näe* näeb näevad näeks tea* teavad teada kuule* kuuleb loe* loeb saab saavad saa sirvi* vaata* imesta* ' +
      'avasta*',
    sell: 'müü* müüme müüakse oksjon* ostja*',
    hack:
      'häki* häkk* häkkis* murd* tungi* nakat* viirus* troojal* ligipääs* kopeer* alla* varasta* kaaper* ' +
      'nuhkvar* paigalda* käes pääsen* juhtsüst* sees haavatav* turvaau* tagauks* võtsime',
    encrypt: 'krüpteer* krüpti* lukus* luku* lukusta*',
    record: 'filmi* filmis* salvesta* jälgi* jälgit* jälit* nuhi* kaamera* pealt salvestat* kuula* pealtk* tabas*',
    know: 'tean teame mul meil leidsi* nägin sain kuulsin lugesin kogusin leidis*',
    kill:
      'tapa* tapma* tapm* surm* sured sureb vigasta* peks* murra* verd jalad sõrm* kõrva* tulista* haiget ' +
      'kannata* rööv* viga peksan relv* laip* matus* valu* piina* ohtlik',
    burn: 'põle* põlet* pomm* lõhk* plahva* puruks mürgit* klapid katki nupp* aknad laeng* süütan tuli leek*',
    attack: 'rünna* rünnak* ddos* ummist* maha maas kukub elekter kinni suletud halva* ülekoorm* seisab',
    regret:
      'kahetse* tagajär* läbi lõpp* kaota* halvasti halb kahju raske* juhtub nuta* kallis kurb ebameeldiv* ' +
      'traagil*',
    ruin: 'hävita* riku* rikun purusta* maine* häbist* elu abielu* pankrot* vallanda* lahutus* alanda*',
    captive: 'pantvang* rööv* koer* kass* needus* enam kadunud elus',
    threat:
      'hoiatus* nali mängi kell taimer* viimane blok* blokeeri* proff bluffi* ähvard* teate mõtle* mäleta* ' +
      'otsusta* valik* viivit* venita* läbirääk*',
    else: 'või muidu vastasel siis',
    if: 'kui kuni enne',
    not: 'ei ära ärge mitte pole ilma keegi ainult',
    you: 'sa sina su sinu sind sul sulle sinust te teie teid teil teile',
    I: 'ma mina mu minu mind mul mulle',
    we: 'me meie meid meil meile',
    they: 'ta tema nad nende neile keegi mees',
    time:
      'jooksul tund* tunni* päev* päeva* homse* homme reede* enne nädal* kohe täna nüüd kesköö* keskööl ' +
      'esmaspäev* teisipäev* kolmapäev* neljapäev* laupäev* pühapäev* hommik* õhtu* minut* ööpäev*',
    more: 'kahekord* kasva* tõuse* tõuseb iga',
    bill:
      'arve* arvet üür* haldustas* liikmemaks* kindlust* tellimus* km osamaks* elektriar* kulud teenustas* ' +
      'võrgutas* makse maks* elekter vesi automaks* trenn*',
    due:
      'tähta* viivis* meeldetul* inkasso* kohtutäit* võlg* võlgu intress* ajata* ülesüt* hilinemi* võlgnev* ' +
      'trahv*',
    order:
      'tellimus* broneer* tühista* pakk* saatmi* kviitung* koht registreer* tagasta* hotell* lend* toll* ' +
      'järeltul* ost* kaart kaardile kaup reis* rong* laev*',
    refund:
      'tagast* hüvit* soodust* boonus* kinkekaart* võit* võitsi* preemia* leiutas* auhind* kinnitatud kampaania* ' +
      'loterii* loos* kupong* soovita*',
    sale:
      'müüa pilet* odav* pakkum* maksab maksavad maksis pood poest ratas diivan* raamat* jope* kuulutus* ostan ' +
      'kirbutur* kasutatud tasuta uus vana tükk kott küttepu* korter* suvila*',
    donate: 'anneta* annetus* toeta* korjand* kogum* heategev* vabataht* abi ühisrahast* talgu* vabatahtl*',
    income: 'palk* pension* stipend* toetus* lapsetoet* lisatöö* kuus makstakse säästnud kogutud fond* tulu* teenis',
    owe: 'võlgu laena* laenas* pits* söö* lõuna* kook tort* bensi* pooleks kohv* kino* vorst* õlu piknik* koos',
    news:
      'kirjutab teatas ütles analüüt* investor* turud film dokument* raamat kohus* mõisteti vahist* trahv* ' +
      'nõudsid küsisid raadio* uuring* ekspert* statistik* börs* valitsus* võltsi*',
    advice: 'hoiatab pettus* petuk* petja* politsei ria väljapressimisk* ohver* avaldus* koolitus* õpi* kahtlas* usu',
    rate: 'kurss* väärt tõuseb kukub turg*',
    thanks: 'aitäh tänan* täname tere palun hea kallis tervit* tore palju õnne hei tsau vabanda* kena',
    joke: 'haha hehe nali :d lol xd mänguraha õnn :) mängus',
    service:
      'remont* parand* hooldus* kursus* laager* fotograaf* stuudio* viirusetõr* juuksur* hambaarst* lammutus* ' +
      'jõusaal* liikmemaks* rent* koristus* passipil* majahoid* lukk luku rohud tund massaaž*',
    past:
      'maksin saatsin kandsin kaotasin ostsin laenasin võitsin maksis läks sai küsis palus lubasin vahetas öeldi ' +
      'andis',
    coin: 'bitcoin* btc krüpto* xmr monero rahakot* eth usdt',
    card: 'steam* kinkekaar* itunes* kood* google kaard*',
    hit: 'palgati palgat* tellis tellija* keegi',
    home: 'koju kodu* maja* uks ukse* elad elate külla auto suvila* läbi',
    stop: 'lõpeta* rahule jätan jäta* katki peata*',
  },
};
