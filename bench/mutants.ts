import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

/** A file of the sources: its path from the root, and its text. */
export interface Source {
  path: string;
  text: string;
}

/** Lines in which something can be changed that a test should see: comparisons, conditions, numbers, constants of truth. */
const CHANGEABLE = /===|!==|&&|\|\||\?\?| [<>]=? | \? |\btrue\b|\bfalse\b| [+-] \d|\.length\b|\bawait\b.*;$/;
/** Lines that say nothing by themselves, and what is only logged: nothing sees that. */
const NOT = /^\s*(?:\/\/|\/?\*|import |export type |export interface |log\.|measure\()/;

const rankOf = (seed: string, path: string, line: number): string =>
  createHash('sha256').update(`${seed}|${path}|${line}`).digest('hex');

/** Lines in which code is changed, as Stryker names them (`a.ts:7-7`): so many of several files, the same ones for the same seed. */
export const pickLines = (sources: readonly Source[], seed: string, count: number): string[] =>
  sources
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, n) => {
        const isPicked = CHANGEABLE.test(line) && !NOT.test(line);
        return isPicked ? [{ name: `${path}:${n + 1}-${n + 1}`, rank: rankOf(seed, path, n + 1) }] : [];
      }),
    )
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);

/** Such lines of a wing of the actions. */
export const linesOfActions = (wing: string, seed: string, count: number): string[] => {
  const paths = globSync(`lib/actions/${wing}/**/*.ts`).sort();
  return pickLines(
    paths.map((path) => ({ path, text: readFileSync(path, 'utf8') })),
    seed,
    count,
  );
};

/**
 * The tests that must notice a change of a wing's lines (`a.ts:7-7`): those in the wing's own folders, and those elsewhere that import a changed
 * file or have the wing's name in theirs. What a page or a table's row shows of a wing is often tested with the page.
 */
export const testsOfActions = (wing: string, lines: readonly string[]): string[] => {
  const changed = [...new Set(lines.map((line) => line.replace(/^lib\/actions\/|:.*$/g, '')))];
  return globSync('test/{unit,contract,property}/**/*.test.ts')
    .sort()
    .filter((path) => {
      const [, , folder = '', name = ''] = path.split('/');
      if (folder === wing || name.includes(wing)) return true;
      const text = readFileSync(path, 'utf8');
      return changed.some((file) => text.includes(`#actions/${file}`));
    });
};
