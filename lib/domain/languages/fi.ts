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
    'yhdessä 1 kahdessa 2 kolmessa 3 neljässä 4 viidessä 5 kuudessa 6 seitsemässä 7 kahdeksassa 8 yhdeksässä 9 ' +
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
};
