import type { ReadLanguage } from './language.ts';

/** Dansk. */
export const DA: ReadLanguage = {
  code: 'da',
  name: 'Dansk',
  common:
    'og er ikke jeg det som dig din dit på af til har vi hvis du kan vil fra mig alle også denne blev jer jeres nogen noget hvad efter bliver uden',
  telling:
    'faktura* betal* forfald* kroner kr beløb* hej tak venlig* hilsen adgangskode* kodeord* billede* send ' +
    'adresse* politi* offentliggør* penge køb* konto* computer hacket skole* bombe* mandag tirsdag onsdag ' +
    'torsdag fredag lørdag søndag januar februar marts december morgen dag dage timer uge uger inden efter ' +
    'uden ellers venner familie* straks nu to tre fire fem ti hundrede tusind jer jeres dit mit nogen ingen ' +
    'kun må skal ved videoen filerne',
  forms: [
    [/å/, 0.4],
    [/[øæ]/, 0.5],
  ],
  cues: {
    ask: 'betal betaling* betaler overfør* send sende løsepenge* kræv* betale kræver løsesum*',
    price: 'kost* beløb* pris* køb* beløbet',
    wallet: 'tegnebog* adress* wallet*',
    within: 'inden frist* tidsfrist*',
    gives: 'løbet giver kun får har næste bare tilbage',
    past: 'sidste hver allerede forrige',
    opened: 'åbn* læs* læst åbne*',
    raise: 'derefter hvis ellers fordobl* stiger',
    discount: 'rabat* halvdelen',
    otherMoney: 'løn* omsætning* forsikring* tjener',
    threat: 'offentliggør* hacket læk* krypter* stjålet spreder',
    contact: '',
    yours: 'din dit dine jeres',
    until: 'senest inden før',
    takes: 'tager tog',
    ago: 'siden',
    clock: 'starter',
    rate: 'kursen kurs',
    drop: 'slet*',
    brand: '',
    messenger: '',
    number: 'tolvhundrede* femtenhundrede*',
    article: 'en et én ét',
    single: 'dage døgn timer uger halv halve halvt',
    event: '',
    rises: 'fordobl* stiger fordoble*',
    pieces: '',
    owed: 'bøde bøder bøden',
    held: 'optag* video* billeder* filer* kontakter',
    orElse: 'ellers',
    audience: '',
    reversed: '',
  },
  numbers:
    'seks 6 syv 7 otte 8 ni 9 tolv 12 femten 15 tyve 20 tredive 30 fyrre 40 halvtreds 50 halvfjerds 70 firs 80 ' +
    'halvfems 90 otteogfyrre 48 fireogtyve 24 tooghalvfjerds 72 seksogtredive 36 seksoghalvfems 96' +
    ' elleve 11 hundrede ×100 hundred ×100 tusind ×1000',
  scales: { thousand: 'tusind', million: 'millioner', milliard: 'milliarder' },
  times: {
    minute: 'minutter',
    hour: 'timer, time',
    day: 'dag, dage, døgn',
    week: 'uge, uger, ugen',
    businessDay: 'hverdage, arbejdsdage',
  },
  money: {
    GBP: 'pund',
    SEK: 'svenske kroner',
    DKK: 'danske kroner',
  },
  multiples: [],
  crowns: 'DKK',
  dates: {
    months: [
      'januar',
      'februar',
      'marts',
      'april',
      'maj',
      'juni',
      'juli',
      'august',
      'september',
      'oktober',
      'november',
      'december',
    ],
    weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
    by: 'inden|senest|senest på|før|til',
    byBehind: '',
    next: 'på|næste|førstkommende|kommende|nu på|natten til',
    at: 'kl\\.?|klokken',
  },
  paid: 'betalte|har betalt',
  deeds:
    'offentliggør|læk|afslør|afpres|true(?:r|de)|hacket|indbrud|malware|krypter|angrib|angreb|bombe|spræng|' +
    'dræb|skad|ødelæg|stjål|nøgen|nøgne|intim|onaner|porno|spred|tavshed|jeg tier|løsesum|ved,? hvad du|' +
    'optagelse af dig|din (?:mand|kone|familie|chef)',
  contacts: {
    ask: 'skriv ring',
    heading: 'kontakt spørgsmål hjælp',
    reaches: '',
    send: '',
    object: 'kvittering besked',
    act: '',
    self: 'mig os min vores',
    subject: '',
    reader: '',
    you: '',
    lead: '',
    yours: 'din dit dine jeres hans hendes deres',
    person: 'kæreste venner kolleger kone mand chef familie mor far søn datter nabo',
    office: '',
    label: 'adresse konto nummer telefon via på',
    orElse: 'ellers',
    to: 'til',
    not: 'ikke aldrig',
    known: '',
    answers: '',
    further: '',
    or: '',
    speech: '',
  },
  menace: null,
};
