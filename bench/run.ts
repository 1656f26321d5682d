/** `npm run bench`: extraction, the ledger's units, the way of a report and the bundles, measured in one run. */
import { benchBundles } from './bundles.ts';
import { benchExtract } from './extract.ts';
import { benchThroughput } from './throughput.ts';
import { describeUnits, measureUnits } from './units.ts';

await benchExtract();
console.log('');
for (const units of await measureUnits()) console.log(describeUnits(units));
console.log('');
await benchThroughput();
console.log('');
benchBundles();
