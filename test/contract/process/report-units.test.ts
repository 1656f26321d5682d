import { expect, it } from 'vitest';
import { measureUnits } from '../../../bench/units.ts';

it('costs a report no more units than were allowed for, indexes and receipt included', async () => {
  const measured = await measureUnits();

  expect(measured.length).toBeGreaterThan(5);
  for (const { kind, read, write, budget } of measured) {
    expect.soft(read, `${kind}, read`).toBeLessThanOrEqual(budget.read);
    expect.soft(write, `${kind}, write`).toBeLessThanOrEqual(budget.write);
  }
});
