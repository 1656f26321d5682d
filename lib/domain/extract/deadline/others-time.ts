import { inRanges } from '#domain/letter-ranges.ts';

/** Characters in front of a time and behind it that say whose it is. */
const LEAD = 120;
const REST = 70;

/** `in less than 5 hours`, `no answer more than 6 hours`: how long something takes. */
const TAKES =
  /(?:\bin less than|\bnot more than|(?:answer|reply|response)\s(?:for\s|in\s|within\s)?more than|\bretry in)\s(?:an?\s)?$/i;

/** What the writer, or a program of theirs, does in the time: answers, restores, sends a key. */
const WRITER_DOES = inRanges(
  new RegExp(
    [
      String.raw`(?<!\p{L})we(?:'ll|’ll|\swill|\scan|\salways|\susually|\snormally)?\s(?:\p{L}+\s){0,2}?(?:reply|respond|answer|recover|restore|decrypt|repair|send you|give you the|provide you)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:software|program|tool|key|keys|decryptor|decrypter|unlocker|instructions?|files?|systems?|servers?)\s(?:will|can|is|are)\s(?:be\s)?(?:\p{L}+\s)?(?:sent|delivered|provided|restored?|recovered|decrypted|unlocked|operational)`,
      String.raw`(?<!\p{L})(?:software|program|tool|decryptor|decrypter|unlocker)\s(?:fully\s)?(?:restores|recovers|decrypts|unlocks)`,
      String.raw`(?<!\p{L})(?:get|receive|have) (?:\p{L}+\s){0,2}?(?:key|keys|decryptor|decrypter|software|tool|instructions|files)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:restor(?:e|ation)|recovery|back on track|up and running|fully operational)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:vastaamme|vastaan|palautamme|puramme|toimitamme|lähetämme (?:avaimen|ohjelman|ohjeet|purku\p{L}*)|saat(?:te)? (?:\p{L}+\s)?(?:avaimen|ohjelman|ohjeet|purku\p{L}*|tiedosto\p{L}*)|(?:avain|ohjelma|purku\p{L}*) (?:toimitetaan|lähetetään))`,
      String.raw`(?<!\p{L})(?:vi svarar|vi återställer|vi skickar (?:nyckeln|programmet)|(?:du|ni) får (?:\p{L}+\s)?(?:nyckeln|programmet|filerna|instruktioner\p{L}*)|(?:nyckeln|programmet) skickas)`,
      String.raw`(?<!\p{L})(?:wir antworten|antworten wir|wir (?:stellen|entschlüsseln|senden|schicken)|(?:erhalten|bekommen|erhältst|bekommst) (?:sie|du)?\s?(?:den|das|die)?\s?(?:schlüssel|programm|software|dateien|anleitung)|(?:schlüssel|programm|software) (?:wird|werden))`,
    ].join('|'),
    'iu',
  ),
);
/** A condition in front of the time: then it is the reader's, whatever follows. */
const CONDITION = inRanges(
  /(?<!\p{L})(?:if|unless|pay|contact|until|once|when|jos|kun|ellet|ellette|maks\p{L}*|om|när|betal\p{L}*|wenn|falls|sobald|zahl\p{L}*)(?!\p{L})/iu,
);
const AFTER_PAYMENT = inRanges(
  /^\)?\s(?:after|from|of|upon|once)\s(?:\p{L}+\s){0,2}?(?:payment|pay|paid)(?!\p{L})|^\)?\s(?:kuluessa |sisällä |kuluttua )?(?:maksusta|maksun (?:jälkeen|saapu\p{L}*))|^\)?\s(?:efter|från) (?:\p{L}+\s)?(?:betalning\p{L}*|att (?:du|ni) (?:har )?betalat)|^\)?\s(?:nach|ab) (?:\p{L}+\s)?(?:zahlung\p{L}*|bezahlung|geldeingang)/iu,
);

/** The reader waits so long for an answer, and then writes again: `if you do not receive a reply within 36 hours`. */
const READER_WAITS = inRanges(
  new RegExp(
    [
      String.raw`(?<!\p{L})(?:you|u) (?:(?:did|do|have|are|were|can|could)(?:n['’]t| not)|didnt|dont|never)\s(?:\p{L}+\s){0,2}?(?:hear|receive|received|get|got|heard|able to)(?!\p{L})(?!\sin touch|\sin contact)`,
      String.raw`(?<!\p{L})(?:wasn['’]t|weren['’]t|were not|unable to|cannot|can['’]t) (?:able to )?(?:reach|contact) us`,
      String.raw`(?<!\p{L})et(?:te)? (?:ole saanut |ole saaneet )?(?:saa |kuule )?(?:meiltä )?(?:vastausta|meistä)`,
      String.raw`(?<!\p{L})(?:du|ni) (?:inte )?(?:får|fått|hör|har fått) (?:inte )?(?:något )?(?:svar|av oss)`,
      String.raw`(?<!\p{L})(?:sie|du) (?:\p{L}+\s)?keine antwort`,
    ].join('|'),
    'iu',
  ),
);
/** Nobody is named who does not answer: the words behind say that the reader then writes elsewhere. */
const NO_ANSWER = inRanges(
  /(?<!\p{L})(?<!(?:receive|get|have|see)\s)no (?:answer|reply|respon[sd]e?)(?!\p{L})[^.!?\n]{0,20}$/iu,
);
const WRITE_THEN = inRanges(/^[^.!?\n]{0,30}(?<!\p{L})(?:write|contact|e-?mail|mail|send|reach|use)(?!\p{L})/iu);
/** ... unless it says what the writer then does: the answer was to come from the reader. */
const THEN_THREAT = inRanges(/^,?\s(?:then\s)?(?:we|your|all|the)(?!\p{L})/iu);
const SUPPORT = inRanges(/^\s(?:of\s)?(?:free\s)?(?:support|assistance|tech(?:nical)? support)(?!\p{L})/iu);

/** `You have 48 hours`: the plainest way to say it, and the commonest. */
const GIVEN = /\b(?:have|have only|have just|on|har|haben|hast|gives? you)\s$/;
const GIVEN_LEAD = 12;

/** The words of the sentence in front of a time. */
const sentenceLead = (text: string, start: number): string => {
  const lead = text.slice(Math.max(0, start - LEAD), start);
  const end = Math.max(
    lead.lastIndexOf('. '),
    lead.lastIndexOf('! '),
    lead.lastIndexOf('? '),
    lead.lastIndexOf('\n\n'),
  );
  return lead.slice(end + 1);
};

/** Whether a time is not the reader's to act in: what the writer or a program takes, or how long an answer may take. */
export const isOthersTime = (text: string, { start, end }: { start: number; end: number }): boolean => {
  if (GIVEN.test(text.slice(Math.max(0, start - GIVEN_LEAD), start))) return false;
  const lead = sentenceLead(text, start);
  if (TAKES.test(lead)) return true;
  const rest = text.slice(end, end + REST);
  if (AFTER_PAYMENT.test(rest) || SUPPORT.test(rest)) return true;
  if (READER_WAITS.test(lead) && !THEN_THREAT.test(rest)) return true;
  if (NO_ANSWER.test(lead) && WRITE_THEN.test(rest)) return true;
  const does = WRITER_DOES.exec(lead);
  return does !== null && !CONDITION.test(lead.slice(does.index + does[0].length)) && !CONDITION.test(rest);
};
