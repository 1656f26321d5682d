import { pattern } from '#domain/extract/text/pattern.ts';

/** Somebody must pay, told in the present: `the hospital must pay`, `sjukhuset ska betala`, `sairaalan on maksettava`. */
const MUST = pattern(
  '(?<!\\p{L})(?:must|has\\sto|have\\sto|needs?\\sto|is\\sto|are\\sto|will|shall)\\s(?:now\\s|immediately\\s)?(?:pay|send|transfer|put|deliver|remit|wire|deposit)(?!\\p{L})',
  '(?<!\\p{L})(?:on\\s(?:maksettava|siirrettävä|lähetettävä|suoritettava)|(?:pitää|täytyy|tulee)\\s(?:maksaa|siirtää|lähettää|suorittaa)|joutuu\\smaksamaan)(?!\\p{L})',
  '(?<!\\p{L})(?:ska|skall|måste)\\s(?:nu\\s)?(?:betala|skicka|överföra|föra\\söver|sätta\\sin)(?!\\p{L})',
);
/** German, whose verb stands behind the address. */
const GERMAN_VERB = /^\s?(?:zu\s)?(?:zahlen|überweisen|senden|schicken|bezahlen|einzahlen)(?!\p{L})/u;
const GERMAN_MUST = /(?<!\p{L})(?:muss|müssen|hat|haben|soll|sollen)\s[^,;:]*$/u;

/** What follows otherwise: told of right behind, and what extorters do. */
const OR_ELSE = pattern(
  '(?:^|[^\\p{L}])(?:or|or\\selse|otherwise|if\\snot|tai|taikka|muuten|muutoin|muussa\\stapauksessa|eller|annars|i\\sannat\\sfall|sonst|andernfalls|oder)(?!\\p{L})[^.!?]*?(?<!\\p{L})(?:publi[sc]|leak|release|expose|disclos|sold|sell|delet|destroy|encrypt|attack|ddos|everyone|everybody|press(?!\\p{L})|dark\\s?(?:net|web)|internet|julkais|julkist|vuoda|vuote|paljast|myy|tuhoa|poist|leviä|offentlig|läck|läggs|släpp|spri[dt]s|säljs|raderas|förstörs|veröffentlich|verkauf|gelöscht|zerstör|verbreit|landen|öffentlich)',
);

/** Whether somebody must pay there, or else what extorters hold becomes known: then they are the reader, whoever that is. */
export const isOrElse = (before: string, behind: string): boolean => {
  const isTold = GERMAN_VERB.test(behind) ? GERMAN_MUST.test(before) : MUST.test(before);
  return isTold && OR_ELSE.test(behind);
};
