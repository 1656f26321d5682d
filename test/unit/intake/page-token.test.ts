import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkToken, issueToken, MAX_TOKEN_AGE } from '#domain/intake/page-token.ts';

const KEY = Buffer.from('a key of the pages');
const NOW = new Date('2026-11-24T10:00:00Z');
const NONCE = Buffer.from('0123456789abcdef');
const later = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds);

describe("a page's token", () => {
  it.each([
    ['at once', 0, 'valid'],
    ['when it is as old as it may be', MAX_TOKEN_AGE, 'valid'],
    ['a moment later', MAX_TOKEN_AGE + 1, 'expired'],
    ['when the clock that checks it is a little behind', -1_000, 'valid'],
  ])('is judged by its age: %s', (_name, age, state) => {
    expect(checkToken(KEY, issueToken(KEY, NOW, NONCE), later(age))).toBe(state);
  });

  it('is forged when another key signed it', () => {
    expect(checkToken(KEY, issueToken(Buffer.from('another'), NOW, NONCE), NOW)).toBe('forged');
  });

  it.each(['', '.', '..', 'a.b.c', 'x'.repeat(10_000), `${issueToken(KEY, NOW, NONCE)}.x`])(
    'is forged when it is none: %.20s',
    (token) => {
      expect(checkToken(KEY, token, NOW)).toBe('forged');
    },
  );

  it('is forged when any character of it is changed', () => {
    const token = issueToken(KEY, NOW, NONCE);
    fc.assert(
      fc.property(fc.nat(token.length - 2), fc.constantFrom('A', 'b', '7', '.', '-'), (at, character) => {
        const changed = `${token.slice(0, at)}${character}${token.slice(at + 1)}`;
        return changed === token || checkToken(KEY, changed, NOW) === 'forged';
      }),
      { seed: 24 },
    );
  });

  it('differs for every page', () => {
    expect(issueToken(KEY, NOW, NONCE)).not.toBe(issueToken(KEY, NOW, Buffer.from('fedcba9876543210')));
  });
});
