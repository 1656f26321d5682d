import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnguessableKey } from '#domain/intake/idempotency-key.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe('a program’s key', () => {
  it.each([
    '',
    'twice',
    'report-1',
    'report-2026-11-24-000000000001',
    '20261124000000000000000000000001',
    '00000000-0000-4000-8000-000000000001',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1',
    'Customer-Report-Number-Twelve-November-2026',
    'MyCompanyReportOfNovember2026',
    '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
    '8c1f0d2e4b6a79f3',
    'k'.repeat(255),
  ])('is no secret: %j', (key) => {
    expect(isUnguessableKey(key)).toBe(false);
  });

  it('is one as 128 random bits in hex, or a random UUID', () => {
    fc.assert(
      fc.property(bytes(16), bytes(32), fc.uuid({ version: 4 }), (few, many, uuid) => {
        const made = [few, many].map((each) => Buffer.from(each).toString('hex'));
        const random = [...made, uuid].filter((key) => new Set(key.replaceAll('-', '')).size >= 8 && /[a-f]/.test(key));
        for (const key of random) expect(isUnguessableKey(key)).toBe(/\d/.test(key));
      }),
      { seed: 11 },
    );
  });

  it.each([
    [16, 900],
    [32, 985],
  ])('is mostly one as %i random bytes in base64url, of 1,000 in %i at least', (length, most) => {
    const random = (n: number): string =>
      createHash('sha256').update(`${length} ${n}`).digest().subarray(0, length).toString('base64url');
    const taken = Array.from({ length: 1_000 }, (_, n) => random(n)).filter(isUnguessableKey).length;
    expect(taken).toBeGreaterThan(most);
  });
});
