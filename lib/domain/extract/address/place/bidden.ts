import { pattern } from '#domain/extract/text/pattern.ts';
import type { AddressSurroundings } from './surroundings.ts';

/** What an order is about, behind its verb: the money, a part of it, a sum. */
const EN_THING = '(?:it|them|this|that|the|your|my|our|a|an|all|half|everything|exactly|sure|[$€£]|\\d)';
/** What stands in front of a verb that orders nothing, or is none. */
const EN_NO_ORDER =
  '(?!(?:i|we|you|he|she|they|it|this|that|these|those|the|a|an|your|my|our|his|her|their|there|here|if|when|once|after|before|because|since|as|so|but|or|what|which|who|where|how|why|in|on|at|to|from|with|for|by|of|no|not|all|some|every|is|are|was|were|has|had|saw|took|got|went|came|gave|made|sent|paid|lost)(?!\\p{L})|\\p{L}+(?:ed|s)\\s)';
const TO_EN = '(?:to|onto|into|on|in|at|towards)';

/** Where a clause begins, in a sentence of which nobody else is the subject. */
const AT_CLAUSE =
  '^(?![^\\p{L}]*(?:i|we|he|she|they|hän|he|minä|me|jag|vi|han|hon|de|ich|wir|er)\\s)(?:[^:;]*?(?:,|\\s(?:and|och|ja|und))\\s|[^\\p{L}]*)';

/**
 * A sentence that orders something done with money, whatever its verb, and ends at the address with the word for where to:
 * `have it moved to`, `hoida se osoitteeseen`, `se till att det hamnar på`, `sorgen Sie dafür, dass es auf`.
 */
const BIDDEN = pattern(
  `${AT_CLAUSE}(?:(?:please|now|just|so|then|and|simply)\\s)?${EN_NO_ORDER}\\p{L}+\\s${EN_THING}(?!\\p{L})[^:;]*\\s${TO_EN}(?:\\s(?:the|my|our|this)?\\s?(?:wallet|address|account))?[\\s:]*$`,
  `${AT_CLAUSE}(?:(?:nyt|sitten|vain)\\s)?(?!(?:se|ne|hän|minä|sinä|tämä|kun|jos|mutta|ja)\\s)\\p{L}+(?:[aeiouyäö]|kaa|kää)\\s(?:se|ne|sen|rahat|summa|maksu|puolet|kaikki|\\d)(?!\\p{L})[^:;]*(?:osoitteeseen|lompakkoon|tilille|osoitteessa|tänne)[\\s:]*$`,
  `${AT_CLAUSE}(?:(?:nu|sen|så)\\s)?(?!(?:jag|vi|du|ni|han|hon|de|den|det|om|när|som|och|men|i|på|till)\\s)(?:\\p{L}+\\s)(?:till\\satt\\s|så\\satt\\s)?(?:det|dem|den|pengarna|summan|beloppet|hälften|allt|\\d)(?!\\p{L})[^:;]*\\s(?:till|på|i|hos)[\\s:]*$`,
  `${AT_CLAUSE}(?:(?:dann|nun|jetzt|also|bitte)\\s)?\\p{L}+en\\ssie\\s(?:es|das|die|den|dafür|alles|\\d)(?!\\p{L})[^:;]*\\s(?:auf|an|in|bei|zu)(?:\\s(?:die|das|meine?|unsere?|diese)?\\s?(?:wallet|adresse|konto))?[\\s:]*$`,
);

/** `Put it here:`, in whatever words. */
const HERE = pattern(
  '(?<!\\p{L})(?:here|over\\shere|tänne|tähän|hit|här|hier|hierher|hierhin|her|herhen|hertil|hit|aquí|ici|qui|aqui|tutaj|tu|sem|siia|сюда|сюди)(?:\\s(?:neer|ab|hin|rein|in|down|inn|ind|ned|über))?\\s?:\\s*$',
);

/** Whether a sentence orders its reader to bring about that something comes to its address. */
export const isBidden = ({ before }: AddressSurroundings): boolean => BIDDEN.test(before) || HERE.test(before);
