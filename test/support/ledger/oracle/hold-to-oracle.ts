import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuild } from '#actions/rebuild/rebuild.ts';
import { allRows } from '#test/support/ledger/ledger-rows.ts';
import { openLeanWorld } from '#test/support/ledger/ledger-world.ts';
import { inOrder } from '#test/support/ledger/linking.ts';
import { History } from '#test/support/ledger/oracle/history.ts';
import { plainOracle } from '#test/support/ledger/oracle/plain.ts';
import { dayOfReport, readOracle } from '#test/support/ledger/oracle/read.ts';
import { step } from '#test/support/ledger/oracle/step.ts';
import { runs } from '#test/support/runs.ts';

/** How many histories a seed makes up: few, so that no test takes long and the files of seeds run beside each other. */
const HISTORIES = runs(25, 625);

/** Carries out the histories of some seeds, and holds the ledger to the plain oracle after each; all files make up 5,000. */
export const holdToOracle = (seeds: readonly number[]): void => {
  describe('clusters, campaigns and totals', () => {
    let worlds: Awaited<ReturnType<typeof openLeanWorld>>;

    beforeAll(async () => {
      worlds = await openLeanWorld();
    });
    afterAll(() => worlds.close());

    it.each(seeds)(
      'are what the accepted facts say, whatever order, deaths, repetitions and losses they went through: seed %i',
      async (seed) => {
        await fc.assert(
          fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
            const world = await worlds.again();
            const history = new History(world);
            for (const one of steps) await history.do(one);
            await history.settle();

            const rows = await allRows(world);
            const computed = plainOracle(history.sent, history.decisions, inOrder, dayOfReport(rows));
            expect(await readOracle(world, rows)).toEqual(computed);
            expect(rebuild(rows, '')).toMatchObject({ differences: [], pending: [] });
          }),
          { numRuns: HISTORIES, seed },
        );
      },
      runs(300_000, 3_600_000),
    );
  });
};
