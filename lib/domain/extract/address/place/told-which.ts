import { pattern } from '#domain/extract/text/pattern.ts';

/** Says which wallet it is, without calling it one: `yours is`, `what counts is`, `Where?`, `paikka on`, `gültig ist`. */
const WHICH = pattern(
  '(?<!\\p{L})(?:yours|ours|mine|(?:the|a)\\s(?:\\p{L}+\\s)?(?:one|place|spot|destination)|(?:what|the\\sone\\sthat)\\s(?:counts|matters|is\\svalid))\\s(?:is|:)\\s$|(?<!\\p{L})(?:where(?:\\sto)?)\\?\\s$',
  '(?<!\\p{L})(?:sinun|teidän|omasi|omanne|meidän|paikka|maksupaikka|voimassa|oikea)\\s(?:on|:)\\s$|(?<!\\p{L})(?:minne|mihin)\\?\\s$',
  '(?<!\\p{L})(?:din|er|vår|platsen|(?:det|den)\\ssom\\sgäller)\\s(?:är|:)\\s$|(?<!\\p{L})vart\\?\\s$',
  '(?<!\\p{L})(?:ihre|deine|eure|unsere|meine|der\\sort|gültig|maßgeblich)\\s(?:ist|:)\\s$|(?<!\\p{L})wohin\\?\\s$',
);
/** Most characters in front of an address that are looked at. */
const LEAD = 60;

/** Whether the words right in front of a place of a text in lower case say that it is the one to pay to. */
export const isToldWhich = (lower: string, start: number): boolean =>
  WHICH.test(lower.slice(Math.max(0, start - LEAD), start));
