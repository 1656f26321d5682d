import type { ReadLanguage } from './language.ts';

/** Čeština. */
export const CS: ReadLanguage = {
  code: 'cs',
  name: 'Čeština',
  common: 'a se že na to je v jsem vaše vás pokud ale který jako pro všechny váš',
  telling:
    'faktura* zaplať* platb* částk* dnů dny hodin* týden jinak heslo* fotk* pošlete adres* policie údaje ' +
    'peníze počítač soubory zveřejn* pondělí úterý středa čtvrtek pátek sobota neděle dobrý děkuj* dva dvou ' +
    'tři před všech*',
  forms: [[/[řěůčž]/, 0.8]],
  cues: {
    ask: 'zaplať* zaplatit zaplacení platb* uhraď* uhradit pošli pošlete poslat převe* výkupné požaduj*',
    price: 'cena cenu částk* kupte koupit chceme chci',
    wallet: 'peněžen* adres*',
    within: 'během',
    gives: 'máte máš zbývá dáváme dávám příštích',
    past: 'posledních každý denně před',
    opened: 'otevř* přečt*',
    raise: 'jinak později zdvojnásob* vzroste poté',
    discount: 'slev* polovin*',
    otherMoney: 'obrat* pojišt* vyděl* zisk*',
    threat: 'zveřejn* zašifrova* ukradli hacknut* odcizi*',
    contact: '',
    yours: 'vaše vašich vašeho váš tvé tvoje tvůj',
    until: 'nejpozději',
    takes: 'trvá',
    ago: '',
    clock: '',
    rate: 'kurz kurzu kurzem',
    drop: '',
    brand: '',
    messenger: '',
    number: '',
    article: '',
    single: 'dne týdne půl týden',
    event: '',
    rises: 'zdvojnásob* vzroste',
    pieces: '',
    owed: 'pokut*',
    held: 'video* nahrávk* záznam* fotk* fotograf* soubor* kontakty',
    orElse: 'jinak',
    audience: '',
    reversed: '',
  },
  numbers:
    'jeden 1 jednoho 1 dva 2 dvou 2 tři 3 tří 3 čtyři 4 čtyř 4 pět 5 pěti 5 šest 6 šesti 6 sedm 7 sedmi 7 osm ' +
    '8 osmi 8 devět 9 devíti 9 deset 10 deseti 10 dvanáct 12 dvacet 20 dvaceti 20 třicet 30 třiceti 30 ' +
    'čtyřicet 40 čtyřiceti 40 padesát 50 padesáti 50 šedesát 60 šedesáti 60' +
    ' sto 100 dvě 2 stě ×100 tisíc ×1000 tisíce ×1000 patnáct 15',
  scales: { thousand: 'tisíc, tisíce', million: 'milion, miliony, milionů', milliard: 'miliard' },
  times: {
    minute: 'minut, minuty',
    hour: 'hodin, hodiny, hodinách, hodinu',
    day: 'dní, dnů, dne, dny, dnech',
    week: 'týden, týdne, týdny, týdnů',
    businessDay: 'pracovní dny, pracovních dnů, pracovních dní',
  },
  money: {
    BTC: 'bitcoinu, bitcoiny, bitcoinů',
    USD: 'dolarů, dolary',
    GBP: 'liber',
    CZK: 'kč, korun, koruny',
  },
  multiples: [],
  crowns: null,
  dates: {
    months: [
      'ledna',
      'února',
      'března',
      'dubna',
      'května',
      'června',
      'července',
      'srpna',
      'září',
      'října',
      'listopadu',
      'prosince',
    ],
    weekdays: [
      'pondělí|pondělka',
      'úterý|úterka',
      'středy|středu',
      'čtvrtka|čtvrtek',
      'pátku|pátek',
      'soboty|sobotu',
      'neděle|neděli',
    ],
    by: 'do|před|nejpozději|nejpozději v|nejpozději do|nejpozději ve',
    byBehind: '',
    next: 'dne|příštího|příští|konce|tohoto|této|v|nejbližšího',
    at: 'v|do|hodin',
  },
  paid: 'zaplatil|zaplatila|zaplatili',
  deeds:
    'zveřejn|odhal|únik|rozšíř|vydír|vyhrož|hrozí|hacknu|napad|pronik|škodliv|zašifr|dešifr|útok|zaútoč|bomb|' +
    'vybuch|exploz|zabij|zran|znič|ukrad|odciz|nah[ýéá] |intim|masturb|porn|mlčen|výkupn|vím,? co jsi|' +
    'víme,? co|záznam|nahráv|vyřad|dozví|tvoje žena|tvůj (?:muž|manžel)|vaše rodina',
  menace: null,
};
