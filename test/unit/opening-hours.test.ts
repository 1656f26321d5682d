import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#domain/intake/submission.ts';
import { isAlwaysOpen, openAt } from '#domain/opening-hours.ts';
import { HelpLine } from '#domain/settings.ts';
import { type Hours, WEEKDAYS } from '#domain/watch-hours.ts';
import { runs } from '#test/support/runs.ts';
import { lineHours, lineHoursIn, lineNow } from '#web/words/hours-in-words.ts';
import { FINNISH_HELP } from '../../lib/settings/finland.ts';

type OpeningHours = Parameters<typeof openAt>[0];

const ZONE = 'Europe/Helsinki';
const MINUTE_MS = 60_000;
const OFFICE: Hours = { days: WEEKDAYS.slice(0, 5), from: '09:00', to: '20:00' };
const NIGHTS: Hours = { days: ['fri', 'sat'], from: '22:00', to: '04:00' };
const ROUND: Hours = { days: [...WEEKDAYS], from: '00:00', to: '24:00' };
const line = (hours: readonly Hours[], closed?: string[]): OpeningHours => ({
  ...{ hours, timeZone: ZONE },
  ...(closed === undefined ? {} : { closed }),
});
const at = (open: OpeningHours, moment: string): string | null => {
  const opening = openAt(open, new Date(moment));
  return opening.isOpen ? `until ${opening.until?.toISOString()}` : `opens ${opening.opens?.toISOString()}`;
};

describe('a line that answers at some hours', () => {
  it.each([
    ['until it closes today', line([OFFICE]), '2026-11-30T10:00:30Z', 'until 2026-11-30T18:00:00.000Z'],
    ['from tomorrow on', line([OFFICE]), '2026-11-30T18:00:00Z', 'opens 2026-12-01T07:00:00.000Z'],
    ['after a weekend', line([OFFICE]), '2026-11-28T10:00:00Z', 'opens 2026-11-30T07:00:00.000Z'],
    [
      'after a holiday of each year',
      line([OFFICE], ['12-24', '12-25']),
      '2026-12-23T19:00:00Z',
      'opens 2026-12-28T07:00:00.000Z',
    ],
    [
      'after one of one year, and not of others',
      line([OFFICE], ['2026-12-01']),
      '2026-11-30T19:00:00Z',
      'opens 2026-12-02T07:00:00.000Z',
    ],
    [
      'on a holiday, whatever the hour',
      line([OFFICE], ['12-01']),
      '2026-12-01T10:00:00Z',
      'opens 2026-12-02T07:00:00.000Z',
    ],
    [
      'until a holiday begins in its night',
      line([NIGHTS], ['2026-11-28']),
      '2026-11-27T21:00:00Z',
      'until 2026-11-27T22:00:00.000Z',
    ],
    [
      'in a night after a holiday',
      line([NIGHTS], ['2026-11-28']),
      '2026-11-28T12:00:00Z',
      'opens 2026-11-28T22:00:00.000Z',
    ],
    ['over midnight', line([NIGHTS]), '2026-11-27T23:30:00Z', 'until 2026-11-28T02:00:00.000Z'],
    [
      'over hours that follow one another',
      line([OFFICE, { ...OFFICE, from: '20:00', to: '22:00' }]),
      '2026-11-30T10:00:00Z',
      'until 2026-11-30T20:00:00.000Z',
    ],
    ['over the hour that is there twice', line([NIGHTS]), '2026-10-24T20:00:00Z', 'until 2026-10-25T02:00:00.000Z'],
    ['over the hour that is skipped', line([NIGHTS]), '2026-03-28T21:00:00Z', 'until 2026-03-29T01:00:00.000Z'],
    ['after the clocks were changed', line([OFFICE]), '2026-03-28T10:00:00Z', 'opens 2026-03-30T06:00:00.000Z'],
    [
      'without an end that is near',
      line([{ ...OFFICE, from: '00:00', to: '24:00' }]),
      '2026-11-30T10:00:00Z',
      'until undefined',
    ],
  ])('answers %s', (_, open, moment, expected) => {
    expect(at(open, moment)).toBe(expected);
  });

  it('is one that always answers only where no day is left out', () => {
    expect(isAlwaysOpen(line([ROUND]))).toBe(true);
    expect(isAlwaysOpen(line([ROUND], ['12-25']))).toBe(false);
    expect(isAlwaysOpen(line([OFFICE]))).toBe(false);
  });

  it('changes at the moments that it names, and at none before', () => {
    const time = fc.integer({ min: 0, max: 24 * 12 - 1 }).map((n) => {
      const two = (part: number): string => String(part).padStart(2, '0');
      return `${two(Math.floor(n / 12))}:${two((n % 12) * 5)}`;
    });
    const hours = fc
      .record({ days: fc.subarray([...WEEKDAYS], { minLength: 1 }), from: time, to: time })
      .filter(({ from, to }) => from !== to);
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
    const closed = fc.subarray(['01-01', '03-29', '10-25', '12-24', '12-25', '2027-03-28']);
    const zone = fc.constantFrom(ZONE, 'America/New_York', 'Asia/Kolkata', 'UTC');
    fc.assert(
      fc.property(fc.array(hours, { minLength: 1, maxLength: 3 }), closed, zone, moment, (all, days, timeZone, now) => {
        const open = { hours: all, closed: days, timeZone };
        const opening = openAt(open, now);
        const change = opening.isOpen ? opening.until : opening.opens;
        if (change === null) return;
        expect(change.getTime()).toBeGreaterThan(now.getTime());
        expect(openAt(open, change).isOpen).toBe(!opening.isOpen);
        const before = new Date(Math.max(now.getTime(), change.getTime() - MINUTE_MS));
        expect(openAt(open, before).isOpen).toBe(opening.isOpen);
        const between = new Date((now.getTime() + change.getTime()) / 2);
        expect(openAt(open, between).isOpen).toBe(opening.isOpen);
      }),
      { numRuns: runs(40, 4_000) },
    );
  });
});

