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

const SEED = 20261124;

describe('clusters, campaigns and totals', () => {
  let worlds: Awaited<ReturnType<typeof openLeanWorld>>;

  beforeAll(async () => {
    worlds = await openLeanWorld();
  });
  afterAll(() => worlds.close());

  it(
    'are what the accepted facts say, whatever order, deaths, repetitions and losses they went through',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
          const world = await worlds.again();
          const history = new History(world);
          for (const one of steps) await history.do(one);
          await history.settle();

          const rows = await allRows(world);
          const computed = plainOracle(history.sent, history.decisions, inOrder, dayOfReport(rows));
          expect(await readOracle(world, rows)).toEqual(computed);
          expect(rebuild(rows)).toMatchObject({ differences: [], pending: [] });
        }),
        { numRuns: runs(200, 5_000), seed: SEED },
      );
    },
    runs(600_000, 7_200_000),
  );
});
