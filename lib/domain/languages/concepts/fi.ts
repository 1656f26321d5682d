import type { Concepts } from './concepts.ts';

export const FI: Concepts = {
  pay:
    'maks* tilit* siirr* siirt* suorit* tallet* lunast* mobilepay* kuittaa kuitat* pulit* köhi* kilauta* ' +
    'vipat* summa euroilla kustan* tilille korvaa',
  give:
    'lähetä* läheta* anna antaa antakaa laita laittakaa pistä pistäkää heitä heittäkää toimita toimittakaa tuo ' +
    'tuokaa jätä jättäkää luovuta* hommaa hanki hankkikaa järjestä järkkää osta ostakaa hoida hoitakaa kerää ' +
    'ostatko kerään keräät lähettäkää lähettää laittaa laitat laitatko annat siirrätte järjestäkää hommatkaa',
  want:
    'vaadi* vaati* haluan haluamme halutaan edellyt* odotan odotamme tarvitsen tarviin pyydän pyydämme hintani ' +
    'hintamme hinta hintalap* riittää tyydym* lähtöhinta veloitamme pyytä* ehto ehtomme ehdot tarjous* ' +
    'maksuvaatim* summa* tahdon tahdomme riittäköön korvaukseksi',
  ransom:
    'lunna* lunast* kirist* suojelumaks* poistomaks* hiljaisuusraha* panttivan* vaikenem* hiljaisuuden ' +
    'vastapalvelu* vapauttam*',
  silence:
    'hiljaa hiljaisuu* vaiti vaikene* suuni suumme unohda* unohtaa unohtam* salaa salassa välinen väliseksi ' +
    'kuitti',
  erase:
    'poista* poiste* poistu* tuhoa tuhoam* tuhota* tuhoutu* hävit* häviä* katoa* pyyhi* pyyhky* deletoi* ' +
    'unohtuu tuhoan* siivoan',
  key: 'avain avaime* purku* purkaa dekrypt* salauksen palauta* palautus takaisin vapaut* auke*',
  files:
    'tiedosto* tieto tiedot tietonne tietosi tietoja tietokan* data datan datanne palvelim* serveri* verkko ' +
    'verkkonne verkkoon järjestelm* varmuuskopi* rekister* asiakirj* arkisto* levy* kone koneesi koneenne ' +
    'lähdekood* sopimu* domain verkkotunnu* sivusto* sivunne tietokone* ohjaus* tuotanto* varasto* verkkokaup* ' +
    'kassajärj* potilasjärj* pilvi pilven galleri* puhelimesi läppäri* koneeltasi tili tilisi tilinne kanava* ' +
    'aineisto* materiaal* luonno* kirjanpi* laitteesi laitteenne',
  image:
    'kuva kuvat kuvas* kuvia kuviasi kuvan kuvien valokuv* video* tallen* nauh* klip* kuvakaap* screenshot* ' +
    'deepfake* selfie* snäp* snap* filmi* leffa* äänit* kuvamateri* kasvosi pätkä*',
  nude:
    'alasto* alasti nude* nakuku* intiim* porno* masturb* runkk* tyydyt* seksi* aikuisviih* onlyfans* paljaana ' +
    'peniks* tissi* kyrpä* pimppi* pervo* kylpy* suihku* pukuhuon* makuuhuon* alusvaat* rivo* hävyt* kylve* ' +
    'vessa* pano* himo*',
  message:
    'viesti* chat* keskustel* sähköposti* posti puhelu* kirje* histori* haku* selaus* meili* dm videopuhelu* ' +
    'yhteydenp* snäpit näppäil*',
  secret:
    'salaisu* pettä* petit* petät totuu* suhtees* suhteen rakasta* likais* valehtel* häpeä* paljastu* lunttas* ' +
    'nolo* syrjäh* mustaa pimeä* naimisis* hotell* huijaa* poltat humala* ryyppä* teit tekosi',
  personal:
    'salasana* henkilötun* hetu osoittees* osoitteen terveys* potilas* terapia* terapeu* sairauskert* lääkär* ' +
    'passi* pankkitie* korttitie* tunnus numerosi verotie* henkilötie* ip doxi* doxa* raskau* sairas* ' +
    'diagnoos* nimesi puhelinnumero* luotto* tunnuksesi asukasrek* kontaktitie*',
  family:
    'vaimo* mies* miehel* puoliso* äiti* äidi* äite* mutsi* isä* faija* vanhem* lapse* lapsi* lastes* tyttär* ' +
    'poika* poja* sisko* velje* veli* perhe* suku* mummo* mummi* anop* avopuol* avomie* vaari* tyttö* serkku* ' +
    'kumppani* morsia* sulhas* ukki setä täti',
  friends:
    'kaver* ystäv* seuraaj* kontakt* yhteystie* tuttav* tutu* luokkakav* jengi* poikaystäv* tyttöystäv* ryhmä* ' +
    'naapur* seurakun* jäbä* äijä* lähipiiri* seurue*',
  work:
    'pomo* esimie* esihen* työnanta* työkaver* työpaik* kollega* kollego* asiakka* asiakas* kilpaili* hallitu* ' +
    'yhtiö* yrity* firma* liikekump* johdol* johto* ura urasi bisnes* johtaja* yhteistyökump* tilaajat ' +
    'potilai* jäsenenne sidosryhm*',
  school: 'koulu* luok* opetta* rehtor* oppila* opiskel* lautakun* valmenta*',
  public:
    'kaikki kaikille kaikkien jokai* koko maailma* julkis* julki internet* netti* netiss* foorum* lehdis* ' +
    'lehti lehde* toimitta* media* some someen somessa facebook* insta* tiktok* telegram* tor tor-verk* pimeä* ' +
    'palsta* verkkoon google* discord* ylilaud* jodel* linkedin* youtube* radio* kaupunki* kylä kansa* netflix ' +
    'x:ssä twitter* tubettaj*',
  police:
    'poliis* viranom* verott* verohal* lastensuoj* migri* rikosilmoi* ilmianno* sosiaalitoim* työsuojelu* ' +
    'luottotie* tulli* esimies',
  publish:
    'julkais* julkist* vuod* vuot* leak* levi* paljast* posta* lataa* ladataan dumppa* jakoon streama* ' +
    'striima* julkituo* ilmesty* avaam* avaan jaossa kierto* kiertää esille esiin jonossa huutokaup* syötän ' +
    'feikki* luovutam* luovutan',
  show:
    'lähetän lähetäm* lähetet* lähet näytä* näyttä* jaan jaamme jaetaan kerron kerrom* kerrotaan laitan ' +
    'laitam* pistän heitän välitän välitäm* toimitan toimitam* esitän soitan soitam* ilmoitan ilmoitam* menee ' +
    'menevät lähtee lähtevät päätyy päätyvät joutuu tilaan juoru* kirjoitan viestitän pilaan annan ilmiannan ' +
    'vihjaan tagaan esittel* ohjaan',
  learn:
    'näkee näkevät näkis näkisi näe katsoo kuulevat kuulis kuule tietää tietävät lukee lukevat saavat saa ' +
    'saanut huomaa selviää tietoonsa kuulee* lukea näkemään nähdä katsel* tutustu* hämmästy*',
  sell: 'myy* huutokau* ostaja* kauppaan markkin*',
  hack:
    'hakker* hakkasim* murtau* murto* murro* tunkeu* asensi* troija* haittaohj* virus* saastu* tartut* pääsy* ' +
    'pääsi* kopio* varast* kaapa* kaapp* anasti* vakoilu* hallinnas* hallussa* ladann* latasi* kiinni* ' +
    'verkostanne sisällä hakkasin otimme otin haltuu* hyödyn* haavoittuv* takaovi* takaportti*',
  encrypt: 'salat* salas* salaa* lukit* lukko* lukos* krypta*',
  record:
    'kuvasi* kuvannut kuvattu nauhoi* äänit* tarkkail* seuraan seuraam* seurattu vahdi* stalk* kameras* ' +
    'webkam* tallensi* talless* tallennettu tallennettiin filmat* valvo* katselin silmäll* näppäily*',
  know:
    'tiedän tiedäm* tiiän tiiä tunnen näin löysin löysimme sain saimme minulla meillä mulla mul meil omistan ' +
    'tunnemme kuulin luin keräsin kuvasin käsiini löytyi',
  kill:
    'tapa* tappa* kuole* satut* vahing* hakkaa* hakata piekse* väkival* verta veris* murha* ammu* puukot* ' +
    'polvet jalkas* jalka sormes* sormi korva* katkea* katko* käy kärsi* kidnap* siepa* ampua teurast* ' +
    'loukkaant* kivulia* turpa* piestä* aseet aseistet* ruumi* hautaja* henki henkesi',
  burn:
    'polta* palaa palaisi palavat tulipal* pommi* räjäh* räjäy* särky* riko* rikki ikkun* hajo* myrkyt* ' +
    'venttiil* laukais* laukea* laite laitte* aktivoi* panos* panokset viritetty liekei* romu*',
  attack:
    'hyökkä* ddos* palvelunest* kaada* kaatu* nurin alhaalla pimeäksi pimene* polvil* katkea* boikot* kiinni ' +
    'seisoo seisova* jumissa estämme lamaut* kaaos* liikenne ylikuorm*',
  regret:
    'kadu* katu* seurau* ohi lopp* menetä* mennyt* huonosti pahasti vakav* kauhe* ikävä* sääli harmi kosto* ' +
    'kosta* itke* hinnan kalliiksi vahinko* tuskal* surku* surullis* pahoin lopullis* viheliäi*',
  ruin:
    'pilaa* pilata tuho* murska* maine* häpäis* häpeä* ural* nolaa* nolata elämäs* avioli* romuta* nöyryyt* ' +
    'leimat* pohjaan konkurss* potku* erott* eroaa',
  captive:
    'panttivan* siepat* luonamme meillä takaisin koiras* kissas* kirous kirotaan kateissa kidnap* näet näe ' +
    'elossa hengissä',
  threat:
    'varoitu* leikki* leiki vitsi* sekun* kello laskuri ukaas* viimei* uhka* blokka* ignoo* turvas* turva ' +
    'ohje* tosissa* tiedätte tiedät muista muistakaa ymmärrä* päätä päätös valinta valintasi mieti harkitse ' +
    'tarkkaan viivyttel* neuvottelu* ajattele',
  else: 'tai taikka muuten muutoin muussa sitten vaihtoeht* joko',
  if:
    'jos mikäli kun kunhan ellei ellet ellette ellemme ellen jollei jollet mikä-li jottei jotta ennenkuin ' + 'ehdolla',
  not: 'ei et en eivät emme ette ilman ellei ellet ellette jollet älä älkää eikä ettei',
  you:
    'sinä sinun sinut sinua sinulla sinulle sinuun sinusta sä sun sut sua sulla sulle sulta susta te teidän ' +
    'teitä teille teidät teiltä sulki',
  I: 'minä minun minut minua minulle minulla minulta mä mun mut mua mulla mulle mulki',
  we: 'me meidän meitä meille meillä meiltä meidät',
  they: 'hän he heidän häntä heille hänelle joku mies nainen henkilö',
  time:
    'tunti* tunnin tunnissa päivä* vuorokau* kuluessa sisällä mennessä asti saakka huomen* ennen viimeistään ' +
    'aikaa aikaraja* takaraja* tänään heti nyt keskiyö* maanantai* tiistai* keskivii* torstai* perjantai* ' +
    'lauantai* sunnuntai* huomisee* viikon illalla aamul* tasan minuut*',
  more: 'kaksinkert* tupla* nousee kasvaa lisää joka',
  bill:
    'lasku* vuokra* vastike* jäsenmaks* vakuutu* lainan lyhenny* tilausmaks* puhelinlas* maksuerä* kulut alv ' +
    'arvonlis* palvelumaks* verkkomaks* siirtomaks* osallistumismaks* käsittelymaks* kuukausimaks* maksu ' +
    'maksut maksun takuuvuok* sähkö* vesi vero verot verotus maksulap* lippukun*',
  due:
    'eräpäiv* erään* muistut* viivästy* korko* perint* ulosot* maksusuun* maksamatta irtisan* katkaistaan ' +
    'myöhäst* lisämaks* maksukehot* maksumuistut* karhu*',
  order:
    'tilau* tilaa varau* varaa toimitu* paket* peru* nouto* posti* ilmoittaud* paikka* lento* hotell* ' +
    'verkkokau* kuitti* ostos* ostokse* kortilla kortillesi noutaa nouda lähetys* tuote* matka* laiva* juna* ' +
    'vuode* koti-inkuljet*',
  refund:
    'palautam* hyvit* alennu* ale bonus* lahjakort* palkkio* voit* etu korvaus* palautu* hyväksyt* kampanja* ' +
    'arvont* arpa* etusetel* suosittel* kerään',
  sale:
    'myydään myytävä* halpa* halval* tarjou* liput lipun lipp* ovelta kaupp* hinnat hinnasta maksaa maksavat ' +
    'maksoi polkupyör* sohva* kirja* takki* puhelin auto kirpp* alennet* hintaan alkaen ostin osta uusi vanha ' +
    'käytetty ilmainen kpl kappale säkki pakkaus paketti motti asunto* asunnon mökki* mökin puut*',
  donate:
    'lahjoi* keräy* tue tuetaan auta avusta* hyväntek* vapaaeht* kiitos lastensair* talkoo* hyvän kolehti* ' +
    'puffetti* myyjäi*',
  income:
    'palkka* palkan palkat eläke* opintotu* tuki kela* etuu* lapsilis* ansai* tulot keikka* kuussa sossu* ' +
    'toimeentul* korvaus päivärah* tienas* ansio* säästö* rahasto* osinko* tuotto* tuotti',
  owe:
    'lainas* lainata lainaa velka* pizza* ruoka* ruuat lounas* takas synttär* bens* puoliks* osuu* kahvi* ' +
    'leffa* kimppa* jaetaan jakaa makkara* sipsi* olut* kalja* eväs* eväät retki* retken',
  news:
    'kertoo kertoi uutis* tiedotta* analyy* sijoitta* markkin* kurss* elokuv* dokum* kirja oikeus* tuomi* ' +
    'vangit* syyte* sakko* hovioik* määräsi lehti lehdessä radiossa televisio* tutkim* asiantunt* tilasto* ' +
    'pörssi* hallitus eduskun* väärennet*',
  advice:
    'varoitta* varo varokaa huija* rikosilm* kyberturv* vinkk* petok* älä koulutus* tunnista* opit epäilyt* ' +
    'epäiltävä* ilmoita uskoa usko',
  rate: 'kurssi* arvo hinta noussut nousi laski romaht* lasku markk* arvon',
  thanks:
    'kiitos kiitti kiitoks* moi hei terve terveisin ystävällis* tervetul* arvon onneks kiva ole hyvä heippa ' +
    'hellurei terkuin terkut mukavaa pahoittel* hyvää',
  joke: 'haha hehe :d vitsi vitsit lol xd leikki leikkira* pelissä :) tuuri läppä',
  service:
    'korja* remont* huolto* kurssi* leiri* harrast* valokuvau* studio* virustor* kotisiv* asennus* urakka ' +
    'tuholais* vitamiin* hammas* parturi* hosting kuntosali* jäsenyys vuokraus siivous* passikuv* kuvaaja* ' +
    'koulutus* talkkari* lukko* lukon avaimia lääke* lääkk* tunti hieronta* opetus* ohjattu kuvaus*',
  past:
    'maksoin lähetin siirsin menetin hävisin ostin lainasin maksettiin maksoi lähetti meni sai tuli ostimme ' +
    'lainasimme voitti hävisimme pyysi kysyi lupasi lupasin vaihtoi sanottiin',
  coin: 'bitcoin* btc krypto* xmr monero* lompak* eth usdt lohkoketj*',
  card: 'steam* lahjakort* itunes* koodit koodi paysaf* neosurf* kortit kortti',
  hit: 'palkat* keikan tilattu tilasi toimeksian* maksettiin ammattil*',
  home: 'koti* kotona talo* ovi ovesi ovella asut asutte asuu mökki* autosi paikat luokse* koulumat*',
  stop: 'lopet* rauhaan perun peruu keskey* jätän jätäm* jätet* raukea*',
};
