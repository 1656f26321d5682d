import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MovableClock } from '#local/clock.ts';
import { Guardian } from '#local/runtime/guardian.ts';
import { Identity } from '#local/runtime/identity/identity.ts';

const YEAR = 365 * 86_400_000;

let dataDir: string;
let clock: MovableClock;
let guardian: Guardian;
let identity: Identity;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'hotline-identity-'));
  clock = new MovableClock();
  guardian = new Guardian();
  identity = await start();
});
afterEach(async () => {
  await identity.stop();
  await guardian.close();
  rmSync(dataDir, { recursive: true });
});

const start = (port = 0) =>
  Identity.start({
    dataDir,
    port,
    audience: 'hotline-desk',
    desk: { id: 'hotline-desk', url: 'http://127.0.0.1:1' },
    clock,
    guardian,
  });

/** Asks for a token as the command line does. */
const ask = (secret = identity.client.secret) =>
  fetch(`${identity.issuer}/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(`${identity.client.id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'desk' }),
  });
const token = async () => ((await (await ask()).json()) as { access_token: string }).access_token;
const keysOf = ({ issuer }: Identity) => createRemoteJWKSet(new URL(`${issuer}/jwks`));

describe('the local identity provider', () => {
  test('gives a program a token for the desk that verifies against its published keys', async () => {
    const { payload } = await jwtVerify(await token(), keysOf(identity), {
      issuer: identity.issuer,
      audience: 'hotline-desk',
    });

    expect(payload).toMatchObject({ client_id: 'hotline-cli', scope: 'desk', sub: 'hotline-cli' });
  });

  test('publishes where everything is', async () => {
    const discovery = await (await fetch(`${identity.issuer}/.well-known/openid-configuration`)).json();

    expect(discovery).toMatchObject({
      issuer: identity.issuer,
      token_endpoint: `${identity.issuer}/token`,
      jwks_uri: `${identity.issuer}/jwks`,
    });
  });

  test('refuses a wrong secret', async () => {
    expect((await ask('wrong')).status).toBe(401);
  });

  test('dates tokens by the movable clock', async () => {
    clock.advance(YEAR);

    const { payload } = await jwtVerify(await token(), keysOf(identity), { currentDate: new Date(clock.now()) });

    expect((payload.iat ?? 0) * 1000).toBeGreaterThan(Date.now() + YEAR - 60_000);
  });

  test('keeps its keys and its client over a restart, in a file for its owner only', async () => {
    const before = await token();
    const { client } = identity;
    await identity.stop();

    identity = await start();

    await expect(jwtVerify(before, keysOf(identity))).resolves.toBeDefined();
    expect(identity.client).toEqual(client);
    expect(statSync(join(dataDir, 'identity.json')).mode & 0o777).toBe(0o600);
  });

  test('says that its port is taken', async () => {
    const second = start(Number(new URL(identity.issuer).port));

    await expect(second).rejects.toMatchObject({
      name: 'CommandError',
      message: expect.stringMatching(/^Port \d+ is taken/),
    });
  });
});
