import { CUE } from '#domain/extract/text/lexicon.ts';
import { cuesBetween, type Tokens, tokenAt } from '#domain/extract/text/tokens.ts';
import type { AboutText } from './about-text.ts';
import { ARRIVES, PAYS_ELSEWHERE, WALLET_ELSEWHERE } from './place-words.ts';
import { HEADING_WORDS, wordsIn } from './sentences.ts';
import type { AddressSurroundings } from './surroundings.ts';

/** How many words in front of an address may name it. */
const LABEL_WORDS = 8;
/** ... and its coin, which amounts are in too. */
const COIN_WORDS = 3;
const COIN = /^(?:bitcoins?|btc|xbt|crypto|satoshis?)$/;

const cuesIn = (tokens: Tokens, from: number, to: number): number =>
  cuesBetween(tokens, tokenAt(tokens, from), tokenAt(tokens, to));

/** Whether words from one place to another ask for money to be handed over. */
export const asks = ({ tokens }: AboutText, from: number, to: number): boolean =>
  (cuesIn(tokens, from, to) & CUE.ask) !== 0 ||
  PAYS_ELSEWHERE.test(tokens.lower.slice(from, to)) ||
  ARRIVES.test(tokens.lower.slice(from, to));

/** Whether the words in front of `to` call what follows a wallet; a coin's name does where it stands right in front. */
export const names = ({ tokens }: AboutText, from: number, to: number): boolean => {
  const last = tokenAt(tokens, to);
  const first = Math.max(tokenAt(tokens, from), last - LABEL_WORDS);
  for (let index = last - 1; index >= first; index -= 1) {
    if (((tokens.cues[index] ?? 0) & CUE.wallet) === 0) continue;
    const isCoin = COIN.test(tokens.lower.slice(tokens.start[index], tokens.end[index]));
    if (!isCoin || last - index <= COIN_WORDS) return true;
  }
  return WALLET_ELSEWHERE.test(tokens.lower.slice(Math.max(from, tokens.start[first] ?? to), to));
};

/** Whether a sentence in front of an address asks for money: `I will send the video to your friends` does not. */
export const asksForMoney = (about: AboutText, from: number, to: number): boolean =>
  asks(about, from, to) &&
  ((cuesIn(about.tokens, from, to) & (CUE.price | CUE.wallet)) !== 0 ||
    about.amounts.some(({ start, end }) => start >= from && end <= to) ||
    /:\s*$/.test(about.tokens.lower.slice(from, to)) ||
    WALLET_ELSEWHERE.test(about.tokens.lower.slice(from, to)));

/** Whether an address stands by itself, or under a heading only: `BTC:`, `Bitcoin address (copy it)`. */
export const isBare = (about: AboutText, { from, before }: AddressSurroundings, start: number): boolean => {
  const words = wordsIn(before);
  return words === 0 || (words <= HEADING_WORDS && (/[:=>]\s*$/.test(before) || names(about, from, start)));
};
