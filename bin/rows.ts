/**
 * Writes the tables of rows in the documents from what is said of each kind (`lib/row-kinds.ts`): `node bin/rows.ts`. With
 * `--check` it writes nothing and says which document is behind.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '#commands/arguments.ts';
import { rowDocuments } from '#commands/row-documents.ts';
import { run } from '#commands/run.ts';
import type { Terminal } from '#commands/terminal.ts';

const ROOT = join(import.meta.dirname, '..');

export const main = async (terminal: Terminal): Promise<number> => {
  const { values } = readArguments(terminal, 'node bin/rows.ts [--check]      writes the tables of rows in docs/', {
    options: { check: { type: 'boolean' } },
  });
  let behind = 0;
  for (const [path, withTable] of Object.entries(rowDocuments())) {
    const before = readFileSync(join(ROOT, path), 'utf8');
    const after = withTable(before);
    if (before === after) continue;
    behind += 1;
    terminal.say(values.check ? `${path} is behind lib/row-kinds.ts: run node bin/rows.ts` : `wrote ${path}`);
    if (!values.check) writeFileSync(join(ROOT, path), after);
  }
  return values.check && behind > 0 ? 1 : 0;
};

await run(import.meta.filename, main);
