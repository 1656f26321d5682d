import type { ReadLanguage } from './language.ts';

/** Nederlands. */
export const NL: ReadLanguage = {
  code: 'nl',
  name: 'Nederlands',
  common: 'de het een van en ik je niet dat uw is voor met zijn op u heb wij ook maar als naar hebben',
  telling:
    'factuur* betaal* betalen bedrag* dagen uur weken binnen anders wachtwoord* foto* stuur* adres* politie ' +
    'gegevens geld computer bestanden publiceren maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ' +
    'hallo bedankt groeten twee drie wij jullie alle',
  forms: [],
  cues: {
    ask: 'betaal betaalt betalen betaling* stuur stuurt sturen overmak* eist losgeld*',
    price: 'prijs bedrag* kost* koop kopen',
    wallet: 'portemonnee* adres*',
    within: 'binnen ultimatum',
    gives: 'hebt krijgt heb hebben krijgen nog slechts komende',
    past: 'afgelopen vorige elke dagelijks sinds',
    opened: 'gelezen geopend* lezen',
    raise: 'anders verdubbel* stijgt verhoog* daarna',
    discount: 'korting* helft',
    otherMoney: 'salaris omzet verzekering* verdient winst',
    threat: 'publiceer* versleutel* gehackt gestolen gelekt lekken vernietig*',
    contact: 'contact* schrijf mail',
    yours: 'uw jouw jullie',
    until: 'uiterlijk vóór voor tot',
    takes: 'duurt',
    ago: 'geleden',
    clock: '',
    rate: 'koers wisselkoers',
    drop: '',
    brand: '',
    messenger: '',
    number: 'twee* drie* vijf* zeshonderd* zevenhonderd* achthonderd* negenhonderd* twaalf* vijftien*',
    article: 'een één',
    single: '',
    event: '',
    rises: 'verdubbel* verhoog*',
    pieces: '',
    owed: 'boete boetes',
    held: 'video* beelden bestanden gegevens contacten',
    orElse: 'anders',
    audience: '',
    reversed: '',
  },
  numbers:
    'drie 3 twee 2 vijf 5 zes 6 zeven 7 negen 9 tien 10 twaalf 12 vijftien 15 twintig 20 dertig 30 veertig 40 ' +
    'vijftig 50 zestig 60 zeventig 70 tachtig 80 negentig 90 vierentwintig 24 zesendertig 36 achtenveertig 48 ' +
    'tweeënzeventig 72 zesennegentig 96' +
    ' één 1 acht 8 vier 4 zestig 60 honderd ×100 duizend ×1000',
  scales: { thousand: 'duizend', million: 'miljoen', milliard: 'miljard' },
  times: {
    minute: 'minuut, minuten',
    hour: 'uur, uren',
    day: 'dag, dagen, etmaal, etmalen',
    week: 'week, weken',
    businessDay: 'werkdagen, werkdag',
  },
  money: {
    GBP: 'pond',
    CHF: 'zwitserse frank',
  },
  multiples: [],
  crowns: null,
  dates: {
    months: [
      'januari',
      'februari',
      'maart',
      'april',
      'mei',
      'juni',
      'juli',
      'augustus',
      'september',
      'oktober',
      'november',
      'december',
    ],
    weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    by: 'uiterlijk|uiterlijk op|uiterlijk vóór|uiterlijk voor|vóór|voor|tot|tot en met|tegen',
    byBehind: '',
    next: 'aanstaande|komende|volgende|deze|a\\.s\\.|eind|het einde van|op',
    at: 'om',
  },
  paid: 'betaalde|betaalden|(?:heeft|hebben) betaald',
  deeds:
    'openbaar|publiceer|publicer|lekken|lek uit|gelekt|onthul|afpers|chante|dreig|gehackt|hacken|inbraak|' +
    'malware|versleutel|ontsleutel|aanval|aanvallen|bom |explode|dood|verwond|vernietig|gestolen|' +
    'naakt|intiem|masturb|porno|verspreid|stilzwijgen|losgeld|weet wat (?:je|u)|opname van|je (?:man|vrouw|' +
    'familie|baas) (?:hoort|ziet|krijgt)|halen [^.!?]{0,30}(?:neer|plat)',
  mail: {
    from: 'van',
    date: 'datum|verzonden',
    subject: 'onderwerp',
    to: 'aan',
    cc: 'kopie',
    replyTo: 'antwoord aan',
    wrote: 'geschreven',
    ends: '',
  },
  contacts: {
    ask: 'schrijf schrijven mail contacteer antwoord bel bericht app appen stuur contact praat voeg neem',
    heading: 'contact ondersteuning hulp vragen vraag informatie onderhandeling',
    reaches: 'bereikbaar bereiken vindt antwoordt beschikbaar',
    send: 'stuur zend verzend sturen mail',
    object: 'bericht bewijs ontvangstbewijs code sleutel id bevestiging schermafdruk',
    act:
      'stuurde publiceer publiceren verstuur vertel vertellen ontvangt ontvangen krijgt krijgen ziet zien ' +
      'weet schreef iedereen',
    self: 'mij me ons onze mijn',
    subject: 'ik wij we hij zij ze',
    reader: 'u jij je jullie',
    you: 'jou',
    lead: 'kan kunt moet en of maar nu alleen voor met via op',
    yours: 'uw jouw je jullie zijn haar hun',
    person:
      'vrouw man echtgenoot echtgenote baas chef vriend vrienden vriendin familie moeder vader mama papa zoon ' +
      'dochter broer zus buurman buurvrouw collega collega’s klant klanten advocaat arts werkgever',
    office: 'bedrijf bank politie kliniek ziekenhuis school werk krant pers universiteit verzekeraar',
    label: 'e-mail email mail adres account nummer telefoon gebruiker kanaal op via naar is',
    orElse: 'anders',
    to: 'naar aan',
    not: 'niet nooit geen',
    known: 'wachtwoord naam gegevens over',
    answers: 'antwoordt',
    further: 'reserve tweede',
    or: 'of en',
    speech: 'zegt schreef profiel advertentie',
  },
  menace: null,
};
