/** Tells a restored table of all withdrawals since: `npm run replay`, before anything else may read the table. */
import { replayWithdrawals } from '#actions/withdraw/replay-withdrawals.ts';
import { readNoArguments } from '#commands/arguments.ts';
import { connectOperator } from '#commands/operator.ts';
import { run } from '#commands/run.ts';

const main = async (): Promise<void> => {
  readNoArguments('npm run replay       tells a restored table of all withdrawals since');
  const { table, originals } = await connectOperator();
  const { kept, withdrawn, destroyed } = await replayWithdrawals({ table, originals, now: new Date() });
  console.log(`${kept} withdrawals are kept`);
  console.log(`${withdrawn.length} reports were not known to be withdrawn, and are now`);
  console.log(`${destroyed.length} reports were destroyed again`);
};

await run(main);
