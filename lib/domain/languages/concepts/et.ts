import type { Concepts } from './concepts.ts';

export const ET: Concepts = {
  pay: 'maks* kand* kanna* tasu tasuge tasutakse ülekan* üle lunast* köhi raha summa tasumi*',
  give:
    'saada* saatke anna andke pane pange viska too tooge osta ostke korralda otsi kogu jäta annad kogun kogume ' +
    'ostad',
  want:
    'nõua* tahan tahame soovi* ootan vajan hind hinnasi* piisab läheb alghind tingimus* pakkumine palume* ' +
    'summa nõudmi* tahaksi* küsime',
  ransom: 'lunara* väljapress* katus* kaitseraha* vaikim* eemaldustas* pantvang* vastutas*',
  silence: 'vait vaiki* vaikne* suu unusta* vahel* saladus',
  erase: 'kustut* hävi* kao* eemalda* pühi*',
  key: 'võti võtme* dekrüpt* avan* taasta* tagasi',
  files:
    'fail* andme* server* võrk* süsteem* varukoop* register* dokument* arhiiv* ketta* arvuti* lähtekood* ' +
    'leping* domeen* leht lehe veebileh* klient* kliendi* toimik* juhtimi* juhtsüst* ladu* kassa* pilv* ' +
    'galerii* telefon* läpakas konto* kanal* materjal* mustand* raamatupid* seade* masin* veok*',
  image:
    'pilt* pildid foto* video* salvestis* klip* ekraanipil* screenshot* deepfake* selfi* snäp* film* lin* ' +
    'heli* nägu näo',
  nude:
    'alasti* nude* intiim* porno* masturb* seks* onlyfans* paljas* tiss* vann* duš* riietus* magamistoa ' +
    'aluspes* rõve* tualett*',
  message: 'sõnum* chat* vestlus* kiri kirja* kõne* ajalugu ajaloo* otsing* meil* postkast* klahvi* videokõne*',
  secret:
    'saladus* armuk* peta* petm* tõde must* vale* häbi* spikerd* varasta* piinlik* abielus hotell* suitset* ' +
    'joob* tegid patt*',
  personal:
    'parool* isikukood* aadress* teraapia* pass passi* panga* kaardi* tervise* isikuand* ip rased* doks* ' +
    'haigus* diagnoos* nimi telefoninumb* krediid* üürnik*',
  family:
    'nais* mees mehe* abikaas* ema* isa* vanem* laps* tütar* poeg* poja* õde õe* vend venn* pere* sugula* ' +
    'vanaema* ämm* elukaasl* teismeli* nõbu kallima* onu tädi',
  friends:
    'sõbr* sõber jälgija* kontakt* tuttav* tüdruk* poiss* naabr* kogudus* grupp* nimekir* telefoniraam* kamp* ' +
    'kambal seltskon* semud',
  work:
    'ülemus* kolleeg* töö* klient* konkurent* juhatus* firma* ettevõt* karjäär* partner* äri juht* patsient* ' +
    'liikme* tarnija*',
  school: 'kool* klass* õpetaja* direktor* õpila* üliõpil* treener* eksam*',
  public:
    'kõik* kõigi* terve kogu maailm* avalik* internet* net* foorum* ajakirj* press* meedia* facebook* insta* ' +
    'tiktok* telegram* tumevee* tor google* leht igal iga reddit linkedin youtube raadio linn* küla* rahva* ' +
    'twitter* ringle* suguvõsa',
  police: 'politsei* ametivõim* maksuamet* lastekaits* amet ametile avaldus* kaebus* kiirreag* sotsiaal* toll*',
  publish:
    'avalda* leki* leket* leagi* levi* paljast* postit* lae* panen üles dump* väljas avalikuks ilmub avame ' +
    'ringlus* haamri valekonto edasi',
  show:
    'saadan saadam* jagan jagam* näitan näitam* räägin räägim* ütlen edast* panen lähe* jõua* helistan ' +
    'helistam* viin kirjutan vihjan annan',
  learn: 'näe* tea* kuule* loe* saab saavad saa sirvi* vaata* imesta* avasta*',
  sell: 'müü* oksjon* ostja*',
  hack:
    'häki* häkk* murd* tungi* nakat* viirus* troojal* ligipääs* kopeer* alla* varasta* kaaper* nuhkvar* ' +
    'paigalda* käes pääsen* juhtsüst* sees haavatav* turvaau* tagauks* võtsime',
  encrypt: 'krüpteer* krüpti* luku*',
  record: 'filmi* salvesta* jälgi* jälit* nuhi* kaamera* pealt kuula* pealtk* tabas*',
  know: 'tean teame mul meil leidsi* nägin sain kuulsin lugesin kogusin leidis*',
  kill:
    'tapa* tapm* surm* sured sureb vigasta* peks* murra* verd jalad sõrm* kõrva* tulista* haiget kannata* ' +
    'rööv* viga relv* laip* matus* valu* piina* ohtlik',
  burn: 'põle* pomm* lõhk* plahva* puruks mürgit* klapid katki nupp* aknad laeng* süütan tuli leek*',
  attack: 'rünna* ddos* ummist* maha maas kukub elekter kinni suletud halva* ülekoorm* seisab',
  regret:
    'kahetse* tagajär* läbi lõpp* kaota* halvasti halb kahju raske* juhtub nuta* kallis kurb ebameeldiv* ' + 'traagil*',
  ruin: 'hävita* riku* purusta* maine* häbist* elu abielu* pankrot* vallanda* lahutus* alanda*',
  captive: 'pantvang* rööv* koer* kass* needus* enam kadunud elus',
  threat:
    'hoiatus* nali mängi kell taimer* viimane blok* proff bluffi* ähvard* teate mõtle* mäleta* otsusta* valik* ' +
    'viivit* venita* läbirääk*',
  else: 'või muidu vastasel siis',
  if: 'kui kuni enne',
  not: 'ei ära ärge mitte pole ilma keegi ainult',
  you: 'sa sina su sinu sind sul sulle sinust te teie teid teil teile',
  I: 'ma mina mu minu mind mul mulle',
  we: 'me meie meid meil meile',
  they: 'ta tema nad nende neile keegi mees',
  time:
    'jooksul tund* tunni* päev* homse* homme reede* enne nädal* kohe täna nüüd kesköö* esmaspäev* teisipäev* ' +
    'kolmapäev* neljapäev* laupäev* pühapäev* hommik* õhtu* minut* ööpäev*',
  more: 'kahekord* kasva* tõuse* iga',
  bill:
    'arve* üür* haldustas* liikmemaks* kindlust* tellimus* km osamaks* elektriar* kulud teenustas* võrgutas* ' +
    'maks* elekter vesi automaks* trenn*',
  due: 'tähta* viivis* meeldetul* inkasso* kohtutäit* võlg* intress* ajata* ülesüt* hilinemi* trahv*',
  order:
    'tellimus* broneer* tühista* pakk* saatmi* kviitung* koht registreer* tagasta* hotell* lend* toll* ' +
    'järeltul* ost* kaart kaardile kaup reis* rong* laev*',
  refund:
    'tagast* hüvit* soodust* boonus* kinkekaart* võit* preemia* leiutas* auhind* kinnitatud kampaania* ' +
    'loterii* loos* kupong* soovita*',
  sale:
    'müüa pilet* odav* pakkum* maksab maksavad maksis pood poest ratas diivan* raamat* jope* kuulutus* ostan ' +
    'kirbutur* kasutatud tasuta uus vana tükk kott küttepu* korter* suvila*',
  donate: 'anneta* annetus* toeta* korjand* kogum* heategev* vabataht* abi ühisrahast* talgu*',
  income: 'palk* pension* stipend* toetus* lapsetoet* lisatöö* kuus makstakse säästnud kogutud fond* tulu* teenis',
  owe: 'võlgu laena* pits* söö* lõuna* kook tort* bensi* pooleks kohv* kino* vorst* õlu piknik* koos',
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
  hit: 'palgat* tellis tellija* keegi',
  home: 'koju kodu* maja* uks ukse* elad elate külla auto suvila* läbi',
  stop: 'lõpeta* rahule jäta* katki peata*',
};
