import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { bearerOf, judgeToken } from '#lambdas/authorizer/judge-token.ts';

const AT = new Date('2026-11-24T12:00:00Z');
const NOW = AT.getTime() / 1_000;
const DEMANDS = {
  issuer: 'https://id.example',
  audience: ['hotline-desk', 'hotline-commands'],
  amr: [],
  scope: null,
  at: AT,
};
const CLAIMS = { iss: DEMANDS.issuer, aud: 'hotline-desk', sub: 'investigator', iat: NOW - 60, exp: NOW + 60 };

let keyPair: CryptoKeyPair;
let other: CryptoKeyPair;
let keys: ReturnType<typeof createLocalJWKSet>;

beforeAll(async () => {
  keyPair = await generateKeyPair('RS256', { extractable: true });
  other = await generateKeyPair('RS256');
  keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(keyPair.publicKey)), kid: '1', alg: 'RS256', use: 'sig' }] });
});

const sign = (claims: JWTPayload, key: CryptoKey = keyPair.privateKey): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: '1' }).sign(key);

describe("an investigator's token", () => {
  it('names its subject, what it is called, and its roles', async () => {
    const said = { ...CLAIMS, name: 'Lead One', roles: ['lead', 'not a role', 7], 'cognito:groups': ['auditor'] };
    expect(await judgeToken(await sign(said), keys, DEMANDS)).toMatchObject({
      name: 'Lead One',
      roles: ['lead', 'auditor'],
    });

    expect(await judgeToken(await sign(CLAIMS), keys, DEMANDS)).toEqual({
      ok: true,
      subject: 'investigator',
      roles: [],
      scopes: [],
    });
  });

  it.each<[string, JWTPayload]>([
    ['of another issuer', { ...CLAIMS, iss: 'https://evil.example' }],
    ['that has expired', { ...CLAIMS, exp: NOW - 60 }],
    ['that is not good yet', { ...CLAIMS, nbf: NOW + 600 }],
    ['that never expires', { ...CLAIMS, exp: undefined }],
    ['of nobody', { ...CLAIMS, sub: undefined }],
  ])('%s is no token: 401', async (_, claims) => {
    expect(await judgeToken(await sign(claims), keys, DEMANDS)).toMatchObject({ ok: false, status: 401 });
  });

  it("signed by another's key is no token: 401", async () => {
    expect(await judgeToken(await sign(CLAIMS, other.privateKey), keys, DEMANDS)).toMatchObject({ status: 401 });
  });

  it.each([
    ['unsigned', { alg: 'none' }],
    ['signed with a shared secret', { alg: 'HS256', kid: '1' }],
  ])('%s is no token: 401', async (_, header) => {
    const [, body] = (await sign(CLAIMS)).split('.');
    const forged = `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${body}.AAAA`;
    expect(await judgeToken(forged, keys, DEMANDS)).toMatchObject({ status: 401 });
  });

  it.each<[string, JWTPayload, boolean]>([
    ['with it', { ...CLAIMS, scope: 'desk' }, true],
    ['with it among others', { ...CLAIMS, scope: 'openid desk' }, true],
    ['with it as some providers write it', { ...CLAIMS, scp: ['desk'] }, true],
    ['with one that only begins alike', { ...CLAIMS, scope: 'desktop' }, false],
    ['without any', CLAIMS, false],
  ])('%s may ask where a scope is demanded, or is denied: 403', async (_, claims, ok) => {
    const judged = await judgeToken(await sign(claims), keys, { ...DEMANDS, scope: 'desk' });
    expect(judged).toMatchObject(ok ? { ok } : { ok, status: 403, reason: 'scope', subject: 'investigator' });
  });

  it.each<[string, JWTPayload, boolean]>([
    ['for us', { ...CLAIMS, aud: 'hotline-desk' }, true],
    ['for us among others', { ...CLAIMS, aud: ['mail', 'hotline-desk'] }, true],
    ['for another service', { ...CLAIMS, aud: 'mail' }, false],
    [
      "of Cognito's for our client",
      { ...CLAIMS, aud: undefined, token_use: 'access', client_id: 'hotline-desk' },
      true,
    ],
    ["of Cognito's for another client", { ...CLAIMS, aud: undefined, token_use: 'access', client_id: 'mail' }, false],
    ['for nobody', { ...CLAIMS, aud: undefined }, false],
  ])('%s lets through: %#', async (_, claims, passes) => {
    const judged = await judgeToken(await sign(claims), keys, DEMANDS);
    expect(judged).toMatchObject(passes ? { ok: true } : { ok: false, status: 403, reason: 'audience' });
  });

  it.each([
    [['mfa'], true],
    [['pwd', 'otp'], true],
    [['pwd'], false],
    [undefined, false],
  ])('that says %j passes where mfa or otp is demanded: %s', async (amr, passes) => {
    const judged = await judgeToken(await sign({ ...CLAIMS, amr }), keys, { ...DEMANDS, amr: ['mfa', 'otp'] });
    expect(judged).toMatchObject(passes ? { ok: true } : { ok: false, status: 403, reason: 'amr' });
  });

  it('throws where the issuer cannot be asked, for that says nothing of the token', async () => {
    const unreachable = () => Promise.reject(new TypeError('fetch failed'));
    await expect(judgeToken(await sign(CLAIMS), unreachable, DEMANDS)).rejects.toThrow('fetch failed');
  });
});

describe('an Authorization header', () => {
  it.each([
    ['Bearer abc.def.ghi', 'abc.def.ghi'],
    ['bearer abc', 'abc'],
    ['Basic abc', null],
    ['Bearer a b', null],
    ['Bearer ', null],
    ['', null],
    [`Bearer ${'a'.repeat(9_000)}`, null],
  ])('%.20s holds %s', (header, token) => {
    expect(bearerOf(header)).toBe(token);
  });
});
