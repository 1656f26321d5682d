import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rowDocuments } from '#commands/row-documents.ts';

it.each(Object.entries(rowDocuments()))('%s tells of rows as lib/row-kinds.ts does', (path, withTable) => {
  const document = readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
  expect(withTable(document) === document, 'run node bin/rows.ts').toBe(true);
});
