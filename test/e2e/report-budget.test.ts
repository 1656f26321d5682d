import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestHotline } from '#test/support/cloud/hotline.ts';
import { type Budget, measureBudget, perReport, warmHotline } from '../../bench/budget.ts';

/** Letters that are counted together, and the number of the first: those before have made their campaign known. */
const LETTERS = 40;
const FIRST = 12;
/** A loaded machine takes its time, and counts the same. */
const PATIENCE = 240_000;
/** Longer than a process remembers a campaign's letters, in milliseconds. */
const FORGOTTEN_MS = 2 * 60_000;

/** What each letter calls itself, whoever else comes: to read and enter it, to answer its sender, to finish what follows from it. */
const OWN_CALLS: Readonly<Record<string, number>> = {
  'process-report s3 GetObject': 1,
  'process-report dynamodb BatchGetItem': 1,
  'process-report s3 PutObject': 1,
  'process-report dynamodb TransactWriteItems': 1,
  'acknowledge dynamodb UpdateItem': 3,
  'acknowledge s3 HeadObject': 1,
  'acknowledge s3 GetObject': 1,
  'acknowledge ses SendRawEmail': 1,
  'acknowledge s3 DeleteObject': 1,
  'changes dynamodb UpdateItem': 1,
};
const OWN = Object.values(OWN_CALLS).reduce((sum, calls) => sum + calls, 0);
/** What letters share that come together, a letter's part of it: ten to a batch on a quiet machine (1), fewer on one that does much else. */
const SHARED = 2;

/** A letter of a campaign that the process remembers, in company: calls, and units of the table. */
const REMEMBERED = { calls: OWN + SHARED, read: 5, write: 25.5 };
/** One that comes alone, to a process that remembers nothing. */
const ALONE = { calls: 22, read: 18, write: 29 };

let hotline: TestHotline;
beforeAll(async () => {
  hotline = await warmHotline();
}, PATIENCE);
afterAll(async () => {
  await hotline?.[Symbol.asyncDispose]();
});

const within = (budget: Budget, most: typeof ALONE): void => {
  const { calls, read, write } = perReport(budget);
  expect.soft(calls, 'calls').toBeLessThanOrEqual(most.calls);
  expect.soft(read, 'read units').toBeLessThanOrEqual(most.read);
  expect.soft(write, 'write units').toBeLessThanOrEqual(most.write);
};

/** How many more calls of a kind were made than each letter makes itself, in letters. */
const beyondOwn = ({ calls, reports }: Budget): Record<string, number> =>
  Object.fromEntries(
    Object.entries(OWN_CALLS).map(([name, own]) => {
      const made = calls.find(({ caller, service, action }) => `${caller} ${service} ${action}` === name)?.calls ?? 0;
      return [name, Math.max(0, made / reports - own)];
    }),
  );

describe('a letter of a known campaign, with a name and a wallet of its own, over all functions', {
  timeout: PATIENCE,
}, () => {
  it('costs no more calls and units than were allowed for in company, where the process remembers its campaign', async () => {
    const budget = await measureBudget(hotline, FIRST, LETTERS);

    within(budget, REMEMBERED);
    // A redelivery or a second look would show here before it shows in the sum.
    for (const [name, more] of Object.entries(beyondOwn(budget))) expect.soft(more, name).toBeLessThan(0.5);
  });

  it('costs no more than was allowed for alone, where no process remembers anything', async () => {
    hotline.clock.advance(FORGOTTEN_MS);
    await hotline.idle(60_000);

    within(await measureBudget(hotline, FIRST + LETTERS, 1), ALONE);
  });
});
