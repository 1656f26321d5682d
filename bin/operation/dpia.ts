/** Prints what an operator has to write about data protection, as their settings have it: `npm run dpia`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '#commands/arguments.ts';
import { parsedSettings } from '#commands/operator-settings.ts';
import { run } from '#commands/run.ts';
import type { Terminal } from '#commands/terminal.ts';
import { paperFor } from '#domain/operation/paper.ts';
import { lawOf } from '#domain/settings.ts';

const USAGE = `npm run -s dpia > dpia.md    prints the impact assessment, the record of processing, and how requests of people are answered, under the
                             law that the settings name (operator.law), with what they say; brackets are yours to fill in`;

const DOCUMENT = join(import.meta.dirname, '../../docs/data-protection.md');

/** What a setting is, by its path; null where there is none. */
const valueIn = (settings: unknown, path: string): string | null => {
  const found = path
    .split('.')
    .reduce<unknown>(
      (at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined),
      settings,
    );
  return typeof found === 'string' || typeof found === 'number' ? String(found) : null;
};

export const main = async (terminal: Terminal): Promise<number> => {
  readArguments(terminal, USAGE, { options: {} });
  const settings = parsedSettings();
  const document = readFileSync(DOCUMENT, 'utf8');
  terminal.say(paperFor(document, lawOf(settings.operator), (path) => valueIn(settings, path)));
  return 0;
};

await run(import.meta.filename, main);
