import { isCoin } from '#domain/currencies.ts';
import type { Quantity } from '#domain/extract/amount/read-quantity.ts';
import type { Signs } from '#domain/extract/text/likelihood.ts';
import type { Tokens } from '#domain/extract/text/tokens.ts';
import type { Concept } from '#domain/languages/concepts/concepts.ts';
import { conceptsOf } from './concepts-of.ts';

/** A text of a few words, as it is judged. */
export interface Sentence {
  tokens: Tokens;
  quantities: readonly Quantity[];
}

/** Words behind an `otherwise` or an `if` that say what happens then. */
const THEN_WORDS = 8;
/** Words on either side of a sum that say what it is. */
const BESIDE_WORDS = 4;
/** Words within which one follows upon another. */
const NEXT_WORDS = 3;
/** Fewer words than these are few, some, more. */
const SIZES = [
  [8, 'few'],
  [16, 'some'],
  [30, 'more'],
] as const;
const MARKS = ['?', '!', '%', '"'] as const;

/** What stands behind an alternative, and on either side of a sum. */
const placedFeatures = (spoken: readonly (readonly Concept[])[], money: readonly Quantity[]): Set<string> => {
  const features = new Set<string>();
  let then = 0;
  for (const concepts of spoken) {
    if (then > 0) for (const concept of concepts) features.add(`then:${concept}`);
    then = concepts.includes('else') || concepts.includes('if') ? THEN_WORDS : then - 1;
  }
  for (const { first, next } of money) {
    for (const concept of spoken.slice(Math.max(0, first - BESIDE_WORDS), first).flat())
      features.add(`before:${concept}`);
    for (const concept of spoken.slice(next, next + BESIDE_WORDS).flat()) features.add(`behind:${concept}`);
  }
  return features;
};

/** Which sums and times a text names, and how it is marked. */
const shapeFeatures = ({ tokens, quantities }: Sentence, money: readonly Quantity[]): string[] => {
  const features: string[] = [];
  features.push(money.some(({ unit }) => unit.is === 'money' && isCoin(unit.currency)) ? 'sum:coin' : 'sum:money');
  if (money.length > 1) features.push('sum:several');
  if (money[0]?.first === 0) features.push('sum:first');
  if (money[0]?.next === tokens.count) features.push('sum:last');
  if (quantities.length > money.length) features.push('sum:and time');
  for (const mark of MARKS) if (tokens.lower.includes(mark)) features.push(`mark:${mark}`);
  features.push(`words:${SIZES.find(([most]) => tokens.count < most)?.[1] ?? 'many'}`);
  return features;
};

/** Which two things are spoken of in one text, and one right behind the other. */
const pairedFeatures = (spoken: readonly (readonly Concept[])[], named: readonly Concept[]): Set<string> => {
  const features = new Set<string>();
  named.forEach((one, index) => {
    for (const other of named.slice(index + 1)) features.add(`both:${one} ${other}`);
  });
  let last: readonly Concept[] = [];
  let lastAt = Number.NEGATIVE_INFINITY;
  spoken.forEach((concepts, index) => {
    if (concepts.length === 0) return;
    if (index - lastAt <= NEXT_WORDS)
      for (const one of last) for (const other of concepts) features.add(`next:${one} ${other}`);
    last = concepts;
    lastAt = index;
  });
  return features;
};

/** What a text of a few words is judged by: `has:image`, `then:publish`, `before:pay`, `both:family image`. */
export const sentenceFeatures = (sentence: Sentence): Signs => {
  const spoken = conceptsOf(sentence.tokens);
  const named = [...new Set(spoken.flat())].sort();
  const money = sentence.quantities.filter(({ unit }) => unit.is === 'money');
  return {
    spot: [
      ...shapeFeatures(sentence, money),
      ...named.map((concept) => `has:${concept}`),
      ...placedFeatures(spoken, money),
    ],
    letter: [...pairedFeatures(spoken, named)],
  };
};
