import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

const PAGES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];
const textOf = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

describe.each(PAGES)('%s', (page) => {
  it('names no command that is not there', () => {
    const named = [...textOf(page).matchAll(/npm run (?:-s )?([a-z:-]*[a-z])/g)].map(([, name = '']) => name);

    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('shows only options of ours that their command knows', () => {
    const shown = [...textOf(page).matchAll(/npm run (?:-s )?([a-z:-]*[a-z]) -- ([^`\n]*)/g)];
    const unknown = shown.flatMap(([, name = '', words = '']) => {
      const file = join(ROOT, /bin\/[\w-]+\.ts/.exec(scripts[name] ?? '')?.[0] ?? '');
      if (!existsSync(file) || !file.endsWith('.ts')) return [];
      const source = readFileSync(file, 'utf8');
      const options = [...words.matchAll(/ ?--([a-z][a-z0-9-]*)/g)].map(([, option = '']) => option);
      return options.filter((option) => !source.includes(option)).map((option) => `${name} --${option}`);
    });

    expect(unknown).toEqual([]);
  });
});

describe('the pipeline', () => {
  it('runs actions of others at a commit, not at a name that can be moved', () => {
    const folder = join(ROOT, '.github/workflows');
    const used = readdirSync(folder).flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/uses: (\S+)/g)].map(([, action = '']) => action),
    );

    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40}$/);
  });
});
