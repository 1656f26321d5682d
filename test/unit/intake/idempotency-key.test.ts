import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isUnguessableKey } from '#domain/intake/idempotency-key.ts';

const random = (length: number, n: number): Buffer =>
  createHash('sha256').update(`${length} ${n}`).digest().subarray(0, length);

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
    // A UUID of a time and a machine, and of a time and 74 random bits, without hyphens.
    '6ba7b8109dad11d180b400c04fd430c8',
    '018f3a2c4b9d7e6aa1f2c3d4e5b6078f',
    // The same, their time in the order that sorts (version 6), in capitals, and one of a name, with hyphens.
    '1ef1b3c29dad6e1180b400c04fd430c8',
    '018F3A2C4B9D7E6AA1F2C3D4E5B6078F',
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    // 64 random bits, with zeros in front, and twice.
    '00000000000000008f3a2c4b9d1e6a75',
    '8f3a2c4b9d1e6a758f3a2c4b9d1e6a75',
    Buffer.from('report 2026-11-24').toString('hex'),
    Buffer.from('report-2026-11-24').toString('base64url'),
    Buffer.from('Incident Nr. 4711, CERT Example').toString('base64url'),
    'k'.repeat(255),
  ])('is no secret: %j', (key) => {
    expect(isUnguessableKey(key)).toBe(false);
  });

  it('is one as 128 random bits in hex, also where these have the form of a UUID of another version, or as a random UUID', () => {
    const hex = (length: number) => Array.from({ length: 1_000 }, (_, n) => random(length, n).toString('hex'));
    const uuids = hex(16).map((key) =>
      [key.slice(0, 8), key.slice(8, 12), `4${key.slice(13, 16)}`, `a${key.slice(17, 20)}`, key.slice(20)].join('-'),
    );
    expect(hex(16).filter(isUnguessableKey).length).toBeGreaterThan(990);
    expect(hex(32).filter(isUnguessableKey).length).toBeGreaterThan(990);
    expect(uuids.filter(isUnguessableKey).length).toBeGreaterThan(990);
  });

  it.each([
    [16, 900],
    [32, 985],
  ])('is mostly one as %i random bytes in base64url, of 1,000 in %i at least', (length, most) => {
    const keys = Array.from({ length: 1_000 }, (_, n) => random(length, n).toString('base64url'));
    const taken = keys.filter(isUnguessableKey).length;
    expect(taken).toBeGreaterThan(most);
  });
});
