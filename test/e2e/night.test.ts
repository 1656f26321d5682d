import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Mishaps } from '#local/mishaps/mishaps.ts';
import { startTestHotline, type TestHotline } from '#test/support/cloud/hotline.ts';
import { Journal } from '#test/support/night/journal.ts';
import { newPlan } from '#test/support/night/night-letter.ts';
import { NightRun } from '#test/support/night/night-run.ts';
import { runs } from '#test/support/runs.ts';

/** `npm run bench:night` has 40,000. */
const LETTERS = runs(40, 2_000);
const TIME = runs(600_000, 3_600_000);
const SEED = 20201024;

let hotline: TestHotline;
let folder: string;
let run: NightRun;
const mishaps = new Mishaps(SEED);
beforeAll(async () => {
  hotline = await startTestHotline(undefined, mishaps);
  folder = mkdtempSync(join(tmpdir(), 'hotline-night-'));
});
afterAll(async () => {
  await run?.close();
  await hotline?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

test(
  'after a night on which functions are killed and AWS fails, the ledger equals a plain recount of what was handed in',
  async () => {
    run = await NightRun.start(
      { hotline, dataDir: hotline.dataDir, mishaps },
      newPlan(LETTERS, SEED),
      new Journal(folder),
    );

    await run.send();
    await run.settle();

    expect((await run.recount()).faults).toEqual([]);
    // Whether one of so few letters is met by a kill is chance.
    expect(mishaps.counts).toMatchObject({
      throttle: expect.any(Number),
      ...(LETTERS > 1_000 ? { kill: expect.any(Number) } : {}),
    });
  },
  TIME,
);
