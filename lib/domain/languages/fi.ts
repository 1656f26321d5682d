import type { Menace } from './menace.ts';

/** Suomi. */
export const FI: Menace = {
  or: 'tai|taikka|muuten|muutoin|muussa tapauksessa|sitten|tai sitten',
  unless:
    'jos et|jos ette|jollet|jollette|ellet|ellette|ellemme|ellen|kunnes maksa*|jos en saa|jos emme saa|jos ei maks*|mikäli et|mikäli ette|mikäli emme',
  exposes:
    'lähetän|lähetämme|laitan|laitamme|jaan|jaamme|näytän|näytämme|kerron|kerromme|postaan|postaamme|lataan|lataamme|myyn|myymme|pistän|heitän|annan|välitän',
  leaks: 'julkaisen|julkaisemme|vuodan|vuodamme|paljastan|paljastamme|levitän|levitämme',
  held: 'video*|videon|tallen*|nauho*|nauha*|kuva*|kuvat|kuvas|kuvasi|alastonku*|munaku*|viesti*|chatit|kuvakaappau*|tiedot*|tieto*|asiakirj*|rekister*|lähdekood*|histori*|selaushistori*|salaisuu*|kaiken|kaikki|sijain*|potilastie*|terveystie*|terapia*|tämän|tän|sen|ne|filmi*|klip*',
  audience:
    'kaikille|kaikki|kaikkien|ystäv*|kaver*|perhe*|äiti*|äidi*|mutsi*|faija*|isäl*|isäsi|vaimo*|mies|miehe*|puoliso*|pomo*|esimieh*|työnanta*|työkaver*|kollego*|koulu*|luokka*|sukulai*|tutui*|tuttavi*|yhteystie*|seuraaj*|facebook*|insta*|nettiin|netti|netissä|internet*|julkis*|lehdistö*|media*|kilpailij*|asiakkaa*|asiakkai*|naapur*|tyttöystäv*|poikaystäv*|pornosi*|poliis*|some*|maailma*',
  reaches:
    'saa|saavat|näkee|näkevät|näkis|kuulee|kuulevat|katsoo|katsovat|tietää|tietävät|menee|menevät|joutuu|joutuvat|päätyy|päätyvät|leviää|leviävät|lähetetään|julkaistaan|vuodetaan|lähtee|lähtevät|kuulla',
  published: 'julkaistaan|vuodetaan|julki|julkisuuteen|levitetään',
  harms:
    'kadut|kadutte|tulet katumaan|poltan*|poltamme|tuhoan|tuhoamme|tapan|tapamme|satutan|satutamme|hakkaan|räjähtää|räjäytän|räjäytämme|tulen (?:kotiisi|luoksesi|sinne|käymään)|tulemme (?:kotiisi|luoksesi|käymään)|(?:verk*|sivu*|palvel*|järjestelm*|kone*) (?:pysyy|pysyvät|kaatuu|on) (?:alhaalla|alas|nurin|lukossa)|kaadan|kaadamme|hyökkäämme|menetät|menetätte|kuulevat tietomurrosta|pilaan',
  power:
    'tiedämme missä|tiedän missä (?:asut|olet)|tiedämme mitä (?:teit|olet)|tiedän mitä (?:teit|olet)|tiedämme (?:kaiken|salaisuutesi)|tiedosto(?:si|nne) on salattu|tiedosto(?:si|nne) ovat salatut|(?:tieto|tiedosto|data)(?:si|nne)(?: nyt)? (?:on|ovat) (?:meidän|hallussamme|minulla)|vaikenemise*|hiljaisuu*|(?:on|rakennuksessa*) ~ pommi|pommi (?:on|räjähtää)|murtauduin|murtauduimme|hakkeroin|hakkeroimme|varastimme|varastin|kuvasin sinu*|kuvasimme sinu*|(?:sinua|sinut|sua|sut) on (?:kuvattu|nauhoitettu|hakkeroitu)|meillä on ~ (?:asiakasrekister*|tieto*|tiedosto*|kuva*|video*|asiakirj*)|(?:minulla|mulla) on (?:sun |sinun )?~(?:alastonku*|kuvasi|videosi|viestisi|kuvas)|lunnaat|lunnasvaatimu*|(?:maksettiin|palkattiin) ~ (?:satut*|tapa*|vahingoi*)|pysyy (?:salassa|meidän välisenä)|kukaan ei (?:saa tietää|näe|kuule)|halu(?:at|utko|atko) ~ (?:näke*|näkis)|pääsy ~ (?:kamera*|puhelime*|koneese*|laitteese*|sähköposti*)|salasanasi on|poistan (?:tallente*|video*|kuva*|kaiken|kaikki)|poistamme (?:tallente*|video*|kuva*|kaiken)|(?:saat|saatte) (?:avaimen|tieto* takaisin|tiedosto* takaisin)|varmuuskopio(?:si|nne) on (?:poistettu|tuhottu)',
  tells:
    'varoitt*|varo|varokaa|lehti kirjoittaa|uutis*|älä maksa|älkää maksako|joku voi väittää|vaativat ~ kaupungilta|huijarit|huijau*',
};
