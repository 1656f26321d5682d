import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** Floors of the house. On each, a folder may import from its neighbour only if no way leads back. */
const FLOORS = ['lib/domain', 'lib/io', 'lib/actions', 'lib/infra', 'lib/local', 'lib/commands', 'lambdas', 'web'];

/** Files in a folder of code beyond which a stranger no longer finds the one they look for. */
const MAX_FILES_PER_FOLDER = 25;

const IMPORTS: [string, string][] = Object.entries(
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).imports as Record<string, string>,
).map(([name, path]) => [name.replace('*', ''), path.slice(2).replace('*', '')]);

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .trim()
  .split('\n');

/** The file that a specifier names; null for a package's. */
const targetOf = (file: string, specifier: string): string | null => {
  if (specifier.startsWith('.')) return join(dirname(file), specifier);
  const alias = IMPORTS.find(([name]) => specifier.startsWith(name));
  return alias === undefined ? null : alias[1] + specifier.slice(alias[0].length);
};

const importsOf = (file: string): string[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(
    ([, specifier = '']) => targetOf(file, specifier) ?? [],
  );

/** What of a folder holds a file below it: the folder's own child, be it a file or a folder. */
const childOf = (folder: string, file: string): string => `${folder}/${file.slice(folder.length + 1).split('/', 1)[0]}`;

/** The arrows between the children of a folder, each with one import that makes it. */
const arrowsOf = (folder: string): Map<string, Map<string, string>> => {
  const arrows = new Map<string, Map<string, string>>();
  for (const file of files.filter((name) => name.startsWith(`${folder}/`))) {
    const from = childOf(folder, file);
    for (const target of importsOf(file).filter((name) => name.startsWith(`${folder}/`))) {
      const to = childOf(folder, target);
      if (to !== from) arrows.set(from, (arrows.get(from) ?? new Map()).set(to, `${file} imports ${target}`));
    }
  }
  return arrows;
};

/** A floor and every folder below it that holds folders. */
const storeysOf = (floor: string): string[] => {
  const folders = new Set(files.filter((name) => name.startsWith(`${floor}/`)).map(dirname));
  return [...new Set([floor, ...[...folders].map(dirname)])].filter((folder) => folder.startsWith(floor));
};

/** A way from a folder back to itself, as the imports that make it; null where there is none (depth-first search). */
const circleIn = (arrows: Map<string, Map<string, string>>): string[] | null => {
  const done = new Set<string>();
  const walk = (folder: string, way: { folder: string; by: string }[]): string[] | null => {
    const start = way.findIndex((step) => step.folder === folder);
    if (start >= 0) return way.slice(start).map(({ by }) => by);
    if (done.has(folder)) return null;
    for (const [to, by] of arrows.get(folder) ?? []) {
      const circle = walk(to, [...way, { folder, by }]);
      if (circle !== null) return circle;
    }
    done.add(folder);
    return null;
  };
  for (const folder of arrows.keys()) {
    const circle = walk(folder, []);
    if (circle !== null) return circle;
  }
  return null;
};

/** Every command but the one that starts the laptop's cloud, and what stands behind them. */
const COMMANDS = files.filter((file) => /^(bin|lib\/commands)\//.test(file) && file !== 'bin/local.ts');

/** All files that a file imports, and those import, and so on. */
const reachedFrom = (start: string): string[] => {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file) || !files.includes(file)) return;
    reached.add(file);
    for (const target of importsOf(file)) visit(target);
  };
  visit(start);
  return [...reached];
};

/** The types that a file exports, by name: interfaces, types, classes, and what it hands on under another name. */
const typesOf = (source: string): string[] => [
  ...[...source.matchAll(/^export (?:declare )?(?:(?:abstract )?class|interface|type|(?:const )?enum) (\w+)/gm)].map(
    ([, name = '']) => name,
  ),
  ...[...source.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = '']) =>
    [...list.matchAll(/\bas ([A-Z]\w*)/g)].map(([, name = '']) => name),
  ),
];

/** The types of the product that several files export, each with those files. */
const typesOfSeveral = (sources: ReadonlyMap<string, string>): string[] => {
  const by = new Map<string, string[]>();
  for (const [file, source] of sources) {
    for (const name of new Set(typesOf(source))) by.set(name, [...(by.get(name) ?? []), file]);
  }
  return [...by].flatMap(([name, where]) => (where.length > 1 ? [`${name}: ${where.sort().join(', ')}`] : []));
};

