import { describe, expect, it } from 'vitest';
import { dueTimeOf, isDue, putOffUntil } from '#domain/tasks/due-time.ts';

const START = Date.parse('2026-11-24T06:00:00.000Z');
const at = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();

describe('a row that is due', () => {
  it('is put off for 10 minutes at first, for twice as long each time, and never for more than an hour', () => {
    const times: string[] = [at(0)];
    for (const minute of [0, 10, 30, 70, 130, 190]) {
      times.push(putOffUntil(times.at(-1) ?? '', new Date(START + minute * 60_000)));
    }
    expect(times.slice(1)).toEqual([
      `${at(10)}#1`,
      `${at(30)}#2`,
      `${at(70)}#3`,
      `${at(130)}#4`,
      `${at(190)}#5`,
      `${at(250)}#6`,
    ]);
  });

  it('begins from the first again where whoever made progress wrote a plain time', () => {
    expect(putOffUntil(at(10), new Date(START))).toBe(`${at(10)}#1`);
  });

  it('is due for its worker while it is put off, and one that was never enqueued is not before its time', () => {
    expect(isDue(`${at(5)}#1`, at(0))).toBe(true);
    expect(isDue(at(5), at(0))).toBe(false);
    expect(isDue(at(0), at(0))).toBe(true);
    expect(dueTimeOf(`${at(5)}#1`)).toBe(at(5));
  });
});
