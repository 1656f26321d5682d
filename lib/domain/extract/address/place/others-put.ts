import { pattern } from '#domain/extract/text/pattern.ts';

/** An amount, and what leads from it to the address. */
const AMOUNT =
  '(?:[$€£]\\s?)?(?:\\d[\\d.,\\s]*|one|two|three|five|ten|half|a\\shundred|a\\sthousand|yhden|kaksi|kolme|viisi|kymmenen|en|två|tre|fem|tio|ein(?:en)?|zwei|drei|fünf|zehn)\\s?(?:\\p{L}+\\s){0,4}';
/** Said of an amount: `almost all his 2 BTC`. */
const SOME =
  '(?:(?:all|about|over|almost|nearly|some|his|her|their|another|already|once|back|jo|heti|taas|noin|lähes|kaikki|yli|redan|hela|cirka|nästan|sina|sin|över|in|undan|schon|etwa|fast|rund|seine|ihre|sein|ihr)\\s)*';

/**
 * Another than the reader put money where the address is, by whatever verb: `he put 2 BTC on`, `din bror lade 3 000 kronor på`.
 * The subject says it; in a demand that is the reader, or the money.
 */
const OTHERS_PUT = pattern(
  `(?<!\\p{L})(?:(?:he|she|they|someone|somebody|everyone|everybody|many)\\s|(?:another|one|some|a|an|your|his|her|their|my|our|every|this|that)\\s(?!(?:company|firm|business|device|computer|phone|network|system|files?|data|bitcoins?|payment|amount|sum)\\s)(?:\\p{L}+\\s){1,3}?)(?:(?:has|have|had|already|just|once|also|even|first|once)\\s){0,3}(?:\\p{L}{2,}ed|put|puts|laid|lays|places|stakes|lost|left|gave|gives|keeps|kept|has|holds|held|owns|bet|spent|hid|threw|sank|bought|sold|won|made|earned|brought|dropped|sends|sent|paid|pays|offers|asks|wants|charges|takes|demands|sells)\\s(?:(?:\\p{L}+\\s){1,4}?for\\s)?${SOME}${AMOUNT}(?:to|on|onto|into|in|at|under)\\s(?:the\\s|this\\s|a\\s|wallet\\s|address\\s|account\\s)*$`,
  `(?<!\\p{L})(?:hän|he|joku|toinen\\s\\p{L}+|eräs\\s\\p{L}+|(?:sinun\\s)?(?!osuutesi|maksusi)\\p{L}{3,}(?:si|nne|ni)|\\p{L}+(?:nen|mies|nainen))\\s(?:(?:on|oli)\\s)?(?:jo\\s|myös\\s)?(?:pani|laittoi|pisti|jätti|hukkasi|talletti|sijoitti|antoi|piilotti|toi|pannut|laittanut|jättänyt|tallettanut|sijoittanut|siirsi|maksoi|lähetti|kätki|säilöi|säästi|kartutti|tienasi|voitti|hävisi)\\s(?:\\p{L}+(?:nä|na|sti|ssa|ssä|en)\\s)?${SOME}${AMOUNT}(?:osoitteeseen|lompakkoon|tilille|osoitteessa|lompakossa|osoitteelle)?\\s*$`,
  `(?<!\\p{L})(?:han|hon|de|någon|många|(?:en\\s(?:annan\\s)?|din|ditt|dina|hans|hennes|min|vår)\\s?(?!(?:företag|dator)\\s)(?:\\p{L}+\\s){1,2}?|en\\s\\p{L}+)\\s?(?:har\\s|hade\\s)?(?:redan\\s|också\\s)?(?:\\p{L}{3,}(?:ade|de|te|at|it)|fört\\söver|förde\\söver|lade|la|lagt|satte|satt|gav|gett|stoppade|har|hade|la\\sin|skickar|betalar)\\s(?:(?:i\\s)?\\p{L}+\\s)?${SOME}${AMOUNT}(?:till|på|i|hos)\\s(?:plånboken\\s|adressen\\s|kontot\\s)*$`,
  `(?<!\\p{L})(?:er|jemand|viele|(?:ein(?:e|er)?\\s(?:andere[rn]?\\s)?|ihr|ihre|dein|deine|sein|seine|mein|meine)\\s?(?!(?:firma|computer|daten)\\s)\\p{L}+)\\s(?:schon\\s|auch\\s)?(?:\\p{L}{2,}te|legte|gab|hat|hatte|ließ|warf|besitzt|hält)\\s(?:\\d{4}\\s)?${SOME}${AMOUNT}(?:auf|an|in|bei|unter)\\s(?:die\\s|der\\s|das\\s|wallet\\s|adresse\\s|konto\\s)*$`,
);

