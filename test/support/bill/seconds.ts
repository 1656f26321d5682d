import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf } from './bill.ts';

/** What test files took when it was last recorded, in seconds, by their path under `test`; those that took long. */
export const SECONDS_FILE = join(import.meta.dirname, 'seconds.json');
/** Shorter files are not recorded: wherever they stand, no worker waits for them. */
const RECORDED_FROM_SECONDS = 2;
/** What is expected of a file that is not recorded, in seconds, by its kind. */
const EXPECTED_SECONDS: Readonly<Record<string, number>> = { e2e: 8, property: 4, infra: 4, contract: 3 };

/** What to record of a run: the longest first, in whole seconds, so that a record says little of the machine. */
export const recordedSeconds = (files: readonly (readonly [string, number])[]): Record<string, number> =>
  Object.fromEntries(
    files
      .filter(([, seconds]) => seconds >= RECORDED_FROM_SECONDS)
      .map(([path, seconds]) => [path, Math.round(seconds)] as const)
      .sort(([one, longer], [other, long]) => long - longer || (one < other ? -1 : 1)),
  );

/** What a test file is expected to take, in seconds: recorded, or what its kind takes. */
export const expectedSeconds = (path: string, recorded: Readonly<Record<string, number>>): number =>
  recorded[path] ?? EXPECTED_SECONDS[kindOf(path)] ?? 1;

/** What was recorded; nothing where it was not, or where a merge left it unreadable: tests then only stand in another order. */
export const readSeconds = (): Record<string, number> => {
  try {
    return JSON.parse(readFileSync(SECONDS_FILE, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
};
