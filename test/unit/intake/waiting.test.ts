import { describe, expect, it } from 'vitest';
import { BUSY_FROM, minutesToWait } from '#domain/intake/waiting.ts';

const MINUTE = 60_000;
/** Objects that came evenly over some minutes, the latest now. */
const over = (minutes: number, count: number): number[] =>
  Array.from({ length: count }, (_, n) => ((n + 1) / count) * minutes * MINUTE);

describe('how long a report waits, as it is said', () => {
  it.each([
    ['few wait', BUSY_FROM - 1, over(60, 499), 0],
    ['many came at once', 600, over(1, 600), 5],
    ['a quarter of an hour of them waits', 10_000, over(15, 10_000), 30],
    ['a night waits', 40_000, over(75, 40_000), 120],
    ['they wait since yesterday', 600, over(2_000, 600), 720],
    ['nothing lies there any more', 600, [], 5],
  ])('is rounded up where %s', (_name, messages, ages, minutes) => {
    expect(minutesToWait(messages, ages)).toBe(minutes);
  });

  it('is not that of objects which have been read and lie there for another reason', () => {
    const held = Array.from({ length: 5_000 }, (_, n) => 600 * MINUTE + n);
    expect(minutesToWait(1_000, [...held, ...over(6, 1_000)])).toBe(10);
  });
});
