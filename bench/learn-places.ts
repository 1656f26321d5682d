import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { likelihoodOf } from '#domain/extract/text/likelihood.ts';
import { learntFrom } from './places/learnt-from.ts';
import { examplesOf, RULED_WEIGHT, ruledLetters, writtenLetters } from './places/letters.ts';
import { type Example, train } from './places/train.ts';
import { weightsModule } from './weights-module.ts';

/** Written letters are parted into so many; each part is judged by what was learnt from the others. */
const PARTS = 6;

const ruled = ruledLetters().flatMap((letter) => examplesOf(letter, RULED_WEIGHT));
const written = writtenLetters().map((letter) => ({ letter, examples: examplesOf(letter, 1) }));

/** What stands above them. */
const ABOUT = ` * What was learnt from written letters of the places that a demand is to be paid to, by \`npm run learn\`: a feature of
 * features.ts or rule-features.ts and its weight in sixteenths a line. Not edited by hand. LEARNT_FROM is the SHA-256 of the
 * letters and of what makes weights of them.`;

/** The letters of each part, with the log-odds of their addresses by what was learnt from the other parts. */
const judged = Array.from({ length: PARTS }, (_, part) => {
  const isOfPart = (index: number): boolean => index % PARTS === part;
  const model = train([...ruled, ...written.flatMap(({ examples }, index) => (isOfPart(index) ? [] : examples))]);
  return written
    .filter((_, index) => isOfPart(index))
    .map(({ letter, examples }) => ({
      letter,
      examples,
      odds: new Map(examples.map((one): [Example, number] => [one, likelihoodOf(one, model)])),
    }));
}).flat();

for (const least of [0, 0.5, 1, 1.5, 2]) {
  let [lost, demands, wrong, innocent] = [0, 0, 0, 0];
  for (const { letter, examples, odds } of judged) {
    const isLikely = (one: Example): boolean => (odds.get(one) ?? 0) > least;
    if (letter.demanded.length > 0) demands += 1;
    if (letter.demanded.length > 0 && !examples.some((one) => one.isDemanded && isLikely(one))) lost += 1;
    if (examples.some(({ isDemanded }) => !isDemanded)) innocent += 1;
    if (examples.some((one) => !one.isDemanded && isLikely(one))) wrong += 1;
  }
  console.log(
    `log-odds over ${least}: ${lost} of ${demands} demands lost, ${wrong} of ${innocent} letters with an innocent wallet wrong`,
  );
}
const model = train([...ruled, ...written.flatMap(({ examples }) => examples)]);
const path = join(import.meta.dirname, '../lib/domain/extract/address/place/likely/weights.ts');
writeFileSync(path, weightsModule(ABOUT, learntFrom(), model));
console.log(`${model.weights.size} weights`);
