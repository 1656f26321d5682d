import { isAboutThreats } from '#domain/extract/amount/about-threats.ts';
import { likelihoodOf, modelOf, type SignModel } from '#domain/extract/text/likelihood.ts';
import { type Sentence, sentenceFeatures } from './features.ts';
import { BIAS, WEIGHTS } from './weights.ts';

/** Most characters of what is judged as a few words: in a longer text what is held, and over whom, is told at length. */
export const SHORT = 400;
/**
 * Log-odds from which a text of a few words with a sum in it is taken for a demand: leaning to silence, for a harmless sum that is shown
 * as demanded misleads, and a demand that is missed is still there to be read.
 */
const LEAST = 0.5;

let learnt: SignModel | undefined;

/**
 * How likely it is that a few words with a sum in them demand it, as log-odds: a logistic regression over what they speak of, in
 * any of the languages whose concepts are known, and how that stands together. 0 is even odds, 2.2 nine to one.
 */
export const demandOdds = (sentence: Sentence): number => {
  learnt ??= modelOf(BIAS, WEIGHTS);
  return likelihoodOf(sentenceFeatures(sentence), learnt);
};

/** Whether a text of a few words with a sum in it is likelier a demand than a bill, a shop's words, news or friends' talk. */
export const isLikelyDemand = (sentence: Sentence): boolean =>
  sentence.tokens.lower.length <= SHORT && demandOdds(sentence) > LEAST && !isAboutThreats(sentence.tokens.lower);
