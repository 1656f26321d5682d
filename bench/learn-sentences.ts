import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { likelihoodOf } from '#domain/extract/text/likelihood.ts';
import { train } from './places/train.ts';
import { frameExamples, ruledExamples } from './sentences/examples.ts';
import { learntFrom } from './sentences/learnt-from.ts';
import { weightsModule } from './weights-module.ts';

/** Frames are parted into so many; each part is judged by what was learnt from the others. */
const PARTS = 5;
/** A weight of fewer steps is left out: there are many such, and they say little. */
const LEAST_STEPS = 3;
/** So many frames that stand together go into one part: the same scheme stands at about the same line of each language. */
const TOGETHER_FRAMES = 10;

/** What stands above them. */
const ABOUT = ` * What was learnt from sentences of what makes a few words with a sum in them a demand, by \`npm run learn\`: a feature of
 * features.ts and its weight in sixteenths a line. Not edited by hand. LEARNT_FROM is the SHA-256 of what weights are made of.`;

const frames = frameExamples();
const ruled = ruledExamples();
const places = new Map<string, number>();
const parts = frames.map(({ frame: { language, isDemand } }) => {
  const key = `${language} ${isDemand}`;
  const place = places.get(key) ?? 0;
  places.set(key, place + 1);
  return Math.floor(place / TOGETHER_FRAMES) % PARTS;
});

/** By language and whether it demands: how many sentences of frames that were not learnt from are taken for a demand. */
const counts = new Map<string, { taken: number; all: number }>();
for (let part = 0; part < PARTS; part += 1) {
  const model = train([...ruled, ...frames.flatMap(({ examples }, index) => (parts[index] === part ? [] : examples))]);
  frames.forEach(({ frame, examples }, index) => {
    if (parts[index] !== part || frame.isWide) return;
    const key = `${frame.language} ${frame.isDemand ? 'demands' : 'harmless'}`;
    const count = counts.get(key) ?? { taken: 0, all: 0 };
    counts.set(key, count);
    count.all += examples.length;
    count.taken += examples.filter((one) => likelihoodOf(one, model) > 0).length;
  });
}
console.log('sentences of frames that were not learnt from, taken for a demand:');
for (const [key, { taken, all }] of [...counts].sort())
  console.log(`  ${key.padEnd(12)} ${taken} of ${all} (${((taken / all) * 100).toFixed(0)} %)`);

const model = train([...ruled, ...frames.flatMap(({ examples }) => examples)]);
const path = join(import.meta.dirname, '../lib/domain/extract/amount/likely/weights.ts');
writeFileSync(path, weightsModule(ABOUT, learntFrom(), model, LEAST_STEPS));
console.log(`${model.weights.size} weights`);
