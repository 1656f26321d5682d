import { LANGUAGES } from '#domain/languages.ts';
import { inRanges } from '#domain/letter-ranges.ts';
import { isQuoted } from './quote.ts';

/** A text without the words around it of the one who reports it. */
export interface OwnWordsCut {
  text: string;
  /** Whether all of it is in their words: they tell of a letter and do not give it. */
  paraphrased: boolean;
}

/** Most paragraphs read for it, and most words of one that only says that a letter came. */
const MAX_PARAGRAPHS = 12;
const MAX_OWN_WORDS = 70;
/** Most words of a report that only tells of a letter. */
const MAX_TOLD_WORDS = 200;
/** Most characters of the two: what is longer is not looked at, and most letters begin with more or with `you`. */
const MAX_OWN_CHARACTERS = 700;
const MAX_TOLD_CHARACTERS = 2_000;
/** Fewest quoted words that are a letter: notes mark their lists with `>` too. */
const MIN_QUOTED_WORDS = 15;
/** Most characters in which words of the one who reports are looked for beside a letter's. */
const MAX_SEARCHED_CHARACTERS = 60_000;
/** Most characters of a greeting: `Hei,`, `Dear Sir or Madam,`. */
const MAX_GREETING = 40;
/** Fewest words of what is left that can be a letter. */
const MIN_LETTER_WORDS = 8;

/** Who reports says that something came to them, or what others want of them. */
const REPORTS = inRanges(
  new RegExp(
    [
      String.raw`\bi(?:'ve| have)? (?:just |also )?(?:got|received) (?:this|the following|a|an|such)\b|\bthis (?:letter|mail|e-?mail|message) (?:came|arrived)|\bplease help|what (?:should|can|do) i do\b|\b(?:they|he|she|someone|somebody|the sender) (?:want|ask|demand|threaten|say|claim|told|wrote)|\bis this (?:real|true|a scam)|\bforwarding (?:this|you)|\bi (?:was|am being) (?:asked|blackmailed|threatened|told)`,
      String.raw`(?<!\p{L})(?:sain|olen saanut) (?:tämän|tällaisen|tämmöisen|eilen|juuri|oheisen|seuraavan|tänään|tänä|kirjeen|viestin|sähköpostin|kiristys\p{L}*)|minulle (?:tuli|lähetettiin|on tullut)|mitä (?:minun pitäisi|minun kuuluu|pitäisi|pitää) tehdä|mitä teen|(?<!\p{L})apua(?!\p{L})|(?<!\p{L})(?:he|hän|ne|joku|lähettäjä|kiristäjä) (?:vaativat|vaatii|uhkaavat|uhkaa|pyysivät|pyytää|pyytävät|väittävät|väittää|käskivät|haluavat)|minua (?:kiristetään|uhataan|pyydettiin)|minulta (?:vaaditaan|vaadittiin|kiristetään|pyydetään)`,
      String.raw`(?<!\p{L})jag (?:fick|har fått) (?:det här|den här|detta|följande|ett|i går|idag|precis)|vad ska jag göra|(?<!\p{L})(?:de|han|hon|någon|avsändaren) (?:kräver|hotar|vill|bad|krävde|skriver|påstår)|jag (?:hotas|utpressas)|snälla hjälp`,
      String.raw`ich habe (?:diese|folgende|das|heute|gestern|eine(?!\p{L}))|was soll ich tun|(?<!\p{L})(?:sie|er|jemand|der absender) (?:fordert|fordern|verlangt|verlangen|droht|drohen)|ich werde erpresst|bitte helfen`,
      // Where the letter stands that they copied down, and who they are to its reader.
      String.raw`\b(?:here|below|above|this|that|following) (?:is|was) the (?:letter|e-?mail|message)\b|\bthe (?:letter|e-?mail|message) (?:is|follows|stands|was) (?:below|above|here)|\bi am (?:his|her|their) (?:mother|father|mum|mom|dad|parent|wife|husband|partner|sister|brother|son|daughter|friend|guardian|lawyer)\b`,
      String.raw`(?<!\p{L})(?:alla|yllä|tässä|ohessa|tuossa) (?:on |oli |oleva |tulee )?(?:se )?(?:kirje|viesti|sähköposti)(?!\p{L})|(?:kirje|viesti|sähköposti) (?:on )?(?:alla|ohessa|yllä)(?!\p{L})|(?<!\p{L})olen hänen (?:äiti|isä|vaimo|mies|puoliso|sisko|veli|ystävä)`,
      String.raw`(?<!\p{L})(?:brevet|mejlet|meddelandet) (?:är |finns |står |följer )?(?:nedan|ovan|här)(?!\p{L})|(?<!\p{L})(?:nedan|ovan|här) (?:är|finns|följer|står) (?:brevet|mejlet|meddelandet)|jag är (?:hans|hennes) (?:mamma|pappa|mor|far|fru|man|sambo|syster|bror|vän)`,
      String.raw`(?<!\p{L})(?:unten|oben|hier) (?:ist|steht|folgt|war) (?:der|die|das) (?:brief|mail|e-mail|nachricht)|(?:der brief|die nachricht|die e?-?mail) (?:steht|ist|folgt) (?:unten|oben|hier)|ich bin (?:seine|ihre|sein|ihr) (?:mutter|vater|frau|mann|partner|partnerin|schwester|bruder|freund|freundin)`,
    ].join('|'),
    'iu',
  ),
);