describe('the house', () => {
  it('has pages of the desk that know of actions the types of their answers alone', () => {
    const pages = files.filter((file) => file.startsWith('web/desk/'));
    expect(pages.length).toBeGreaterThan(10);
    const known = pages.flatMap(
      (file) => readFileSync(join(ROOT, file), 'utf8').match(/^import .*'#actions\/.*$/gm) ?? [],
    );
    expect(known.filter((line) => !line.startsWith('import type '))).toEqual([]);
  });

  it('counts a refused right wherever a failure is logged', () => {
    const sources = files.filter((file) => /^(lib\/actions|lambdas)\//.test(file));
    const logs = sources.filter((file) => /\breasonOf\(/.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(logs.length).toBeGreaterThan(0);
    // What logs the reason of a failure by itself may swallow a refusal: `logLeft` counts it.
    expect(logs.filter((file) => !readFileSync(join(ROOT, file), 'utf8').includes('noteRefusal('))).toEqual([]);
  });

  it('has one meaning for the name of each type that is exported', () => {
    const product = files.filter((file) => /^(lib|lambdas|web|bin)\//.test(file));
    const sources = new Map(product.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
    expect(sources.size).toBeGreaterThan(500);
    expect(typesOfSeveral(sources)).toEqual([]);
  });

  it('sees a type that two files export, in whatever way', () => {
    const sources = new Map([
      ['a.ts', 'export interface Place {}\nexport type Way = 1;\ninterface Step {}'],
      ['b.ts', "export type Place<T> = T;\nexport type { Route as Way } from './c.ts';\nexport class Step {}"],
      ['d.ts', 'export abstract class Hop {}\nexport const Step = 1;'],
      ['e.ts', 'export enum Hop {}'],
    ]);
    expect(typesOfSeveral(sources)).toEqual(['Place: a.ts, b.ts', 'Way: a.ts, b.ts', 'Hop: d.ts, e.ts']);
  });

  it.each(FLOORS.flatMap(storeysOf))('has no circle between what stands in %s', (folder) => {
    expect(circleIn(arrowsOf(folder))).toBeNull();
  });

  it('is seen whole: floors have folders and arrows', () => {
    for (const floor of ['lib/domain', 'lib/io/table', 'lib/actions']) expect(arrowsOf(floor).size).toBeGreaterThan(5);
  });

  it('finds a circle where there is one', () => {
    const arrows = new Map([
      ['a', new Map([['b', 'a/1 imports b/1']])],
      ['b', new Map([['c', 'b/2 imports c/1']])],
      ['c', new Map([['b', 'c/2 imports b/1']])],
    ]);
    expect(circleIn(arrows)).toEqual(['b/2 imports c/1', 'c/2 imports b/1']);
  });

  it('is drawn as it is: the arrows between the wings of the actions', () => {
    const drawing =
      /```mermaid\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8'))?.[1] ?? '';
    const names = new Map([...drawing.matchAll(/\b(a_\w+)\[([\w-]+)\]/g)].map(([, id = '', name = '']) => [id, name]));
    const drawn = [...drawing.matchAll(/^ +a_.*-->.*$/gm)].flatMap(([line]) => {
      const ends = line.split('-->').map((end) => names.get(/a_\w+/.exec(end)?.[0] ?? ''));
      return ends.slice(1).map((to, n) => `${ends[n]} --> ${to}`);
    });
    const wingOf = (path: string): string => path.slice('lib/actions/'.length);
    const there = [...arrowsOf('lib/actions')].flatMap(([from, tos]) =>
      [...tos.keys()].map((to) => `${wingOf(from)} --> ${wingOf(to)}`),
    );
    expect(drawn.sort()).toEqual(there.sort());
  });

  it.each(COMMANDS)('lets %s run without the laptop’s cloud, which does not ship', (command) => {
    expect(reachedFrom(command).filter((file) => file.startsWith('lib/local/'))).toEqual([]);
  });

  it('sees what a command reaches over others', () => {
    expect(reachedFrom('bin/decide.ts')).toContain('lib/io/table/wallet/wallet.ts');
    expect(reachedFrom('bin/local.ts').some((file) => file.startsWith('lib/local/cloud/'))).toBe(true);
  });

  it('lets the laptop’s cloud know nothing of the product’s code, over the commands neither', () => {
    const reached = new Set(files.filter((file) => file.startsWith('lib/local/')).flatMap(reachedFrom));
    expect([...reached].filter((file) => /^(lib\/(io|infra|actions)|lambdas|web)\//.test(file))).toEqual([]);
  });

  it(`has at most ${MAX_FILES_PER_FOLDER} files in a folder of code`, () => {
    const counts = new Map<string, number>();
    for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > MAX_FILES_PER_FOLDER)).toEqual([]);
  });
});
