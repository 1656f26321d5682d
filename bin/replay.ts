/** Tells a restored table of all withdrawals since: `npm run replay`, before anything else may read the table. */
import { goOnAfterRestore } from '#actions/feed/go-on-after-restore.ts';
import { replayWithdrawals } from '#actions/withdraw/replay-withdrawals.ts';
import { readNoArguments } from '#commands/arguments.ts';
import { operatorName } from '#commands/decision.ts';
import { connectOperator } from '#commands/operator.ts';
import { operatorSettings } from '#commands/operator-settings.ts';
import { recordDeed } from '#commands/record-deed.ts';
import { rekeyDecisions } from '#commands/rekey-decisions.ts';
import { run } from '#commands/run.ts';
import type { Terminal } from '#commands/terminal.ts';
import { systemClock } from '#io/clock.ts';

export const main = async (terminal: Terminal): Promise<void> => {
  readNoArguments(terminal, 'npm run replay       tells a restored table of all withdrawals since');
  const { table, originals } = await connectOperator(terminal);
  const by = operatorName(undefined);
  await recordDeed(table, { who: by, what: 'ledger.replay', about: 'withdrawals' });
  // A backup may be older than what decisions are kept by.
  await rekeyDecisions(table, new Date());
  // Before any withdrawal has partners told of something.
  await goOnAfterRestore(table, new Date());
  const settings = operatorSettings();
  const replaying = { table, originals, settings, clock: systemClock, by };
  const { kept, withdrawn, destroyed } = await replayWithdrawals(replaying);
  terminal.say(`${kept} withdrawals are kept`);
  terminal.say(`${withdrawn.length} reports were not known to be withdrawn, and are now`);
  terminal.say(`${destroyed.length} reports were destroyed again`);
};

await run(import.meta.filename, main);
