import { describe, expect, it } from 'vitest';
import { isPullToken, pullToken, pullTokenHash, readCredentials } from '#domain/feed/pull-token.ts';

const REF = { partner: 'cert-example', id: '0123456789abcdef' };
const TOKEN = pullToken(REF, new Uint8Array(32).fill(7));

describe('the token that a log is pulled with', () => {
  it('says whose it is, in a header as programs send it', () => {
    expect(readCredentials(`Bearer ${TOKEN}`)).toEqual({ token: TOKEN, ref: REF });
    expect(readCredentials(`bearer   ${TOKEN}`)?.ref).toEqual(REF);
  });

  it.each([
    ['Basic with any name', `Basic ${Buffer.from(`taxii:${TOKEN}`).toString('base64')}`],
    ['Basic without a name', `Basic ${Buffer.from(`:${TOKEN}`).toString('base64')}`],
    ['Token', `Token ${TOKEN}`],
    ['itself, as MISP sends it', TOKEN],
  ])('is read where it is sent as %s', (_, header) => {
    expect(readCredentials(header)).toEqual({ token: TOKEN, ref: REF });
  });

  it.each([
    ['nothing', undefined],
    ['an empty one', ''],
    ['another scheme', `Digest ${TOKEN}`],
    ['Basic that is no base64', `Basic ${TOKEN}`],
    ['a token that was cut', `Bearer ${TOKEN.slice(0, -1)}`],
    ['two in one', `Bearer ${TOKEN} ${TOKEN}`],
    ['a path in a name', `Bearer ../${TOKEN}`],
    ['a header without end', `Bearer ${'a'.repeat(100_000)}.b.${'c'.repeat(43)}`],
  ])('is not read from %s', (_, header) => {
    expect(readCredentials(header)).toBeNull();
  });

  it('is known by its hash alone, and by no other', () => {
    expect(isPullToken(TOKEN, pullTokenHash(TOKEN))).toBe(true);
    expect(isPullToken(pullToken(REF, new Uint8Array(32).fill(8)), pullTokenHash(TOKEN))).toBe(false);
    expect(isPullToken(TOKEN, undefined)).toBe(false);
    expect(isPullToken(TOKEN, '')).toBe(false);
  });
});
