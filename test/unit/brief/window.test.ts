import { describe, expect, it } from 'vitest';
import { countDemands, sumsOf } from '#domain/brief/demands.ts';
import { briefDue } from '#domain/brief/pace.ts';
import { dailyWindow, partsOf, windowsBefore } from '#domain/brief/window.ts';

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
