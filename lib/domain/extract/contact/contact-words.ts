/** What a word says about whose contact stands beside it: bits, since a word may say several things. */
export const SAYS = {
  /** Asks the reader to get in touch: `write`, `kontakta`, `ota yhteyttä`. */
  write: 1 << 0,
  /** Asks for something to be sent: a message, where its object says so, or the video to a friend. */
  send: 1 << 1,
  /** What is sent to whoever extorts: a receipt, a code, a message. */
  object: 1 << 2,
  /** The writer's own doing, by its form: `kirjoitan`, `veröffentliche`; or what others then get. */
  act: 1 << 3,
  /** The writer: `me`, `our`, `meille`. */
  self: 1 << 4,
  /** Who does what the verb says, where that is not the reader. */
  subject: 1 << 5,
  /** Who does it, where that is the reader. */
  reader: 1 << 6,
  /** Says that something is the reader's. */
  yours: 1 << 7,
  /** A person whom the reader knows, and what belongs to them. */
  person: 1 << 8,
  /** An organisation, or somebody with an office. */
  office: 1 << 9,
  /** A mailbox, an address, a number, an account: may stand between those words and the contact. */
  label: 1 << 10,
  /** A messaging service. */
  service: 1 << 11,
  /** What follows if the reader does not: `otherwise`, `muuten`. */
  orElse: 1 << 12,
  /** From here to there: `to`, `till`. */
  to: 1 << 13,
  /** A way to pay that goes by a number or a mailbox. */
  pays: 1 << 14,
  not: 1 << 15,
  /** Words for what is known of a person: `password:`, `details`. */
  known: 1 << 16,
  /** Answers: behind a contact, it is the one that does. */
  answers: 1 << 17,
  /** A further one of the kind: `backup`, `vara`. */
  further: 1 << 18,
  or: 1 << 19,
} as const;

