import {
  STEPS as KEPT_STEPS,
  likelihoodOf,
  modelOf,
  type SignModel,
  type Signs,
} from '#domain/extract/text/likelihood.ts';
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
export type PlaceFeatures = Signs;
/** What each feature says for a demand, or against it. */
export type PlaceModel = SignModel;
/**
 * Weights are kept in so many steps to the unit.
 *
 * @internal It is used where weights are learnt, and nowhere that ships.
 */
export const STEPS = KEPT_STEPS;

/** What each address of a text is judged by. */
export const placeFeatures = (about: AboutText, all: readonly JudgedSpot[]): PlaceFeatures[] => {
  const spots = all.map(({ hit }) => hit);
  const letter = [...letterFeatures(about.tokens, spots)];
  return all.map(({ hit, own, judged }, index) => ({
    spot: [...spotFeatures(about.tokens.lower, spots, index), ...ruleFeatures(about, hit, own, judged)],
    letter,
  }));
};

let learnt: PlaceModel | undefined;

/** What was learnt from written letters: read when it is first needed. */
const placeModel = (): PlaceModel => {
  learnt ??= modelOf(BIAS, WEIGHTS);
  return learnt;
};

/** How likely it is that a demand is to be paid to an address, by what stands around it and the words of its letter. */
export const placeLikelihood = (features: PlaceFeatures): number => likelihoodOf(features, placeModel());
