import { CUE } from '#domain/extract/text/lexicon.ts';
import { type Tokens, tokenAt } from '#domain/extract/text/tokens.ts';
import { numberAt } from './numbers.ts';
import { type Plain, type Quantity, readDisguised, readQuantity } from './read-quantity.ts';
import { readArticle, readHalf, readSingle, readWords } from './worded-quantity.ts';

/** Most quantities read of one message: a price list of 10,000 lines is no demand. */
export const MAX_QUANTITIES = 500;

/** Reads every number of a text, in digits or words, that counts money or time. */
export const findQuantities = (text: string, tokens: Tokens): Quantity[] => {
  const found: Quantity[] = [];
  let done = 0;
  for (const index of tokens.counting) {
    if (index < done) continue;
    if (found.length >= MAX_QUANTITIES) break;
    const code = text.charCodeAt(tokens.start[index] ?? 0);
    const cues = tokens.cues[index] ?? 0;
    let quantity: Plain | null = null;
    if (code >= 0x30 && code <= 0x39) {
      quantity = readDisguised(text, tokens.lower, tokens.start[index] ?? 0, tokens.end[index] ?? 0);
      const number = quantity ? null : numberAt(text, tokens.start[index] ?? 0);
      if (number) {
        quantity = readQuantity(text, tokens.lower, number.written, number.start, number.end);
        // `RFC2822 bis`, `costs0.5 x`: behind a word without a space only a unit right behind it tells a number.
        if (number.glued && quantity && (quantity.start < number.start || quantity.end === number.end)) quantity = null;
        if (!quantity) done = tokenAt(tokens, number.end);
      }
    } else if ((cues & CUE.number) !== 0) {
      quantity = readWords(text, tokens, index);
    }
    if (!quantity && (cues & CUE.article) !== 0) quantity = readArticle(text, tokens, index);
    if (!quantity && (cues & CUE.single) !== 0) quantity = readHalf(text, tokens, index) ?? readSingle(tokens, index);
    if (!quantity) continue;
    const next = tokenAt(tokens, quantity.end);
    found.push({ ...quantity, first: Math.min(index, tokenAt(tokens, quantity.start)), next });
    done = next;
  }
  return found;
};
