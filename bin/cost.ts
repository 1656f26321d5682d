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
import type { TemplateResources } from '#domain/operation/cost/template-figures.ts';
import { synthesize } from '#infra/app.ts';
import type { Settings } from '#settings';

const USAGE = `npm run cost                what a hotline of these settings costs: at rest, in a night, and in a day of attack
npm run cost -- --write     writes it to docs/cost.md
npm run cost -- --budget    prints the command that makes the account's budget, which tells alarmsTo at half and at all of it
  It needs neither network nor credentials: prices stand in lib/domain/operation/cost/prices.ts, each with its source.`;

/** Whoever it is that watches: what is watched then costs the same. */
const SOMEBODY: NonNullable<Settings['watch']> = {
  ...{ name: 'Example Watch', minutes: 30, mail: ['duty@police.example'], sms: [] },
  hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '16:00' }],
};

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
    const settings = parsedSettings();
    const resourcesOf = (name: string, meant: Settings): TemplateResources =>
      synthesize(meant, join(folder, name), { bundle: false, validate: false }).getStackByName(operatorNames().stack)
        .template.Resources;
    const page = costPage(
      resourcesOf('settings', settings),
      resourcesOf('watched', { ...settings, watch: settings.watch ?? SOMEBODY }),
    );
    if (values.write) await writeFile(PAGE, page);
    terminal.say(values.write ? 'wrote docs/cost.md' : page);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

await run(import.meta.filename, main);
