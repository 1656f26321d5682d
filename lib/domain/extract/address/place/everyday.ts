import { pattern } from '#domain/extract/text/pattern.ts';
import { anyOf } from './place-words.ts';

/**
 * What money is for in everyday life, by language: goods and their bills, what is shared among friends and neighbours, clubs.
 * `*` stands for any ending, `_` for a space. Looked for around an address of a letter that threatens nobody.
 */
const WORDS: Readonly<Record<'en' | 'fi' | 'sv' | 'de', string>> = {
  en:
    'invoice* bill bills receipt licen[cs]e* renew* subscri* premium checkout purchase* your_order the_order order_(?:no|nr|number|\\d)* reserved reservation* booking* ticket* voucher* shipping warranty repair* hosting domain webshop store customer_service refund* escrow buyer* seller* auction ' +
    'lunch* dinner* brunch groceries coffee tea cake* beer* pizza* picnic barbecue potluck taxi fuel rent landlord* tenant* flatmate* roommate* deposit_for dues membership club_(?:dues|fee|money|fund) choir* team_fee band* raffle* lottery bet wager tuition lesson* course_fee workshop school_trip class_fund kindergarten_fee podcast* listener* patron* blog newsletter ' +
    'parcel* customs import_duty courier* seat seats lot lots bidder* payout* trip down_payment your_place our_place reserve* playlist* ' +
    'half_of_the electricity_bill cookies a_box expires renewal translator* tutor* scout* my_(?:half|share|part) your_(?:half|share|part) our_share each per_person per_head a_head chip_in chipping_in split_the split_between pooled birthday wedding farewell_gift haircut* plumber* electrician* gardener* cleaning babysit* ' +
    'festival concert* tournament* season marathon',
  fi:
    'lasku* laskun lisens* tilau* tilaat ostos* osto* ostin ostimme lippu* liput lipun arpa* arvat arpajais* varau* lounas* lounaan päivällis* illallis* kahvi* pulla* kakku* kakut olut* oluet ruoat ruokien pizza* vuokra* vuokran* jäsenmaksu* kerhomaksu* seuran osuu* osuude* puoliksi jaetaan jaettu* nuppi nupilta hengeltä hlö kimppa* kimpassa talkoo* yhtiökoko* vastike* isännöitsij* taloyhtiö* parturi* kampaa* hiusten* ' +
    'paket* tulli* tullissa tullimaks* tuontimaksu* kuriiri* paikkaa paikkasi ennakko ennakon ennakkomaksu* matka matkan kuoromatka* huuto huudon huutaja* lahjaan *lahja soittolist* ' +
    'puolikas sähkölasku* kämppi* joulukalenter* partiolais* kappale kpl verkkotunnu* uusimi* eräpäivä* salivuokra* kurssimaksu* retki* luokka* luokan polttari* synttär* syntymäpäiv* häälahja* lahja* mökki* kiekko* rengas* renka* korjau* huolto* siivous* putkimie* verkkokau* takuu* toimitus* huutokaup* ostaja* myyjä* yhdisty* kuoro* turnau* kausikort* konsert* kirppis* kirpputor*',
  sv:
    'faktura* fakturan räkning* kvitto licens* prenumeration* abonnemang* beställning* order* köp köpet biljett* lott lotter* lotteri* bokning* lunch* middag* fika* kaffe* kaka kakor bulla* bullar tårta* öl pizza* mat maten hyra* hyran hyresvärd* medlemsavgift* klubbavgift* föreningen kör kören andel andelen hälften per_person per_skalle styck var_och_en samlar_in städdag* grannar ' +
    'paket paketet tullen tullavgift* importavgift* platsen plats handpenning* resan *resan *presenten *present budgivare* spellist* ' +
    'halva_(?:elräkningen|hyran|notan) elräkning* kakor asken julkort* domän* förnya* laget klasskassa* klassresa* kursavgift* utflykt* present* födelsedag* bröllop* möhippa* svensexa* stuga* däck* verkstad* frisör* klippning* reparation* städning* rörmokare* webbutik* garanti* leverans* auktion* köpare* säljare* festen konsert* turnering*',
  de:
    'rechnung* quittung* lizenz* abo abonnement* bestellung* kauf einkauf* karten ticket* eintritt* los lose tombola* lotterie* buchung* mittagessen* abendessen* kaffee* kuchen* bier pizza* essen miete* vermieter* mitgliedsbeitr* vereinsbeitr* chor anteil* hälfte pro_kopf pro_person pro_nase sammeln zusammenlegen gartentag* nachbarn ' +
    'paket* zoll zollgebühr* einfuhrabgabe* platz anzahlung* fahrt chorfahrt* reise* bieter* geburtstag* wiedergabelist* ' +
    'stromrechnung* kekse packung mitbewohner* domain* verlängerung klassenkasse* klassenfahrt* kursgebühr* ausflug* geschenk* geburtstag* hochzeit* hütte* reifen* werkstatt* friseur* haarschnitt* reparatur* reinigung* klempner* webshop onlineshop garantie* lieferung* versand* auktion* käufer* verkäufer* fest konzert* turnier*',
};

