/**
 * Words of letters, invoices and notices by language, and beginnings of words with a `*`: what tells the language of a text
 * too short for its commonest words. A word that several languages share stands with each, and tells less.
 */
const HINTS: Readonly<Record<string, string>> = {
  en: 'pay paid payment* amount due date invoice* receipt order* bill hello hey dear thanks thank please hours hour days day week weeks money dollars pounds password* video videos photos pictures files file server network hacked encrypted stolen contact us we our they them friends family friend send bought buy card address within before after until or but what when who how why do does did would should could must it its at by as be been has had was were no yes not new now here there see soon meet tomorrow today monday tuesday wednesday thursday friday saturday sunday january february march june july october december bomb school police publish* delete* leak* lose everything everyone all my me he she his her only just hundred thousand two three',
  fi: 'lasku* maks* eräpäiv* viitenumero* viite tili tilille tilillä tililtä euroa euron eurolla euroja summa* päivä* tunti* tunnin tunnissa tuntia viikko* viiko* kuluessa kuukau* viivästys* huomautus* perintä* perinn* kuitti kuitin hei moi terve hyvä hyvää kiitos kiitä* tervei* ystäväl* salasan* video* videosi kuva* lähet* laita osoit* lompak* poliis* julkais* vuod* tieto* tiedo* tiedän uhka* vaadi* vaati* siirr* rahat rahaa rahan osta tilaa tilau* kone* tietokone* laite laittee* hakkeroi* murtau* koulu* pommi* räjäh* hyökkäy* palvelunesto* maanantai* tiistai* keskiviik* torstai* perjantai* lauantai* sunnuntai* tammikuu* helmikuu* maaliskuu* huhtikuu* toukokuu* kesäkuu* heinäkuu* elokuu* syyskuu* lokakuu* marraskuu* joulukuu* huomen* tänään eilen illalla aamu* kello yksi kaksi kolme neljä viisi kuusi kymmenen sata tuhat sadan kahden kolmen heti nyt enää ellet ellette muuten ennen jälkeen ilman kaikille sinulle minulle teille meille äiti äidi* isä yrity* asiakas asiakka* verko* palvel* ohje* ota otta* yhtey* viipymättä välittömästi kappale* toimitus* kortti* lahjakort*',
  sv: 'faktura* betal* betala förfallo* kronor kr belopp* summa* kvitto* hej tack vänlig* hälsning* lösenord* bild* bilder film* skicka* adress* plånbok* polis* publicer* läck* uppgift* pengar* köp köpa beställ* konto* dator* hacka* skola* bomb* exploder* attack* måndag* tisdag* onsdag* torsdag* fredag* lördag* söndag* januari februari mars juni juli augusti oktober december imorgon idag igår ikväll klocka* timmar timme dagar dag dygn vecka veckor inom innan efter utan annars alla vänner familj* genast nu mamma pappa två tre fyra fem sex tio hundra tusen ses vid på av eller men så man ditt dina mitt min oss era ert måste ska vill inte ingen någon mer bankgiro plusgiro ränta dröjsmål* påminnelse* kort kortet presentkort* företag* kund* nätverk* filer',
  de: 'rechnung* zahl* bezahl* überweis* betrag* fällig* fälligkeit mahnung* euro hallo danke bitte grüße grüßen freundlich* passwort* kennwort* bilder bild video fotos schick* send* adresse* brieftasche polizei veröffentlich* daten geld kauf* bestell* konto* computer rechner server gehackt verschlüssel* gestohlen schule bombe* angriff* montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz juni juli oktober dezember morgen heute gestern stunden stunde tage tagen tag wochen woche innerhalb binnen bis vor nach ohne sonst alle freunde familie sofort jetzt zwei drei vier fünf zehn hundert tausend um am im ins beim aber oder nur noch kein keine dein deine deinen mein meine uns euch muss müssen kann können soll will wollen offen* letzte letzter kunde* kunden netzwerk dateien gutschein* karte',
  no: 'faktura* betal* betale forfall* kroner kr beløp* hei takk vennlig* hilsen passord* bilde* bilder send sende adresse* politi* publiser* penger kjøp* konto* datamaskin* hacket skole* bombe* mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar mars desember morgen dag dager timer uke uker innen før etter uten ellers venner vennene familie* straks nå to tre fire fem ti hundre tusen dere deres ditt mitt noen ingen bare må skal vet videoen filene',
  da: 'faktura* betal* forfald* kroner kr beløb* hej tak venlig* hilsen adgangskode* kodeord* billede* send adresse* politi* offentliggør* penge køb* konto* computer hacket skole* bombe* mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar marts december morgen dag dage timer uge uger inden efter uden ellers venner familie* straks nu to tre fire fem ti hundrede tusind jer jeres dit mit nogen ingen kun må skal ved videoen filerne',
  nl: 'factuur* betaal* betalen bedrag* dagen uur weken binnen anders wachtwoord* foto* stuur* adres* politie gegevens geld computer bestanden publiceren maandag dinsdag woensdag donderdag vrijdag zaterdag zondag hallo bedankt groeten twee drie wij jullie alle',
  fr: 'facture* payez payer paiement* montant* jours heures semaine* sinon mot passe photo* envoy* adresse* police données argent ordinateur fichiers publi* lundi mardi mercredi jeudi vendredi samedi dimanche bonjour merci cordialement deux trois sous avant après nos notre tous',
  es: 'factura* pague pagar pago* importe* días horas semana* contraseña* foto* fotos enviar envíe dirección policía datos dinero ordenador archivos publicar* lunes martes miércoles jueves viernes sábado domingo hola gracias saludos dos tres antes después sus todos',
  it: 'fattura* paga pagare pagamento* importo* giorni ore settimana* altrimenti password foto invia* indirizzo polizia dati denaro soldi computer pubblich* lunedì martedì mercoledì giovedì venerdì sabato domenica ciao grazie saluti due tre entro prima dopo tuoi tutti',
  pt: 'fatura* pague pagar pagamento* valor* dias horas semana* senha* foto* fotos enviar envie endereço polícia dados dinheiro computador arquivos publicar* segunda terça quarta quinta sexta olá obrigado obrigada dois três antes depois seus todos',
  pl: 'faktura* zapłać zapłata płat* kwota* dni godzin* tygodni* inaczej hasło* zdjęci* wyślij adres* policj* dane pieniąd* komputer pliki opublik* poniedziałek wtorek środa czwartek piątek sobota niedziela dzień dobry dziękuję dwa dwóch trzy ciągu przed wszyst*',
  cs: 'faktura* zaplať* platb* částk* dnů dny hodin* týden jinak heslo* fotk* pošlete adres* policie údaje peníze počítač soubory zveřejn* pondělí úterý středa čtvrtek pátek sobota neděle dobrý děkuj* dva dvou tři před všech*',
  et: 'arve* maksa maksta summa* päeva* päev tunni tundi nädal* jooksul muidu parool* pilt* pildid saada saatke aadress* politsei andme* raha arvuti* failid avalda* esmaspäev* teisipäev* kolmapäev* neljapäev* reede* tere aitäh kahe kolme enne pärast kõik*',
};

