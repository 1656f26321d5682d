import { describe, expect, it } from 'vitest';
import { leftOutOf, recordable } from '#domain/audit/recordable.ts';

const deed = (more: object) =>
  recordable({ who: 'lead', what: 'x', about: 'y', at: '2026-12-01T00:00:00.000Z', ...more });

describe('what the audit log keeps of a deed', () => {
  it.each([
    ['a line end', 'a\nb', 'a\\u{a}b'],
    ['a mark of direction', 'a\u202eb', 'a\\u{202e}b'],
    ['what is not seen', 'a\u200bb', 'a\\u{200b}b'],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
    ['what looks escaped', 'a\\u{a}b', 'a\\\\u{a}b'],
  ])('escapes %s in the subject of a token', (_, who, kept) => {
    expect(deed({ who }).who).toBe(kept);
  });

  it('bounds it at 200 characters, and tells apart what begins alike', () => {
    const [one, other] = ['a', 'b'].map((end) => deed({ who: 'x'.repeat(100_000) + end }).who);
    expect(one).toHaveLength(200);
    expect(one).not.toBe(other);
    expect(deed({ who: 'x'.repeat(200) }).who).toBe('x'.repeat(200));
  });

  it('bounds what else a token says', () => {
    const { name, roles } = deed({
      name: '\u0000'.repeat(500),
      roles: Array.from({ length: 50 }, () => 'r'.repeat(500)),
    });
    expect(name?.length).toBe(200);
    expect(roles).toHaveLength(10);
    expect(roles?.every((role) => role.length === 200)).toBe(true);
  });

  it.each([
    ['as 7KQ2-M4XD-9PTR-3WHZ-8BNC-5VGA tells', 'as [receipt code] tells', 'receipt code'],
    ['it was code 7kq2 m4xd 9ptr 3whz 8bnc 5vga', 'it was [receipt code]', 'receipt code'],
    ['code 7KQ2M4XD9PTR3WHZ8BNC5VGA', 'code [receipt code]', 'receipt code'],
    ['asked by maija@example.org today', 'asked by [mail address] today', 'mail address'],
    ['asked by Maija Meikäläinen <maija@example.org>', 'asked by [mail address]', 'mail address'],
    ['call +358 40 123 4567 first', 'call [phone number] first', 'phone number'],
    ['call 040-1234567', 'call [phone number]', 'phone number'],
  ])('leaves out of a reason: %s', (reason, kept, word) => {
    expect(deed({ reason }).reason).toBe(kept);
    expect(leftOutOf(reason)).toEqual([word]);
  });

  it.each([
    'they sent this from here when asked',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4 on 2026-11-29, 0.5 BTC, 03.11.2026 12:00',
    'the reference K7Q2-M4XD; 1400 USD; block 922 344',
    '4b6f1a3c9d8e7f60514233241506a7b8c9d0e1f2030405060708090a0b0c0d0e',
  ])('keeps the reason %s', (reason) => {
    expect(deed({ reason }).reason).toBe(reason);
    expect(leftOutOf(reason)).toEqual([]);
  });

  it('leaves codes and mail addresses out of what was typed as its subject too', () => {
    expect(deed({ about: 'case of maija@example.org' }).about).toBe('case of [mail address]');
  });

  it('keeps ids of our own, which are as long as a code', () => {
    const ids = ['4d1c8f2bd8f1bb80aa794d1c', 'brief.payment.94653c0d69f4450b80942a9d'];
    for (const about of ids) expect(deed({ about }).about).toBe(about);
    expect(deed({ about: '4D1C8F2BD8F1BB80AA794D1C' }).about).toBe('[receipt code]');
  });

  it('leaves nothing in by cutting: what is at the edge was looked at first', () => {
    const reason = `${'x'.repeat(985)} maija@example.org`;
    expect(deed({ reason }).reason).not.toContain('maija');
  });

  it('is linear in what is typed', () => {
    const began = performance.now();
    for (const part of ['a@', 'A ', '"a', '7KQ2-', '+1 ', '0 1', '<']) deed({ reason: part.repeat(500_000) });
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
