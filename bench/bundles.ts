/** What each function's code weighs, and what CPU its import costs in a fresh process: `npm run bench:weight`. */
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ACCESS } from '#infra/access/access.ts';
import { bundleFunctions } from '#infra/functions/bundles.ts';
import { parseSettings } from '#settings';
import { weightOf } from '#test/support/cloud/bundle-weight.ts';
import { meantSettings } from '../lib/settings/meant-settings.ts';
import { settings as operator } from '../settings.ts';

/** Imports of each function; the median counts. */
const ROUNDS = 5;

const IMPORT = `const before = process.cpuUsage();
await import(process.argv[1]);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);
process.exit();`;

/** What any function asks of its environment as it is loaded; nothing is called by then. */
const NAMES = globSync('lambdas/**/*env.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\b([A-Z][A-Z_]+): z\./g)].flatMap(([, name]) => name ?? []),
);
const ENVIRONMENT = {
  ...Object.fromEntries(NAMES.map((name) => [name, 'https://hotline.example/x'])),
  MEANT: JSON.stringify(meantSettings(parseSettings(operator))),
};

const cpuOfImport = (file: string): number => {
  const env = { ...ENVIRONMENT, AWS_REGION: 'eu-north-1' };
  const args = ['--input-type=module', '-e', IMPORT, pathToFileURL(file).href];
  const rounds = Array.from({ length: ROUNDS }, () => Number(execFileSync(process.execPath, args, { env })));
  return rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
};

/** Prints each function's bytes at a cold start and in all, minified and before compression, and its import's CPU. */
export const benchBundles = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-bench-bundles-'));
  const made = bundleFunctions(parseSettings(operator), folder);
  console.log('function          bytes at start   in all   CPU of its import, ms');
  for (const name of Object.keys(ACCESS)) {
    const { atStart, whole } = weightOf(made, folder, name);
    const [start, all] = [atStart, whole].map((bytes) => String(bytes).padStart(9));
    console.log(
      `${name.padEnd(18)} ${start}    ${all}   ${cpuOfImport(join(folder, name, 'index.mjs'))
        .toFixed(0)
        .padStart(6)}`,
    );
  }
  rmSync(folder, { recursive: true });
};

if (import.meta.main) benchBundles();
