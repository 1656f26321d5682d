import { sentenceFeatures } from '#domain/extract/amount/likely/features.ts';
import { SHORT } from '#domain/extract/amount/likely/likely-demand.ts';
import { findQuantities } from '#domain/extract/amount/quantities.ts';
import { foldText } from '#domain/extract/text/folded-text.ts';
import { tokenize } from '#domain/extract/text/tokens.ts';
import { HARMLESS as HARMLESS_TEXTS } from '#test/support/letters/harmless-texts.ts';
import { MANY_LETTERS } from '#test/support/letters/many-letters.ts';
import { DE } from '#test/support/letters/short/de.ts';
import { EN } from '#test/support/letters/short/en.ts';
import { ET } from '#test/support/letters/short/et.ts';
import { FI } from '#test/support/letters/short/fi.ts';
import { HARMLESS } from '#test/support/letters/short/harmless.ts';
import { SENTENCES } from '#test/support/letters/short/sentences.ts';
import { SV } from '#test/support/letters/short/sv.ts';
import { Random } from '../letters/random.ts';
import type { Example } from '../places/train.ts';
import { allFrames, type Frame, filled } from './frames.ts';

/** Sentences made of a frame; of one that is made of words which stand for many others. */
const SENTENCES_OF_FRAME = 4;
const SENTENCES_OF_WIDE_FRAME = 40;
/** How much a wide frame counts: as so many others. */
const WIDE_WEIGHT = 8;

/** A frame with the sentences that were made of it. */
export interface LearntFrame {
  frame: Frame;
  examples: readonly Example[];
}

const exampleOf = (source: string, isDemanded: boolean, weight: number): Example => {
  const { text } = foldText(source);
  const tokens = tokenize(text);
  return { ...sentenceFeatures({ tokens, quantities: findQuantities(text, tokens) }), isDemanded, weight };
};

/** What is learnt from frames: the same sentences on every run. */
export const frameExamples = (): LearntFrame[] => {
  const random = new Random(5);
  return allFrames().map((frame) => {
    const count = frame.isWide ? SENTENCES_OF_WIDE_FRAME : SENTENCES_OF_FRAME;
    const weight = (frame.isWide ? WIDE_WEIGHT : 1) / count;
    return {
      frame,
      examples: Array.from({ length: count }, () => exampleOf(filled(frame, random), frame.isDemand, weight)),
    };
  });
};

/** What is learnt from sentences that rules were written against. */
export const ruledExamples = (): Example[] => [
  ...Object.values(SENTENCES).flatMap(({ demands, harmless }) => [
    ...demands.map((text) => exampleOf(text, true, 1)),
    ...harmless.map((text) => exampleOf(text, false, 1)),
  ]),
  ...HARMLESS.map((text) => exampleOf(text, false, 1)),
  ...[...HARMLESS_TEXTS, ...MANY_LETTERS]
    .filter(({ text, wallets, demands }) => text.length <= SHORT && !wallets?.length && demands !== undefined)
    .map(({ text, demands }) => exampleOf(text, (demands?.length ?? 0) > 0, 1)),
  ...[DE, EN, ET, FI, SV].flatMap((letters) => letters.map(([text]) => exampleOf(text, true, 1))),
];
