/** What a word says about whose contact stands beside it: bits, since a word may say several things. */
export const SAYS = {
  /** Asks the reader to get in touch: `write`, `kontakta`, `ota yhteyttä`. */
  ask: 1 << 0,
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
  /** A heading for contacts, that says nothing of whose: `contacts`, `yhteystiedot`. */
  heading: 1 << 20,
  /** Says how somebody is reached; of whom, the words beside it say: `tavoittaa`, `når`, `reached`. */
  reaches: 1 << 21,
  /** Somebody's words or a place of them, that a letter gives: `says`, `profile`, `lukee`. */
  speech: 1 << 22,
  /** May stand in front of what is asked: `please`, `to`, `then`. */
  lead: 1 << 23,
  /** The reader, to whom something is done: `reach you`, `sinut tavoittaa`. */
  you: 1 << 24,
} as const;

/** Words as they stand, and stems with a `*`; en, fi, sv, de, no and da. */
const WORDS: readonly (readonly [number, string])[] = [
  [
    SAYS.ask,
    'write writing contact contacting reach reaching reply replying respond responding answer text texting call calling ring dm pm message ping chat talk speak touch communicate negotiate connect ask add hmu hit ' +
      'ota ottakaa ottamalla ottaa kirjoita kirjoittakaa kirjoittamalla kirjoittaa viesti viestitä laita vastaa vastatkaa vastaamalla soita soittakaa soittamalla kysy kysykää neuvottele neuvotelkaa yhteyttä ' +
      'kontakta skriv skriva maila mejla messa ring ringa svara hör höra ' +
      'kontaktier* schreib schreiben schreibt melde melden meldet antworte antworten anschreib* ruf rufen anrufen ' +
      'skrive kontakte ta tag',
  ],
  [
    SAYS.heading,
    'contact contacts support feedback help questions question message messages communication negotiation* förhandling* verhandlung* ' +
      'yhteyttä yhteydessä yhteys yhteyden yhteydenot* yhteystie* viesti viestiä viestejä neuvottel* kysymyks* kysyttävää lisätietoja apua ' +
      'kontakt kontaktuppgift* kontakter frågor fråga ' +
      'kontaktaufnahme kontaktadresse kontaktdaten kontakte fragen spørsmål spørgsmål',
  ],
  [
    SAYS.reaches,
    'reached reachable reaches available answers replies responds ' +
      'tavoittaa tavoitat tavoitatte tavoitettavissa saa saat saatte nås nå når svarar erreich* antwortet finden findest findet find catch fassen hittar hitta träffar löydät löydätte löytää löytyy',
  ],
  [
    SAYS.send,
    'send sending forward mail e email emailing mailing ' +
      'lähetä lähettäkää lähetät lähettämällä toimita laita laittakaa laittaa lähettää pistä pudota heitä ilmoita ' +
      'skicka sänd släng kasta senda mejla maila lassen lass sende senden sendet schick schicke schicken schickt',
  ],
  [
    SAYS.object,
    'message messages proof proofs receipt screenshot screenshots transaction txid hash code codes key id confirmation payment request sample samples know ' +
      'viesti viestiä rivi riviä kuitti kuitin kuitti todiste todisteen todisteet koodi koodit koodin maksutosite tosite tunniste tunnus tunnuksesi tunnuksenne tunnuksen tiedoston maksukuitti kuvakaappaus ' +
      'kvitto kvittot kvitton kod koden koder rad raden rader meddelande bevis beviset betalningsbevis skärmdump ' +
      'nachricht zeile zeilen quittung beleg beweis beweise code codes zahlungsbeleg screenshot bestätigung kvittering besked melding',
  ],
  [
    SAYS.act,
    'sent publish published upload post posted forwarded wrote contacted called texted emailed mailed receive receives received recipients tell told inform notify share shared leak expose goes going know knows hacked stole logged login leaked people everyone everybody leave ' +
      'kirjoitan kirjotan kirjoitamme kirjoitin lähetän lähetämme lähetin lähetetään lähtee lähtevät soitan soitamme soitin kerron kerromme ilmoitan ilmoitamme laitan laitamme toimitan toimitamme jaan jaamme julkaisen julkaisemme näytän näytämme saavat saa näkevät vastaanottajat kaikille tiedän tiedämme menee menevät viestitän jätän jätämme ' +
      'skickar skickas skriver ringer mailar mejlar kontaktar berättar meddelar visar delar lägger publicerar får mottagare vet alla går lämnar ' +
      'schreibe schicke sende rufe informiere kontaktiere erzähle zeige teile veröffentliche erhalten bekommen empfänger weiß wissen alle geht gehen lasse lassen',
  ],
  [
    SAYS.self,
    'me us my our mine ours ' +
      'minulle meille minuun meihin minua meitä minut minun meidän mulle mun muhun mua meiltä minulta meidät ' +
      'mig oss min mitt mina vår vårt våra meg ' +
      'mir uns mich mein meine meinem meinen meiner unser unsere unserem unseren unserer os',
  ],
  [SAYS.subject, 'i we ll he she they it minä mä hän he ne aion aiomme voin voimme jag vi han hon de ich wir er jeg'],
  [SAYS.reader, 'you u please sinä sä te du ni sie ihr dere kindly vänligen bitte'],
  [SAYS.you, 'you u yourself sinut sinuun sinua sinulle sut suhun teidät teihin teille dig er dich dir'],
  [
    SAYS.lead,
    'you u please kindly to can could must should may need have just only now then so also first later immediately quickly urgently directly always simply better either and or but not free sinä voit voitte pitää täytyy sitten heti nyt vain ensin ja tai mutta ' +
      'du ni kan kunna måste ska bör då nu bara sedan och eller men genast direkt att ' +
      'sie ihr können kannst müssen musst sollten dann jetzt nur sofort bitte und oder aber zu vänligen for via by any more all further the für weitere recovery för fler vid till at if with ota ottakaa ottaa get take in feel want wish dm let back',
  ],
  [
    SAYS.yours,
    'your yours ur his her their them him whose ' +
      'sinun sun sinut sut sinua sinulla sinulle teidän hänen heidän ' +
      'din ditt dina er ert era hans hennes deras dit jeres deres ' +
      'dein deine deinem deinen deiner ihr ihre ihrem ihren ihrer euer eure eurem sein seine seinem seiner',
  ],
  [
    SAYS.person,
    'person persons wife husband spouse partner boss bosses manager employer colleague colleagues coworker coworkers friend friends family mother mom mum dad father parents brother sister son daughter children child kids kid girl boy girlfriend boyfriend ex neighbour neighbor neighbours neighbors teacher relatives relative followers follower client clients customers customer patients patient doctor therapist lawyer accountant pastor priest landlord uncle aunt grandmother grandfather grandma grandpa godmother godfather cousin nephew niece victim fiance fiancee ceo cfo director supervisor principal headmaster headteacher coach tutor nanny attorney solicitor detective dentist psychologist plumber secretary assistant receptionist roommate classmate classmates mate mates buddy lover mistress widow ' +
      'henkilö* yhteyshenkilö* vaimo* miehesi miehellesi miehellenne mieheni puoliso* äiti* äidi* äidä* mutsi* faija* isäsi isälle* isäll* isän vanhemm* pomo* esimie* esihenkilö* työkaver* kolleg* ystäv* kaver* siskosi siskolle* siskon sisare* velje* veli* poikasi pojallesi pojan poikaystäv* tyttäre* tytär* tytön tyttöystäv* lapse* lapsi* lastesi perhee* sukulai* naapuri* opettaj* seuraaj* asiakka* terapeut* lääkäri* työnantaj* johtaja* toimitusjohtaj* anopp* appiuk* serkk* kummi* kontaktisi kontakteillesi kontakteille mummo* mummi* vaari* ukki* setä* enosi enolle* enon tätisi tädille* läheis* rehtori* valmentaja* sihteeri* juristi* asianajaj* hammaslääkär* psykologi* ' +
      'kontaktperson* personen fru frun fruns hustru maken chef chefen kollega kollegor kollegorna vän vänner vännerna familj familjen mamma mammas mor pappa pappas föräldrar bror syster son dotter dotters barn flickvän* pojkvän* sambo granne grannar lärare släkt släktingar följare kund kunder läkare terapeut advokat arbetsgivare gudmor farmor mormor farfar morfar rektor jurist tandläkare psykolog ' +
      'ansprechpartner* frau ehefrau mann ehemann chef chefin vorgesetzt* kollege kollegen kollegin freund freunde freunden freundin familie mutter mama vater papa eltern bruder schwester sohn sohnes tochter kinder kindern nachbar nachbarn lehrer lehrerin verwandte verwandten follower kunde kunden arzt ärztin therapeut anwalt arbeitgeber partnerin lebensgefährt* tante onkel rechtsanwalt zahnarzt psychologe psychologin ' +
      'kæreste kjæreste sjef venn venner kolleger',
  ],
  [
    SAYS.office,
    'clinic hospital therapy treatment surgery appointment company firm bank police school kindergarten daycare nursery job work workplace office authority authorities newspaper press media journalist journalists university church court insurer insurance helpline hotline crisis ambulance emergency cert helpdesk service customer reception embassy exchange webmail provider abuse ' +
      'klinikka* klinikan hoido* hoito* sairaala* terveys* yritys yrityk* yhtiö* pankki* pankin poliisi* koulu* päiväko* tarha* työpaik* virasto* viranomai* lehti lehde* toimittaj* yliopisto* seurakun* vakuutusyhti* asiakaspalvelu* vastaanot* neuvont* kriisi* hätänumero* vaihtopalvelu* pörssi* tuesta tuelta tukeen ' +
      'klinik* vården vård sjukhus* företag* bolag* bank* polis* skola* förskola* dagis jobb jobbet myndighet* tidning* journalist* universitet* kyrka* kundtjänst* receptionen jour* kristelefon* självmordslinje* börsen* växlingstjänst* ' +
      'praxis behandlung krankenhaus firma unternehmen polizei schule kindergarten kita arbeit behörde* zeitung* presse universität kirche gericht kundendienst versicherung telefonseelsorge krisen* notruf* börse* anbieter*',
  ],
  [
    SAYS.label,
    'email e mail mails emails gmail protonmail proton mailbox inbox address addresses adress account accounts username user name number phone mobile cell telephone tel handle nick nickname id profile login box channel chat link site page website onion way ways method methods at on via by is are this these following the through with and under here from of using only exclusively either ' +
      'sähköposti* säpö* posti postia meili* maili* osoite osoitte* numero* puhelin* puhelimi* puhelime* tili tilisi tililtä* tililtäsi tilille* tilin tiliin käyttäjä* tunnus tunnuksel* kännykkä* kanava* linkki* tähän tänne kautta osoitteessa osoitteesta numerosta vain ainoastaan on ' +
      'e-post epost post mejl mejladress* mail mailadress* adress* konto kontot nummer telefon* mobil* användar* kanal länk den här denna detta på genom via är från endast bara ' +
      'mail e adresse postfach konto nummer telefon* handy* benutzer* kanal unter über auf diese dieser diesen lautet ist per von nur ausschließlich ' +
      'epost adressen',
  ],
  [
    SAYS.service,
    'telegram* whatsapp* instagram* insta ig snapchat* snap* snäp* kik* line discord* tg session tox qtox utox signal* wickr* kik skype threema viber icq wire wechat tiktok facebook messenger xmpp jabber matrix element simplex briar',
  ],
  [SAYS.orElse, 'otherwise else unless muuten muussa annars eljest sonst ansonsten andernfalls ellers ellet ellette'],
  [SAYS.to, 'to into till an osoitteeseen sähköpostiin numeroon tilille tiliin til'],
  [SAYS.pays, 'paypal* mobilepay* swish* vipps* zelle* venmo* cashapp* revolut* paysafe*'],
  [SAYS.not, 'not never t dont instead älä älkää ei en emme inte aldrig istället nicht nie niemals kein ikke statt'],
  [
    SAYS.known,
    'password passwords passwort kennwort salasana* lösenord* ip ssn hetu henkilötunnus personnummer name birthday born birth details data information info nimi nimesi namn geburtsdatum syntymä* tiedot tietosi tietonne uppgifter daten about sinusta susta teistä dig dich profiles',
  ],
  [SAYS.answers, 'answers answer reply replies respond responds vastaa vastaavat svarar svara antwortet antworten'],
  [
    SAYS.further,
    'backup back-up reserve reserved spare alternative alternate alt secondary primary second first main additional extra vara* toinen reserv* ersatz*',
  ],
  [SAYS.or, 'or and tai ja eller och oder und'],
  [
    SAYS.speech,
    'says said reads wrote writes said begged posted advert advertisement ad ads bio profile signature footer website homepage status end ends lukee luki sanoo sanot sanoit kirjoitit viestissä* sivulla sivuilla mainoks* ilmoituks* profiili* allekirjoitu* ' +
      'annons* profil* signatur* skrev står säger lyder steht schrieb schriebst sagt anzeige* hemsida* webseite*',
  ],
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