/** German, whose participle stands behind the address: `er hat zwei Bitcoin auf ADDRESS gelegt`. */
const GERMAN_PUTTING = pattern(
  `(?<!\\p{L})(?:er|man|jemand|viele|(?:der|die|das|ein|eine|einer|ihr|ihre|dein|deine|sein|seine|mein|meine)\\s(?:\\p{L}+\\s)?\\p{L}+)\\s(?:hat|hatte|haben|hatten)\\s(?!(?:sie|du|ihr)(?!\\p{L}))[^,;:]*$`,
);
const GERMAN_PUT = /^\s?(?:\p{L}{0,6}ge\p{L}{2,12}(?:t|en)|(?:be|ver|er|über)\p{L}{3,12}(?:t|en))(?!\p{L})/u;

/**
 * A sentence that begins with a third person, or tells what its writer did or its reader said, and runs on to the address
 * without a condition: `hon gav nyss 200 kr till`, `we moved 3 BTC to`, `sanoit 25 euroa osoitteeseen`.
 */
const TOLD_FIRST = pattern(
  `^[^\\p{L}]*(?:he|she|hän|han|hon|er|sie\\s(?!\\p{L}+en(?!\\p{L})))\\s?(?:(?!(?:you|your|du|din|sinä|sie|ihr|unless|if|or|and|ellei|ellet|tai|ja|jos|om|eller|och|wenn|oder|und)(?!\\p{L}))[\\p{L}\\d.,']+\\s){1,6}(?:[$€£]?\\d[\\d.,\\s]*\\p{L}*\\s)?(?:to|on|in|at|osoitteeseen|lompakkoon|till|på|an|auf)\\s$`,
  '^[^\\p{L}]*(?:we|i)\\s(?:have\\s)?(?:just\\s|also\\s)?\\p{L}{3,}ed\\s(?!(?:you|your|ur|a|an)(?!\\p{L}))[^,;:]*$|^[^\\p{L}]*\\p{L}{2,}(?:simme|timme)\\s(?!(?:sinu|teidä|laittee|kone)\\p{L}*)[^,;:]*$|^[^\\p{L}]*(?:vi|jag)\\s\\p{L}{2,}(?:ade|tade|de|te)\\s(?!(?:dig|din|ditt|dina|er|ert|era)(?!\\p{L}))[^,;:]*$',
  '^[^\\p{L}]*(?:you\\s(?:said|told|wrote|mentioned)|(?:sanoit|kirjoitit|kerroit|mainitsit)|du\\s(?:sa|skrev|nämnde|sagtest|schriebst|meintest))\\s',
);
/** German, whose participle stands behind the address: `wir haben 3 BTC auf ADDRESS verschoben`. */
const WE_HAVE = /^[^\p{L}]*(?:wir\shaben|ich\shabe)\s[^,;:]*$/u;

/** Whether another than the reader put the money that a sentence speaks of where the address is. */
export const isPutByOthers = (before: string, behind: string): boolean =>
  OTHERS_PUT.test(before) ||
  TOLD_FIRST.test(before) ||
  (GERMAN_PUT.test(behind) && WE_HAVE.test(before)) ||
  (GERMAN_PUT.test(behind) && GERMAN_PUTTING.test(before));
