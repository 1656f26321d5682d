import type { AboutText } from '../about-text.ts';
import type { Judged } from '../judge-place.ts';
import type { AddressSurroundings } from '../surroundings.ts';
import { letterFeatures, type SpottedAddress, spotFeatures } from './features.ts';
import { ruleFeatures } from './rule-features.ts';
import { BIAS, WEIGHTS } from './weights.ts';

/** An address of a text, with the words that it stands in and what the rules say of it. */
export interface JudgedSpot {
  hit: SpottedAddress;
  own: AddressSurroundings;
  judged: Judged;
}

/** What says something of one address, and of the letter that it stands in. */
export interface PlaceFeatures {
  spot: readonly string[];
  letter: readonly string[];
}

/** What each address of a text is judged by. */
export const placeFeatures = (about: AboutText, all: readonly JudgedSpot[]): PlaceFeatures[] => {
  const spots = all.map(({ hit }) => hit);
  const letter = [...letterFeatures(about.tokens, spots)];
  return all.map(({ hit, own, judged }, index) => ({
    spot: [...spotFeatures(about.tokens.lower, spots, index), ...ruleFeatures(about, hit, own, judged)],
    letter,
  }));
};

/** What each feature says for a demand, or against it; and what speaks for one where nothing is known. */
export interface PlaceModel {
  bias: number;
  weights: ReadonlyMap<string, number>;
}

/**
 * How likely it is that a demand is to be paid to an address: log-odds of a logistic regression (Cox, 1958) over what stands
 * around it and the words of its letter, whose sum is divided by the root of how many they are, so that long letters speak
 * no louder. 0 is even odds, 2.2 nine to one.
 */
export const likelihoodOf = ({ spot, letter }: PlaceFeatures, { bias, weights }: PlaceModel): number => {
  const sum = (features: readonly string[]): number =>
    features.reduce((total, feature) => total + (weights.get(feature) ?? 0), 0);
  return bias + sum(spot) + sum(letter) / Math.sqrt(Math.max(1, letter.length));
};

/** Weights are kept in so many steps to the unit. */
export const STEPS = 16;

let learnt: PlaceModel | undefined;

/** What was learnt from written letters: read when it is first needed. */
export const placeModel = (): PlaceModel => {
  learnt ??= {
    bias: BIAS / STEPS,
    weights: new Map(
      WEIGHTS.trim()
        .split('\n')
        .map((line) => {
          const at = line.lastIndexOf(' ');
          return [line.slice(0, at), Number(line.slice(at + 1)) / STEPS];
        }),
    ),
  };
  return learnt;
};
