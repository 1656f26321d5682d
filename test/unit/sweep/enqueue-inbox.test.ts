import { describe, expect, it } from 'vitest';
import { timesByAge } from '#actions/sweep/enqueue-inbox.ts';

const MINUTE = 60_000;

describe('ringing again for an inbox object', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [9, 1],
    [10, 2],
    [20, 3],
    [39, 3],
    [40, 4],
    [79, 4],
    [80, 5],
    [139, 5],
    [140, 6],
    [24 * 60, 27],
  ])('has happened, at an age of %i minutes, %i times', (minutes, times) => {
    expect(timesByAge(minutes * MINUTE)).toBe(times);
  });

  it('has not happened before the object was there', () => {
    expect(timesByAge(-MINUTE)).toBe(0);
  });
});
