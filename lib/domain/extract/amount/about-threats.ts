import { inRanges } from '#domain/letter-ranges.ts';

/** Advice against extorters says not to pay ... */
const NOT_PAY = inRanges(
  /(?<!\p{L})(?:(?<!(?:you|we|they|who) )(?:do not|don't|don’t|never) pay|älä maksa|älkää maksako|betala (?:inte|aldrig)|zahlen sie (?:auf keinen fall|niemals|kein))(?!\p{L})/u,
);
/** ... and whom to tell. */
const TELL = inRanges(
  /(?<!\p{L})(?:report (?:it|the|this|them)|tell (?:the|us|your)|service ?desk|inform the police|contact the police|tee rikosilmoitus|ilmoita\p{L}*|anmäl\p{L}*|polisanmäl\p{L}*|anzeige|melden sie)(?!\p{L})/u,
);

/** `Beware of scams`. */
const WARNS = inRanges(
  /(?<!\p{L})(?:beware of|watch out for|varo|varokaa|se upp för|akta (?:dig|er) för|vorsicht vor|warnen vor)\s(?:\p{L}+\s){0,3}?(?:scam|fraud|criminal|phishing|extort|huijar|huijau|kirist|bedrag|bedräg|bluff|utpress|betrüg|erpress)/u,
);

/** A company that was attacked tells its customers: the attacker is another. */
const ATTACKER = inRanges(
  /(?<!\p{L})(?:an? (?:attacker|intruder|unauthori[sz]ed)|the (?:attackers?|intruders?)|hyökkääjä\p{L}*|en angripare|angriparen|obehöriga?|(?:ein|der) angreifer|unbefugte?)(?!\p{L})/u,
);
const CUSTOMER = inRanges(
  /(?<!\p{L})(?:customers?|asiaka(?:s|ste)\p{L}*|asiakkaa\p{L}*|kund|kunder|kundin|kunde|kunden)(?!\p{L})/u,
);

/** What the attackers write of themselves. */
const WE_DID = inRanges(
  /(?<!\p{L})(?:we (?:have )?(?:encrypted|stole|stolen|hacked|downloaded|copied|took)|pay us|latasimme|salasimme|olemme (?:salanneet|kopioineet|ladanneet)|vi har (?:krypterat|laddat|kopierat)|wir haben (?:ihre|eure|alle))(?!\p{L})/u,
);

const isBreachNotice = (lower: string): boolean => ATTACKER.test(lower) && CUSTOMER.test(lower) && !WE_DID.test(lower);

/** Whether a text in lower case speaks of threats and makes none: advice, a warning, a company's notice of a breach. */
export const isAboutThreats = (lower: string): boolean =>
  (NOT_PAY.test(lower) && TELL.test(lower)) || WARNS.test(lower) || isBreachNotice(lower);
