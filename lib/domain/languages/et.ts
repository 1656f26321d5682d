import type { Menace } from './menace.ts';

/** Eesti. */
export const ET: Menace = {
  or: 'või|muidu|vastasel juhul|vastasel korral|siis|või muidu',
  unless: 'kui sa ei|kui te ei|kui ma ei|kui me ei|kuni te (?:maksate|ei)|kuni sa (?:maksad|ei)|kui ei maks*',
  exposes:
    'saadan|saadame|panen|paneme|postitan|postitame|jagan|jagame|näitan|näitame|räägin|räägime|laadin|laadime|müün|müüme|edastan|edastame',
  leaks: 'avaldan|avaldame|lekitan|lekitame|paljastan|paljastame|levitan|levitame',
  held: 'video*|salvesti*|salvestuse*|pildi*|pilt*|pilte|foto*|alastipil*|alastifoto*|türapilt*|vestlus*|ekraanipil*|andme*|andmebaas*|faili*|dokumen*|haiguslo*|terviseandm*|teraapia*|lähtekood*|sirvimis*|ajalugu*|saladus*|kõik ära|kõike|asukoh*|seda|selle|selle|need|sõnumi*|film*|klip*',
  audience:
    'kõik|kõigile|kõigiga|kogu|sõbra*|sõpra*|sõpru|pere*|naine|naise*|mees|mehe*|ema|emale|emal|isa|isale|vanema*|ülemus*|töö*|kollee*|kool*|klassi*|sugula*|tuttav*|kontakti*|klien*|konkuren*|jälgija*|facebook*|insta*|interneti*|internet*|netti|avalik*|ajakirjand*|meedia*|tüdruk*|poiss*|naabri*|porno*|politsei*|maailm*|üles',
  reaches:
    'saab|saavad|näeb|näevad|näeks|kuuleb|kuulevad|teab|teavad|vaatab|vaatavad|läheb|lähevad|jõuab|jõuavad|satub|satuvad|saadetakse|avaldatakse|postitatakse|lekib',
  published: 'avaldatakse|avalikuks|lekitatakse|levitatakse',
  harms:
    'kahetse*|põletan|põletame|hävitan|hävitame|tapan|tapame|rikun|ründame|ründan|peksan|plahvatab|õhkim*|(?:võrk|sait|leht|server*|süsteem*) (?:jääb|jäävad) (?:maha|kinni|lukku)|tulen (?:su |sinu |teie )?(?:koju|ukse taha)|kuulevad ~ andmelekkest|kaotad kõik|kaotate kõik',
  power:
    '(?:tean|teame),? kus (?:sa|te) (?:elad|elate|töötad)|(?:tean|teame),? mida (?:sa|te)|failid on (?:krüpteeritud|lukus)|andmed on meie|vaikimi*|on pomm|pommi|häkkisin|häkkisime|salvestasin sind|filmisin|varastasime|varastasin|(?:sind|teid) on (?:filmitud|salvestatud|häkitud)|meil on (?:teie|sinu|su) ~ (?:andmebaas*|kliendiandmebaas*|andme*|faili*|dokumen*|pildi*|video*)|mul on (?:su|sinu) ~ (?:alastipil*|pildi*|video*|vestlus*|foto*)|lunaraha*|(?:maksti|palgati),? ~ (?:haiget|tapaks|tappa|viga)|jääb (?:see )?saladuseks|jääb meie vahele|keegi ei (?:saa teada|näe|kuule)|tahad,? et ~ näeks|ligipääs ~ (?:kaamera*|veebikaamera*|telefoni*|arvuti*|meili*|konto*)|parool on|kustutan (?:salvesti*|video*|pildi*|kõik)|kustutame (?:salvesti*|video*|pildi*|kõik)|(?:saad|saate) ~ andmed tagasi|varukoopiad on kustutatud|saada võti|võtame ~ maha',
  tells: 'hoiatab|hoiduge|hoidu|ajaleht|ärge makske|ära maksa|pettus*|petturi*|nõudsid ~ linnalt|keegi võib väita',
};
