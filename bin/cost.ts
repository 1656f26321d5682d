/** Prints what a hotline of these settings costs: `npm run cost`. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '#commands/arguments.ts';
import { budgetCommand } from '#commands/deployment/budget-command.ts';
import { costPage } from '#commands/deployment/cost-page.ts';
import { operatorNames, parsedSettings } from '#commands/operator-settings.ts';
import { run } from '#commands/run.ts';
import type { Terminal } from '#commands/terminal.ts';
import { synthesize } from '#infra/app.ts';

const USAGE = `npm run cost                what a hotline of these settings costs: at rest, in a night, and in a day of attack
npm run cost -- --write     writes it to docs/cost.md
npm run cost -- --budget    prints the command that makes the account's budget, which tells alarmsTo at half and at all of it
  It needs neither network nor credentials: prices stand in lib/domain/operation/cost/prices.ts, each with its source.`;

const PAGE = join(import.meta.dirname, '../docs/cost.md');

export const main = async (terminal: Terminal): Promise<void> => {
  const { values } = readArguments(terminal, USAGE, {
    options: { write: { type: 'boolean' }, budget: { type: 'boolean' } },
  });
  if (values.budget) {
    terminal.say(budgetCommand(parsedSettings(), operatorNames().budget));
    return;
  }
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
