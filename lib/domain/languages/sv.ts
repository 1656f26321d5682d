import type { Menace } from './menace.ts';

/** Svenska. */
export const SV: Menace = {
  or: 'eller|eller så|annars|i annat fall|sen|sedan|då',
  unless:
    'om du inte|om ni inte|om jag inte|om vi inte|gör du inte|gör ni inte|tills ni betalar|tills du betalar|såvida|om inte',
  exposes:
    '(?:jag|vi) (?:skickar|lägger|delar|visar|berättar|laddar|säljer|postar|mejlar|vidarebefordrar)|(?:skickar|lägger|delar|visar|berättar|laddar|säljer|postar|mejlar|vidarebefordrar) (?:jag|vi)',
  leaks:
    '(?:jag|vi) (?:publicerar|läcker|sprider|släpper|avslöjar|lägger ut)|(?:publicerar|läcker|sprider|släpper|avslöjar) (?:jag|vi)|lägger (?:jag|vi) ut',
  held: 'video*|inspelning*|film*|bild*|foto*|nakenbild*|kukbild*|klipp*|chatt*|skärmdump*|uppgifter*|data*|fil|filer*|dokument*|journal*|terapi*|källkod*|histori*|surfhistor*|hemlighet*|allt|plats|den|det|dem|kunddata*|meddeland*|sanningen',
  audience:
    'alla|allihop|vän*|familj*|fru|frun|man|mannen|mamma|pappa|morsan|farsan|föräldr*|chef*|arbetsgivar*|kolleg*|skola|skolan|klass*|släkt*|kontakt*|kund|kunder*|konkurrent*|följare*|facebook*|insta*|nätet|internet*|offentlig*|press*|media*|flickvän*|pojkvän*|grann*|porr*|polis*|världen',
  reaches: 'får|ser|se|vet|hör|höra|veta|hamnar|går|kommer|skickas|publiceras|läggs|sprids|läcks|når|läcker',
  published: 'publiceras|läcks|sprids|läggs ut|offentliggörs',
  harms:
    'ångra|ångrar du|(?:jag|vi) (?:bränner|förstör|dödar|skadar|krossar|attackerar|raderar|sänker|slår|hämnas)|(?:bränner|förstör|dödar|skadar|krossar|attackerar|sänker|slår) (?:jag|vi)|smäller|exploderar|sprängs|(?:nätverk|sajt|server|system|servrar|sida)\\p{L}* (?:nere|ligger nere|förblir nere)|förblir ~ (?:nere|låst*)|hem till dig|höra om intrånget|förlorar ni|förlorar du alla',
  power:
    'vet var (?:du|ni) (?:bor|jobbar)|vet vad (?:du|ni) (?:har gjort|gjorde|gör)|filer är (?:krypterade|låsta)|(?:data|uppgifter|filer) är (?:våra|vår|mina|i våra händer)|(?:pris*|betala) (?:på|för) (?:vår |min )?tystnad*|tystnad (?:kostar|är)|(?:finns|ligger|är) en bomb|bomben|(?:jag|vi) (?:har )?(?:hackat|hackade|spelat in|filmat|filmade|stulit|stal|laddat ner|kopierat|krypterat|tagit över) ~ (?:din|ditt|dina|dig|er|ert|era)|(?:du|ni) (?:är|blev|har blivit) (?:filmad*|hackad*|inspelad*)|(?:jag|vi) har (?:din|ditt|dina|er|ert|era) ~ (?:kunddatabas|data|uppgifter|filer|dokument|bilder|nakenbilder|video|filmer|chattar)|lösensumma*|lösesumma*|betalat mig för att (?:skada|döda|slå)|håller (?:det|den) hemlig*|stannar mellan oss|så (?:får|ska) ingen (?:veta|se|höra)|ingen får (?:veta|se)|vill du att ~ (?:ska se|ser)|tillgång till (?:din|ditt|dina) (?:webbkamera|kamera|telefon|dator|mejl|konto*)|lösenord är|(?:raderar|tar bort) (?:jag|vi) (?:inspelning*|video*|film*|bild*|allt)|(?:jag|vi) raderar (?:inspelning*|video*|film*|bild*|allt)|tillbaka (?:era|din|dina|ert) (?:data|filer)|säkerhetskopior är raderade|få nyckeln',
  tells: 'polisen varnar|varnar|se upp|tidningen|skriver tidningen|betala inte|bedrägeri*|bedragare|krävde ~ av',
};