/** Words as they stand, and stems with a `*`; en, fi, sv, de, no and da. */
const WORDS: readonly (readonly [number, string])[] = [
  [
    SAYS.write,
    'write writing contact contacts contacting reach reaching reply replying respond responding answer answering text texting call calling ring dm pm message messages ping chat talk speak touch communicate communication negotiate negotiation* connect ask question questions support feedback help ' +
      'ota ottakaa yhteyttä yhteydessä yhteys yhteydenot* yhteystie* yhteyden kirjoita kirjoittakaa kirjoittamalla viesti viestiä viestejä vastaa vastatkaa soita soittakaa tavoitat tavoitatte tavoittaa kysy kysykää kysymyks* kysyttävää neuvottel* lisätietoja apua saat saatte ' +
      'kontakt kontakta kontaktar kontaktuppgift* skriv skriva maila mejla messa ring ringa svara svar frågor fråga nå nås når höra hör av ' +
      'kontaktier* kontaktaufnahme kontaktadresse schreib schreiben schreibt meld melde melden meldet antworte antworten erreich* fragen kontaktdaten anschreib* ruf rufen anrufen ' +
      'skrive kontakte spørsmål spørgsmål ta tag',
  ],
  [
    SAYS.send,
    'send sending forward mail email e emailing mailing ' +
      'lähetä lähettäkää lähetät lähettämällä toimita laita laittakaa pistä ilmoita ' +
      'skicka sänd senda mejla maila sende senden sendet schick schicke schicken schickt',
  ],
  [
    SAYS.object,
    'message messages proof receipt screenshot screenshots transaction txid hash code codes key id confirmation payment request sample samples ' +
      'viesti viestiä kuitti kuitin kuitti todiste todisteen koodi koodit koodin maksutosite tosite tunniste tunnus tiedoston maksukuitti kuvakaappaus ' +
      'kvitto kvittot kvitton kod koden koder meddelande bevis betalningsbevis skärmdump ' +
      'nachricht quittung beleg code codes zahlungsbeleg screenshot bestätigung kvittering besked melding',
  ],
  [
    SAYS.act,
    'sent publish published upload post posted forwarded wrote contacted called texted emailed mailed receive receives received recipients tell told inform notify share shared leak expose goes going know knows hacked stole logged login leaked people everyone everybody ' +
      'kirjoitan kirjoitamme kirjoitin lähetän lähetämme lähetin lähetetään lähtee lähtevät soitan soitamme soitin kerron kerromme ilmoitan ilmoitamme laitan laitamme toimitan toimitamme jaan jaamme julkaisen julkaisemme näytän näytämme saavat saa näkevät vastaanottajat kaikille tiedän tiedämme menee menevät ' +
      'skickar skickas skriver ringer mailar mejlar kontaktar berättar meddelar visar delar lägger publicerar får mottagare vet alla går ' +
      'schreibe schicke sende rufe informiere kontaktiere erzähle zeige teile veröffentliche erhalten bekommen empfänger weiß wissen alle geht gehen',
  ],
  [
    SAYS.self,
    'me us my our mine ours ' +
      'minulle meille minuun meihin minua meitä minut minun meidän mulle mun muhun mua meiltä minulta ' +
      'mig oss min mitt mina vår vårt våra meg ' +
      'mir uns mich mein meine meinem meinen meiner unser unsere unserem unseren unserer os mit',
  ],
  [SAYS.subject, 'i we ll he she they it minä mä hän he ne jag vi han hon de ich wir er jeg'],
  [SAYS.reader, 'you u please sinä sä te du ni sie ihr dere kindly vänligen bitte'],
  [
    SAYS.yours,
    'your yours ur his her their them him ' +
      'sinun sun sinut sut sinua sinulla sinulle teidän hänen heidän ' +
      'din ditt dina er ert era hans hennes deras dit jeres deres ' +
      'dein deine deinem deinen deiner ihr ihre ihrem ihren ihrer euer eure eurem sein seine seinem seiner',
  ],
  [
    SAYS.person,
    'wife husband spouse partner boss manager employer colleague colleagues coworker coworkers friend friends family mother mom mum father dad parents brother sister son daughter children child kids kid girlfriend boyfriend ex neighbour neighbor neighbours neighbors teacher relatives relative followers follower client clients customer customers patient patients doctor therapist lawyer accountant pastor priest landlord uncle aunt grandmother grandfather cousin victim fiance fiancee ceo cfo director supervisor principal headmaster coach ' +
      'vaimo* miehesi miehellesi miehellenne mieheni puoliso* äiti* äidi* äidä* isäsi isälle* isäll* isän vanhemm* pomo* esimie* esihenkilö* työkaver* kolleg* ystäv* kaver* siskosi siskolle* siskon sisare* velje* veli* poikasi pojallesi poikaystäv* tyttäre* tytär* tyttöystäv* lapse* lapsi* lastesi perhee* sukulai* naapuri* opettaj* seuraaj* asiakka* terapeut* lääkäri* työnantaj* johtaja* toimitusjohtaj* anopp* appiuk* serkk* kontaktisi kontakteillesi kontakteille mummo* mummi* setä* tätisi tädille* läheis* rehtori* valmentaja* ' +
      'fru frun fruns hustru make maken makes chef chefen kollega kollegor kollegorna vän vänner vännerna familj familjen mamma mor pappa far föräldrar bror syster son dotter barn flickvän pojkvän sambo granne grannar lärare släkt släktingar följare kund kunder läkare terapeut advokat arbetsgivare kontakter ' +
      'frau ehefrau mann ehemann chef chefin vorgesetzt* kollege kollegen kollegin freund freunde freunden freundin familie mutter mama vater papa eltern bruder schwester sohn tochter kind kinder kindern nachbar nachbarn lehrer verwandte verwandten follower kunde kunden arzt ärztin therapeut anwalt arbeitgeber kontakte kontakten partnerin lebensgefährt* ' +
      'kone kæreste kjæreste sjef venn venner mor kolleger',
  ],
  [
    SAYS.office,
    'clinic hospital company firm bank police school office authority authorities newspaper press media journalist journalists university church court insurer insurance helpline hotline crisis ambulance cert helpdesk service customer ' +
      'klinikka* klinikan sairaala* yritys yrityk* yhtiö* pankki* pankin poliisi* koulu* virasto* viranomai* lehti lehde* toimittaj* yliopisto* seurakun* vakuutusyhti* asiakaspalvelu* vastaanot* neuvont* kriisi* hätänumero* ' +
      'klinik* sjukhus* företag* bolag* bank* polis* skola* myndighet* tidning* journalist* universitet* kyrka* kundtjänst* receptionen jour* kristelefon* självmordslinje* ' +
      'praxis krankenhaus firma unternehmen polizei schule behörde* zeitung* presse universität kirche gericht kundendienst versicherung telefonseelsorge krisen* notruf*',
  ],
  [
    SAYS.label,
    'email e mail mails emails gmail protonmail proton mailbox inbox address addresses adress account accounts username user name number phone mobile cell telephone tel handle nick nickname id profile login box channel chat link site page website at on via by is are this the through with and under here from of using only ' +
      'sähköposti* säpö* posti postia meili* maili* osoite osoitte* numero* puhelin* puhelimi* puhelime* tili tilisi tililtä* tililtäsi tilille* tilin tiliin käyttäjä* tunnus tunnuksel* kännykkä* kanava* linkki* tähän tänne kautta osoitteessa on ' +
      'e-post epost post mejl mejladress* mail mailadress* adress* konto kontot nummer telefon* mobil* användar* kanal länk den här denna detta på genom via är från ' +
      'mail e adresse postfach konto nummer telefon* handy* benutzer* kanal unter über auf diese dieser diesen lautet ist per von ' +
      'epost adressen',
  ],
  [
    SAYS.service,
    'telegram* whatsapp* instagram* insta ig snapchat* snap* discord* tg session tox qtox utox signal* wickr* kik skype threema viber icq wire wechat tiktok facebook messenger xmpp jabber matrix element simplex briar',
  ],
  [SAYS.orElse, 'otherwise else unless muuten muussa annars eljest sonst ansonsten andernfalls ellers ellet ellette'],
  [SAYS.to, 'to into till an osoitteeseen sähköpostiin numeroon tilille tiliin til'],
  [SAYS.pays, 'paypal* mobilepay* swish* vipps* zelle* venmo* cashapp* revolut* paysafe*'],
  [SAYS.not, 'not never t dont älä älkää ei en emme inte aldrig nicht nie niemals kein ikke'],
  [
    SAYS.known,
    'password passwords passwort kennwort salasana* lösenord* ip ssn hetu henkilötunnus personnummer name birthday born birth details data information info nimi nimesi namn geburtsdatum syntymä* tiedot tietosi tietonne uppgifter daten about sinusta susta teistä dig dich profiles',
  ],
  [SAYS.answers, 'answers answer reply replies respond responds vastaa vastaavat svarar svara antwortet antworten'],
  [
    SAYS.further,
    'backup back-up reserve reserved spare alternative alternate secondary primary second first main additional extra vara* toinen reserv* ersatz*',
  ],
  [SAYS.or, 'or tai eller oder'],
];

