/** Restores the ledger to a time, as a table of another name: `npm run restore`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '#commands/arguments.ts';
import { operatorName } from '#commands/decision.ts';
import { askCommandLine, askRecorded } from '#commands/deployment/ask-aws.ts';
import { meantBy } from '#commands/deployment/meant.ts';
import { listLost, mendRestored, reEnterLost } from '#commands/deployment/mend-restored.ts';
import {
  importedOf,
  importOf,
  restoreOf,
  restoreTable,
  rowsOfCopy,
  shapeOf,
} from '#commands/deployment/restore-table.ts';
import { operatorNames, parsedSettings } from '#commands/operator-settings.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { lineOf } from '#domain/operation/check/points.ts';
import { isExport, planOf, type TableShape } from '#domain/operation/restored-table.ts';
import { synthesize } from '#infra/app.ts';
import type { Settings } from '#settings';

const USAGE = `npm run restore -- plan TIME    says what would be done; changes nothing
npm run restore -- make TIME    restores the ledger to TIME (2026-11-30T01:02:03Z, UTC) as another table, under the ledger's key, and gives
                                it its stream, expiry, copies and protection; run again it goes on where it was
npm run restore -- import EXPORT [--plan]
                                the same of a copy in the archive (its folder's name, 01796094600000-1a2b3c4d), where the hotline's
                                account was lost; --plan changes nothing
npm run restore -- mend [--by NAME]
                                on the restored table, before anything writes to it: puts the entries of the audit log back from
                                their anchors, what reports lack of their transactions, and what tallies do not count
npm run restore -- lost         names what lies sealed and is in no row; changes nothing
npm run restore -- re-enter --identity FILE [--by NAME]
                                enters those reports again, opened with an investigator's age key (- for what is typed): the same ids
                                and receipt codes, nobody answered twice; what was withdrawn meanwhile is not entered
  plan, make and import ask by the AWS command line, with your credentials; --recorded FOLDER in place of AWS. The others work on what
  HOTLINE_TABLE and HOTLINE_..._BUCKET name. All in order: runbook, "Restoring the table".`;

/** How the template makes the ledger. */
const ledgerShape = async (settings: Settings): Promise<TableShape> => {
  const folder = await mkdtemp(join(tmpdir(), 'hotline-ledger-'));
  try {
    const assembly = synthesize(settings, folder, { bundle: false, validate: false });
    return shapeOf(assembly.getStackByName(operatorNames().stack).template.Resources);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

export const main = async (terminal: Terminal): Promise<number> => {
  const { values, positionals } = readArguments(terminal, USAGE, {
    allowPositionals: true,
    options: {
      recorded: { type: 'string' },
      plan: { type: 'boolean' },
      identity: { type: 'string', default: '' },
      by: { type: 'string' },
    },
  });
  const [verb = '', time = ''] = positionals;
  const who = operatorName(values.by);
  if (verb === 'mend') return mendRestored(terminal, who);
  if (verb === 'lost') return listLost(terminal);
  if (verb === 're-enter') {
    if (values.identity === '') throw new CommandError('Name the key that opens them: --identity FILE', USAGE);
    return reEnterLost(terminal, values.identity, who);
  }
  const isImport = verb === 'import';
  if (verb !== 'plan' && verb !== 'make' && !isImport)
    throw new CommandError('Plan, make, import, mend, lost, or re-enter?', USAGE);
  if (isImport && !isExport(time)) throw new CommandError(`${time || 'Nothing'} is no export's name.`, USAGE);
  if (!isImport && Number.isNaN(Date.parse(time)))
    throw new CommandError(time === '' ? 'To which time?' : `${time} is no time.`, USAGE);
  const { say } = terminal;
  const settings = parsedSettings();
  const ask = values.recorded === undefined ? askCommandLine(settings.region) : await askRecorded(values.recorded);
  const meant = await meantBy(settings, ask, new Date());
  const restore = isImport
    ? importOf(settings, meant, time, await ledgerShape(settings))
    : await restoreOf(ask, meant, time);
  if (verb === 'plan' || values.plan) {
    for (const step of planOf(restore)) say(`${step.what}\n  aws ${lineOf(step.ask)}`);
    say(`Then ${restore.target} is a table of its own, and nothing works on it yet.`);
    return 0;
  }
  const rows = 'bucket' in restore ? await rowsOfCopy(ask, restore) : null;
  const { table, stream } = await restoreTable(ask, restore, say);
  if (rows !== null) say(`All ${(await importedOf(ask, table, rows)).written} rows of the copy are in it.`);
  say(
    'It is there. Mend it (npm run restore -- mend), tell it what was withdrawn (npm run replay), then write into the settings, and deploy:',
  );
  say(`  ledger: { table: '${table}', stream: '${stream}' },`);
  return 0;
};

await run(import.meta.filename, main);
