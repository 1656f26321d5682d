import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAllowedLicence, mayBeBundled, packageFolderOf } from '#infra/functions/notices.ts';

const WORKFLOWS = join(import.meta.dirname, '../../../.github/workflows');

describe('a licence', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND BSD-3-Clause)', true],
    ['MIT AND GPL-3.0-only', false],
    ['AGPL-3.0-or-later', false],
    ['MPL-2.0', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['none', false],
    ['', false],
  ])('%s lets a work be handed on: %s', (expression, is) => {
    expect(isAllowedLicence(expression)).toBe(is);
  });

  it('of a package that names none is looked at by itself', () => {
    const unnamed = { version: '1.0.0', licence: 'none', text: 'MIT License' };

    expect(mayBeBundled({ name: 'png-js', ...unnamed })).toBe(true);
    expect(mayBeBundled({ name: 'somebody-else', ...unnamed })).toBe(false);
  });
});

it('the package of a file is the innermost one', () => {
  expect(packageFolderOf('node_modules/@a/b/node_modules/c/lib/x.js')).toBe('node_modules/@a/b/node_modules/c');
  expect(packageFolderOf('node_modules/@a/b/index.js')).toBe('node_modules/@a/b');
  expect(packageFolderOf('lib/io/mail.ts')).toBeNull();
});

it('each action that CI runs is one commit, and reads the repository alone unless it says why', () => {
  const files = readdirSync(WORKFLOWS).map((name) => readFileSync(join(WORKFLOWS, name), 'utf8'));
  const uses = files.flatMap((text) => [...text.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action));

  expect(uses.length).toBeGreaterThan(4);
  for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40}$/);
  for (const text of files) expect(text).toContain('permissions: { contents: read }');
});
