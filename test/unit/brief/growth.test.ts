import { expect, it } from 'vitest';
import { cannotGrow, growthOf } from '#domain/brief/growth.ts';

const NOON = new Date('2026-11-24T12:00:00Z');
/** Hours of today and the seven days before, less the last one. */
const HOURS = 7 * 24 + 12 - 1;

it.each([
  ['ten in a quiet week', 10, 10, null],
  ['eleven in a quiet week', 11, 11, { reports: 11, usual: 0 }],
  ['three times the usual hour', 24, 8 * HOURS + 24, null],
  ['more than three times the usual hour', 25, 8 * HOURS + 25, { reports: 25, usual: 8 }],
  ['more in an hour than the days hold, as where one was withdrawn', 12, 4, { reports: 12, usual: 0 }],
])('%s', (_what, hour, days, growth) => {
  expect(growthOf(hour, days, NOON)).toEqual(growth);
});

it('is not looked for where all days together have no more than an hour may', () => {
  expect(cannotGrow(10)).toBe(true);
  expect(cannotGrow(11)).toBe(false);
});
