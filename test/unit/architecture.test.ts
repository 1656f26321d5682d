import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INDEX, key } from '#io/table/store/keys.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const document = read('docs/architecture.md');

describe('the ledger', () => {
  it('is never scanned by a function', () => {
    const sources = globSync('{lib/actions,lib/io,lib/domain,lambdas}/**/*.{ts,tsx}', { cwd: ROOT });
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.filter((path) => /ScanCommand|paginateScan/.test(read(path)))).toEqual([]);
  });

  it('is read by keys and indexes that the architecture lists', () => {
    const prefixes = Object.values(key).map((make) => {
      const { pk } = (make as (...parts: never[]) => { pk: string })(...(['', '', ''] as never[]));
      return pk.replace(/(#?undefined)?#?$/, '');
    });
    const missing = [...new Set(prefixes)].filter((prefix) => !document.includes(`\`${prefix}`));
    expect(missing).toEqual([]);
    for (const { name } of Object.values(INDEX)) expect(document).toContain(`\`${name}\``);
  });
});
