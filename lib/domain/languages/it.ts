import type { ReadLanguage } from './language.ts';

/** Italiano. */
export const IT: ReadLanguage = {
  code: 'it',
  name: 'Italiano',
  common: 'il di che e la non per un tuo sono in ho tua con del se hai tutti una della',
  telling:
    'fattura* paga pagare pagamento* importo* giorni ore settimana* altrimenti password foto invia* indirizzo ' +
    'polizia dati denaro soldi computer pubblich* lunedì martedì mercoledì giovedì venerdì sabato domenica ' +
    'ciao grazie saluti due tre entro prima dopo tuoi tutti',
  forms: [[/[çèêà]/, 0.1]],
  cues: {
    ask:
      'pagare paga paghi pagamento pagamenti inviare invia inviate versare versa versate trasferire ' +
      'trasferisci bonifico riscatto esig*',
    price: 'prezzo importo somma costo costa comprare acquista vogliamo voglio',
    wallet: 'portafoglio* indirizzo',
    within: 'entro',
    gives: 'hai avete restano rimangono concediamo prossime prossimi',
    past: 'ultimi ultime ogni scorsi',
    opened: 'aperto aprire lettura',
    raise: 'altrimenti aument* raddoppi* dopo',
    discount: 'sconto metà',
    otherMoney: 'stipendio fatturato assicuraz* guadagn* entrate',
    threat: 'pubblich* diffond* crittograf* cifrat* rubat* hackerat* violat*',
    contact: '',
    yours: 'tuo tua tuoi tue vostro vostra vostri vostre',
    until: 'entro prima',
    takes: '',
    ago: '',
    clock: '',
    rate: 'quotazione',
    drop: '',
    brand: '',
    messenger: '',
    number:
      'duecento* trecento* quattrocento* cinquecento* seicento* settecento* ottocento* novecento* mille* duemila* tremila* cinquemila*',
    article: 'un una',
    single: 'mezzo',
    event: '',
    rises: 'aument* raddoppi*',
    pieces: '',
    owed: 'multa multe sanzion*',
    held: 'video* foto filmati dati',
    orElse: 'altrimenti',
    audience: '',
    reversed: '',
  },
  numbers:
    'due 2 quattro 4 cinque 5 sei 6 sette 7 otto 8 nove 9 dieci 10 dodici 12 quindici 15 venti 20 ventiquattro ' +
    '24 ventotto 28 trenta 30 trentasei 36 quaranta 40 quarantotto 48 cinquanta 50 sessanta 60 settanta 70 ' +
    'settantadue 72 ottanta 80 novanta 90 novantasei 96' +
    ' tre 3 cento 100 duecento 200 trecento 300 quattrocento 400 cinquecento 500 seicento 600 settecento 700 ottocento 800 novecento 900 mille ×1000 mila ×1000',
  scales: { thousand: 'mila', million: 'milioni', milliard: 'miliardi' },
  times: {
    minute: 'minuti',
    hour: 'ora, ore',
    day: 'giorno, giorni',
    week: 'settimana, settimane',
    businessDay: 'giorni lavorativi',
  },
  money: {
    USD: 'dollari',
    GBP: 'sterline',
    CHF: 'franchi, franchi svizzeri',
  },
  multiples: [],
  crowns: null,
  dates: {
    months: [
      'gennaio',
      'febbraio',
      'marzo',
      'aprile',
      'maggio',
      'giugno',
      'luglio',
      'agosto',
      'settembre',
      'ottobre',
      'novembre',
      'dicembre',
    ],
    weekdays: [
      'lunedì|lunedi',
      'martedì|martedi',
      'mercoledì|mercoledi',
      'giovedì|giovedi',
      'venerdì|venerdi',
      'sabato',
      'domenica',
    ],
    by:
      'entro|entro il|entro e non oltre|prima di|prima del|non oltre|non oltre il|fino a|al più tardi|entro la ' +
      'fine di|entro la giornata di',
    byBehind: '',
    next: 'il|la|prossimo|questo|questa|la prossima|la mezzanotte di|le',
    at: 'alle|ore|alle ore',
  },
  paid: '(?:ha|hanno) (?:già )?pagato',
  deeds:
    'pubblich|diffonder|diffus|divulg|rivel|ricatt|minacc|hacker|violato|violati|intrus|malware|cifrat|crittograf|' +
    'criptat|decifr|attacc|bomba|esplod|esplos|uccid|ferir|distrugg|dannegg|rubat|sottratt|nud[aeio] |intim|masturb|' +
    'porno|silenzio|riscatto|so cosa hai|sappiamo cosa|registrazione di te|tu[oa] (?:marito|moglie|' +
    'famiglia|capo) ',
  mail: {
    from: 'da|mittente',
    date: 'data|inviato',
    subject: 'oggetto',
    to: 'a|destinatario',
    cc: 'cc',
    replyTo: 'rispondi a',
    wrote: 'ha scritto',
    ends: '',
  },
  contacts: {
    ask:
      'scrivi scrivimi scrivici scriva scrivete scriveteci scrivere contatta contattami contattaci contattate ' +
      'contattateci contattare rispondi rispondete rispondere chiama chiamami parla parlate aggiungi ' +
      'aggiungimi',
    heading: 'contatto contatti supporto assistenza aiuto domande domanda informazioni trattative',
    reaches: 'trovi trovate raggiungibile risponde disponibile',
    send: 'invia inviate manda mandate inviare mandare',
    object: 'messaggio prova ricevuta codice chiave identificativo conferma schermata',
    act:
      'invio invierò invieremo mando manderò pubblico pubblicherò pubblicheremo racconterò riceverà ' +
      'riceveranno vedrà vedranno saprà sapranno scritto tutti',
    self: 'mi me noi ci mio mia nostro nostra scrivimi scrivici contattami contattaci scriveteci contattateci',
    subject: 'io lui lei loro',
    reader: 'tu voi lei',
    you: 'ti vi',
    lead: 'puoi potete devi dovete e o ma ora solo per con',
    yours: 'tuo tua tuoi tue suo sua suoi vostro vostra vostri',
    person:
      'moglie marito capo fidanzata fidanzato ragazza ragazzo amico amici famiglia madre padre mamma papà ' +
      'figlio figlia fratello sorella vicino collega colleghi cliente clienti avvocato medico datore',
    office: 'azienda banca polizia clinica ospedale scuola lavoro giornale stampa università assicurazione',
    label: 'e-mail email mail posta indirizzo account numero telefono cellulare utente canale su a all via è',
    orElse: 'altrimenti',
    to: 'a',
    not: 'non mai né',
    known: 'password nome dati su',
    answers: 'risponde rispondono',
    further: 'riserva secondo',
    or: 'o e',
    speech: 'dice scritto annuncio profilo',
  },
  menace: null,
};
