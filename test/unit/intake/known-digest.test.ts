import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isDigestOf } from '#domain/intake/known-digest.ts';

const hex = (algorithm: string, content: string): string => createHash(algorithm).update(content).digest('hex');
const hyphened = (digest: string): string => digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

describe('a key that is a digest', () => {
  it.each([
    ['md5 of the letter', hex('md5', 'Pay or else'), true],
    ['SHA-256 of the letter', hex('sha256', 'Pay or else'), true],
    ['SHA-256, its first half', hex('sha256', 'Pay or else').slice(0, 32), true],
    ['SHA-1 in the form of a UUID, in capitals', hyphened(hex('sha1', 'Pay or else')).toUpperCase(), true],
    ['SHA-512 as base64url', createHash('sha512').update('Pay or else').digest('base64url'), true],
    ['md5 of nothing', 'd41d8cd98f00b204e9800998ecf8427e', true],
    ['SHA-256 of another letter', hex('sha256', 'Pay or elsewhere'), false],
    ['a random UUID', '3f8a1c52-9b7d-4e06-8c41-d2e5a7906b13', false],
  ])('%s', (_, key, expected) => {
    expect(isDigestOf(key, ['', 'Pay or else'])).toBe(expected);
  });
});
