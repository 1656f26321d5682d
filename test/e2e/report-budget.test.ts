import { expect, it } from 'vitest';
import { measureBudget, perReport, warmHotline } from '../../bench/budget.ts';

/** Letters that are counted, and the number of the first: those before have made their campaign known. */
const LETTERS = 25;
const FIRST = 12;

/**
 * What one of a night's letters may take, over all functions: AWS calls, and units of the table.
 *
 * How many share a batch, and whether the process that reads one remembers its campaign (12 read units less), is the machine's matter: the
 * bounds are of a letter that comes alone to a process that remembers nothing. `npm run bench` prints what it is.
 */
const BUDGET = { calls: 22, read: 18, write: 34 };

it('costs a letter of a known campaign, with a name and a wallet of its own, no more calls and units than were allowed for', async () => {
  await using hotline = await warmHotline();
  const { calls, read, write } = perReport(await measureBudget(hotline, FIRST, LETTERS));

  expect.soft(calls, 'calls').toBeLessThanOrEqual(BUDGET.calls);
  expect.soft(read, 'read units').toBeLessThanOrEqual(BUDGET.read);
  expect.soft(write, 'write units').toBeLessThanOrEqual(BUDGET.write);
}, 120_000);
