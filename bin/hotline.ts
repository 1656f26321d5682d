import { fileURLToPath } from 'node:url';
import { readArguments } from '#commands/arguments.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Main } from '#commands/terminal.ts';
import { MAX_UNCHECKED_DAYS, uncheckedLines } from '#domain/operation/help-lines.ts';
import { archiveApp, synthesize } from '#infra/app.ts';
import { parseSettings, sealsToExample } from '#settings';
import { readSettingsFile } from '../lib/settings/settings-file.ts';

const USAGE = `usage: npm run synth -- [--settings FILE] [--archive]

Writes the template and the functions' bundles to cdk.out, without network and credentials. Of another hotline's settings:
  npx cdk deploy --app "node bin/hotline.ts --settings staging.ts"
With --archive it writes the template of the archive instead, which stands in another account (settings: archive):
  npx cdk deploy --app "node bin/hotline.ts --archive"`;

const EXAMPLE_WARNING =
  'warning: sealTo in settings.ts holds the example keys; CloudFormation will refuse this template (docs/deploy.md).';

/** Numbers and hours move: who is told to call must reach somebody. */
const uncheckedWarning = (lines: ReturnType<typeof uncheckedLines>): string =>
  `warning: nobody has checked these lines for ${MAX_UNCHECKED_DAYS} days (docs/deploy.md): ${lines
    .map(({ path, name, checked }) => `${path} "${name}" (${checked ?? 'never'})`)
    .join(', ')}`;

/** Synthesizes an operator's hotline to the folder that the CDK CLI names, or to cdk.out. */
export const main: Main = async (terminal) => {
  const { values } = readArguments(terminal, USAGE, {
    options: { settings: { type: 'string' }, archive: { type: 'boolean', default: false } },
  });
  const settings = parseSettings(await readSettingsFile(values.settings ?? terminal.env.HOTLINE_SETTINGS));
  const outdir = terminal.env.CDK_OUTDIR ?? 'cdk.out';
  if (values.archive) {
    const app = archiveApp(settings, outdir);
    if (app === null) throw new CommandError('The settings name no archive.', 'Set account and archive.account.');
    return terminal.say(`synthesized to ${app.synth().directory}`);
  }
  const assembly = synthesize(settings, outdir);
  if (sealsToExample(settings)) terminal.complain(EXAMPLE_WARNING);
  const unchecked = uncheckedLines(settings, new Date());
  if (unchecked.length > 0) terminal.complain(uncheckedWarning(unchecked));
  terminal.say(`synthesized to ${assembly.directory}`);
};

await run(fileURLToPath(import.meta.url), main);
