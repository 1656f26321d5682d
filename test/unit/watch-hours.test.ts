import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Hours,
  isAlways,
  isPageLate,
  isWatched,
  nextWatched,
  pageTimeOf,
  type WatchHours,
  WEEKDAYS,
} from '#domain/watch-hours.ts';

const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 86_400_000;
const helsinki = (...hours: Hours[]): WatchHours => ({ hours, timeZone: 'Europe/Helsinki' });
const OFFICE: Hours = { days: WEEKDAYS.slice(0, 5), from: '08:00', to: '16:00' };
const NIGHT: Hours = { days: ['fri', 'sun'], from: '22:00', to: '06:30' };
const next = (watch: WatchHours, at: string): string => nextWatched(watch, new Date(at)).toISOString();

describe('hours at which somebody watches', () => {
  it.each([
    ['within office hours', OFFICE, '2026-11-30T13:59:59Z', true],
    ['as they end', OFFICE, '2026-11-30T14:00:00Z', false],
    ['as they begin', OFFICE, '2026-11-30T06:00:00Z', true],
    ['on a Saturday', OFFICE, '2026-11-28T10:00:00Z', false],
    ['in a night that began the day before', NIGHT, '2026-11-28T04:29:00Z', true],
    ['in a night over the end of a week', NIGHT, '2026-11-30T04:29:00Z', true],
    ['after it', NIGHT, '2026-11-30T04:30:00Z', false],
  ])('hold %s', (_, hours, at, watched) => {
    expect(isWatched(helsinki(hours), new Date(at))).toBe(watched);
  });

  it.each([
    ['at once where somebody is there', OFFICE, '2026-11-30T13:00:12.345Z', '2026-11-30T13:00:12.345Z'],
    ['the next morning', OFFICE, '2026-11-30T18:20:12.345Z', '2026-12-01T06:00:00.000Z'],
    ['after a weekend', OFFICE, '2026-11-27T14:00:00Z', '2026-11-30T06:00:00.000Z'],
    ['over the change to summer time', OFFICE, '2026-03-27T15:00:00Z', '2026-03-30T05:00:00.000Z'],
    ['over the change to winter time', OFFICE, '2026-10-23T15:00:00Z', '2026-10-26T06:00:00.000Z'],
    [
      'that begin in an hour which the clocks skip',
      { days: ['sun'], from: '03:10', to: '09:00' },
      '2026-03-29T00:00:00Z',
      '2026-03-29T01:00:00.000Z',
    ],
  ] as [string, Hours, string, string][])('come next %s', (_, hours, at, expected) => {
    expect(next(helsinki(hours), at)).toBe(expected);
  });

  it('come next within a week of any moment, and at no moment before', () => {
    const time = fc.integer({ min: 0, max: 24 * 12 - 1 }).map((n) => {
      const two = (part: number): string => String(part).padStart(2, '0');
      return `${two(Math.floor(n / 12))}:${two((n % 12) * 5)}`;
    });
    const hours = fc
      .record({ days: fc.subarray([...WEEKDAYS], { minLength: 1 }), from: time, to: time })
      .filter(({ from, to }) => from !== to);
    // Where clocks change, and where they never do.
    const zone = fc.constantFrom('Europe/Helsinki', 'America/New_York', 'Asia/Kolkata', 'UTC');
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(hours, { minLength: 1, maxLength: 3 }), zone, moment, (all, timeZone, at) => {
        const watch = { hours: all, timeZone };
        const coming = nextWatched(watch, at);
        expect(coming.getTime() - at.getTime()).toBeGreaterThanOrEqual(0);
        expect(coming.getTime() - at.getTime()).toBeLessThanOrEqual(WEEK_MS + 2 * 3_600_000);
        expect(isWatched(watch, coming)).toBe(true);
        if (coming.getTime() !== at.getTime())
          expect(isWatched(watch, new Date(coming.getTime() - MINUTE_MS))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [
      'as it came in, though it is read after them',
      '2026-11-27T13:50:31Z',
      '2026-11-27T14:05:00Z',
      '2026-11-27T13:50:00.000Z',
    ],
    [
      'as it came in, though it is read a day late',
      '2026-11-26T08:00:00Z',
      '2026-11-27T08:29:00Z',
      '2026-11-26T08:00:00.000Z',
    ],
    [
      'as the next ones begin, where it came in after them',
      '2026-11-27T14:00:31Z',
      '2026-11-27T14:01:00Z',
      '2026-11-30T06:00:00.000Z',
    ],
    ['never, where a restore brings it back', '2026-11-26T08:00:00Z', '2026-11-27T08:30:01Z', null],
    ['now, where a clock is ahead', '2026-11-27T09:09:00Z', '2026-11-27T09:00:30Z', '2026-11-27T09:00:00.000Z'],
  ])('have somebody paged %s', (_, receivedAt, now, expected) => {
    const watch = { ...helsinki(OFFICE), minutes: 30 };
    expect(pageTimeOf(watch, new Date(receivedAt), new Date(now))?.toISOString() ?? null).toBe(expected);
  });

  it('have a page late after half of the minutes', () => {
    const wanted = new Date('2026-11-27T09:00:00Z');
    const late = (after: number) => isPageLate({ minutes: 15 }, wanted, new Date(wanted.getTime() + after * 1_000));
    expect([late(450), late(451)]).toEqual([false, true]);
  });

  it('are always where no minute of a week is left out, by one stretch or several', () => {
    const all = [...WEEKDAYS];
    expect(isAlways(helsinki({ days: all, from: '00:00', to: '24:00' }))).toBe(true);
    expect(
      isAlways(helsinki({ days: all, from: '07:00', to: '19:00' }, { days: all, from: '19:00', to: '07:00' })),
    ).toBe(true);
    expect(isAlways(helsinki({ days: all, from: '00:00', to: '23:59' }))).toBe(false);
    expect(isAlways(helsinki({ days: all.slice(1), from: '00:00', to: '24:00' }))).toBe(false);
  });
});
