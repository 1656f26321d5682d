import { foldText } from '#domain/extract/text/folded-text.ts';
import { tokenize } from '#domain/extract/text/tokens.ts';
import { findDemands } from './find-demands.ts';
import { findQuantities } from './quantities.ts';

/** Whether a text asks for an amount of money, and does not only name one. */
export const asksForMoney = (text: string): boolean => {
  const folded = foldText(text).text;
  const tokens = tokenize(folded);
  const reading = { text: folded, tokens, addresses: [], language: null, demanding: true, brief: false };
  return findDemands(findQuantities(folded, tokens), reading).length > 0;
};
