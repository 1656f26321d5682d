/** What one test file cost, in milliseconds. */
export interface FileCost {
  /** Its path under `test`, such as `contract/feed/feed-log.test.ts`. */
  path: string;
  /** Spent loading what it tests: transforming, reading and running modules. */
  importMs: number;
  /** Spent in its tests and their hooks. */
  testMs: number;
  /** The slowest of its tests, hooks left out. */
  slowestMs: number;
  /** Modules that its worker loaded for it, or for a file before it: what each took by itself. */
  imports: readonly LoadedModule[];
}

/** A module that a worker loaded, by its path, and how long it took by itself, in milliseconds. */
export interface LoadedModule {
  path: string;
  ms: number;
}

/** How many of the slowest files and of the slowest imports are listed. */
const SLOWEST_FILES = 15;
const SLOWEST_IMPORTS = 10;
/** What no test takes: a longer one is split by its seed, or its full count left to `npm run test:long`. */
export const SLOW_TEST_MS = 20_000;
/** What `npm test` takes at most, on two cores, in minutes. */
export const RUN_AT_MOST_MINUTES = 12;

const seconds = (ms: number): string => (ms / 1_000).toFixed(1).padStart(8);

/** The kind of a test: the folder of `test` that it stands in. */
export const kindOf = (path: string): string => path.split('/')[0] ?? '';

/** The wing of a test: the folder of its kind that it stands in, as in the source; a dash where it spans them. */
export const wingOf = (path: string): string => path.split('/').slice(1, -1)[0] ?? '-';

/** The package of a module, or its path as it stands. */
const moduleName = (path: string): string => /(?:^|.*\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;

interface Sum {
  files: number;
  importMs: number;
  testMs: number;
}

const summed = (files: readonly FileCost[], groupOf: (path: string) => string): [string, Sum][] => {
  const sums = new Map<string, Sum>();
  for (const { path, importMs, testMs } of files) {
    const sum = sums.get(groupOf(path)) ?? { files: 0, importMs: 0, testMs: 0 };
    sums.set(groupOf(path), {
      files: sum.files + 1,
      importMs: sum.importMs + importMs,
      testMs: sum.testMs + testMs,
    });
  }
  return [...sums].sort(([, one], [, other]) => other.importMs + other.testMs - one.importMs - one.testMs);
};

const table = (title: string, groups: readonly [string, Sum][]): string[] => [
  `${title.padEnd(16)}   files   tests s  import s`,
  ...groups.map(
    ([name, { files, importMs, testMs }]) =>
      `  ${name.padEnd(14)}${String(files).padStart(8)} ${seconds(testMs)}  ${seconds(importMs)}`,
  ),
];

const importLines = (files: readonly FileCost[]): string[] => {
  // A worker that files share tells each of them what it has loaded so far: the same module, and the very same time.
  const loaded = new Map(files.flatMap(({ imports }) => imports).map((one) => [`${one.path} ${one.ms}`, one]));
  const sums = new Map<string, number>();
  for (const { path, ms } of loaded.values()) sums.set(moduleName(path), (sums.get(moduleName(path)) ?? 0) + ms);
  const slowest = [...sums].sort(([, one], [, other]) => other - one).slice(0, SLOWEST_IMPORTS);
  return slowest.length === 0 ? [] : ['slowest imports, s', ...slowest.map(([name, ms]) => `${seconds(ms)}  ${name}`)];
};

/** The bill of a run: seconds by kind, by wing and by import, its slowest files, and tests that are too slow. */
export const bill = (files: readonly FileCost[]): string[] => {
  const slowest = [...files].sort((one, other) => costOf(other) - costOf(one)).slice(0, SLOWEST_FILES);
  const tooSlow = files.filter(({ slowestMs }) => slowestMs > SLOW_TEST_MS);
  return [
    ...table('kind', summed(files, kindOf)),
    ...table('wing', summed(files, wingOf)),
    ...importLines(files),
    'slowest files, s',
    ...slowest.map((file) => `${seconds(costOf(file))}  ${file.path}`),
    ...tooSlow.map(
      ({ path, slowestMs }) => `over ${SLOW_TEST_MS / 1_000} s: a test of ${path} takes${seconds(slowestMs)} s`,
    ),
  ];
};

/** What a file costs the worker that runs it, in milliseconds. */
export const costOf = ({ importMs, testMs }: FileCost): number => importMs + testMs;