describe.each(LANGUAGES)('in %s', (language: Language) => {
  const named = (hours: Hours[], closed?: string[]): HelpLine =>
    HelpLine.parse({ name: 'Line', phone: '116 006', open: { hours, ...(closed ? { closed } : {}) } });
  const OPEN = [{ ...OFFICE, days: [...OFFICE.days] }];

  it.each([
    [
      'until when it answers',
      '2026-11-30T10:00:00Z',
      { fi: 'auki nyt, klo\u00a020 saakka', sv: 'öppet nu, till kl.\u00a020', en: 'open now, until 20:00' },
    ],
    [
      'that it opens later today',
      '2026-11-30T05:00:00Z',
      {
        fi: 'suljettu, aukeaa tänään klo\u00a09',
        sv: 'stängt, öppnar i dag kl.\u00a09',
        en: 'closed, opens today at\u00a009:00',
      },
    ],
    [
      'that it opens tomorrow',
      '2026-11-30T19:00:00Z',
      {
        fi: 'suljettu, aukeaa huomenna klo\u00a09',
        sv: 'stängt, öppnar i morgon kl.\u00a09',
        en: 'closed, opens tomorrow at\u00a009:00',
      },
    ],
    [
      'the day of the week that it opens on',
      '2026-11-28T10:00:00Z',
      {
        fi: 'suljettu, aukeaa maanantaina klo\u00a09',
        sv: 'stängt, öppnar på måndag kl.\u00a09',
        en: 'closed, opens on Monday at\u00a009:00',
      },
    ],
  ])('says %s', (_, moment, expected) => {
    expect(lineNow(named(OPEN), new Date(moment), ZONE, language)).toEqual({
      isOpen: expected.en.startsWith('open'),
      said: expected[language],
    });
  });

  it('names the date where the day of the week would be taken for the next one', () => {
    const mondays = named([{ days: ['mon'], from: '09:00', to: '10:00' }], ['2026-12-07']);
    expect(lineNow(mondays, new Date('2026-11-30T19:00:00Z'), ZONE, language).said).toBe(
      {
        fi: 'suljettu, aukeaa 14. joulukuuta klo\u00a09',
        sv: 'stängt, öppnar den 14 december kl.\u00a09',
        en: 'closed, opens on 14 December at\u00a009:00',
      }[language],
    );
  });

  it('says midnight as an end', () => {
    const evenings = named([{ days: [...WEEKDAYS], from: '14:00', to: '24:00' }]);
    expect(lineNow(evenings, new Date('2026-11-30T15:00:00Z'), ZONE, language).said).toMatch(
      { fi: /klo\u00a024 saakka$/, sv: /till kl\.\u00a024$/, en: /until midnight$/ }[language],
    );
  });

  it('says hours as they are at any moment, for mails and paper, and days once that have two', () => {
    expect(lineHours(named(OPEN), language)).toEqual([
      { fi: 'ma–pe klo\u00a09–20', sv: 'mån–fre kl.\u00a09–20', en: 'Mon–Fri 09:00–20:00' }[language],
    ]);
    const twice = named([
      { days: ['wed'], from: '13:00', to: '16:00' },
      { days: ['wed'], from: '17:00', to: '21:00' },
    ]);
    expect(lineHours(twice, language)).toEqual([
      {
        fi: 'ke klo\u00a013–16, klo\u00a017–21',
        sv: 'ons kl.\u00a013–16, kl.\u00a017–21',
        en: 'Wed 13:00–16:00, 17:00–21:00',
      }[language],
    ]);
    expect(lineHours(named([{ ...ROUND, days: [...WEEKDAYS] }]), language)).toEqual([
      { fi: 'auki aina', sv: 'dygnet runt', en: 'always open' }[language],
    ]);
  });

  it('claims nothing of a line whose hours nobody gave', () => {
    const unknown: HelpLine = { name: 'Line', phone: '116 006', hours: '?' };
    expect(lineNow(unknown, new Date(0), ZONE, language)).toEqual({ isOpen: true, said: null });
    expect(lineHours(unknown, language)).toEqual(['?']);
  });
});