/** Others of whom people report: `my son got this`, `poikani sai tämän`. */
const REPORTS_FOR = inRanges(
  new RegExp(
    [
      String.raw`\bmy (?:son|daughter|child|kid|wife|husband|partner|mother|father|mum|mom|dad|brother|sister|friend|client|patient|student|colleague|boss|grand\p{L}+) (?:just |also )?(?:got|received|was sent|has (?:got|received|been)|is being)\b`,
      String.raw`(?<!\p{L})\p{L}{2,20}ni (?:sai|on saanut|saivat|vastaanotti)(?!\p{L})`,
      String.raw`(?<!\p{L})m(?:in|itt|ina) (?:son|dotter|barn|fru|man|sambo|mamma|mor|pappa|far|bror|syster|vän|kund|patient|elev|kollega|chef) (?:fick|har fått)`,
      String.raw`(?<!\p{L})meine? (?:sohn|tochter|kind|frau|mann|partner(?:in)?|mutter|vater|mama|papa|bruder|schwester|freund(?:in)?|kunde|patient|kolleg(?:e|in)|chef(?:in)?) (?:hat|bekam|erhielt)(?!\p{L})`,
    ].join('|'),
    'iu',
  ),
);
/** How people say to those who help them where they are reached; an extorter's first paragraph may ask for a message too. */
const REACH_ME = inRanges(
  /(?:please |kindly )?(?:call|phone|ring) me\b|\breach me\b|\bmy (?:phone |mobile |cell )?number\b|soitta(?:kaa|isitteko) (?:minulle|mulle)|tavoitatte|numeroni (?:on|:)|(?<!\p{L})ring (?:gärna )?mig|(?<!\p{L})n(?:i )?når mig|mitt (?:telefon)?nummer|rufen sie mich|erreichen (?:sie )?mich|meine (?:telefon|handy)?nummer/iu,
);