/** Letters and endings by the languages that they speak for, and how much. */
const FORMS: readonly (readonly [RegExp, Readonly<Record<string, number>>])[] = [
  [/yy|ää|uu|ii|öö/, { fi: 0.4, et: 0.2 }],
  [
    /(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|nen|aan|ään|een|iin|oon|mme|nsa|nsä|vat|vät|kaa|kää)$/,
    { fi: 0.35, et: 0.1 },
  ],
  [/å/, { sv: 0.5, no: 0.4, da: 0.4 }],
  [/[äö]/, { fi: 0.25, sv: 0.25, de: 0.25, et: 0.15 }],
  [/[üß]/, { de: 0.5, et: 0.15 }],
  [/[øæ]/, { no: 0.5, da: 0.5 }],
  [/(?:ung|ungen|keit|lich|isch)$/, { de: 0.4 }],
  [/(?:ning|ningen|arna|erna|ande)$/, { sv: 0.4 }],
  [/(?:ing|ed|ly|tion|ness)$/, { en: 0.2 }],
  [/[łżśąęźć]/, { pl: 0.8 }],
  [/[řěůčž]/, { cs: 0.8 }],
  [/õ/, { et: 0.5, pt: 0.4 }],
  [/ñ/, { es: 0.8 }],
  [/[çèêà]/, { fr: 0.4, pt: 0.2, it: 0.1 }],
];
const NOT_ASCII = /[^\0-\x7f]/;
const ALL_FORMS = FORMS.map(([form, says]) => ({ form, says: Object.entries(says) }));
/** Those that a word without accents can have. */
const PLAIN_FORMS = ALL_FORMS.filter(({ form }) => !/^\[[^\]]*\]$|^[^a-z]$/.test(form.source));
/** Shortest word whose form counts: shorter ones are names and codes as often. */
const SHORTEST_FORM = 5;
/** Longest: what is longer is an address or a code, but for Finnish and German. */
const LONGEST_FORM = 30;
const KEY_LENGTH = 3;

interface Hint {
  start: string;
  whole: boolean;
  languages: string[];
}

const byKey = new Map<string, Hint[]>();
for (const [language, list] of Object.entries(HINTS)) {
  for (const entry of new Set(list.split(/\s+/))) {
    const whole = !entry.endsWith('*');
    const start = whole ? entry : entry.slice(0, -1);
    const hints = byKey.get(start.slice(0, KEY_LENGTH)) ?? [];
    const known = hints.find((hint) => hint.start === start && hint.whole === whole);
    if (known) known.languages.push(language);
    else hints.push({ start, whole, languages: [language] });
    byKey.set(start.slice(0, KEY_LENGTH), hints);
  }
}

/** The languages that list a word, or a beginning of it; the longest counts. */
const listedIn = (word: string): readonly string[] => {
  let best: Hint | undefined;
  for (const hint of byKey.get(word.slice(0, KEY_LENGTH)) ?? []) {
    if (hint.whole ? word !== hint.start : !word.startsWith(hint.start)) continue;
    if (hint.start.length > (best?.start.length ?? 0)) best = hint;
  }
  return best?.languages ?? [];
};

/** What one word of a short text says of its language, in lower case: points by ISO 639-1. */
export const hintsOf = (word: string): ReadonlyMap<string, number> => {
  const points = new Map<string, number>();
  const listed = listedIn(word);
  for (const language of listed) points.set(language, 1 / listed.length);
  if (word.length < SHORTEST_FORM || word.length > LONGEST_FORM) return points;
  for (const { form, says } of NOT_ASCII.test(word) ? ALL_FORMS : PLAIN_FORMS) {
    if (!form.test(word)) continue;
    for (const [language, weight] of says) points.set(language, (points.get(language) ?? 0) + weight);
  }
  return points;
};
