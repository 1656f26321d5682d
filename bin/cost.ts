/** Prints what a hotline of these settings costs: `npm run cost`. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '#commands/arguments.ts';
import { costPage } from '#commands/deployment/cost-page.ts';
import { operatorNames, parsedSettings } from '#commands/operator-settings.ts';
import { run } from '#commands/run.ts';
import type { Terminal } from '#commands/terminal.ts';
import { synthesize } from '#infra/app.ts';

const USAGE = `npm run cost                what a hotline of these settings costs: at rest, in a night, and in a day of attack
npm run cost -- --write     writes it to docs/cost.md
  It needs neither network nor credentials: prices stand in lib/domain/operation/cost/prices.ts, each with its source.`;

const PAGE = join(import.meta.dirname, '../docs/cost.md');

export const main = async (terminal: Terminal): Promise<void> => {
  const { values } = readArguments(terminal, USAGE, { options: { write: { type: 'boolean' } } });
  const folder = await mkdtemp(join(tmpdir(), 'hotline-cost-'));
  try {
    const assembly = synthesize(parsedSettings(), folder, { bundle: false, validate: false });
    const page = costPage(assembly.getStackByName(operatorNames().stack).template.Resources);
    if (values.write) await writeFile(PAGE, page);
    terminal.say(values.write ? 'wrote docs/cost.md' : page);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

await run(import.meta.filename, main);
