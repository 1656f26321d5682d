import type { Concepts } from './concepts.ts';

export const SV: Concepts = {
  pay: 'betal* överför* swish* sätt pröjs* punga erlägg* hosta kosta* avlägg* slanta',
  give:
    'skicka ge lämna fixa köp lägg ordna skaffa samla släng för överlämna skickar ger köper lämnar hosta ' +
    'skramla släpp samlar fixar',
  want:
    'kräv* vill begär* väntar behöver pris* nöjer taxa utrop vilja villkor* erbjud* behövs bör summa* räcker ' +
    'arvode*',
  ransom: 'lösen* utpress* beskydd* tystnadspen* raderingsavg* gisslan* mutor gengäld*',
  silence: 'tyst tystnad* käften tiga tiger glömm* mellan hemlighåll* diskret*',
  erase: 'radera* förstör* försvinn* tas bort avinstall* utplån* städar',
  key: 'nyckel* nycklar* dekrypt* låsa låser återställ* tillbaka upplås*',
  files:
    'fil filer filerna data datan databas* server* nätverk* system* säkerhetskop* register* dokument* arkiv* ' +
    'disk* dator* källkod* avtal* domän* sajt* webbplats* hemsida* kunddata* uppgifter* styrning* styrsyst* ' +
    'drift* lager* kassasyst* moln* galleri* mobil* telefon* laptop* konto* kanal* material* utkast* bokför* ' +
    'enhet* ritning* maskin* fordon*',
  image:
    'bild* foto* video* film* klipp* inspeln* skärmdump* screenshot* deepfake* selfie* snap* band bandet ' +
    'ljudfil* ansikte* snutt*',
  nude:
    'naken* nude* intim* porr* onaner* runk* sex* vuxensid* onlyfans* naket kuk* bröst bad* dusch* omklädning* ' +
    'sovrum* underkläd* snusk* toalett* lust',
  message:
    'meddeland* chatt* mejl* mail* samtal* brev* sökhist* surfhist* histor* sms videosamtal* korrespond* ' +
    'snapsen tangent*',
  secret:
    'hemlig* otrogen* otroh* affär sanning* smuts* ljug* ljög* fusk* skam* avslöj* pinsam* svart* gift hotell* ' +
    'lurar röker full fyll* gjorde synd*',
  personal:
    'lösenord* personnum* adress* journal* terapi* pass passkop* bankupp* kortupp* hälsoupp* vård* inlogg* ' +
    'skatteupp* id ip doxa* graviditet* sjuk* diagnos* namn* telefonnummer* kredit* hyresgäst*',
  family:
    'fru* man* maka make sambo* mamma* morsa* mor pappa* farsa* far föräldr* barn* dotter* son* syster* syrra* ' +
    'bror* famil* släkt* mormor* farmor* svärmor* flickvän* pojkvän* kusin* partner* fästm* morbror moster',
  friends:
    'vän* kompis* polare* följare* kontakt* bekant* tjej* kille* grannar* grannen församl* gäng* polarna ' +
    'umgäng* grupp* snubbar*',
  work:
    'chef* kolleg* arbetsgiv* jobb* kund* konkurr* styrelse* bolag* företag* firma* partner* karriär* ledning* ' +
    'överordn* direktör* samarbetsp* patient* medlemm* leverant*',
  school: 'skol* klass* lärar* rektor* elev* student* tränar* prov*',
  public:
    'alla allt hela värld* offentl* internet* nät* forum* press* tidning* journalist* media sociala facebook* ' +
    'insta* tiktok* telegram* tor darknet* flashback* sajt google* överallt linkedin* youtube* radio* stad* by ' +
    'byn folk* allmänhet* twitter*',
  police: 'polis* myndig* skatteverk* socialen* migrationsv* anmäl* insatsst* socialtj* arbetsmilj* skattmas* piket*',
  publish:
    'public* läck* leak* sprid* avslöj* posta* lägger ladda* dumpa* släpp* hängs exponer* dyker öppnar ut ' +
    'cirkul* omlopp kö auktion* fejk*',
  show:
    'skickar delar visar berätt* säger mejlar vidarebef* lämnar går hamnar skickas visas tjall* skvallr* ' +
    'ringer skriver trycker ger tipsar taggar vidare',
  learn: 'ser se vet veta hör höra läser läsa får titta beundra chockas',
  sell: 'sälj* auktion* köpare marknad*',
  hack:
    'hack* bröt brutit intrång* tagit tog infekt* virus* trojan* åtkomst* kopier* nedladd* stal stulit kapa* ' +
    'spionpr* kontroll* ägo installer* inifrån inne utnyttj* sårbar* bakdörr* övertag*',
  encrypt: 'krypter* låst*',
  record:
    'filma* spela* inspel* övervak* spioner* följer bevak* kamera* webbkam* sparat sparade sparats lagrad* ' + 'sett',
  know: 'vet känner såg hittade fick har hörde läste samlade kom fann hittat',
  kill:
    'död* dör dö skada* misshandl* slår slå bryter benen fingr* blod* mörda* skjut* hugg* örat lida lider ' +
    'kidnapp* spöa* spö stryk slakt* plåga* vapen beväp* lik begrav* livet',
  burn:
    'bränn* brinn* brann bomb* spräng* explod* smäll* krossa* förgift* ventil* ruta rutor utlös* laddning* ' +
    'enhet* aktiver* eld elda',
  attack:
    'attack* angrep* ddos* överbelast* sänk* släck* nere slår offline ner stängd* stänger stopp lamslå* kaos ' +
    'trafik',
  regret:
    'ångra* slut* följder* konsekv* förlor* illa synd ledsen över hämnd* sorgl* gråta gråter dyrt dyr tråkig* ' +
    'pina smärt*',
  ruin:
    'förstör* krossa* ruiner* rykte* skäms skämmas skam* livet liv äktenskap* rasera* körd kört förnedr* ' +
    'bottn* konkurs* sparken avsked* skild* skilj*',
  captive: 'gisslan kidnapp* hund* katt* förbann* aldrig saknad* leva levande',
  threat:
    'varning* lek leker skämt* klock* nedräkn* sista block* trodde säker proffs hot* bluffa* minns förstå välj ' +
    'val valet tänk fundera noga försen* dröj* förhandl*',
  else: 'annars eller fall sedan sen',
  if: 'om ifall när tills såvida',
  not: 'inte ingen inget inga utan aldrig icke',
  you: 'du dig din ditt dina er ert era ni',
  I: 'jag mig min mitt mina',
  we: 'vi oss vår vårt våra',
  they: 'han hon de dem någon hans hennes deras man',
  time:
    'inom timm* dag* dygn* före innan senast imorgon morgon* kväll* tills nu genast midnatt* måndag* tisdag* ' +
    'onsdag* torsdag* fredag* lördag* söndag* veckan minut*',
  more: 'fördubbl* ökar stiger dubbl* varje',
  bill:
    'faktur* räkning* hyra* avgift* medlemsavg* försäkr* premie* prenum* moms elräk* kostnad* deposit* ' +
    'betalning betalningen el vatten skatt skatten fordonssk* träningsav*',
  due:
    'förfall* påminn* dröjsm* ränta* inkasso* kronofogd* skuld* avbetaln* försen* uppsäg* sägs krav* ' + 'anmärkning*',
  order:
    'beställ* bokning* boka* avbok* avbeställ* frakt* leverans* paket* order* plats* anmälan annull* retur* ' +
    'kvitto hämta* hotell* flyg* köp köpet kort kortet vara varan resa båt* tåg* säng*',
  refund:
    'återbet* kredit* rabatt* bonus* återbär* presentkort* vinst* vann hittelön* ersätt* avdrag* godkänd* ' +
    'kampanj* lott* kupong* tipsa*',
  sale:
    'säljes rea erbjud* biljett* billig* kostar kostade pris butik* cykel* soffa* bok boken jacka* annons* ' +
    'köpt köper loppis* från köpte ny gammal begagn* gratis styck st säck* lägenhet* stuga* ved',
  donate: 'skänk* gåva* insaml* bidra* stöd* välgör* kollekt* frivill* hjälp* städdag* volontär* goda fika*',
  income:
    'lön* pension* studiebid* barnbid* bidrag* utbetal* månaden extrajobb* jobb försörjn* ersättn* dagpeng* ' +
    'spar* fond* utdelning* avkast*',
  owe:
    'skyldig* låna* pizza* middag* lunch* dela la ut tårta* bensin* kaffe present* bio* korv* öl chips* ' +
    'utflykt* picknick* ihop',
  news:
    'skriver enligt uppger analyt* investera* film dokument* bok dömde dömdes tingsrätt* häktad* bolaget ' +
    'sanktionsav* böter bot grep krävde radion tv forskning* expert* statistik* börs* regering* falska',
  advice: 'varnar bluff* bedräg* polisanm* akta upp tips cert-se svara utbildn* känna lär misstänk* tro',
  rate: 'kurs* värd växelkurs* stiger rasar marknad* ligger',
  thanks: 'tack hej snälla vänlig* hälsn* välkomm* bästa grattis kul kära hejsan tjena ursäkta trevlig* god',
  joke: 'haha hehe skoj* skämt* lol :d xd låtsas* spelet :) typiskt',
  service:
    'reparat* lagning* kurs* läger* studio* antivirus* säkerhetstj* renover* tandläk* frisör* besiktn* ' +
    'service* sanering* gym* medlemskap* hyr* uthyr* städ* passfoto* fotograf* vaktmäst* lås* medicin* timme ' +
    'massage* lektion*',
  past: 'betalade skickade förlorade köpte lånade vann kostade la gick fick bad frågade lovade bytte sa gav',
  coin: 'bitcoin* btc krypto* xmr monero* plånbok* eth usdt kedjan',
  card: 'steam* presentkort* itunes* kod koder koderna google paysaf*',
  hit: 'uppdrag* beställt anlita* hyrd leja betalt proffs*',
  home: 'hem hemma hus* bor dörr* villa* stuga* bil bilen förbi hälsar lokal*',
  stop: 'slut* avbryt* fred ifred stoppa* lämnar',
};
