import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const tests = globSync('test/**/*.test.{ts,tsx}', { cwd: ROOT });

/** The rows of the tables of guards: what was taken out, and what fails then. */
const rows = readFileSync(join(ROOT, 'docs/how-it-is-proven.md'), 'utf8')
  .split('\n| guard taken out |')
  .slice(1)
  .flatMap((table) => table.split('\n\n', 1)[0]?.split('\n').slice(2) ?? [])
  .map((row) => row.split(' | '))
  .map((cells) => ({ guard: cells[0]?.replace(/^\| /, '') ?? '', caught: cells.at(-1)?.replace(/ \|$/, '') ?? '' }));

/** Test files that a row names, as it names them: `decide.test.ts`, `infra/roles.test.ts`, `unit/extract/contact/whose-contact`. */
const filesOf = (caught: string): string[] =>
  [...caught.matchAll(/`([\w/.-]+)`/g)].map(([, name = '']) => (/\.tsx?$/.test(name) ? name : `${name}.test.ts`));

const found = (name: string): string[] =>
  tests.filter((path) => `/${path}`.endsWith(`/${name.replace(/^test\//, '')}`));

describe('the tables of guards', () => {
  it('are read', () => {
    expect(rows.length).toBeGreaterThan(450);
  });

  it('name what catches each, by tests that there are', () => {
    const unknown = rows.flatMap(({ guard, caught }) =>
      filesOf(caught)
        .filter((name) => name.includes('.test.') && found(name).length === 0)
        .map((name) => `${name}: ${guard}`),
    );
    expect(unknown).toEqual([]);
    expect(rows.filter(({ caught }) => caught === '')).toEqual([]);
  });

  it('quote names that tests of the files have', () => {
    const unknown = rows.flatMap(({ caught }) => {
      const quoted = [...caught.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name);
      const texts = filesOf(caught)
        .flatMap(found)
        .map((path) => readFileSync(join(ROOT, path), 'utf8'));
      return texts.length === 0 ? [] : quoted.filter((name) => !texts.some((text) => text.includes(name)));
    });
    expect(unknown).toEqual([]);
  });
});
