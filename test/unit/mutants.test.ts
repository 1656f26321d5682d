import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { linesOfActions, pickLines } from '../../bench/mutants.ts';

const SOURCE = {
  path: 'a.ts',
  text: [
    "import { a } from './a.ts';",
    'const isMore = (n: number) => n >= 3;',
    '// n === 3',
    'log.info("a && b");',
    '',
  ].join('\n'),
};

/** A job of the weekly run: a floor, and a wing of it. */
const JOBS = (
  parse(readFileSync('.github/workflows/mutation.yml', 'utf8')) as {
    jobs: { mutate: { strategy: { matrix: { wing: string[]; include: { floor: string; wing: string }[] } } } };
  }
).jobs.mutate.strategy.matrix;

describe('the lines of the actions that are changed each week', () => {
  it('are of code alone: no comment, import or log', () => {
    expect(pickLines([SOURCE], 'seed', 9)).toEqual(['a.ts:2-2']);
  });

  it('are the same for a seed, and others for another', () => {
    const picked = linesOfActions('withdraw', '7', 16);

    expect(linesOfActions('withdraw', '7', 16)).toEqual(picked);
    expect(new Set(picked).size).toBe(16);
    expect(linesOfActions('withdraw', '8', 16)).not.toEqual(picked);
  });

  it('are some two hundred, each of a wing that has tests of its own', () => {
    const picked = JOBS.include.flatMap(({ wing }) => linesOfActions(wing, '1', 16));

    expect(picked.length).toBeGreaterThanOrEqual(200);
    for (const { wing } of JOBS.include) expect(existsSync(`test/contract/${wing}`), wing).toBe(true);
    for (const wing of JOBS.wing) expect(readdirSync(`lib/domain/${wing}`).length, wing).toBeGreaterThan(0);
  });
});