/** Who extorts speaks to the reader. */
const SPEAKS_TO_READER = inRanges(
  /(?<![\p{L}'])(?:your|you|yours|yourself|sinun|sinua|sinulla|sinulle|sinulta|sinut|sinä|teidän|teillä|teille|teitä|du|dig|din|ditt|dina|er|ert|era|dein|deine|deinem|deinen|deiner|dir|dich|ihr|ihre|ihrem|ihren|ihrer|ihnen|euch|eure|eurem|euren|eurer)(?!\p{L})/iu,
);
/** What people say to whoever helps them. */
const TO_HELPERS =
  /(?:can|could|would) you (?:please )?(?:help|check|advise|tell)|(?:help|thank|thanks to|hope|asking|ask|tell|send(?:ing)?|forward(?:ing)?) you|voitteko|osaatteko|voisitteko|kan ni|können sie/giu;

/** A line with which a mail is signed: dashes, a greeting, a telephone's own words. */
const SIGNATURE = new RegExp(`^(?:-- ?|${LANGUAGES.flatMap(({ mail }) => mail.ends || []).join('|')})$`, 'iu');
/** Most lines of a signature. */
const MAX_SIGNATURE_LINES = 8;
/** Something as long as an address belongs to the letter. */
const LONG_TOKEN = /[A-Za-z0-9]{26}/;

const WORD = /\S+/g;

const wordCount = (text: string): number => {
  let count = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) count += 1;
  return count;
};

/** Longest of what people say to whoever helps them: `could you please advise`. */
const TO_HELPERS_LENGTH = 24;

const speaksToReader = (text: string): boolean => {
  // Most letters speak to their reader from the first words on, and say nothing to helpers there.
  const first = SPEAKS_TO_READER.exec(text);
  if (first !== null) {
    const from = Math.max(0, first.index - TO_HELPERS_LENGTH);
    const around = text.slice(from, first.index + first[0].length + TO_HELPERS_LENGTH);
    if (around.search(TO_HELPERS) === -1) return true;
  }
  return SPEAKS_TO_READER.test(text.replace(TO_HELPERS, ''));
};

/** Whether a text tells of a letter to whoever helps, and does not speak to its reader. */
export const isReport = (text: string): boolean =>
  !speaksToReader(text) && (REPORTS.test(text) || REPORTS_FOR.test(text.slice(0, MAX_TOLD_CHARACTERS)));

// Words are counted last: most paragraphs speak to the reader in the first few.
const isOwn = (paragraph: string): boolean =>
  paragraph.length <= MAX_OWN_CHARACTERS && isReport(paragraph) && wordCount(paragraph) <= MAX_OWN_WORDS;

/** Where a signature at the end begins, in lines; the number of lines where there is none. */
const signatureStart = (lines: readonly string[]): number => {
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - MAX_SIGNATURE_LINES); at -= 1) {
    if (SIGNATURE.test((lines[at] ?? '').trim())) return LONG_TOKEN.test(lines.slice(at).join(' ')) ? lines.length : at;
  }
  return lines.length;
};

/** A stretch of a text. */
export interface TextSpan {
  start: number;
  end: number;
  /** Whether it is a signature that may be an extorter's too: it gives no person's name. */
  signature?: true;
}

/** The lines beside those that a text quotes; none where it quotes no letter, or is one that quotes another. */
const aroundQuotes = (lines: readonly string[]): TextSpan[] => {
  const quoted = lines.filter(isQuoted);
  // Counting words costs more than all else here, and most letters quote nothing.
  if (quoted.length < 2) return [];
  const words = wordCount(quoted.join(' '));
  const beside = wordCount(lines.join(' ')) - words;
  if (words < MIN_QUOTED_WORDS || beside > Math.min(MAX_TOLD_WORDS, 2 * words)) return [];
  let start = 0;
  return lines.flatMap((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return isQuoted(line) ? [] : [span];
  });
};

/** Whether a paragraph that stands beside a letter is of the one who reports it. */
const isReporters = (paragraph: string): boolean =>
  paragraph.length <= MAX_OWN_CHARACTERS &&
  !speaksToReader(paragraph) &&
  (REPORTS.test(paragraph) || REPORTS_FOR.test(paragraph) || (REACH_ME.test(paragraph) && !LONG_TOKEN.test(paragraph)));