const exact = new Map<string, number>();
const stems: [string, number][] = [];
for (const [bit, list] of WORDS) {
  for (const word of list.split(' ')) {
    if (word.endsWith('*')) stems.push([word.slice(0, -1), bit]);
    else exact.set(word, (exact.get(word) ?? 0) | bit);
  }
}
/** Stems by their first two characters. */
const stemsBy = new Map<string, [string, number][]>();
for (const stem of stems) {
  const start = stem[0].slice(0, 2);
  stemsBy.set(start, [...(stemsBy.get(start) ?? []), stem]);
}

/** What a word in lower case says. */
export const saysOf = (word: string): number => {
  let says = exact.get(word) ?? 0;
  for (const [start, bit] of stemsBy.get(word.slice(0, 2)) ?? []) if (word.startsWith(start)) says |= bit;
  return says;
};

/** Finnish says `your` by the ending of the thing: `sähköpostiisi`, `puhelinnumeronne`. */
const YOUR_ENDING = /(?:[aeiouyäö]si|[aeiouyäön]nne)$/u;
/** The same endings in words that have no owner: conditionals, numerals, `-ksi`, `tänne`. */
const NO_OWNER =
  /^(?:tänne|sinne|minne|jonne|yksi|kaksi|kuusi|viisi|uusi|tosi|vuosi|kuukausi|miksi|siksi|joksi|täksi|hissi|taksi|versi|kurssi|prosessi|luksi|pussi)$|(?:ksi|mme)$/u;
/** `meidän osoitteemme`, `numeroni`. */
const OUR_ENDING = /(?:[aeiouyäö]ni|[aeiouyäö]mme)$/u;
/** Fewest letters of a word whose ending is read. */
const MIN_ENDED = 5;

/** Whether a Finnish word says by its ending that something is the reader's. */
export const isYoursByEnding = (word: string): boolean =>
  word.length >= MIN_ENDED && YOUR_ENDING.test(word) && !NO_OWNER.test(word);

/** Whether a Finnish word says by its ending that something is the writer's. */
export const isOursByEnding = (word: string): boolean => word.length >= MIN_ENDED && OUR_ENDING.test(word);
