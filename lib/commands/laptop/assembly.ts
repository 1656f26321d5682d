import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Settings } from '#settings';
import { CHILD_SCRIPT, CHILD_SOURCE } from './child-script.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
/** What a laptop's assembly is made of. */
const SOURCES = ['lambdas', 'lib', 'web', 'package-lock.json', 'tsconfig.json'];
/** What runs in a function's process, with what it imports of ours. */
const OF_CHILD = [CHILD_SOURCE, join(import.meta.dirname, 'moved-date.ts')];
/** Of the sources, what never gets into it: the laptop's cloud, and the commands. */
const NOT_SYNTHESIZED = ['local', 'commands'].map((folder) => join(ROOT, 'lib', folder));

/** Synthesizes a laptop's assembly into a folder, or leaves the one there if nothing that it is made of has changed. */
export async function freshAssembly(settings: Settings, folder: string): Promise<string> {
  const mark = join(folder, 'fingerprint');
  const wanted = await fingerprint(settings);
  if ((await readFile(mark, 'utf8').catch(() => '')) === wanted && (await isWhole(folder))) return folder;
  await rm(folder, { recursive: true, force: true });
  // CDK takes two seconds and 150 MB to load: a restart needs neither.
  const { synthesize } = await import('#infra/app.ts');
  synthesize(settings, folder, { validate: false });
  const { build, stop } = await import('esbuild');
  // Once for all functions' processes: each would load what strips types, a third of its start.
  await build({
    entryPoints: [CHILD_SOURCE],
    outfile: join(folder, CHILD_SCRIPT),
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  // The process that bundled would hold up to a gigabyte until this one ends.
  await stop();
  await writeFile(mark, wanted);
  return folder;
}

/** How a template names the folder of a function's code, or another asset. */
const ASSET = /"(asset\.[0-9a-f]{64}[^"]*)"/g;

/** Whether all that a synthesized folder's templates name is there. */
async function isWhole(folder: string): Promise<boolean> {
  const templates = (await readdir(folder)).filter((name) => name.endsWith('.template.json'));
  const texts = await Promise.all(templates.map((name) => readFile(join(folder, name), 'utf8')));
  const assets = texts.flatMap((text) => [...text.matchAll(ASSET)].map(([, name = '']) => name));
  return templates.length > 0 && [CHILD_SCRIPT, ...assets].every((name) => existsSync(join(folder, name)));
}

/** What a laptop's assembly is made of, as one hash. */
export async function fingerprint(settings: Settings): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const source of SOURCES) {
    for (const file of await filesIn(join(ROOT, source))) hash.update(file).update(await readFile(file));
  }
  for (const file of OF_CHILD) hash.update(await readFile(file));
  return hash.digest('hex');
}

/** A file, or all files in a folder, in order. */
async function filesIn(path: string): Promise<string[]> {
  if (NOT_SYNTHESIZED.includes(path)) return [];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  const names = entries.map(({ name }) => name).sort();
  return (await Promise.all(names.map((name) => filesIn(join(path, name))))).flat();
}
