import { existsSync, globSync, readFileSync } from 'node:fs';
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

/** Files that a recipe of docs/changing.md makes. */
const MADE_BY_RECIPE = /^(?:lambdas\/ledger-watch|web\/words\/nb)\//;

describe('the pages about the code', () => {
  it('name files that there are', () => {
    const pages = [document, read('docs/changing.md')];
    const named = pages.join('\n').match(/(?<=`)(?:lib|lambdas|bin|web|test|docs)\/[\w./-]+\.tsx?(?=`)/g) ?? [];
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(ROOT, path)) && !MADE_BY_RECIPE.test(path))).toEqual([]);
  });

  it('list each decision on a line of its own', () => {
    const lines = read('docs/decisions/README.md').split('\n');
    const decisions = globSync('0*.md', { cwd: join(ROOT, 'docs/decisions') });
    const unlisted = decisions.filter((file) => lines.filter((line) => line.includes(`(${file})`)).length !== 1);
    expect(unlisted).toEqual([]);
    expect(lines.filter((line) => line.length > 160)).toEqual([]);
  });
});
