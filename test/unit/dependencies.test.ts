import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

interface Locked {
  version: string;
  engines?: { node?: string };
}
const locked = Object.entries(read('package-lock.json').packages as Record<string, Locked>).flatMap(([path, it]) =>
  path === '' ? [] : [{ ...it, path, name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length) }],
);
const { dependencies, devDependencies, optionalDependencies } = read('package.json');
const ours: [string, string][] = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });

/** Families whose packages are released together, and share code only where they are of one version. */
const FAMILIES = ['@aws-sdk/client-', '@aws-sdk/s3-', '@aws-sdk/lib-', '@aws-lambda-powertools/'];

/** Clients that were not released with the others, for nothing in them changed. */
const SELDOM_CHANGED = new Set(['budgets', 'cloudtrail', 'wafv2'].map((name) => `@aws-sdk/client-${name}`));

/** The oldest major version of Node that a range of engines takes, as npm writes them: `^20.19.0 || >=22.12.0`. */
const oldestMajor = (range: string): number =>
  Math.min(...range.split('||').map((part) => Number(/\d+/.exec(part)?.[0] ?? 0)));

describe('the packages that this is made of', () => {
  it('are pinned', () => {
    expect(ours.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it.each(FAMILIES)('are of one version in the family %s', (family) => {
    const versions = locked.flatMap(({ name, version }) =>
      name.startsWith(family) && !SELDOM_CHANGED.has(name) ? [version] : [],
    );
    expect(versions.length).toBeGreaterThan(0);
    expect([...new Set(versions)]).toHaveLength(1);
  });

  it('are of the release before where AWS changed nothing since, which share code all the same', () => {
    const minor = (version = '') => Number(version.split('.')[1]);
    const family = minor(locked.find(({ name }) => name === '@aws-sdk/client-ses')?.version);
    const seldom = locked.filter(({ name }) => SELDOM_CHANGED.has(name));

    expect(seldom).toHaveLength(SELDOM_CHANGED.size);
    expect(seldom.filter(({ version }) => minor(version) >= family)).toEqual([]);
  });

  it('are there once where they are the SDK’s', () => {
    const names = locked.filter(({ name }) => /^@(aws-sdk|smithy)\//.test(name)).map(({ name }) => name);
    expect(names.filter((name, n) => names.indexOf(name) < n)).toEqual([]);
  });

  it('have npm on Node 20 warn of four engines only: Node 24 comes with them, and what needs it is run by it', () => {
    const warned = locked.filter(({ engines }) => oldestMajor(engines?.node ?? '') > 20).map(({ name }) => name);
    expect(warned.sort()).toEqual(['@middy/core', '@middy/util', '@sparticuz/chromium', 'vitest']);
  });
});
