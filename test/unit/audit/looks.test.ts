import { expect, it } from 'vitest';
import { lookedAt, looksIn, UNREMARKED_LOOKS, unusualFrom } from '#domain/audit/looks.ts';

const days = (...looks: number[]) => looks.map((each, n) => ({ day: `2026-11-0${n + 1}`, looks: each }));

it('counts a list of addresses as so many look-ups, and pages that show no finding as none', () => {
  expect(looksIn({ what: 'wallet.look-up', about: 'a', outcome: 'unknown' })).toBe(1);
  expect(looksIn({ what: 'wallet.query', about: '990 lines', outcome: '990' })).toBe(990);
  expect(looksIn({ what: 'wallet.query', about: 'x', outcome: 'ok' })).toBe(1);
  for (const what of ['evidence.take', 'export.ask']) expect(looksIn({ what, about: 'x' })).toBe(1);
  for (const what of ['desk.today', 'people.list']) expect(looksIn({ what, about: 'x' })).toBe(0);
});

it('keeps a look at one thing that is there, and none at several of one name or at nothing', () => {
  expect(lookedAt({ what: 'report.look-up', about: 'ABCD-EFGH', outcome: 'ok' })).toBe('ABCD-EFGH');
  expect(lookedAt({ what: 'campaign.look-up', about: 'one two', outcome: 'ok' })).toBeNull();
  expect(lookedAt({ what: 'wallet.look-up', about: 'a', outcome: 'unknown' })).toBeNull();
  for (const outcome of ['sealed mail', 'sealed bag']) {
    expect(lookedAt({ what: 'evidence.take', about: 'report1', outcome })).toBe('report1');
    expect(lookedAt({ what: 'report.look-up', about: 'ABCD-EFGH', outcome })).toBeNull();
  }
  for (const outcome of ['refused', 'unknown']) {
    expect(lookedAt({ what: 'evidence.take', about: 'report1', outcome })).toBeNull();
  }
  expect(lookedAt({ what: 'search', about: 'text abc', outcome: 'ok' })).toBeNull();
});

it('calls unusual what is more than five times a usual day of the last month, and more than a hundred', () => {
  expect(unusualFrom([])).toBe(UNREMARKED_LOOKS + 1);
  expect(unusualFrom(days(3, 1))).toBe(UNREMARKED_LOOKS + 1);
  expect(unusualFrom(days(40, 0, 80))).toBe(301);
  expect(unusualFrom(days(25, 26))).toBe(128);
});
