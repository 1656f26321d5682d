import { pattern } from '#domain/extract/text/pattern.ts';
import { anyOf } from './place-words.ts';

/**
 * What letters of extorters speak of, by topic. Single nouns and roots rather than sentences: who writes a letter chooses the
 * sentence, and hardly what it is about. No topic says anything by itself; two or three together do.
 */
const MENACING: readonly (readonly string[])[] = [
  // Those who are to learn of it.
  [
    'wife husband spouse girlfriend boyfriend fiance* gf mum mom mother dad father parents son daughter kids brother sister grandmother family relatives boss manager employer colleagues coworkers classmates headmaster principal teacher vicar priest parish congregation followers neighbour* neighbor* landlord newspaper* journalist* reporter* editor newsdesk press media tax_office competitor* whole_town the_whole insurer board investors clients customers patients suppliers shareholders students pupils fans subscribers council mayor hr_department ex your_school your_church your_club everybody everyone_you',
    'vaimo* miehesi miehellesi miehelles aviomie* puoliso* tyttöystävä* poikaystävä* äiti* äidi* isäsi isällesi isälles vanhemma* vanhempi* poikasi tyttäresi lapsesi veljesi siskosi mummo* perhee* perhe suku sukulai* pomo* esimie* työnantaj* työkaver* luokkakaver* luokka rehtori* opettaj* pappi* papille kirkkoherr* seurakun* seuraaji* naapuri* isännöitsij* vuokranantaj* toimittaj* lehdistö* lehti lehdel* lehteen verottaj* kilpailij* koko_kylä koko_suku hallitus* johtokun* asiakka* potila* osakka* oppila* kunnan* pormestari* henkilöst* vanhempainil* seurakuntaneuvosto* kihlat* entise* poikayst* tutuill* kaikille',
    'fru frun fruga make maken maka man sambo flickvän* pojkvän* mamma* pappa* mor far föräldr* son sonen dotter* barnen bror syster farmor mormor familj* släkt* chef chefen arbetsgivar* kolleg* klasskamrat* rektor* lärar* präst* kyrkoherd* församling* följare grann* hyresvärd* disponent* tidning* journalist* redaktör* redaktion* pressen medier* skattemyndighet* skatteförvaltning* skatteverket konkurrent* hela_byn hela_stan hela_släkten styrelse* kunder* patienter* leverantör* aktieägar* elever* kommunen facket personal* fästm* ex alla_du_känner bekanta',
    'frau gattin ehemann ehefrau mann partner* freundin mutter mama vater papa eltern sohn tochter kinder bruder schwester oma familie verwandt* chef chefin boss arbeitgeber* kollege* mitschüler* schulleit* rektor* lehrer* pfarrer* gemeinde follower* nachbar* vermieter* hausverwaltung zeitung* journalist* redakteur* redaktion* presse medien finanzamt* konkurren* wettbewerber* ganze_dorf ganze_schule jahrgang aufsichtsrat kunden patienten mandanten lieferant* aktionär* schüler* bürgermeister* betriebsrat belegschaft verlobt* ex alle_ihre bekannte*',
    'konen mannen_din sjefen foreldre* kone din_mor din_far naboe* avisen avisa vrouw baas ouders krant familie femme mari patron parents journal famille esposa marido jefe padres periódico familia moglie marito capo genitori giornale famiglia',
  ],
  // What is held over the reader.
  [
    'film footage video videos clip recording* recorded photos pictures pics nudes screenshots chats conversation* messages diary browsing webcam camera microphone folder archive gb tb files records dossier* database* passwords address_book contact_list patient_files mailbox inbox secrets lens tapes emails e-mails contracts blueprints drawings payroll salaries medical x-rays backups source_code search_history location bank_statements tax_papers browser_history copies evidence proof',
    'video videon videot videosi filmi* leike pätkä nauhoit* tallen* kuvat kuvia kuvasi kuvaa valokuv* ruutukaap* keskustelu* viestit viestisi päiväkirja* selaushistori* kamera* mikki mikrofoni* kansio* arkisto* gt tiedosto* tietokan* salasan* osoitekirja* yhteystie* potilas* asiakirj* kertomuks* rekisteri* asiakasrekisteri* postilaatik* salaisuu* laskenta* linkin sähköpost* sopimu* piirustu* palkka* röntgen* varmuuskopio* lähdekoodi* hakuhistoria* sijainti* verotie* todist* kopiot kopio',
    'film filmen filmer video* klipp* inspelning* bilder bilderna foton skärmbild* skärmdump* chatt* samtal* meddelanden dagbok* surfhistor* kamera* mikrofon* mapp mappen arkiv* gb filer filerna databas* lösenord* adressbok* adresslist* kontaktlist* journaler patient* register* löneregister* låda brevlåda hemlighet* kopior* kontanterna mejl mejlen avtal* ritning* lön löner röntgen* säkerhetskopi* källkod* sökhistorik* plats skattepapper* bevis*',
    'film video* clip aufnahme* aufgenommen bilder fotos bildschirmfoto* chat chats chatverlauf nachrichten tagebuch browserverlauf kamera mikrofon ordner archiv* gb dateien akten patientenakten personalakten unterlagen datenbank* passwörter adressbuch kontaktliste postfach geheimnis* empfänger abrechnung* beweis* mails e-mails verträge zeichnungen gehälter röntgen* sicherungskopie* quellcode* suchverlauf standort steuer*',
    'opptak* bilde* vidéo* images photos fichiers imágenes archivos immagini archivi beelden bestanden opnames',
  ],
  // What the writer says to have done or to hold.
  [
    "i_have i've i_know i_still_have we_have we_hold we_know i_copied i_exported i_saw i_watched i_sat i_found it_copied with_us in_our_hands in_our_possession it's_me that's_me thats_me was_me were_us my_people i_can_do this i_read we_read observe* locked encrypted keys_are decrypt* guest hacked breached inside_your got_into in_your_network took_down been_down",
    'minulla_on mulla_on mul_on meillä_on on_minulla on_mulla on_meillä meillä_o hallussa* haltuu* tiedän tiedämme näin kopioin luin latasin olen_istunut istunut_kone olen_se testasimme kuvasin salattu lukit* lukossa hakkeroi* murtau* murto* koneesi sisällä tallessa avain avaimen avainta avaimet purkuavai* pysähtyi',
    'jag_har vi_har jag_vet vi_vet jag_såg sett_dig jag_läste jag_bott bott_i jag_filmade jag_hittade hos_oss i_vårt i_mitt förvar krypter* låst låsta nycklar* nyckel hackat trojan* intrång det_var_jag de_e_jag är_det_jag lagga* fortsätta',
    'ich_habe wir_haben hab_ich hab_alles hab_ihre hab_deine hab_den habe_ich haben_wir ich_weiß wir_wissen ich_kenne ich_sitze bei_uns uns_liegen liegen_uns in_unserem in_meinem ich_führe verschlüssel* gesperrt schlüssel gehackt hacker virus trojaner waren_wir das_war_ich das_waren_wir zugriff zugang',
    'jeg_har vi_har ik_heb we_hebben j_ai nous_avons tengo tenemos ho abbiamo',
  ],
  // How it ends well, and what it is called.
  [
    'silence silent quiet hush nobody_hears hears_nothing hear_nothing no_one_hears strangers_again between_us stop i_stop is_wiped wiped erased deleted vanish* disappear* go_away go_home leave_you leaves_you peace discreet discretion no_second_letter settle settled my_price our_price our_figure my_fee my_customary customary_fee compensation ransom prevent* protection protection_fee bother* unharmed i_forget we_forget my_offer make_you_an_offer in_exchange_for',
    'vaiti vaikenem* hiljaa hiljaisuu* ei_kuule ei_kuulu kukaan_ei_saa ei_saa_tietää jää_väli* lopetan lopetamme poistan poistamme tuhoan tuhoamme katoaa häviää rauha rauhaa jätän_sinut suojamaksu* korvaus hintani hintamme palkkioni palautamme palauttamaan lunnai* tarjoan ehdot ehdoin unohdan unohdamme vaivannut vaivata olla_rauhassa',
    'tystnad* tyst tiger håller_tyst hör_ingenting ingen_får_veta mellan_oss slutar_ja slutar_jag slutar_vi raderar försvinn* förstör* lugn fred lämnar_dig låter_dig mitt_pris vårt_pris arvode lösen* kvitt skydd skyddsavgift* ersättning andel lösning glömmer villkor* hör_du_aldrig',
    'schweigen still ruhe ruhig verschwiegen* hört_nichts erfährt_nichts niemand_erfährt unter_uns bleibt_in bleiben höre_auf hören_auf lösche löschen gelöscht verschwind* vernichte* honorar mein_preis unser_preis gegenleistung vergleich* lösegeld schutzgeld* schutz absehen davon_sehen_wir vergesse angemessen hören_mich_nie angebot* tarif* nichtdrücken erkenntlich',
    'silencio silence silenzio stilte taushet tavshed prix_du precio_por',
  ],
  // What happens otherwise, and until when.
  [
    "or_else or_the or_your or_ur or_not or_i or_we or_it or_they or_everyone otherwise if_not unless last_notice final_notice last_warning final_warning third_notice countdown tick_tock ticking clock at_zero until_then deadline no_later in_time by_sunday before_your or_i'll will_know hate_for be_a_shame you_have hours_from time_is fifty_hours",
    'tai_muuten muuten muutoin tai_koko tai_kaikki ellei ellet ellette jollei jollet joll* jos_ei jos_et jos_ette viimeinen viimeinen_varoitus laskuri* määräpäivä* määräaika* eivät_saa saavat julki sitten_painan painan_lähetä sunnuntaihin seuraava_kerta aikaa tuntia kello_käy ei_kestä',
    'annars eller_så eller_ser eller_vet eller_får eller_läser om_inte i_annat_fall sista_varning* sista_chans* nedräkning* räknar_till klockan_går tickar dygn tidsfrist senast före på_lördag på_söndag till_söndag kan_få_veta får_se får_det får_veta',
    'sonst oder_ich oder_wir oder_der_ganze oder_die_ganze oder_alle oder_dein oder_ihre andernfalls ansonsten wenn_nicht falls_nicht verfällt letzte_warnung letzte_mahnung_vor frist countdown uhr_tickt bis_do bis_fr bis_zum bis_mo kriegt_dein bekommt_dein sieht_dein erfährt gilt_als stunden tage_und haben_sie_zeit',
    'ellers eller_så anders sinon autrement de_lo_contrario si_no altrimenti',
  ],
  // Those whom one is told not to go to.
  [
    'police cops policeman detective authorities lawyer solicitor',
    'poliis* viranomai* asianaja* juristi* rikosuhripäivysty* kyberkeskus',
    'polis polisen advokat* jurist* myndighet*',
    'polizei kripo behörde* anwalt* anwält* anzeige bullen',
    'politi politiet politie policía polizia avocat abogado avvocato advocaat',
  ],
  // Harm.
  [
    'bomb hexogen explosive* detonat* trigger knife gun shoot kill hurt acid burn fire_to petrol accident hired hitman break_your legs ddos botnet bots booter flood offline downtime been_down servers one-star stars fake_reviews accounts_warmed rat',
    'pommi* räjäh* ase puukko polta* bensa* onnettomuu* satut* tappa* palvelunesto* alhaalla nurin kaata* black_friday arvostelu* tähte*',
    'bomb* spräng* kniv* vapen bränn* bensin olycka skada* döda* överbelast* nere_i nere_er avbrott recension* stjärn* provsmakning*',
    'bombe* spreng* zünd* messer waffe brenn* benzin unfall verletz* töten ddos gbit ausfall überlast* bewertung* sterne',
  ],
  // Others who write such letters.
  [
    'impostor* imposter* copycat* other_group another_group second_note stale_login bought_screenshots they_have_nothing he_has_nothing negotiating_with_the_wrong wrong_people',
    'huijari* matkija* toinen_ryhmä toinen_porukka esittää_meitä väärien',
    'bedragar* fel_folk låtsas* härmar_oss annan_grupp andra_gruppen skärmbilder_av_oss',
    'fälschung* betrüger* nachahm* trittbrettfahrer* falschen_leuten andere_gruppe finger_weg',
  ],
];