const EVERYDAY = pattern(anyOf(...Object.values(WORDS)));

/** How far around an address such words are looked for, in characters. */
const BEFORE = 400;
const BEHIND = 250;

/** A place of a text, and from where to where what is said around it may be said of it. */
export interface SaidAround {
  start: number;
  end: number;
  floor: number;
  ceiling: number;
}

/** Whether words for what money is for in everyday life stand around a place of a text in lower case. */
export const isEveryday = (lower: string, { start, end, floor, ceiling }: SaidAround): boolean =>
  EVERYDAY.test(lower.slice(Math.max(floor, start - BEFORE), start)) ||
  EVERYDAY.test(lower.slice(end, Math.min(ceiling, end + BEHIND)));

/** What people pay each other for: as the subject of a sentence it says that the money is no price of the writer's, whatever else a letter says. */
const SHARED: readonly string[] = [
  "(?:coffee|tea|lunch|dinner|cake|beer|pizza|taxi|pocket|ticket|rent|club|class|raffle)(?:s|es)?(?:['’]s)?(?:\\s(?:money|fund|kitty|fees?|dues|tickets?))?|groceries|dues|membership\\sfees?",
  '\\p{L}*(?:kahvi|kahvit|kahvien|kahveista|kahvirahat|kahvikas\\p{L}*|pullat|lounas|lounaat|ruoat|ruuat|liput|arvat|vuokra|vastike|jäsenmaksu|jäsenmaksut|kimppalahja\\p{L}*|talkoorahat)',
  '\\p{L}*(?:kaffe|kaffet|kaffepengar\\p{L}*|fikat?|fikapengar\\p{L}*|lunchen|middagen|biljetter\\p{L}*|lotter\\p{L}*|hyran|medlemsavgift\\p{L}*|klasskassan?|presenten)',
  '\\p{L}*(?:kaffee|kaffeegeld|kaffeekasse|kuchen|mittagessen|karten|lose|miete|mitgliedsbeitrag|mitgliedsbeiträge|klassenkasse|geschenk)',
];
const SHARED_SUBJECT = pattern(
  `^[^\\p{L}]*(?:(?:the|our|my|your|his|her|their|a|for|den|det|min|din|vår|der|die|das|ihre?|deine?|seine?|meine?|unsere?)\\s)?(?:\\p{L}+\\s)?(?:${SHARED.join('|')})(?!\\p{L})(?!\\s(?:or|tai|eller|oder)\\s)`,
);

/** Whether a sentence in front of an address, in lower case, is about what people share the cost of: `Talkookahvit maksetaan tänne:`. */
export const isSharedCost = (before: string): boolean => SHARED_SUBJECT.test(before);

/** A name under a letter, or at its end: `Love, Anna`, `Kram Anna`. */
const SIGNED = /[.!?\n]\s*(?:\p{Lu}\p{Ll}*[,.]?\s){1,2}\p{Lu}\p{Ll}+\s*$/u;
/** Most characters of a letter's end that such a name stands in. */
const SIGNATURE = 60;

/** Whether a letter asks as people ask each other: the address's sentence is a question, or a name stands under the letter. */
export const isFamiliar = (text: string, behind: string): boolean =>
  /\?["')\s]*$/.test(behind) || SIGNED.test(text.slice(-SIGNATURE));
