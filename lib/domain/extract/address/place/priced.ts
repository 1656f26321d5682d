import { foldText } from '#domain/extract/text/folded-text.ts';
import { inRanges } from '#domain/letter-ranges.ts';
import type { AboutText } from './about-text.ts';

/** `на`, and `на адрес`, as folding reads them. */
const ON_IN_CYRILLIC = `${foldText('на').text.toLowerCase()}(?:\\s${foldText('адрес').text.toLowerCase()}\\p{L}*)?`;
/** To where money goes, in front of an address. */
const TO = `(?:to|on|onto|into|in|at|upon|in\\sfavou?r\\sof|till|på|i|hos|an|auf|bei|zu|naar|op|à|sur|a|en|em|para|per|su|na|pod|til|${ON_IN_CYRILLIC}|aadressil\\p{L}*|osoitteeseen|lompakkoon|tilille|osoitteessa|lompakossa|@|=>|->|→)`;
/** What may stand between an amount and the address that it is to go to. */
const TOWARDS = inRanges(
  new RegExp(
    `^[\\s),–—-]*(?:(?:in|i|als)\\s\\p{L}+\\s)?(?:${TO}\\s(?:(?:the|this|my|our|den|denna|min|vår|die|das|diese|meine|unsere|tämä|tähän)\\s)?(?:(?:wallet|address|account|plånboken|adressen|kontot|wallet|adresse|konto)\\s)?|${TO})?[\\s:]*$`,
    'u',
  ),
);
/** The same with what becomes of the money between: `1100 USD goes to`, `6 000 kr, ska ligga på`. */
const TOWARDS_LATER = inRanges(
  new RegExp(`^[\\s),]*(?:\\p{L}+\\s){0,5}?(?:${TO}|reach(?:ed|es)?|erreich\\p{L}*|nått|saavutta\\p{L}*)[\\s:]*$`, 'u'),
);

/** What is called money in front of an amount, with few words between: `the payment of`, `pengarna,`. */
const MONEY = inRanges(
  /(?<!\p{L})(?:money|payment|price|fee|sum|amount|cash|coins?|ransom|rahat|maksu|summa|hinta|lunnaat|pengarna|betalningen|betalning|avgiften|summan|beloppet|belopp|priset|lösen|geld|zahlung|betrag|summe|preis|gebühr|lösegeld)(?:\s(?:of|on|på|om|von|über|in|i)(?!\p{L}))?[\s,:(–-]{1,3}(?:\p{L}+\s){0,2}$/u,
);
/** What makes a condition of an amount's being somewhere, and nobody's doing: `if the 1400 USD`, `wenn 1200 Euro`, `unless`. */
const AWAITED = inRanges(
  /(?:^|[^\p{L}])(?:if|once|when|unless|until|after|as soon as|the moment|the minute|så fort|så snart|jos|kun|ellei|elleivät|mikäli|kunnes|om|när|ifall|tills|såvida|wenn|falls|sobald|bis|sofern|nachdem|(?<=(?:^|[.,;:!?–—]\s{0,2})(?:should|sollten?)))[\s,]+(?:(?:the|your|this|that|my|our|full|all|not|no|only|least|at|inte|hela|nicht|die|der|das|vollen?|koko|vähintään|minst|mindestens|amount|sum|payment|of|summe|betrag|summan|summa|i|dag|within|by|bis|till|senast|before|vor|före|\p{L}{3,8}(?:day|tag|dag)|uhr|kl|\d+|hours?|days?)[\s,.:]+){0,6}$/u,
);

/** Whether nothing stands in front of an amount in its sentence: `900 euroa, ADDRESS`. */
const isFirst = (before: string): boolean => !/[\p{L}\p{N}]/u.test(before);

/** Most characters between an amount and the address, where the words between say what becomes of the money. */
const MOST_BETWEEN = 60;
/** Most characters in front of an amount that are looked at. */
const LEAD = 80;

/**
 * Whether an amount that is asked for goes to an address: it stands right in front of it (`280 EUR to`), is called the money
 * or is what must come first (`if 1400 USD were sent to`).
 */
export const isPriced = ({ tokens, amounts, menaces }: AboutText, from: number, start: number): boolean =>
  amounts.some((amount) => {
    if (amount.start < from || amount.end > start) return false;
    const between = tokens.lower.slice(amount.end, start);
    // `Parking fine, zone 4: 35 EUR, ADDRESS`: with a comma between it may be any bill's.
    if (TOWARDS.test(between))
      return !between.includes(',') || isFirst(tokens.lower.slice(from, amount.start)) || menaces();
    if (between.length > MOST_BETWEEN || !TOWARDS_LATER.test(between)) return false;
    const before = tokens.lower.slice(Math.max(from, amount.start - LEAD), amount.start);
    return MONEY.test(before) || AWAITED.test(before);
  });

/** Right behind an address, in front of its amount: `ADDRESS, 1600 USD`. */
const BEHIND = /^[ \t]?[,(:=–—-]?[ \t]?$/u;

/** Whether an amount that is asked for stands right behind an address. */
export const isPricedBehind = ({ tokens, amounts }: AboutText, end: number): boolean =>
  amounts.some((amount) => amount.start > end && BEHIND.test(tokens.lower.slice(end, Math.min(amount.start, end + 5))));

/** Whether it is told as the condition of what follows that an amount comes to the address: no money that moved is spoken of. */
export const isAwaited = ({ tokens, amounts }: AboutText, from: number, start: number): boolean =>
  amounts.some(
    (amount) =>
      amount.start >= from &&
      amount.end <= start &&
      start - amount.end <= MOST_BETWEEN &&
      !/[;:.!?]\s/.test(tokens.lower.slice(amount.end, start)) &&
      AWAITED.test(tokens.lower.slice(Math.max(from, amount.start - LEAD), amount.start)),
  );
