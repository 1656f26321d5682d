import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import * as z from 'zod';
import { sha256 } from '#domain/identity.ts';
import { type BillAsset, type BillPackage, billOfMaterials } from '#domain/operation/sbom.ts';
import { bundleFunctions, filesOfAssets } from '#infra/functions/bundles.ts';
import { type BundledPackage, mayBeBundled, packagesIn } from '#infra/functions/notices.ts';
import type { Settings } from '#settings';

const ROOT = join(import.meta.dirname, '../../..');

const Lock = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({ name: z.string().optional(), version: z.string().optional(), integrity: z.string().optional() }),
  ),
});
const Product = z.looseObject({ name: z.string(), version: z.string() });

/** The functions' assets as they were made in a folder: SHA-256 of each file by its path, and of what they are made. */
export interface MadeAssets {
  files: ReadonlyMap<string, string>;
  packages: readonly BundledPackage[];
  bill: object;
  made: Metafile;
}

/** SHA-256 of each file below a folder, by its path there, in order. */
const hashesIn = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .toSorted()
      .map((path) => [path, sha256(readFileSync(join(folder, path)))]),
  );

/** SHA-512 in hex by `name@version`, as the lock file has it of what the registry gave. */
const integrities = (): Map<string, string> => {
  const { packages } = Lock.parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
  return new Map(
    Object.entries(packages).flatMap(([path, { name, version, integrity = '' }]) => {
      const own = name ?? path.split('node_modules/').at(-1);
      const [, base64] = /^sha512-(.+)$/.exec(integrity) ?? [];
      return base64 === undefined
        ? []
        : [[`${own}@${version}`, Buffer.from(base64, 'base64').toString('hex')] as const];
    }),
  );
};

/** Makes the functions' assets in an empty folder. */
export const makeAssets = (settings: Settings, folder: string): MadeAssets => {
  const made = bundleFunctions(settings, folder);
  const files = hashesIn(folder);
  const sources = filesOfAssets(settings, [made], folder);
  const packages = packagesIn([...sources.values()].flat());
  const known = integrities();
  const assets = [...sources].map(([name, of]): BillAsset => {
    const lines = [...files]
      .filter(([path]) => path.startsWith(`${name}/`))
      .map(([path, hash]) => `${hash}  ${path}\n`);
    const held = packagesIn(of).map((each) => `${each.name}@${each.version}`);
    return { name, sha256: sha256(Buffer.from(lines.join(''))), packages: held };
  });
  const inBill = packages.map(
    ({ name, version, licence }): BillPackage => ({
      ...{ name, version, licence },
      sha512: known.get(`${name}@${version}`) ?? null,
    }),
  );
  const { name, version } = Product.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  const inOrder = assets.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { made, files, packages, bill: billOfMaterials({ name, version }, inBill, inOrder) };
};

/** Packages whose licence does not let us hand them on, as `name@version (licence)`. */
export const refusedPackages = ({ packages }: MadeAssets): string[] =>
  packages.filter((each) => !mayBeBundled(each)).map(({ name, version, licence }) => `${name}@${version} (${licence})`);

/** Files that two makings of the same sources made differently. */
export const differing = (one: MadeAssets, other: MadeAssets): string[] =>
  [...new Set([...one.files.keys(), ...other.files.keys()])].filter(
    (path) => one.files.get(path) !== other.files.get(path),
  );
