import { expect, it } from 'vitest';
import { isDay } from '#domain/day.ts';

it.each([
  ['2026-12-24', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['2026-12-24T00:00:00Z', false],
  ['', false],
])('takes %j for a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});
