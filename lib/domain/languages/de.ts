import type { ReadLanguage } from './language.ts';

/** Deutsch. */
export const DE: ReadLanguage = {
  code: 'de',
  name: 'Deutsch',
  common:
    'und der die das ist nicht sie ich ihr ihre sich mit ein eine zu auf wir haben werden von wenn für auch ' +
    'ihnen dass oder den dem',
  telling:
    'rechnung* zahl* bezahl* überweis* betrag* fällig* fälligkeit mahnung* euro hallo danke bitte grüße grüßen ' +
    'freundlich* passwort* kennwort* bilder bild video fotos schick* send* adresse* brieftasche polizei ' +
    'veröffentlich* daten geld kauf* bestell* konto* computer rechner server gehackt verschlüssel* gestohlen ' +
    'schule bombe* angriff* montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz ' +
    'juni juli oktober dezember morgen heute gestern stunden stunde tage tagen tag wochen woche innerhalb ' +
    'binnen bis vor nach ohne sonst alle freunde familie sofort jetzt zwei drei vier fünf zehn hundert tausend ' +
    'um am im ins beim aber oder nur noch kein keine dein deine deinen mein meine uns euch muss müssen kann ' +
    'können soll will wollen offen* letzte letzter kunde* kunden netzwerk dateien gutschein* karte',
  forms: [
    [/[äö]/, 0.25],
    [/[üß]/, 0.5],
    [/(?:ung|ungen|keit|lich|isch)$/, 0.4],
  ],
  cues: {
    ask:
      'zahl zahle zahlen zahlt zahlung* bezahl* überweis* transferier* senden sendet schick* forder* verlang* ' +
      'lösegeld* einzahl*',
    price: 'betrag* summe preis* kauf* will wollen',
    wallet: 'adress* brieftasche* geldbörse* kryptowähr* wallet*',
    within: 'binnen innerhalb innen frist* ultimatum',
    gives: 'haben hast habt habe gebe geben nur genau nächsten zeit bleiben bleibt weitere nach bekommen bekommst',
    past: 'letzten letzte vergangen* jede jeden jedes jeder seit siden schon bereits täglich',
    opened: 'öffn* geöffnet lesen gelesen liest lest',
    raise: 'danach wenn falls sonst ansonsten steigt erhöh* verdoppel* später nach',
    discount: 'rabatt* halber stället statt anstatt',
    otherMoney: 'versicher* gehalt verdien* umsatz* gewinn* verkauft* verloren',
    threat: 'veröffentlich* zerstör* verschlüssel* gehackt gestohlen kopiert heruntergeladen',
    contact: 'schreib* meld* antwort* kontakt* konto* postfach*',
    yours: 'dein deine deiner deinem ihr ihre ihrer ihrem',
    until: 'spätestens bis vor',
    takes: 'dauert dauerte',
    ago: 'alt zuvor',
    clock: 'uhr läuft beginnt startet zähler timer',
    rate: 'kurs wechselkurs',
    drop: 'entfern* lösch* ohne',
    brand: 'twint*',
    messenger: '',
    number:
      'zwei* drei* vier* fünf* sechs* sieben* acht* neun* zehn* hundert* tausend*' + ' zwölf* elfhundert* fünfzehn*',
    article: 'ein eine einer einem einen eines',
    single: 'halbe halben halber halbes viertel',
    event: 'attack* angriff* aufnahme* video*',
    rises: 'steigt erhöh* verdoppel*',
    pieces: 'teil* zusammen* kombinier* hälfte hälft*',
    owed: 'bußgeld* strafe* wert rechnung*',
    held:
      'gelöscht aufgenommen aufgezeichnet polizei daten fotos bilder nacktbild* nacktfoto* aufnahme* kontakte ' +
      'dateien video',
    orElse: 'sonst ansonsten andernfalls',
    audience: 'freund* familie frau mann eltern mutter vater follower* alle allen kollegen schule verwandt* netz',
    reversed: 'rückwärts umgekehrt* umdreh* umzudreh* gespiegelt* spiegelverkehrt* hinten rechts',
  },
  numbers:
    'ein 1 eine 1 zwei 2 drei 3 vier 4 fünf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 zwölf 12 fünfzehn 15 ' +
    'zwanzig 20 dreißig 30 vierzig 40 fünfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90 und +0 hundert ' +
    '×100 tausend ×1000',
  scales: { thousand: 'tausend, tsd', million: 'millionen', milliard: 'milliarden' },
  times: {
    minute: 'minuten, minute',
    hour: 'stunden, stunde, std',
    day: 'tag, tage, tagen, tages, tags',
    week: 'woche, wochen',
    businessDay: 'werktage, werktagen, arbeitstage, arbeitstagen',
  },
  money: {
    USD: 'us-dollar, us-dollars',
    GBP: 'pfund',
    CHF: 'franken, schweizer franken',
    SEK: 'schwedische kronen',
    NOK: 'norwegische kronen',
    DKK: 'dänische kronen',
  },
  multiples: [],
  crowns: null,
  dates: {
    months: [
      'januar|jänner',
      'februar',
      'märz',
      'april',
      'mai',
      'juni',
      'juli',
      'august',
      'september',
      'oktober|okt',
      'november',
      'dezember|dez',
    ],
    weekdays: ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag|sonnabend', 'sonntag'],
    by: 'bis|bis zum|bis spätestens|spätestens|spätestens bis|spätestens am|vor|vor dem',
    byBehind: '',
    next: 'zum|nächsten|kommenden|diesen|am|ende|ende des|nächster|zum kommenden|mitternacht',
    at: 'um',
  },
  paid: 'zahlte|zahlten|bezahlte|bezahlten',
  deeds:
    'veröffentlich|enthüll|erpress|droh|gehackt|hacke|eingedrungen|schadsoftware|verschlüssel|entschlüssel|' +
    'angriff|angreif|bombe|spreng|zünd|töte|umbring|verletz|zerstör|blamier|bloßstell|rufschäd|gestohlen|' +
    'entwend|nackt|masturb|porno|verbreit|schweigen|lösegeld|sicherheitslück|lösche(?:n)? (?:ich|wir) alles',
  mail: {
    from: 'von|absender',
    date: 'datum|gesendet',
    subject: 'betreff',
    to: 'an|empfänger',
    cc: 'kopie',
    replyTo: 'antwort an',
    wrote: 'schrieb',
    ends: 'mit freundlichen grüßen,?|mfg,?|von meinem .{0,60}',
  },
  contacts: {
    ask:
      'kontaktier* schreib schreiben schreibt melde melden meldet antworte antworten anschreib* ruf rufen ' + 'anrufen',
    heading:
      'rückfragen anfragen nachweis quittung beleg zahlungsbeleg kontaktaufnahme kontaktadresse kontaktdaten kontakte fragen spørsmål spørgsmål',
    reaches: 'erreich* antwortet finden findest findet fassen',
    send: 'lassen lass sende senden sendet schick schicke schicken schickt',
    object: 'nachricht zeile zeilen quittung beleg beweis beweise code codes zahlungsbeleg screenshot bestätigung',
    act:
      'schreibe schicke sende rufe informiere kontaktiere erzähle zeige teile veröffentliche erhalten ' +
      'bekommen empfänger weiß wissen alle geht gehen lasse lassen',
    self: 'mir uns mich mein meine meinem meinen meiner unser unsere unserem unseren unserer os',
    subject: 'ich wir er',
    reader: 'sie ihr bitte',
    you: 'dich dir',
    lead: 'sie ihr können kannst müssen musst sollten dann jetzt nur sofort bitte und oder aber zu für weitere',
    yours: 'dein deine deinem deinen deiner ihr ihre ihrem ihren ihrer euer eure eurem sein seine seinem seiner',
    person:
      'ansprechpartner* frau ehefrau mann ehemann chef chefin vorgesetzt* kollege kollegen kollegin freund ' +
      'freunde freunden freundin familie mutter mama vater papa eltern bruder schwester sohn sohnes tochter ' +
      'kinder kindern nachbar nachbarn lehrer lehrerin verwandte verwandten follower kunde kunden arzt ärztin ' +
      'therapeut anwalt arbeitgeber partnerin lebensgefährt* tante onkel rechtsanwalt zahnarzt psychologe ' +
      'psychologin',
    office:
      'praxis behandlung krankenhaus firma unternehmen polizei schule kindergarten kita arbeit behörde* ' +
      'zeitung* presse universität kirche gericht kundendienst versicherung telefonseelsorge krisen* notruf* ' +
      'börse* anbieter*',
    label:
      'mail e adresse postfach konto nummer telefon* handy* benutzer* kanal unter über auf diese dieser ' +
      'diesen lautet ist per von nur ausschließlich',
    orElse: 'sonst ansonsten andernfalls',
    to: 'an',
    not: 'nicht nie niemals kein statt',
    known: 'passwort kennwort geburtsdatum daten dich',
    answers: 'antwortet antworten',
    further: 'ersatz*',
    or: 'oder und',
    speech: 'steht schrieb schriebst sagt anzeige* webseite*',
  },
  menace: {
    or: 'oder|sonst|ansonsten|andernfalls|dann|wenn nicht|falls nicht',
    unless:
      'wenn ~ keine*|wenn ~ kein|falls ~ keine*|' +
      'ohne|wenn ~ nicht|falls ~ nicht|solange|bis sie|bis du|bis ihr|' +
      'wenn (?:du|sie|ihr|ich|wir) (?:nicht|keine*)|wenn (?:du|sie|ihr|ich|wir) ~ (?:nicht|keine*)|falls (?:du|' +
      'sie|ihr|ich|wir) ~ (?:nicht|keine*)|bis (?:sie|du|ihr) ~ (?:zahl*|bezahl*)|es sei denn',
    exposes:
      '(?:erzähl|schick|zeig|sag)(?:e|s|es)? (?:ichs|ich)|ichs|' +
      '(?:ich|wir) (?:sag|sage|sagen|schicks|zeigs)|(?:sag|sage|sagen) (?:ich|wir)|' +
      '(?:ich|wir) (?:schick*|send*|post*|teil*|zeig*|erzähl*|lad*|verkauf*|stell*|geb*|verrat*|leit*)|' +
      '(?:schick|schicke|schicken|sende|senden|poste*|teile*|zeige*|erzähle*|lade*|verkaufe*|stell|stelle*|' +
      'gebe*) (?:ich|wir)',
    leaks:
      '(?:ich|wir) (?:post|poste|posten)|(?:poste|posten) (?:ich|wir)|' +
      '(?:ich|wir) (?:veröffentlich*|leak*|verbreit*)|(?:veröffentliche*|leake*|verbreite*) (?:ich|wir)|' +
      '(?:geben wir|gebe ich) ~ frei',
    held:
      'nudes?|' +
      'mail|diese|patienten*|' +
      'anruf*|gespräch*|postfach*|' +
      'vertr*|gehält*|gehalt*|snaps?|link*|liste*|kundenda*|mails?|nackt*|sextape*|' +
      'video*|aufnahme*|aufzeichnung*|bild*|foto*|nacktbild*|nacktfoto*|schwanzbild*|clip*|chat*|screenshot*|' +
      'daten*|datei*|dokument*|akte*|krankenakte*|patientenakte*|therapienotiz*|quellcode*|quelltext*|verlauf*|' +
      'browserverlauf*|geheimnis*|alles|standort*|sie|es|das|film*|nachricht*|wahrheit',
    audience:
      'rektor*|trainer*|tiktok*|youtube*|snapchat*|gemeinde*|' +
      'klasse|freundes*|schwester|bruder|lehrer*|kumpel*|ganze|' +
      'alle|allen|aller|jeder|jedem|freund*|familie*|frau|mann|mutter|vater|mama|papa|eltern|chef*|' +
      'arbeitgeber*|kollegen*|kollegin*|schule*|mitschüler*|verwandt*|bekannt*|kontakt*|kunden*|konkurren*|' +
      'follower*|facebook*|insta*|internet*|netz|online|öffentlich*|presse|medien|freundin*|nachbar*|porno*|' +
      'polizei|welt|rein',
    reaches:
      'bekomm*|sieht|sehen|erfahr*|erfährt|weiß|wissen|hör*|erhält|erhalten|schaut|schauen|landet|landen|geht|' +
      'gehen|gelang*|veröffentlicht|verschickt|geschickt|gepostet',
    learns:
      'sieht ~ was|sehen ~ was|erfährt|weiß ~ was|hören|hört|erfährt|erfahren|sieht es|sehen es|sieht ~ alles|weiß|wissen es|kriegt|kriegen|bekommt|bekommen',
    published:
      'darknet|die runde|verbreitet sich|' +
      'zum verkauf|' +
      '(?:stehen|steht|landet|kommt|kommen|geht|gehen) ~ (?:ins|im) netz|online|öffentlich|' +
      'an die (?:presse|medien|öffentlichkeit)|ins netz|landen im netz|verkauft|' +
      'veröffentlicht|publik|geleakt|verbreitet',
    harms:
      '(?:ich|wir) (?:hack*|knack*|verschlüssel*)|' +
      'verkaufen (?:wir )?(?:ihre|eure|deine) ~?(?:daten|dateien|unterlagen)|angriff* (?:geht|gehen) weiter|(?:seite|shop|server|webseite|website) ~ (?:offline|down|unten)|bombe ~ (?:hoch|explodiert)|' +
      'bereu*|(?:ich|wir) (?:brenn*|zerstör*|töte*|verletz*|greif*|schlag*|ruinier*|mach* dich fertig|lösch*|' +
      'zünd*|leg* ~ lahm)|geht (?:sie )?hoch|explodier*|(?:netzwerk|seite|server|system*|webseite|website) ' +
      '(?:bleibt|bleiben|geht|ist) ~(?:tot|offline|down|unten|gesperrt|lahm)|(?:komm*) ~ nach hause|erfahren ~ ' +
      '(?:datenleck|einbruch|hack)|verlieren sie|verlierst du alles',
    power:
      '(?:das|dies) vor (?:ihre*|deine*) ~ verbergen|' +
      'dateien (?:sind )?(?:gesperrt|verschlüsselt)|niemand (?:hört|bekommt)|' +
      '(?:weiß|wissen),? wo (?:du|sie|ihr) (?:wohn*|arbeite*)|(?:weiß|wissen),? was (?:du|sie|ihr) ~ (?:getan|' +
      'gemacht)|dateien sind (?:verschlüsselt|gesperrt)|daten (?:sind|gehören) (?:unser*|uns|mein*)|(?:preis|' +
      'zahl*) (?:für )?(?:mein*|unser*|des|das) schweigen*|schweigen (?:kostet|ist)|(?:liegt|ist|befindet ' +
      'sich) eine bombe|(?:ich|wir) (?:habe|haben) ~ (?:gehackt|gefilmt|aufgenommen|gestohlen|kopiert|' +
      'verschlüsselt|heruntergeladen)|(?:habe|haben) (?:dein*|ihr*) ~ (?:gehackt|gestohlen)|(?:dokumente|daten|' +
      'dateien|bilder) (?:gestohlen|kopiert)|du wurdest (?:gefilmt|gehackt|aufgenommen)|sie wurden (?:gefilmt|' +
      'gehackt|aufgenommen)|(?:ich|wir) (?:habe|haben) (?:dein*|ihre*|eure*) ~ (?:kundendatenbank|daten|' +
      'datenbank|dateien|dokumente|bilder|nacktbilder|fotos|videos?|chats)|lösegeld*|bezahlt,? ~ (?:weh zu tun|' +
      'zu töten|zu verletzen|umzubringen)|bleibt (?:es )?(?:unter uns|geheim)|niemand (?:erfährt|sieht|wird)|' +
      '(?:willst du|wollen sie),? dass ~ (?:sieht|sehen)|zugriff auf (?:dein*|ihre*) (?:webcam|kamera|handy|' +
      'computer|konto|mail*)|passwort (?:ist|lautet)|(?:ich|wir) lösch* (?:die|das|alles|den)|bekommen (?:sie ' +
      ')?(?:ihre|den|die) (?:daten|schlüssel|dateien)|(?:backups|sicherungen) sind gelöscht|schlüssel zu ' +
      'bekommen|(?:seite|server|netz*) lahm',
    tells:
      'ihr konto,? wenn|kündigen|abo|' +
      'warnt vor|warnen vor|vorsicht vor|zeitung|zahlen sie nicht|betrug|betrüger*|jemand behauptet|forderten ' +
      'von|phishing',
  },
};