/** The paragraphs beside a letter that tell of it, or say where the one who reports is reached. */
export const ownParagraphs = (text: string): TextSpan[] => {
  const searched = text.slice(0, MAX_SEARCHED_CHARACTERS);
  let start = 0;
  return searched.split(/\n[ \t]*\n/).flatMap((paragraph) => {
    const at = searched.indexOf(paragraph, start);
    start = at + paragraph.length;
    return isReporters(paragraph) ? [{ start: at, end: start }] : [];
  });
};

/**
 * The stretches of a text that are the words of the one who reports, where they could not be cut off: around quoted lines,
 * paragraphs beside the letter, which are given, and a signature.
 */
export const ownSpans = (text: string, paragraphs: readonly TextSpan[]): TextSpan[] => {
  const lines = text.slice(0, MAX_SEARCHED_CHARACTERS).split('\n');
  const signed = signatureStart(lines);
  if (signed === lines.length) return [...aroundQuotes(lines), ...paragraphs];
  const start = lines.slice(0, signed).join('\n').length;
  const isOwners = isPersonal(lines.slice(signed));
  const signature: TextSpan = { start, end: text.length, ...(isOwners ? {} : { signature: true }) };
  return [...aroundQuotes(lines), ...paragraphs, signature];
};

/** A line that is a person's name: a first name and others, in capitals each. */
const PERSON = /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}(?:\.|\p{Ll}+)){1,3},?$/u;
/** What extorters sign with. */
const ALIAS =
  /(?<!\p{L})(?:team|group|crew|gang|support|help|desk|hacker|hackers|hackerz|admin|administrator|department|service|anonymous|unknown|dark|shadow|ghost|black|red|your|locker|security|ryhmä|tiimi|tuki|hakkeri|tuntematon|gruppen|okänd|anonym|unbekannt|ihr|dein)(?!\p{L})/iu;

/** Whether a signature gives a person's name: then the accounts in it are that person's, whatever they are at. */
const isPersonal = (lines: readonly string[]): boolean =>
  lines.slice(1).some((line) => PERSON.test(line.trim()) && !ALIAS.test(line));

/** Cuts a signature off the end of a text. */
export const withoutSignature = (text: string): string => {
  const lines = text.split('\n');
  return lines.slice(0, signatureStart(lines)).join('\n').trim();
};

/**
 * Takes the words of the one who reports off a text that holds a letter too: first paragraphs that say that it came, and
 * then the signature below. A text that only tells of a letter is kept, and marked so.
 *
 * They speak of the extorter as `they`, the letter speaks to its reader; what is long, or speaks to the reader, stays.
 */
export const cutOwnWords = (text: string): OwnWordsCut => {
  if (text.length <= MAX_TOLD_CHARACTERS && isReport(text) && wordCount(text) <= MAX_TOLD_WORDS)
    return { text: withoutSignature(text), paraphrased: true };
  const paragraphs = text.slice(0, MAX_PARAGRAPHS * MAX_OWN_CHARACTERS).split(/\n[ \t]*\n/, MAX_PARAGRAPHS);
  let first = 0;
  while (first < paragraphs.length && (isOwn(paragraphs[first] ?? '') || isGreeting(paragraphs, first))) first += 1;
  if (first === 0) return { text, paraphrased: false };
  const from = paragraphs.slice(0, first).reduce((sum, paragraph) => sum + paragraph.length, 0);
  const letter = text.slice(text.indexOf(paragraphs[first] ?? '', from)).trim();
  const isLetter = first < paragraphs.length && wordCount(letter.slice(0, MAX_TOLD_CHARACTERS)) >= MIN_LETTER_WORDS;
  return isLetter ? { text: withoutSignature(letter), paraphrased: false } : { text, paraphrased: false };
};

/** `Hi,` and a line alone in front of the words of the one who reports. */
const isGreeting = (paragraphs: readonly string[], index: number): boolean =>
  index === 0 && (paragraphs[0] ?? '').length <= MAX_GREETING && isOwn(paragraphs[1] ?? '');