describe('the lines of Finland', () => {
  it.each(LANGUAGES)('name in %s a line about suicide that always answers', (language) => {
    const crisis = FINNISH_HELP[language].filter((each) => each.for === 'crisis');
    expect(crisis.some(({ open }) => open !== undefined && isAlwaysOpen(open))).toBe(true);
  });

  it('are closed on days that there are', () => {
    const days = Object.values(FINNISH_HELP).flatMap((lines) => lines.flatMap(({ open }) => open?.closed ?? []));
    expect(days.length).toBeGreaterThan(0);
    for (const day of days.filter((each) => each.length > 'MM-DD'.length)) {
      // Good Friday and midsummer's eve, Easter Monday, Ascension: each falls on its day of the week.
      expect([1, 4, 5]).toContain(new Date(day).getUTCDay());
    }
  });

  it('have hours in the languages of which there is one page', () => {
    const [mll] = FINNISH_HELP.fi.filter(({ phone }) => phone === '116 111');
    expect(lineHoursIn(mll as HelpLine, 'et')[0]).toMatch(/14:00–24:00/);
    expect(lineHoursIn(mll as HelpLine, 'ar')).toHaveLength(1);
  });

  it.each([
    ['12-32', false],
    ['02-30', false],
    ['02-29', true],
    ['2027-02-29', false],
    ['2027-12-24', true],
    ['christmas', false],
  ])('may be closed on %s: %s', (day, isTaken) => {
    const parsed = HelpLine.safeParse({ name: 'Line', phone: '1', open: { hours: [OFFICE], closed: [day] } });
    expect(parsed.success).toBe(isTaken);
  });
});