/** What letters speak of that name an address and demand nothing, by topic. */
const EVERYDAY: readonly (readonly string[])[] = [
  // Goods and bills.
  [
    'invoice* bill billing subscription* renewal order order_no purchase* shipping hosting domain vat total_eur total_due subtotal payable overdue dashed_line net_30 section terms receipt_no customer_service item_no qty amount_due due_date licence* license* quote quantity unit_price account_number thank_you_for_your_order remittance',
    'lasku laskun laskutus* tilau* toimitus* alv y-tunnus yhteensä eräpäivä maksumuistutu* viivästy* viitenumero* palvelin verkkotunnus* webhotel* kpl',
    'faktura* räkning* beställning* leverans* moms förfaller att_betala summa_att påminnelse* webbutrymme* webbhotell* kundnummer* kund:',
    'rechnung* bestellung* lieferung* mwst ust zahlbar skonto mahnung inkasso* pos kundennummer* summe gesamtbetrag* wartung* rechnungsnummer*',
  ],
  // Gifts.
  [
    'donat* charit* chip_in chipping_in trust any_sum appeal fundrais* every_penny grateful supporters roof food_bank members friends_of volunteers rebuilt bake_sale collection_box easter sends_love cheque supporter* every_bit association* every_member',
    'lahjoit* hyväntekev* keräys* talkoo* yhdistys ry jäsen* ystävä! kiitos vapaaehtoi* tuplaa eläin* katto* avustu* tukea tue_meitä kiitollis* jokainen_euro',
    'gåva* donera* insamling* välgörenhet* förening* medlem* ge_en_slant slant bidrag* bidra stöd_oss taket tack_för kassör* vänner* varje_euro bankgiro swish* lotteri*',
    'spende* spenden* spendenaufruf* verein* e.v sammelbüchse* helfen_mag wer_helfen freundinnen_und_freunde mitglied* ziegel herzlich* förder* ehrenamt* dach unterstütz* dankbar beitrag_zu jeder_euro',
  ],
  // Accounts and what is seen on a chain.
  [
    "withdrawal* whitelist* deposit_address credited confirmations watch* alert alerts unsubscribe explorer device_in if_this_wasn't if_this_was_not we'll_never we_will_never lock_your_account your_account_in app_or team_ network_fee txid incoming outgoing subscribed tracked watched_address balance processed two-factor 2fa security_team support_team sign_in_to log_in_to review_the your_account_was app_settings",
    'nosto* nostopyyntö* talletu* hyvitetty vahvistu* hälytys ilmoituk* tilasit seurattu asiakaspalvelu* sovelluks* saldo kulu: käsitelty kirjaudu tukitiimi tapahtumatunnu* jos_et_tunnista lukitse_tilisi käsitelty lohkoselain*',
    'uttag* insättning* krediterat* krediterats insatt bekräftelse* avisering* aviserin* larm_om bevakad* prenumerer* appen vi_ber_dig_aldrig saldo* mottagits nätverksavgift*',
    'auszahlung* einzahlung* gutgeschrieben bestätigung* benachrichtigung* abonniert* beobachtet* sperren_sie konto_bitte wir_fragen_nie zieladresse referenz: guthaben* netzwerkgebühr* börse:',
  ],
  // Those who write about extorters.
  [
    "exercise training awareness newsletter issue_no issue weekly this_week readers results_of module simulat* pretend phish* report_it don't_answer don't_pay do_not_pay never_pay sentenced convicted court podcast",
    'harjoitu* koulutu* tietoturvakoulutu* uutiskirj* kryptoviikko viikko lukij* testikirj* henkilöstö* muistuttaa huijausviest* älä_vastaa niihin_makseta älä_maksa tietohallin* palaute kyselyt',
    'övning* utbildning* nyhetsbrev* vecka veckans läsar* testbrev* intranät* aktuellt betala_inget betala_inte rör_inget svara_inte varning: redaktionen_om',
    'übung* schulung* rundbrief newsletter* ausgabe leserfrage leserpost leser rundmail* testschreiben* nicht_zahlen nicht_antworten ernstfall verurteilt* landgericht* auswertung* mitmachen durchwahl',
  ],
  // What strangers sell each other.
  [
    'escrow buyer* seller* insured tracking shipped ship_please deal_no room_closes release_the funds_released auction* bids',
    'escrow välittäj* ostaj* myyj* kauppa_nro toimitetaan_kun pakett* huutokaup* panttivälit*',
    'förmedlar* deponera* köpar* säljar* affär_nr affär_\\d jag_släpper postar försäkrad* ',
    'treuhand* treuhänder* einzahlen_auf käufer* verkäufer* vorgang_\\d verschicken vb auszahlung_an',
  ],
  // What friends owe each other.
  [
    "tickets dinner lunch thanks_again cheers haha lol_thanks give_back pay_you_back paid_you_back wasn't_it you_gave_me last_time_you pizza rent beer took_ages my_share your_share",
    'lipu* festari* moro moikka terkkuja terveisi* laitoin_sulle sulle_just velkaa_sulle takaisin_sulle mökkirah* kimppa* pitsa* vuokra* niinku_sanoit näkyykö',
    'stugpengar* tjena hejsan hälsa_till tack_för_senast bensin_å biljett* fick_väl pengarna? middag* nästa_gång',
    'kohle_vom ist_raus grüß_ danke_nochmal müsste_gleich biergeld karten_für sag_birgit was_fehlt neue_nummer',
  ],
];

const TOPICS = {
  menacing: MENACING.map((lists) => pattern(anyOf(...lists))),
  everyday: EVERYDAY.map((lists) => new RegExp(pattern(anyOf(...lists)).source, 'g')),
};

/** Most characters of a letter that are looked at: what it is about stands in its beginning. */
const MAX_CHARACTERS = 6_000;

/** How many topics of extorters a text in lower case speaks of. */
export const menacingTopics = (lower: string): number => {
  const read = lower.slice(0, MAX_CHARACTERS);
  return TOPICS.menacing.filter((topic) => topic.test(read)).length;
};

/** How many different words of the everyday topic that a text in lower case speaks of most it has. */
export const everydayWords = (lower: string): number => {
  const read = lower.slice(0, MAX_CHARACTERS);
  return Math.max(...TOPICS.everyday.map((topic) => new Set([...read.matchAll(topic)].map(([word]) => word)).size));
};
