import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Metafile } from 'esbuild';
import * as z from 'zod';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A package of which code, or a file, is handed on in a function's asset. */
export interface BundledPackage {
  name: string;
  version: string;
  /** As its package.json says it: an SPDX expression. */
  licence: string;
  /** What its licence files say. */
  text: string;
}

/** Licences that let us hand their work on as a service and as code, with their text beside it. */
const ALLOWED: ReadonlySet<string> = new Set([
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'MIT-0', 'Unlicense'],
  // Of typefaces: what is made with them is free of it.
  'OFL-1.1',
]);

/** Packages whose licence was looked at by itself, and why it may be handed on. */
const LOOKED_AT: Readonly<Record<string, string>> = {
  'png-js': 'its package.json says none; its file LICENSE is that of MIT',
};

/** Whether what an SPDX expression says lets us hand a work on: all of what is joined by AND, one of what is joined by OR. */
export const isAllowedLicence = (expression: string): boolean =>
  expression
    .replaceAll(/[()]/g, '')
    .split(/ AND /)
    .every((all) => all.split(/ OR /).some((one) => ALLOWED.has(one.trim())));

/** Whether a package may be handed on. */
export const mayBeBundled = ({ name, licence }: BundledPackage): boolean =>
  isAllowedLicence(licence) || Object.hasOwn(LOOKED_AT, name);

/** The folder of the package that a file belongs to, below the root; null for our own. */
export const packageFolderOf = (file: string): string | null => {
  const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)/.exec(file.replaceAll(sep, '/')) ?? [];
  return folder ?? null;
};

const Manifest = z.looseObject({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.looseObject({ type: z.string() })]).optional(),
});
const read = new Map<string, BundledPackage>();

const textOf = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice|ofl)([.-].*)?$/i.test(name))
    .toSorted()
    .map((name) => join(folder, name))
    .filter((file) => existsSync(file) && !/\.(js|ts|cjs|mjs)$/.test(file))
    .map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');

const packageOf = (folder: string): BundledPackage => {
  const known = read.get(folder);
  if (known !== undefined) return known;
  const {
    name,
    version,
    license = 'none',
  } = Manifest.parse(JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')));
  const licence = typeof license === 'string' ? license : license.type;
  const found = { name, version, licence, text: textOf(join(ROOT, folder)) };
  read.set(folder, found);
  return found;
};

const idOf = ({ name, version }: BundledPackage): string => `${name}@${version}`;

/** Packages by their folders below the root, each once, in order of their names. */
export const packagesIn = (files: readonly string[]): BundledPackage[] => {
  const folders = new Set(files.flatMap((file) => packageFolderOf(file) ?? []));
  const all = new Map([...folders].map((folder) => packageOf(folder)).map((one) => [idOf(one), one]));
  return [...all.values()].toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
};

/** Which files each function's asset is made of, by the name of its folder in `outdir`. */
export const sourcesByAsset = (made: readonly Metafile[], outdir: string): Map<string, Set<string>> => {
  const sources = new Map<string, Set<string>>();
  for (const { outputs } of made) {
    for (const [file, { inputs }] of Object.entries(outputs)) {
      const [asset = ''] = relative(outdir, resolve(ROOT, file)).split(sep);
      const known = sources.get(asset) ?? new Set();
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) if (bytesInOutput > 0) known.add(input);
      sources.set(asset, known);
    }
  }
  return sources;
};

const RULE = `\n${'-'.repeat(80)}\n`;

/** The notice of an asset: which packages it holds, under which licences, and their texts, each once. */
export const noticeOf = (packages: readonly BundledPackage[]): string => {
  const texts = Map.groupBy(packages, ({ text }) => text);
  const list = packages.map((one) => `${idOf(one)}  ${one.licence}`).join('\n');
  const parts = [...texts].map(
    ([text, of]) =>
      `${of.map(idOf).join('\n')}\n\n${text === '' ? 'Its package brings no text of its licence.' : text}`,
  );
  return `This holds parts of the following works, under the licences whose texts stand below.\n\n${list}\n${RULE}${parts.join(`\n${RULE}`)}\n`;
};
