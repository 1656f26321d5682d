/** Writes the desk's interface down as OpenAPI 3.1: `npm run openapi`. A test holds the file to the route table. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '#commands/run.ts';
import type { Terminal } from '#commands/terminal.ts';
import { openApiText } from '#lambdas/routes/desk-document.ts';

const FILE = join(import.meta.dirname, '..', 'docs', 'openapi.json');

export const main = async ({ say }: Terminal): Promise<void> => {
  await writeFile(FILE, openApiText());
  say('docs/openapi.json is written.');
};

await run(import.meta.filename, main);
