import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runs } from '#test/support/runs.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/changing.md'), 'utf8');
const patches = globSync('test/fixtures/recipes/*.patch', { cwd: ROOT }).sort();

/** Git, with nothing of what a hook or a worktree may have set. */
const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd, encoding: 'utf8', env: { PATH: process.env.PATH }, stdio: 'pipe' });

/** The section of the page that names a patch. */
const sectionOf = (patch: string): string =>
  PAGE.split(/^## /m).find((section) => section.includes(`Patch: \`${patch}\``)) ?? '';

/** The files in the first column of a section's table. */
const namedIn = (section: string): string[] =>
  [...section.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
  );

const touchedBy = (patch: string): string[] =>
  git(ROOT, 'apply', '--numstat', patch)
    .trim()
    .split('\n')
    .map((line) => line.split('\t')[2] ?? '');

describe('a recipe of docs/changing.md', () => {
  it('is there for a currency, a rule of the gate, a language, a function, a row and a queue', () => {
    expect(patches.map((patch) => basename(patch, '.patch'))).toEqual([
      'currency',
      'function',
      'gate-rule',
      'page-language',
      'queue',
      'row',
    ]);
  });

  it.each(patches)('still applies: %s', (patch) => {
    expect(() => git(ROOT, 'apply', '--check', patch)).not.toThrow();
  });

  it.each(patches)('touches the files that its section names, and no others: %s', (patch) => {
    expect(new Set(namedIn(sectionOf(patch)))).toEqual(new Set(touchedBy(patch)));
  });
});

// Compiling everything takes a processor some ten seconds: once for all of them, which do not touch each other's lines.
describe.skipIf(runs(1, 0) === 1)('the recipes, applied to a copy', () => {
  it('pass types', () => {
    const copy = mkdtempSync(join(tmpdir(), 'recipes-'));
    const files = git(ROOT, 'ls-files', '-co', '--exclude-standard').trim().split('\n');
    for (const file of files.filter((name) => /\.(tsx?|json|patch|md)$/.test(name))) {
      cpSync(join(ROOT, file), join(copy, file), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    for (const patch of patches) git(copy, 'apply', patch);
    const compile = (): string => {
      try {
        execFileSync(join(ROOT, 'node_modules/.bin/tsc'), { cwd: copy, encoding: 'utf8' });
        return '';
      } catch (error) {
        return String((error as { stdout?: string }).stdout);
      }
    };
    const said = compile();
    rmSync(copy, { recursive: true });
    expect(said).toBe('');
  });
});
