import { pattern } from '#domain/extract/text/pattern.ts';
import { inRanges } from '#domain/letter-ranges.ts';

/** Who tells of extorters: authorities, courts, newspapers; and what they do in that clause. */
const TELLS = pattern(
  "(?<!\\p{L})(?:police|sheriff(?:['’]s\\soffice)?|county\\ssheriff|fbi|interpol|europol|prosecutors?|indictment|court|judge|jury|tax\\s(?:office|agency)|revenue|bank|agency|newspaper|(?:daily|evening|morning)\\s\\p{L}+|reporters?|researchers?)\\s(?:\\p{L}+\\s){0,3}?(?:warns?|says?|said|found|heard|reports?|reported|states?|stated|ruled|noted|alleges?|writes?|wrote|seized|traced|froze|orders|ordered)(?!\\p{L})",
  '(?<!\\p{L})(?:callers|scammers|criminals|blackmailers|extortionists|extorters|fraudsters|swindlers|the\\s(?:caller|defendant|accused|suspects?|attackers?|hackers?|gang|culprits?|robbers?|kidnappers?))\\s(?:\\p{L}+\\s){0,2}?(?:claim|ask|demand|tell|told|want|threaten|pose|pretend|received|got|used|sent)(?:s|ed)?(?!\\p{L})',
  '(?<!\\p{L})(?:mails?|e-?mails|messages|letters|calls|texts)\\s(?:in\\swhich|that|which|asking|demanding|claiming|telling)(?!\\p{L})',
  '(?<!\\p{L})(?:(?:keskusrikos)?poliisi|krp|syyttäjä|käräjäoikeus|hovioikeus|tuomioistuin|verohallinto|verottaja|kyberturvallisuuskeskus|pankki|lehti)\\s(?:\\p{L}+\\s){0,2}?(?:varoittaa|kertoo|tiedottaa|mukaan|tuomitsi|katsoi|totesi|sanoo|kirjoittaa|takavarikoi|määräsi|määrää)(?!\\p{L})',
  '(?<!\\p{L})(?:viest(?:it|ejä|eissä)|kirje(?:et|itä|issä)|sähköpost(?:it|eja|eissa)|puhelu(?:t|ita)),?\\s(?:joissa|jossa|joilla|jotka)(?!\\p{L})',
  '(?<!\\p{L})(?:polisen|åklagaren?|åtalet|tingsrätten|hovrätten|domstolen|skatteverket|banken|tidningen)\\s(?:\\p{L}+\\s){0,2}?(?:varnar|säger|skriver|uppger|fann|dömde|meddelar|beslagtog|förverkar|förverkade)(?!\\p{L})',
  '(?<!\\p{L})(?:kiristäj\\p{L}+|hyökkääj\\p{L}+|hakkerit|rikolliset)\\s(?:\\p{L}+\\s){0,2}?(?:vaati|vaativat|pyysi|pyysivät|käski|käskivät)(?!\\p{L})',
  '(?<!\\p{L})(?:utpressar\\p{L}+|angripar\\p{L}+|hackarna|brottslingarna)\\s(?:\\p{L}+\\s){0,2}?(?:krävde|begärde|ville|kräver)(?!\\p{L})',
  '(?<!\\p{L})enligt\\s(?:polisen|åtalet|åklagaren|domen|tidningen|banken)(?!\\p{L})',
  '(?<!\\p{L})(?:\\p{L}*mejl|\\p{L}*brev|meddelanden|samtal)\\s(?:där|som|i\\svilka)(?!\\p{L})',
  '(?<!\\p{L})(?:polizei|staatsanwaltschaft|gericht|landgericht|amtsgericht|finanzamt|bank|zeitung|verbraucherzentrale|bka|lka)\\s(?:\\p{L}+\\s){0,2}?(?:warnt|sagt|schreibt|meldet|stellte|verurteilte|berichtet|teilt|beschlagnahmte|ordnet|ordnete)(?!\\p{L})',
  '(?<!\\p{L})(?:mails?|e-mails|nachrichten|briefen?|schreiben|anrufe?n?),?\\s(?:in\\sdenen|die|mit\\sdenen)(?!\\p{L})',
  '(?<!\\p{L})(?:angeklagten?|beschuldigten?|verdächtigen?|täter|erpresser|anrufer|betrüger|kriminelle)\\s(?:\\p{L}+\\s){0,3}?(?:\\d|verlang|forder|erhielt|woll|behaupt|droh)',
);
/** The writer's own: `our messages that you ignored`; and what the reader got before. */
const OWN = inRanges(
  /(?<!\p{L})(?:we|i(?!\s(?:plånbok|adress|bitcoin|btc|ett|en|den|det|de|vilka|sin|sitt))|our|my|me|us|vi|jag|vår|wir|ich|unsere?|meine?|me\s|minä|olemme)(?!\p{L})/u,
);

/** Whether the sentence of an address tells of what others demand, as police, courts and newspapers do: `mails in which 1,200 USD are demanded to`. */
export const isToldOf = (before: string): boolean => {
  const told = TELLS.exec(before);
  return told !== null && !OWN.test(before.slice(told.index));
};
