import type { ReadLanguage } from './language.ts';

/** Suomi. */
export const FI: ReadLanguage = {
  code: 'fi',
  name: 'Suomi',
  common:
    'ja on ei että se sinun sinä olen olet joka mutta kun jos tämä ole sinulle ovat meidän voit myös kaikki ' +
    'mitä vain tai niin teidän oli minulla minä jos kuin sekä emme mikäli kanssa sinut',
  telling:
    'lasku* maks* eräpäiv* viitenumero* viite tili tilille tilillä tililtä euroa euron eurolla euroja summa* ' +
    'päivä* tunti* tunnin tunnissa tuntia viikko* viiko* kuluessa kuukau* viivästys* huomautus* perintä* ' +
    'perinn* kuitti kuitin hei moi terve hyvä hyvää kiitos kiitä* tervei* ystäväl* salasan* video* videosi ' +
    'kuva* lähet* laita osoit* lompak* poliis* julkais* vuod* tieto* tiedo* tiedän uhka* vaadi* vaati* siirr* ' +
    'rahat rahaa rahan osta tilaa tilau* kone* tietokone* laite laittee* hakkeroi* murtau* koulu* pommi* ' +
    'räjäh* hyökkäy* palvelunesto* maanantai* tiistai* keskiviik* torstai* perjantai* lauantai* sunnuntai* ' +
    'tammikuu* helmikuu* maaliskuu* huhtikuu* toukokuu* kesäkuu* heinäkuu* elokuu* syyskuu* lokakuu* ' +
    'marraskuu* joulukuu* huomen* tänään eilen illalla aamu* kello yksi kaksi kolme neljä viisi kuusi kymmenen ' +
    'sata tuhat sadan kahden kolmen heti nyt enää ellet ellette muuten ennen jälkeen ilman kaikille sinulle ' +
    'minulle teille meille äiti äidi* isä yrity* asiakas asiakka* verko* palvel* ohje* ota otta* yhtey* ' +
    'viipymättä välittömästi kappale* toimitus* kortti* lahjakort*',
  forms: [
    [/yy|ää|uu|ii|öö/, 0.4],
    [/(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|nen|aan|ään|een|iin|oon|mme|nsa|nsä|vat|vät|kaa|kää)$/, 0.35],
    [/[äö]/, 0.25],
  ],
  cues: {
    ask:
      'maksa maksat maksaa maksakaa maksaminen maksamaan maksamista maksamalla maksun maksua maksusta maksu ' +
      'maksettava maksettavaksi maksettu maksatte maksetaan siirrä siirtää siirrät siirtämällä siirtäkää ' +
      'siirto siirron lähetä lähettää lähetät lähettämällä lähettäkää toimita toimittaa toimitat toimittakaa ' +
      'vaadi* vaatimu* vaati lunna* tilitä suoritus suorituksen tallet* hankkia suorita suorittaa perimme ' +
      'perin perii perit* velo* edellyt* korva* hyvit* lahjoi* luovut* sijoita laita panna',
    price:
      'hinta hinnan hintaan hinnalla summa* summan haluan haluamme osta ostaa ostakaa ostat määrä määrän ' +
      'pyydän pyydämme pyytämään',
    wallet: 'lompak* kukkaro* osoit* kryptovaluut*',
    within:
      'kuluessa sisällä tunnissa päivässä vuorokaudessa minuutissa viikossa tuntiin päivään takaraja* ' +
      'määräaika* aikaraja* måaaika',
    gives:
      'on saat saatte annan annamme antaa aikaa ajan vain tasan seuraav* enintään odotamme odotan lisäaikaa ' + 'vielä',
    past: 'viimeis* viime edellis* joka jo kertaa päivittäin',
    opened: 'avaa* avat* avas* avau* luke* lue luet luit',
    raise:
      'sitten jos mikäli ellei ellet muuten muussa nousee nouse* korote* tupla* kaksinkertai* jälkeen ' +
      'myöhemmin vielä kasvaa',
    discount: 'alennu* puolet sijaan sijasta',
    otherMoney:
      'vakuutu* vakuutet* palkka* palkan ansain* ansaits* ansain tiena* liikevaiht* saldo* voitto* voitti* ' +
      'myydään myyty myin myytiin hävisi* menetti*',
    threat:
      'julkais* julkista* vuod* vuota* tuho* tuhota salattu salatut salanneet salaamme salattiin salasimme ' +
      'hakker* murtau* haittaohjelm* varastet* varastimme kopioineet kopioimme kopioin ladanneet latasimme ' +
      'latasin',
    contact: 'yhtey* tilille tilisi tilin postilaatik* kirjoi* viesti sähköpost* ota vastaa soita',
    yours:
      'sinun sinua sinut sinulla tietosi tiedostosi tiedostojasi kuvasi kuviasi videosi laitteesi koneesi ' +
      'tietokoneesi tietonne tiedostonne yrityksenne verkkonne teidän sähköpostisi osoitteesi tilisi ' +
      'salasanasi puhelimesi numerosi',
    until: 'viimeistään mennessä asti saakka',
    takes: 'kestää kesti kestänyt vie',
    ago: 'sitten vanha vanhat ajalta aiemmin',
    clock: 'kello alkaa alkoi käynnist* ajastin* ajastimen lasketaan laskuri* hetkestä ilmoitu*',
    rate: 'kurssi kurssin vaihtokurssi',
    drop: 'poista poistakaa poistamalla ilman jätä',
    brand: 'siirto mobilepay*',
    messenger: 'kikin kikissä kikistä kikillä',
    number: 'kaksi* kahden* kolme* neljä* viisi* viide* kuusi* kuude* seitsemä* kahdeksa* yhdeksä* kymmene* tuhat*',
    article: '',
    single:
      'tunnin vuorokauden päivän viikon arkipäivän työpäivän puoli puolikas viikko vuorokausi neljännes neljäsosa',
    event: 'hyökkäy* tallen* nauhoit* videon videota demohyökkäy* palvelunesto* palvelunestohyökkäy* video*',
    rises: 'nousee nouse* korote* korotamme tupla* kaksinkertai* kolminkertai*',
    pieces: 'osa* alkuosa* loppuosa* yhdist* puolisko*',
    owed: 'laina* lasku* sakko* sakon arvoi* vähintään minimi*',
    held:
      'poistamme poistetaan nauho* tallen* video* poliisi* sukulai* tiedot kuvat kuvia kuvasi kuviasi ' +
      'alastonkuv* kuvakaappau* sukupuolielim* kontakt* kaver* tiedostot',
    orElse: 'muuten muussa',
    audience:
      'ystäv* kaver* perhe* äiti* äidi* isäl* vaimo* miehel* puoliso* tyttöystäv* poikaystäv* seuraaj* ' +
      'kaikille kaikki työkaver* pomo* työnanta* koulu* luokkakaver* sukulai* läheis* netti*',
    reversed: 'takaperin väärinpäin käänn* käänteis* lopusta peilikuva* oikealta',
  },
  numbers:
    'yksi 1 yhden 1 kaksi 2 kahden 2 kolme 3 kolmen 3 neljä 4 neljän 4 viisi 5 viiden 5 kuusi 6 kuuden 6 ' +
    'seitsemän 7 kahdeksan 8 yhdeksän 9 toista +10 kymmentä ×10 kymmenen ×10 kymmenessä ×10 sata ×100 sataa ' +
    '×100 sadan ×100 tuhat ×1000 tuhatta ×1000 tuhannen ×1000',
  scales: { thousand: 'tuhatta, tuhannen', million: 'miljoonaa, miljoonan', milliard: 'miljardia' },
  times: {
    minute: 'minuuttia, minuutin, minuutissa',
    hour: 't, tuntia, tunti, tunnin, tunnissa, tuntiin, tunnit, h:n, h:ssa',
    day:
      'päivää, paivaa, päivä, päivän, paivan, päivässä, päivään, vuorokautta, vuorokauden, vuorokaudessa, vrk, ' +
      'vrk:n',
    week: 'viikkoa, viikon, viikossa, viikko',
    businessDay: 'arkipäivää, arkipäivän, arkipäivässä, arkipaivaa, työpäivää, työpäivän, pankkipäivää, pankkipäivän',
  },
  money: {
    BTC: 'bitcoinia, bitcoinin, bitcoinit, bitcoinina, bitcoinilla, bitcoineja, bitcoinien, bitkoinia',
    XMR: 'moneroa, moneron, moneroja',
    ETH: 'ethereumia, ethereumin, etheriä',
    LTC: 'litecoinia, litecoinin',
    USDT: 'tetheriä',
    DOGE: 'dogecoinia',
    EUR: 'euroa, euron, eurot, eurolla, euroja, eurojen, eurosta, euroina, euroon',
    USD: 'dollaria, dollarin, dollarit, dollarilla, dollareita, taalaa, yhdysvaltain dollaria',
    GBP: 'puntaa, punnan, englannin puntaa',
    CHF: 'frangia, frangin, sveitsin frangia',
    SEK: 'kruunua, kruunun, kruunut, kruunulla, ruotsin kruunua',
    NOK: 'norjan kruunua',
    DKK: 'tanskan kruunua',
    PLN: 'zlotya',
    CAD: 'kanadan dollaria',
    JPY: 'jeniä',
    RUB: 'ruplaa',
  },
  multiples: [],
  crowns: null,
  dates: {
    months: [
      'tammikuu*',
      'helmikuu*',
      'maaliskuu*',
      'huhtikuu*',
      'toukokuu*',
      'kesäkuu*',
      'heinäkuu*',
      'elokuu*',
      'syyskuu*',
      'lokakuu*',
      'marraskuu*',
      'joulukuu*',
    ],
    weekdays: [
      'maanantaihin|maanantai-iltaan',
      'tiistaihin|tiistai-iltaan',
      'keskiviikkoon|keskiviikkoiltaan',
      'torstaihin|torstai-iltaan',
      'perjantaihin|perjantai-iltaan',
      'lauantaihin|lauantai-iltaan',
      'sunnuntaihin|sunnuntai-iltaan',
    ],
    by: '',
    byBehind: 'mennessä|asti|saakka',
    next: 'ensi|tulevaan|tähän',
    at: 'klo|kello',
  },
  paid: 'maksoi|maksoivat',
  deeds:
    'kaada(?:mme|n)|julkais|julkist|julki(?:tuo|n)|vuoda|vuode|vuota|paljast|kirist|uhka|uhkaa|hakker|murtau|murro|murtamis|' +
    'tietomur|haittaohj|troija|vakoil|salasim|salaamme|salattu|salanne|palvelunesto|hyökkä|pommi|räjäh|' +
    'tapa(?:n|mme|taan)|tappa(?:a|v|m|is|kaa)|satut|vahingo|tuhoa|tuhota|tuhoutu|häpäis|häpeä|maine(?:esi|' +
    'enne)|varasti|varastet|kopioi(?:mme|n|neet)|alaston|alasti|intiim|masturb|porno|levit|leviä|vaikenemis|' +
    'hiljaisuu|kostetaan|lunnai|seuraamuks|poista(?:n|mme) kaiken|kaverit? näk',
  mail: {
    from: 'lähettäjä',
    date: 'päivämäärä|päiväys|päiv|lähetetty',
    subject: 'aihe',
    to: 'vastaanottaja|saaja',
    cc: 'kopio',
    replyTo: 'vastaus',
    wrote: 'kirjoitti',
    ends: '(?:yst(?:ävällisin|\\.)?|parhain|kiitos|terveisin|terv\\.?|t\\.)[\\p{L} ,.]{0,30}|lähetetty .{0,60}',
  },
  contacts: {
    ask:
      'tekstaa tekstata meilaa kuittaa snäppää ota ottakaa ottamalla ottaa kirjoita kirjoittakaa kirjoittamalla kirjoittaa viesti viestitä laita ' +
      'vastaa vastatkaa vastaamalla soita soittakaa soittamalla kysy kysykää neuvottele neuvotelkaa yhteyttä',
    heading:
      'tiedustelut tiedusteluihin kuittaus kuitti tosite maksukuitti tuki yhteyttä yhteydessä yhteys yhteyden yhteydenot* yhteystie* viesti viestiä viestejä neuvottel* ' +
      'kysymyks* kysyttävää lisätietoja apua',
    reaches: 'tavoittaa tavoitat tavoitatte tavoitettavissa saa saat saatte löydät löydätte löytää löytyy',
    send:
      'lähetä lähettäkää lähetät lähettämällä toimita laita laittakaa laittaa lähettää pistä pudota heitä ' + 'ilmoita',
    object:
      'viesti viestiä rivi riviä kuitti kuitin todiste todisteen todisteet koodi koodit koodin maksutosite ' +
      'tosite tunniste tunnus tunnuksesi tunnuksenne tunnuksen tiedoston maksukuitti kuvakaappaus',
    act:
      'kirjoitan kirjotan kirjoitamme kirjoitin lähetän lähetämme lähetin lähetetään lähtee lähtevät soitan ' +
      'soitamme soitin kerron kerromme ilmoitan ilmoitamme laitan laitamme toimitan toimitamme jaan jaamme ' +
      'julkaisen julkaisemme näytän näytämme saavat saa näkevät vastaanottajat kaikille tiedän tiedämme menee ' +
      'menevät viestitän jätän jätämme',
    self: 'minulle meille minuun meihin minua meitä minut minun meidän mulle mun muhun mua meiltä minulta meidät',
    subject: 'minä mä hän he ne aion aiomme voin voimme',
    reader: 'sinä sä te',
    you: 'sinut sinuun sinua sinulle sut suhun teidät teihin teille',
    lead: 'siitä sinä voit voitte pitää täytyy sitten heti nyt vain ensin ja tai mutta ottakaa ottaa ota',
    yours: 'sinun sun sinut sut sinua sinulla sinulle teidän hänen heidän',
    person:
      'henkilö* yhteyshenkilö* vaimo* miehesi miehellesi miehellenne mieheni puoliso* äiti* äidi* äidä* ' +
      'mutsi* faija* isäsi isälle* isäll* isän vanhemm* pomo* esimie* esihenkilö* työkaver* kolleg* ystäv* ' +
      'kaver* siskosi siskolle* siskon sisare* velje* veli* poikasi pojallesi pojan poikaystäv* tyttäre* ' +
      'tytär* tytön tyttöystäv* lapse* lapsi* lastesi perhee* sukulai* naapuri* opettaj* seuraaj* asiakka* ' +
      'terapeut* lääkäri* työnantaj* johtaja* toimitusjohtaj* anopp* appiuk* serkk* kummi* kontaktisi ' +
      'kontakteillesi kontakteille mummo* mummi* vaari* ukki* setä* enosi enolle* enon tätisi tädille* ' +
      'läheis* rehtori* valmentaja* sihteeri* juristi* asianajaj* hammaslääkär* psykologi*',
    office:
      'klinikka* klinikan hoido* hoito* sairaala* terveys* yritys yrityk* yhtiö* pankki* pankin poliisi* ' +
      'koulu* päiväko* tarha* työpaik* virasto* viranomai* lehti lehde* toimittaj* yliopisto* seurakun* ' +
      'vakuutusyhti* asiakaspalvelu* vastaanot* neuvont* kriisi* hätänumero* vaihtopalvelu* pörssi* tuesta ' +
      'tuelta tukeen',
    label:
      'kiinni sähköposti* säpö* posti postia meili* maili* osoite osoitte* numero* puhelin* puhelimi* puhelime* tili ' +
      'tilisi tililtä* tililtäsi tilille* tilin tiliin käyttäjä* tunnus tunnuksel* kännykkä* kanava* linkki* ' +
      'tähän tänne kautta osoitteessa osoitteesta numerosta vain ainoastaan on',
    orElse: 'muuten muussa ellet ellette',
    to: 'osoitteeseen sähköpostiin numeroon tilille tiliin',
    not: 'älä älkää ei en emme',
    known: 'salasana* hetu henkilötunnus nimi nimesi syntymä* tiedot tietosi tietonne sinusta susta teistä',
    answers: 'vastaa vastaavat',
    further: 'vara* toinen',
    or: 'tai ja',
    speech:
      'lukee luki sanoo sanot sanoit kirjoitit viestissä* sivulla sivuilla mainoks* ilmoituks* profiili* ' +
      'allekirjoitu*',
  },
  menace: {
    or: 'tai|taikka|muuten|muutoin|muussa tapauksessa|sitten|tai sitten',
    unless:
      'jos ~ puuttu*|' +
      'ellei|jos ei|jos ~ ei|ennen kuin maks*|kunnes|' +
      'jos et|jos ette|jollet|jollette|ellet|ellette|ellemme|ellen|kunnes maksa*|jos en saa|jos emme saa|jos ' +
      'ei maks*|mikäli et|mikäli ette|mikäli emme',
    exposes:
      'lähetän|lähetämme|laitan|laitamme|jaan|jaamme|näytän|näytämme|kerron|kerromme|postaan|postaamme|lataan|' +
      'lataamme|myyn|myymme|pistän|heitän|annan|välitän',
    leaks: 'postaan|postaamme|' + 'julkaisen|julkaisemme|vuodan|vuodamme|paljastan|paljastamme|levitän|levitämme',
    held:
      'nude*|' +
      'potilas*|viestin|tän viestin|' +
      'lääkärikert*|kertomuks*|terveys*|' +
      'puhelu*|ääni*|posti*|' +
      'sopimu*|palkk*|asiakasrek*|potilasrek*|snäp*|linkki|linkin|keskustelu*|sähköpost*|alasti*|nakukuv*|' +
      'video*|videon|tallen*|nauho*|nauha*|kuva*|kuvat|kuvas|kuvasi|alastonku*|munaku*|viesti*|chatit|' +
      'kuvakaappau*|tiedot*|tieto*|asiakirj*|rekister*|lähdekood*|histori*|selaushistori*|salaisuu*|kaiken|' +
      'kaikki|sijain*|potilastie*|terveystie*|terapia*|tämän|tän|sen|ne|filmi*|klip*',
    audience:
      'rehtori*|valmentaj*|tiktok*|youtube*|seurakun*|sossu*|lastensuojel*|' +
      'vanhemma*|vanhempa*|muts*|porukoi*|koko|sisko*|veljes*|opettaj*|tyttöysti*|poikayst*|vaimolles*|äidillesi|' +
      'kaikille|kaikki|kaikkien|ystäv*|kaver*|perhe*|äiti*|äidi*|mutsi*|faija*|isäl*|isäsi|vaimo*|mies|miehe*|' +
      'puoliso*|pomo*|esimieh*|työnanta*|työkaver*|kollego*|koulu*|luokka*|sukulai*|tutui*|tuttavi*|yhteystie*|' +
      'seuraaj*|facebook*|insta*|nettiin|netti|netissä|internet*|julkis*|lehdistö*|media*|kilpailij*|asiakkaa*|' +
      'asiakkai*|naapur*|tyttöystäv*|poikaystäv*|pornosi*|poliis*|some*|maailma*',
    reaches:
      'saa|saavat|näkee|näkevät|näkis|kuulee|kuulevat|katsoo|katsovat|tietää|tietävät|menee|menevät|joutuu|' +
      'joutuvat|päätyy|päätyvät|leviää|leviävät|lähetetään|julkaistaan|vuodetaan|lähtee|lähtevät|kuulla',
    learns: 'saa|saavat|saa tietää|saavat tietää|näkee|näkevät|kuulee|kuulevat|tietää|tietävät',
    published:
      'jakoon|' +
      'pimeä* verk*|tor-verk*|jakoon|leviämään|liikkeelle|' +
      'myyntiin|myydään|' +
      'nettiin|julkisiksi|' +
      'julkaistaan|vuodetaan|julki|julkisuuteen|levitetään',
    harms:
      '(?:hakkeroin|hakkeroimme|murtaudun|murtaudumme|salaamme|kaadamme)|' +
      '(?:verk*|sivu*|palvel*|järjestelm*|kauppa*) ~(?:kaatuu|kaatuvat|kaadetaan|menee nurin|pimenee)|hyökkäy* jatkuu|hyökkäykset jatkuvat|(?:tiedot|tietonne|tietosi|asiakastie*) myydään|tuhoamme|poistamme avaime*|' +
      'kadut|kadutte|tulet katumaan|poltan*|poltamme|tuhoan|tuhoamme|tapan|tapamme|satutan|satutamme|hakkaan|' +
      'räjähtää|räjäytän|räjäytämme|tulen (?:kotiisi|luoksesi|sinne|käymään)|tulemme (?:kotiisi|luoksesi|' +
      'käymään)|(?:verk*|sivu*|palvel*|järjestelm*|kone*) (?:pysyy|pysyvät|kaatuu|on) (?:alhaalla|alas|nurin|' +
      'lukossa)|kaadan|kaadamme|hyökkäämme|menetät|menetätte|kuulevat tietomurrosta|pilaan',
    power:
      '(?:salata|pitää) ~ (?:puolisol*|vaimol*|mieheltä*|perheel*|pomol*|vanhemmil*)|' +
      'tiedostot ~(?:lukittu|salattu|lukossa)|kukaan ei ~ (?:näe|kuule|saa)|' +
      'tiedämme missä|tiedän missä (?:asut|olet)|tiedämme mitä (?:teit|olet)|tiedän mitä (?:teit|olet)|' +
      'tiedämme (?:kaiken|salaisuutesi)|tiedosto(?:si|nne) on salattu|tiedosto(?:si|nne) ovat salatut|(?:tieto|' +
      'tiedosto|data)(?:si|nne)(?: nyt)? (?:on|ovat) (?:meidän|hallussamme|minulla)|vaikenemise*|hiljaisuu*|' +
      '(?:on|rakennuksessa*) ~ pommi|pommi (?:on|räjähtää)|murtauduin|murtauduimme|hakkeroin|hakkeroimme|' +
      'varastimme|varastin|kuvasin sinu*|kuvasimme sinu*|(?:sinua|sinut|sua|sut) on (?:kuvattu|nauhoitettu|' +
      'hakkeroitu)|meillä on ~ (?:asiakasrekister*|tieto*|tiedosto*|kuva*|video*|asiakirj*)|(?:minulla|mulla) ' +
      'on (?:sun |sinun )?~(?:alastonku*|kuvasi|videosi|viestisi|kuvas)|lunnaat|lunnasvaatimu*|(?:maksettiin|' +
      'palkattiin) ~ (?:satut*|tapa*|vahingoi*)|pysyy (?:salassa|meidän välisenä)|kukaan ei (?:saa tietää|näe|' +
      'kuule)|halu(?:at|utko|atko) ~ (?:näke*|näkis)|pääsy ~ (?:kamera*|puhelime*|koneese*|laitteese*|' +
      'sähköposti*)|salasanasi on|poistan (?:tallente*|video*|kuva*|kaiken|kaikki)|poistamme (?:tallente*|' +
      'video*|kuva*|kaiken)|(?:saat|saatte) (?:avaimen|tieto* takaisin|tiedosto* takaisin)|varmuuskopio(?:si|' +
      'nne) on (?:poistettu|tuhottu)',
    tells:
      'varoitt*|varo|varokaa|lehti kirjoittaa|uutis*|älä maksa|älkää maksako|joku voi väittää|vaativat ~ ' +
      'kaupungilta|huijarit|huijau*',
  },
  concepts: {
    pay:
      'maks* tilit* siirr* siirt* suorit* tallet* lunast* mobilepay* kuitata kuittaa kuitat* pulit* köhi* ' +
      'kilauta* vipat* pulittaa lunasta summa euroilla kustan* tilille tilittä* korvaa',
    give:
      'lähetä* läheta* anna antaa antakaa laita laittakaa pistä pistäkää heitä heittäkää toimita toimittakaa tuo ' +
      'tuokaa jätä jättäkää luovuta* hommaa hanki hankkikaa järjestä järkkää osta ostakaa hoida hoitakaa kerää ' +
      'ostatko kerään keräät lähettäkää lähetät lähettää laittaa laitat laitatko annat siirrätte järjestäkää ' +
      'hommatkaa',
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
      'poista* poiste* poistu* tuhoa tuhoam* tuhota* tuhotaan tuhoutu* hävit* häviä* katoa* pyyhi* pyyhky* ' +
      'deletoi* katoavat häviävät häviää unohtuu poistuvat hävitämme tuhoan* siivoan',
    key:
      'avain avaime* avaimen purku* purkaa dekrypt* salauksen palauta* palautus palautamme takaisin vapaut* ' + 'auke*',
    files:
      'tiedosto* tieto tiedot tietonne tietosi tietoja tietokan* data datan datanne palvelim* serveri* verkko ' +
      'verkkonne verkkoon järjestelm* varmuuskopi* rekister* asiakirj* arkisto* levy* kone koneesi koneenne ' +
      'lähdekood* sopimu* domain verkkotunnu* sivusto* sivunne sivuston tietokone* ohjaus* ohjausjärj* tuotanto* ' +
      'varasto* verkkokaup* kassajärj* potilasjärj* pilvi pilven galleri* puhelimesi läppäri* koneeltasi tili ' +
      'tilisi tilinne kanava* aineisto* materiaal* luonno* kirjanpi* laitteesi laitteenne',
    image:
      'kuva kuvat kuvas* kuvia kuviasi kuvan kuvien valokuv* video* videon tallen* nauh* klip* kuvakaap* ' +
      'screenshot* deepfake* selfie* snäp* snap* filmi* leffa* äänit* äänite* kuvamateri* videopuhelu* kasvosi ' +
      'pätkä* pätkän',
    nude:
      'alasto* alasti nude* nudet nudes nakuku* intiim* porno* panovid* masturb* runkk* tyydyt* seksi* ' +
      'aikuisviih* onlyfans* paljaana peniks* tissi* kyrpä* pimppi* pervo* kylpy* suihku* pukuhuon* makuuhuon* ' +
      'alusvaat* rivo* hävyt* kylve* vessa* pano* himo*',
    message:
      'viesti* chat* keskustel* sähköposti* posti puhelu* kirje* histori* haku* selaus* meili* dm videopuhelu* ' +
      'kirjeenv* yhteydenp* snäpit näppäil*',
    secret:
      'salaisu* syrjähyp* pettä* petit* petät totuu* suhtees* suhteen rakasta* likais* valehtel* häpeä* ' +
      'paljastu* lunttas* noloa nolo* syrjäh* mustaa pimeä* naimisis* hotell* huijaa* poltat humala* ryyppä* ' +
      'teit tekosi',
    personal:
      'salasana* henkilötun* hetu osoittees* osoitteen terveys* potilas* terapia* terapeu* sairauskert* lääkär* ' +
      'passi* pankkitie* luottokort* korttitie* tunnus numerosi verotie* henkilötie* ip doxi* doxa* raskau* ' +
      'sairas* diagnoos* nimesi puhelinnumero* luotto* tunnuksesi asukasrek* kontaktitie*',
    family:
      'vaimo* mies* miehel* puoliso* äiti* äidi* äite* mutsi* isä* isäl* faija* vanhem* lapse* lapsi* lapsen* ' +
      'lastes* tyttär* poika* poja* sisko* velje* veli* perhe* suku* mummo* mummi* anop* avopuol* avomie* vaari* ' +
      'tyttö* poikasi lapsenlap* serkku* siskollesi kumppani* morsia* sulhas* ukki setä täti',
    friends:
      'kaver* ystäv* seuraaj* kontakt* yhteystie* tuttav* tutu* luokkakav* jengi* poikaystäv* tyttöystäv* ryhmä* ' +
      'naapur* seurakun* jäbät jäbä* äijä* lähipiiri* ryhmään seurue*',
    work:
      'pomo* esimie* esihen* työnanta* työkaver* työpaik* kollega* kollego* asiakka* asiakas* kilpaili* hallitu* ' +
      'yhtiö* yrity* firma* liikekump* johdol* johto* ura urasi bisnes* esihenkilö* johtaja* yhteistyökump* ' +
      'tilaajat potilai* jäsenenne sidosryhm*',
    school: 'koulu* luok* opetta* rehtor* oppila* opiskel* lautakun* valmenta*',
    public:
      'kaikki kaikille kaikkien jokai* koko maailma* julkis* julki internet* netti* netiss* foorum* lehdis* ' +
      'lehti lehde* toimitta* media* some someen somessa facebook* insta* tiktok* telegram* tor tor-verk* pimeä* ' +
      'palsta* verkkoon google* discord* ylilaud* jodel* linkedin* youtube* radio* kaupunki* kylä kansa* ' +
      'kansalle maailmal* netflix x:ssä twitter* tubettaj*',
    police:
      'poliis* viranom* verott* verohal* lastensuoj* migri* rikosilmoi* ilmianno* sosiaalitoim* työsuojelu* ' +
      'luottotie* tulli* esimies viranomainen',
    publish:
      'julkais* julkist* vuod* vuot* leak* levi* levit* paljast* posta* lataa* ladataan lataan dumppa* jakoon ' +
      'streama* striima* julkituo* ilmesty* ilmestyv* avaam* avaan jaossa kierto* kiertoon kiertää esille esiin ' +
      'levitykse* jonossa huutokaup* syötän feikki* feikkit* luovutam* luovutan',
    show:
      'lähetän lähetäm* lähetet* lähet näytä* näyttä* jaan jaamme jaetaan kerron kerrom* kerrotaan laitan ' +
      'laitam* pistän heitän välitän välitäm* toimitan toimitam* esitän soitan soitam* ilmoitan ilmoitam* menee ' +
      'menevät lähtee lähtevät päätyy päätyvät joutuu tilaan juoru* kirjoitan viestitän pilaan annan ilmiannan ' +
      'vihjaan tagaan esittel* ohjaan',
    learn:
      'näkee näkevät näkis näkisi näe katsoo katsele* kuulee kuulevat kuulis kuule tietää tietävät lukee lukevat ' +
      'saavat saa saanut huomaa selviää tietoonsa kuulee* lukea näkemään nähdä katsel* tutustu* hämmästy*',
    sell: 'myy* myymme myyn myydään huutokau* ostaja* kauppaan markkin*',
    hack:
      'hakker* hakkasim* murtau* murto* murro* tunkeu* asensi* troija* haittaohj* virus* saastu* tartut* pääsy* ' +
      'pääsi* kopioi* kopio* varast* kaapa* kaapp* anasti* vakoilu* hallinnas* hallussa* ladann* latasi* kiinni* ' +
      'verkostanne sisällä hakkasin otimme otin haltuu* haltuun hyödyn* haavoittuv* takaovi* takaportti* ' +
      'kaappas*',
    encrypt: 'salat* salas* salaa* salatt* lukit* lukko* lukos* krypta* kryptat* kryptaus* kryptas*',
    record:
      'kuvasi* kuvannut kuvattu kuvasim* nauhoi* äänit* tarkkail* seuraan seuraam* seurattu vahdi* stalk* ' +
      'kameras* webkam* tallensi* talless* tallennettu tallennettiin filmat* filmattu valvo* valvomme katselin ' +
      'silmäll* näppäily*',
    know:
      'tiedän tiedäm* tiiän tiiä tunnen näin löysin löysimme sain saimme minulla meillä mulla mul meil omistan ' +
      'tunnemme kuulin luin keräsin kuvasin käsiini löytyi',
    kill:
      'tapa* tappa* kuole* kuolema* kuolet satut* satuta* vahing* hakkaa* hakata piekse* väkival* verta veris* ' +
      'murha* ammu* puukot* polvet jalkas* jalka sormes* sormi korva* katkea* katko* käy kärsi* kidnap* siepa* ' +
      'hakkaan ampua teurast* loukkaant* kivulia* turpa* turpaan piestä* vahingoit* aseet aseistet* ruumi* ' +
      'hautaja* henki henkesi',
    burn:
      'polta* palaa palaisi palavat tulipal* pommi* räjäh* räjäy* särky* riko* rikki ikkun* hajo* myrkyt* ' +
      'venttiil* laukais* laukea* laite laitte* laitteen aktivoi* panos* panokset viritetty liekei* romu*',
    attack:
      'hyökkä* hyökkäy* ddos* palvelunest* kaadam* kaada* kaatu* nurin alhaalla pimeäksi pimene* polvil* katkea* ' +
      'boikot* kiinni seisoo seisova* jumissa estämme lamautam* lamaut* kaaos* hyökkäämme liikenne ylikuorm*',
    regret:
      'kadu* katu* kadut seurau* ohi lopp* loppui menetä* mennyt* huonosti pahasti vakav* kauhe* ikävä* sääli ' +
      'harmi vahinko kosto* kosta* itke* itkette hinnan kalliiksi vahinko* tuskal* surku* surullis* pahoin ' +
      'lopullis* viheliäi*',
    ruin:
      'pilaa* pilata tuho* tuhoan murska* maine* häpäis* häpeä* ural* nolaa* nolata elämäs* avioli* romuta* ' +
      'nöyryyt* leimat* pohjaan konkurss* potku* potkut erott* eroaa',
    captive:
      'panttivan* siepat* luonamme meillä takaisin koiras* kissas* kirous kirotaan kateissa kidnap* näet näe ' +
      'elossa hengissä',
    threat:
      'varoitu* leikki* leiki vitsi* sekun* kello laskuri ukaas* viimei* uhka* blokka* ignoo* turvas* turva ' +
      'ohje* tosissa* tiedätte tiedät muista muistakaa ymmärrä* päätä päätös valinta valintasi mieti harkitse ' +
      'tarkkaan viivyttel* neuvottelu* ajattele',
    else: 'tai taikka muuten muutoin muussa sitten vaihtoeht* joko',
    if:
      'jos mikäli kun kunhan ellei ellet ellette ellemme ellen jollei jollet mikä-li jottei jotta ennenkuin ' +
      'ehdolla',
    not: 'ei et en eivät emme ette ilman ellei ellet ellette jollet älä älkää eikä ettei',
    you:
      'sinä sinun sinut sinua sinulla sinulle sinuun sinusta sä sun sut sua sulla sulle sulta susta te teidän ' +
      'teitä teille teidät teiltä sulki',
    I: 'minä minun minut minua minulle minulla minulta mä mun mut mua mulla mulle mulki',
    we: 'me meidän meitä meille meillä meiltä meidät',
    they: 'hän he heidän häntä heille hänelle joku mies nainen henkilö',
    time:
      'tunti* tunnin tunnissa päivä* vuorokau* kuluessa sisällä mennessä asti saakka huomen* ennen viimeistään ' +
      'aikaa aikaraja* takaraja* tänään heti nyt vuorokausi* vuorokaudes* keskiyö* maanantai* tiistai* keskivii* ' +
      'torstai* perjantai* lauantai* sunnuntai* huomisee* viikon illalla aamul* tasan minuut*',
    more: 'kaksinkert* tupla* nousee kasvaa lisää joka',
    bill:
      'lasku* laskun vuokra* vastike* jäsenmaks* vakuutu* lainan lyhenny* tilausmaks* sähkölas* puhelinlas* ' +
      'maksuerä* kulut alv arvonlis* palvelumaks* verkkomaks* siirtomaks* osallistumismaks* käsittelymaks* ' +
      'kuukausimaks* maksu maksut maksun takuuvuok* sähkö* vesi puhelinlasku vero verot verotus maksulap* ' +
      'lippukun*',
    due:
      'eräpäiv* erään* muistut* viivästy* viivästysk* korko* perint* perintä* ulosot* maksusuun* maksamatta ' +
      'irtisan* katkaistaan erääntyy erääntyv* myöhäst* lisämaks* maksukehot* maksumuistut* karhu*',
    order:
      'tilau* tilaa varau* varaa toimitu* paket* peru* peruut* nouto* posti* ilmoittaud* paikka* lento* hotell* ' +
      'lähetys verkkokau* kuitti* ostos* ostokse* kortilla kortillesi noutaa nouda lähetys* tuote* tuotepal* ' +
      'matka* laiva* juna* vuode* koti-inkuljet*',
    refund:
      'palautus* palautam* hyvit* hyvity* alennu* ale bonus* lahjakort* palkkio* voit* voitto* etu korvaus* ' +
      'palautu* hyväksyt* kampanja* arvont* arpa* etusetel* suosittel* kerään',
    sale:
      'myydään myytävä* halpa* halval* tarjou* lippu* liput lipun lipp* ovelta kaupp* hinnat hinnasta maksaa ' +
      'maksavat maksoi polkupyör* sohva* kirja* takki* puhelin auto kirpp* kirppar* alennet* hintaan alkaen ' +
      'ostin osta uusi vanha käytetty ilmainen kpl kappale säkki pakkaus paketti motti asunto* asunnon mökki* ' +
      'mökin puut*',
    donate:
      'lahjoi* keräy* tue tuetaan auta avusta* hyväntek* vapaaeht* kiitos lastensair* talkoo* talkoot ' +
      'vapaaehtoi* hyvän kolehti* puffetti* myyjäi*',
    income:
      'palkka* palkan palkat eläke* opintotu* tuki kela* etuu* lapsilis* ansai* tulot keikka* kuussa sossu* ' +
      'toimeentul* korvaus päivärah* tienas* ansio* säästö* säästös* rahasto* osinko* tuotto* tuotti',
    owe:
      'lainas* lainata lainaa velka* velkaa pizza* ruoka* ruuat lounas* takas synttär* bens* puoliks* osuu* ' +
      'kahvi* leffa* kimppa* jaetaan jakaa makkara* sipsi* olut* kalja* eväs* eväät retki* retken',
    news:
      'kertoo kertoi uutis* tiedotta* analyy* sijoitta* markkin* kurss* elokuv* dokum* kirja oikeus* tuomi* ' +
      'tuomits* vangit* syyte* sakko* hovioik* määräsi lehti lehdessä radiossa televisio* tutkim* asiantunt* ' +
      'tilasto* markkinat pörssi* hallitus eduskun* väärennet*',
    advice:
      'varoitta* varo varokaa huija* huijaus* rikosilm* kyberturv* vinkk* petok* älä koulutus* tunnista* opit ' +
      'vinkki* epäilyt* epäiltävä* ilmoita uskoa usko',
    rate: 'kurssi* arvo hinta noussut nousi laski romaht* lasku markk* arvon',
    thanks:
      'kiitos kiitti kiitoks* moi hei terve terveisin ystävällis* tervetul* arvon onneks kiva ole hyvä heippa ' +
      'hellurei terkuin terkut mukavaa pahoittelut pahoittel* hyvää',
    joke: 'haha hehe :d vitsi vitsit lol xd leikki leikkira* pelissä :) tuuri läppä',
    service:
      'korja* remont* huolto* kurssi* kurssin leiri* harrast* valokuvau* studio* virustor* kotisiv* asennus* ' +
      'urakka tuholais* vitamiin* hammas* parturi* hosting kuntosali* jäsenyys vuokraus siivous* kurssimaks* ' +
      'passikuv* kuvaaja* koulutus* talkkari* lukko* lukon avaimia lääke* lääkk* tunti hieronta* opetus* ohjattu ' +
      'kuvaus*',
    past:
      'maksoin lähetin siirsin menetin hävisin ostin lainasin maksettiin maksoi lähetti meni sai tuli ostimme ' +
      'lainasimme voitti hävisimme pyysi kysyi lupasi lupasin vaihtoi sanottiin',
    coin: 'bitcoin* btc krypto* xmr monero* lompak* eth usdt lohkoketj*',
    card: 'steam* lahjakort* itunes* koodit koodi paysaf* neosurf* kortit kortti',
    hit: 'palkat* palkattu keikan tilattu tilasi toimeksian* maksettiin ammattil*',
    home:
      'koti* kotiin kotisi kotona talo* talosi ovi ovesi ovella asut asutte asuu mökki* autosi paikat luokse* ' +
      'koulumat*',
    stop: 'lopet* rauhaan perun peruu keskey* jätän jätäm* jätet* raukea*',
  },
};
