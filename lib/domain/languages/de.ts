import type { Menace } from './menace.ts';

/** Deutsch. */
export const DE: Menace = {
  or: 'oder|sonst|ansonsten|andernfalls|dann|wenn nicht|falls nicht',
  unless:
    'wenn (?:du|sie|ihr|ich|wir) (?:nicht|keine*)|wenn (?:du|sie|ihr|ich|wir) ~ (?:nicht|keine*)|falls (?:du|sie|ihr|ich|wir) ~ (?:nicht|keine*)|bis (?:sie|du|ihr) ~ (?:zahl*|bezahl*)|es sei denn',
  exposes:
    '(?:ich|wir) (?:schick*|send*|post*|teil*|zeig*|erzähl*|lad*|verkauf*|stell*|geb*|verrat*|leit*)|(?:schick|schicke|schicken|sende|senden|poste*|teile*|zeige*|erzähle*|lade*|verkaufe*|stell|stelle*|gebe*) (?:ich|wir)',
  leaks:
    '(?:ich|wir) (?:veröffentlich*|leak*|verbreit*)|(?:veröffentliche*|leake*|verbreite*) (?:ich|wir)|(?:geben wir|gebe ich) ~ frei',
  held: 'video*|aufnahme*|aufzeichnung*|bild*|foto*|nacktbild*|nacktfoto*|schwanzbild*|clip*|chat*|screenshot*|daten*|datei*|dokument*|akte*|krankenakte*|patientenakte*|therapienotiz*|quellcode*|quelltext*|verlauf*|browserverlauf*|geheimnis*|alles|standort*|sie|es|das|film*|nachricht*|wahrheit',
  audience:
    'alle|allen|aller|jeder|jedem|freund*|familie*|frau|mann|mutter|vater|mama|papa|eltern|chef*|arbeitgeber*|kollegen*|kollegin*|schule*|mitschüler*|verwandt*|bekannt*|kontakt*|kunden*|konkurren*|follower*|facebook*|insta*|internet*|netz|online|öffentlich*|presse|medien|freundin*|nachbar*|porno*|polizei|welt|rein',
  reaches:
    'bekomm*|sieht|sehen|erfahr*|erfährt|weiß|wissen|hör*|erhält|erhalten|schaut|schauen|landet|landen|geht|gehen|gelang*|veröffentlicht|verschickt|geschickt|gepostet',
  published: 'veröffentlicht|publik|geleakt|verbreitet',
  harms:
    'bereu*|(?:ich|wir) (?:brenn*|zerstör*|töte*|verletz*|greif*|schlag*|ruinier*|mach* dich fertig|lösch*|zünd*|leg* ~ lahm)|geht (?:sie )?hoch|explodier*|(?:netzwerk|seite|server|system*|webseite|website) (?:bleibt|bleiben|geht|ist) ~(?:tot|offline|down|unten|gesperrt|lahm)|(?:komm*) ~ nach hause|erfahren ~ (?:datenleck|einbruch|hack)|verlieren sie|verlierst du alles',
  power:
    '(?:weiß|wissen),? wo (?:du|sie|ihr) (?:wohn*|arbeite*)|(?:weiß|wissen),? was (?:du|sie|ihr) ~ (?:getan|gemacht)|dateien sind (?:verschlüsselt|gesperrt)|daten (?:sind|gehören) (?:unser*|uns|mein*)|(?:preis|zahl*) (?:für )?(?:mein*|unser*|des|das) schweigen*|schweigen (?:kostet|ist)|(?:liegt|ist|befindet sich) eine bombe|(?:ich|wir) (?:habe|haben) ~ (?:gehackt|gefilmt|aufgenommen|gestohlen|kopiert|verschlüsselt|heruntergeladen)|(?:habe|haben) (?:dein*|ihr*) ~ (?:gehackt|gestohlen)|(?:dokumente|daten|dateien|bilder) (?:gestohlen|kopiert)|du wurdest (?:gefilmt|gehackt|aufgenommen)|sie wurden (?:gefilmt|gehackt|aufgenommen)|(?:ich|wir) (?:habe|haben) (?:dein*|ihre*|eure*) ~ (?:kundendatenbank|daten|datenbank|dateien|dokumente|bilder|nacktbilder|fotos|videos?|chats)|lösegeld*|bezahlt,? ~ (?:weh zu tun|zu töten|zu verletzen|umzubringen)|bleibt (?:es )?(?:unter uns|geheim)|niemand (?:erfährt|sieht|wird)|(?:willst du|wollen sie),? dass ~ (?:sieht|sehen)|zugriff auf (?:dein*|ihre*) (?:webcam|kamera|handy|computer|konto|mail*)|passwort (?:ist|lautet)|(?:ich|wir) lösch* (?:die|das|alles|den)|bekommen (?:sie )?(?:ihre|den|die) (?:daten|schlüssel|dateien)|(?:backups|sicherungen) sind gelöscht|schlüssel zu bekommen|(?:seite|server|netz*) lahm',
  tells:
    'warnt vor|warnen vor|vorsicht vor|zeitung|zahlen sie nicht|betrug|betrüger*|jemand behauptet|forderten von|phishing',
};
