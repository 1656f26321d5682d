/** `npm run bench`: extraction, the ledger's units, what a report costs by function, its way and the bundles, measured in one run. */
import { benchBudget } from './budget.ts';
import { benchBundles } from './bundles.ts';
import { benchExtract } from './extract.ts';
import { benchThroughput } from './throughput.ts';
import { describeUnits, measureUnits } from './units.ts';

await benchExtract();
console.log('');
for (const units of await measureUnits()) console.log(describeUnits(units));
console.log('');
await benchBudget();
console.log('');
await benchThroughput();
console.log('');
benchBundles();
