import { describe, expect, it } from 'vitest';
import { countDemands, sumsOf } from '#domain/brief/demands.ts';
import { briefDue } from '#domain/brief/pace.ts';
import { calendarDays, dailyWindow, partsOf, windowsBefore } from '#domain/brief/window.ts';

const AT = new Date('2026-11-24T05:30:41.500Z');
const ZONE = 'Europe/Helsinki';

describe('the days of a daily brief', () => {
  it('are the 24 hours up to the minute in which it is due', () => {
    expect(dailyWindow(AT, ZONE)).toEqual({
      from: new Date('2026-11-23T05:30:00Z'),
      to: new Date('2026-11-24T05:30:00Z'),
    });
  });

  it('are read by the UTC days that they touch, their end left out', () => {
    expect(partsOf(dailyWindow(AT, ZONE))).toEqual([
      { day: '2026-11-23', from: '2026-11-23T05:30:00.000Z', to: '2026-11-24T05:29:59.999Z' },
      { day: '2026-11-24', from: '2026-11-23T05:30:00.000Z', to: '2026-11-24T05:29:59.999Z' },
    ]);
    expect(partsOf(dailyWindow(new Date('2026-11-24T00:00:00Z'), ZONE)).map(({ day }) => day)).toEqual(['2026-11-23']);
  });

  it('have no part where none of their time is left', () => {
    expect(partsOf({ from: AT, to: AT })).toEqual([]);
    expect(partsOf({ from: AT, to: new Date(AT.getTime() - 60_000) })).toEqual([]);
  });

  it.each([
    ['turned back', '2026-10-24T04:30:00Z', '2026-10-25T05:30:00Z', '2026-10-26T05:30:00Z'],
    ['turned forward', '2026-03-28T05:30:00Z', '2026-03-29T04:30:00Z', '2026-03-30T04:30:00Z'],
  ])('leave no hour out, and tell of none twice, where clocks are %s', (_, before, at, after) => {
    const window = { from: new Date(before), to: new Date(at) };
    expect(dailyWindow(window.to, ZONE)).toEqual(window);
    const next = dailyWindow(new Date(after), ZONE);
    expect(next).toEqual({ from: window.to, to: new Date(after) });
    expect(windowsBefore(next, 3, ZONE).at(-1)).toEqual(window);
  });

  it('follow each other without a gap', () => {
    const windows = [...windowsBefore(dailyWindow(AT, ZONE), 7, ZONE), dailyWindow(AT, ZONE)];
    expect(windows).toHaveLength(8);
    expect(windows.slice(1).map(({ from }) => from)).toEqual(windows.slice(0, -1).map(({ to }) => to));
  });
});

describe('the calendar days up to a moment', () => {
  const begins = (to: string, zone: string): string[] =>
    calendarDays(new Date(to), 3, zone).map(({ from }) => from.toISOString());

  it.each([
    ['by no other clock than UTC', 'UTC', '2026-11-24T05:30Z', ['11-22T00', '11-23T00', '11-24T00']],
    ['of a zone ahead', ZONE, '2026-11-24T05:30Z', ['11-21T22', '11-22T22', '11-23T22']],
    ['whose date is another than in UTC', ZONE, '2026-11-24T22:30Z', ['11-22T22', '11-23T22', '11-24T22']],
    ['of a zone behind', 'America/Havana', '2026-12-01T02:00Z', ['11-28T05', '11-29T05', '11-30T05']],
    ['the whole last one, at midnight', ZONE, '2026-11-24T22:00Z', ['11-21T22', '11-22T22', '11-23T22']],
    ['with one of 25 hours', ZONE, '2026-10-26T05:30Z', ['10-23T21', '10-24T21', '10-25T22']],
    ['that ends in one of 25 hours', ZONE, '2026-10-25T05:30Z', ['10-22T21', '10-23T21', '10-24T21']],
    ['with one of 23 hours', ZONE, '2026-03-30T04:30Z', ['03-27T22', '03-28T22', '03-29T21']],
    [
      'with one whose midnight comes twice',
      'America/Havana',
      '2026-11-02T12:00Z',
      ['10-31T04', '11-01T04', '11-02T05'],
    ],
    ['with one whose last hour comes twice', 'Africa/Cairo', '2026-10-30T12:00Z', ['10-27T21', '10-28T21', '10-29T22']],
    ['with one that has no midnight', 'Africa/Cairo', '2026-04-25T12:00Z', ['04-22T22', '04-23T22', '04-24T21']],
  ])('are found: %s', (_, zone, to, starts) => {
    expect(begins(to, zone)).toEqual(starts.map((start) => `2026-${start}:00:00.000Z`));
  });

  it('follow each other without a gap, and end at the moment', () => {
    const days = calendarDays(AT, 8, ZONE);
    expect(days.slice(1).map(({ from }) => from)).toEqual(days.slice(0, -1).map(({ to }) => to));
    expect(days.at(-1)?.to).toEqual(AT);
  });
});

describe("a campaign's briefs", () => {
  it.each([
    ['the first at once', null, AT.toISOString()],
    ['the next 15 minutes after the last', '2026-11-24T05:20:00.000Z', '2026-11-24T05:35:00.000Z'],
    ['one after a long pause at once', '2026-11-23T05:20:00.000Z', AT.toISOString()],
  ])('are due: %s', (_, last, due) => {
    expect(briefDue(last, AT)).toBe(due);
  });
});

describe('what is demanded', () => {
  it('is counted once a report, the most frequent first', () => {
    const eur = (amount: string) => ({ amount, currency: 'EUR' });
    const told = [[eur('200'), eur('200'), eur('500')], [eur('500')], []];
    const reports = told.map((demands) => ({ demands, inDemand: true }));
    expect(countDemands(reports)).toEqual([
      { ...eur('500'), reports: 2 },
      { ...eur('200'), reports: 1 },
    ]);
  });

  it('is not what a letter that only mentions the wallet asks for elsewhere', () => {
    expect(countDemands([{ demands: [{ amount: '1400', currency: 'USD' }], inDemand: false }])).toEqual([]);
  });

  it('is summed in whole cents and satoshi', () => {
    expect(sumsOf({ EUR: 660_050n, BTC: 5_000_000n })).toEqual([
      { amount: '6600.5', currency: 'EUR' },
      { amount: '0.05', currency: 'BTC' },
    ]);
  });
});
