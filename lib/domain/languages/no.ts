import type { ReadLanguage } from './language.ts';

/** Norsk. */
export const NO: ReadLanguage = {
  code: 'no',
  name: 'Norsk',
  common:
    'og er ikke jeg det som deg din ditt på av til har vi hvis du kan vil fra meg alle også denne dere noen noe hva etter blir uten',
  telling:
    'faktura* betal* betale forfall* kroner kr beløp* hei takk vennlig* hilsen passord* bilde* bilder send ' +
    'sende adresse* politi* publiser* penger kjøp* konto* datamaskin* hacket skole* bombe* mandag tirsdag ' +
    'onsdag torsdag fredag lørdag søndag januar februar mars desember morgen dag dager timer uke uker innen ' +
    'før etter uten ellers venner vennene familie* straks nå to tre fire fem ti hundre tusen dere deres ditt ' +
    'mitt noen ingen bare må skal vet videoen filene',
  forms: [
    [/å/, 0.4],
    [/[øæ]/, 0.5],
  ],
  cues: {
    ask: 'betal betaling* betaler overfør* send sende innskudd* løsepenge* betale krever kreve løsepenger overføre',
    price: 'kost* beløp* pris* kjøp* beløpet',
    wallet: 'lommebok* adress* wallet*',
    within: 'innen frist* tidsfrist*',
    gives: 'etter løpet gir kun får har neste bare igjen',
    past: 'siste hver allerede forrige',
    opened: 'åpn* leser lest åpne*',
    raise: 'deretter hvis ellers dobbel* øker stiger',
    discount: 'rabatt* halvparten',
    otherMoney: 'lønn* omsetning* forsikring* tjener',
    threat: 'offentliggjør* hacket publiser* lekk* krypter* stjålet sprer',
    contact: '',
    yours: 'din ditt dine deres',
    until: 'senest innen før',
    takes: 'tar tog',
    ago: 'siden',
    clock: 'starter teller',
    rate: 'kursen kurs',
    drop: 'slett*',
    brand: 'vipps*',
    messenger: '',
    number: 'tolvhundre* femtenhundre*',
    article: 'en et',
    single: 'dager døgn timer uker halv halvt halve',
    event: '',
    rises: 'dobles stiger doble* øker',
    pieces: '',
    owed: 'bot bøter bøter boten bota',
    held: 'opptak* video* bilder* filer* kontakter',
    orElse: 'ellers',
    audience: '',
    reversed: '',
  },
  numbers:
    'åtte 8 tjue 20 tjuefire 24 tretti 30 trettiseks 36 førti 40 førtiåtte 48 femti 50 seksti 60 sytti 70 ' +
    'syttito 72 åtti 80 nitti 90' +
    ' tolv 12 elleve 11 femten 15 hundre ×100 tusen ×1000',
  scales: { thousand: 'tusen, tusende', million: 'millioner', milliard: 'milliarder' },
  times: {
    minute: 'minutter',
    hour: 'timer, time',
    day: 'dag, dager, døgn',
    week: 'uke, uker, uken',
    businessDay: 'virkedager',
  },
  money: {
    BTC: 'bitcoinen',
    GBP: 'pund',
    SEK: 'svenske kroner',
    NOK: 'norske kroner',
  },
  multiples: [],
  crowns: 'NOK',
  dates: {
    months: [
      'januar',
      'februar',
      'mars',
      'april',
      'mai',
      'juni',
      'juli',
      'august',
      'september',
      'oktober',
      'november',
      'desember|des',
    ],
    weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
    by: 'innen|senest|senest på|før|til',
    byBehind: '',
    next: 'på|neste|førstkommende|kommende|nå på|natt til',
    at: 'kl\\.?|klokken|klokka',
  },
  paid: 'betalte|har betalt',
  deeds:
    'publiser|offentliggj|lekk|avslør|utpress|true(?:r|de)|hacket|innbrudd|skadevare|krypter|angrip|angrep|' +
    'bombe|spreng|drep|skad|ødelegg|stjål|naken|nakne|intim|onaner|porno|spre|taushet|jeg tier|løsepenge|' +
    'vet hva du|opptak av deg|alle (?:får|i) |mannen din|kona di|familien din|sjefen din',
  menace: null,
};
