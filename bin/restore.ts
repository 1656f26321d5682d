/** Restores the ledger to a time, as a table of another name: `npm run restore`. */
import { readArguments } from '#commands/arguments.ts';
import { askCommandLine, askRecorded } from '#commands/deployment/ask-aws.ts';
import { meantBy } from '#commands/deployment/meant.ts';
import { restoreOf, restoreTable } from '#commands/deployment/restore-table.ts';
import { parsedSettings } from '#commands/operator-settings.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { lineOf } from '#domain/operation/check/points.ts';
import { planOf } from '#domain/operation/restored-table.ts';

const USAGE = `npm run restore -- plan TIME    says what would be done; changes nothing
npm run restore -- make TIME    restores the ledger to TIME (2026-11-30T01:02:03Z, UTC) as another table, under the ledger's key, and gives
                                it its stream, expiry, copies and protection; run again it goes on where it was
  It asks by the AWS command line, with your credentials; --recorded FOLDER in place of AWS. Then: runbook, "Restoring the table".`;

export const main = async (terminal: Terminal): Promise<void> => {
  const { values, positionals } = readArguments(terminal, USAGE, {
    allowPositionals: true,
    options: { recorded: { type: 'string' } },
  });
  const [verb = '', time = ''] = positionals;
  if (verb !== 'plan' && verb !== 'make') throw new CommandError('Plan, or make?', USAGE);
  if (Number.isNaN(Date.parse(time)))
    throw new CommandError(time === '' ? 'To which time?' : `${time} is no time.`, USAGE);
  const { say } = terminal;
  const settings = parsedSettings();
  const ask = values.recorded === undefined ? askCommandLine(settings.region) : await askRecorded(values.recorded);
  const restore = await restoreOf(ask, await meantBy(settings, ask, new Date()), time);
  if (verb === 'plan') {
    for (const step of planOf(restore)) say(`${step.what}\n  aws ${lineOf(step.ask)}`);
    say(`Then ${restore.target} is a table of its own, and nothing works on it yet.`);
    return;
  }
  const { table, stream } = await restoreTable(ask, restore, say);
  say('It is there. Tell it what was withdrawn (npm run replay), then write into the settings, and deploy:');
  say(`  ledger: { table: '${table}', stream: '${stream}' },`);
};

await run(import.meta.filename, main);
