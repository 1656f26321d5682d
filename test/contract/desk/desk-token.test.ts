import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent, Context } from 'aws-lambda';
import { type JWK, Provider } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RefusedToken } from '#actions/audit/record-refused-token.ts';
import { accessToken } from '#commands/token.ts';
import { issuerKeys } from '#lambdas/authorizer/keys.ts';
import { functionSettings } from '#test/support/settings.ts';

const AUDIENCE = 'hotline-desk';
const METHOD = 'arn:aws:execute-api:eu-north-1:111122223333:desk/prod/GET/wallets/bc1q';
const CLIENT = { clientId: 'hotline-cli', clientSecret: 'a secret / with signs' };

let server: Server;
let issuer: string;
let authorize: (event: APIGatewayRequestAuthorizerEvent) => Promise<APIGatewayAuthorizerResult>;

/** An OpenID provider that gives one program access tokens, for the audience that it is told. */
const startProvider = async (audience: () => string): Promise<void> => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: '1', use: 'sig', alg: 'RS256' } as JWK] },
    cookies: { keys: ['test'] },
    scopes: ['desk'],
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'urn:hotline:desk',
        getResourceServerInfo: () => ({
          scope: 'desk',
          audience: audience(),
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  });
  server.on('request', provider.callback());
};

let audience = AUDIENCE;

/** What was recorded of refused tokens. */
const refused: RefusedToken[] = [];

beforeAll(async () => {
  await startProvider(() => audience);
  vi.stubEnv('ISSUER', issuer);
  vi.stubEnv('AUDIENCE', AUDIENCE);
  vi.stubEnv('SCOPE', 'desk');
  vi.stubEnv('TABLE', 'ledger');
  vi.doMock('#io/settings-file.ts', () => ({ readSettings: () => functionSettings(['age1a', 'age1b', 'age1c']) }));
  const refusedTokenRecorder = () => async (one: RefusedToken) => void refused.push(one);
  vi.doMock('#actions/audit/record-refused-token.ts', () => ({ refusedTokenRecorder }));
  const { handler } = await import('#lambdas/authorizer/handler.ts');
  authorize = (event) => handler(event, {} as Context);
});
afterAll(async () => {
  vi.doUnmock('#io/settings-file.ts');
  vi.doUnmock('#actions/audit/record-refused-token.ts');
  vi.unstubAllEnvs();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const request = (authorization?: string, name = 'Authorization'): APIGatewayRequestAuthorizerEvent =>
  ({
    type: 'REQUEST',
    methodArn: METHOD,
    headers: authorization === undefined ? null : { [name]: authorization },
  }) as unknown as APIGatewayRequestAuthorizerEvent;

const token = async (forAudience = AUDIENCE, scope = 'desk'): Promise<string> => {
  audience = forAudience;
  return accessToken({ issuer, ...CLIENT }, scope);
};

describe('a token of an OpenID provider', () => {
  it('that is refused is recorded with why, and whose it is where its issuer says so; never the token', async () => {
    refused.length = 0;
    await authorize(request(`Bearer ${await token('another')}`));
    await authorize(request(`Bearer ${await token(AUDIENCE, '')}`));
    await expect(authorize(request(`Bearer ${await token()}x`))).rejects.toThrow();
    await expect(authorize(request('Basic aG90bGluZQ=='))).rejects.toThrow();
    await authorize(request(`Bearer ${await token()}`));
    expect(refused).toMatchObject([
      { reason: 'audience', subject: CLIENT.clientId },
      { reason: 'scope', subject: CLIENT.clientId },
      { reason: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' },
      { reason: 'no-bearer-token' },
    ]);
    expect(JSON.stringify(refused)).not.toContain('eyJ');
  });

  it.each(['Authorization', 'authorization'])(
    'lets its subject in to the whole desk, by the header %s',
    async (name) => {
      expect(await authorize(request(`Bearer ${await token()}`, name))).toEqual({
        principalId: CLIENT.clientId,
        policyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Action: 'execute-api:Invoke',
              Effect: 'Allow',
              Resource: 'arn:aws:execute-api:eu-north-1:111122223333:desk/prod/*',
            },
          ],
        },
        context: { subject: CLIENT.clientId, scopes: 'desk.read' },
      });
    },
  );

  it('for another service is denied: 403', async () => {
    const { policyDocument } = await authorize(request(`Bearer ${await token('another')}`));
    expect(policyDocument.Statement).toMatchObject([{ Effect: 'Deny' }]);
  });

  it('without the scope of the desk is denied: 403', async () => {
    const { policyDocument } = await authorize(request(`Bearer ${await token(AUDIENCE, '')}`));
    expect(policyDocument.Statement).toMatchObject([{ Effect: 'Deny' }]);
  });

  it('that was changed is none: 401', async () => {
    const [head, , signature] = (await token()).split('.');
    const body = Buffer.from(JSON.stringify({ iss: issuer, aud: AUDIENCE, sub: 'chief', exp: 9_999_999_999 }));
    const forged = `${head}.${body.toString('base64url')}.${signature}`;
    await expect(authorize(request(`Bearer ${forged}`))).rejects.toThrow(/^Unauthorized$/);
  });

  it.each([undefined, '', 'Bearer', 'Bearer x', 'Basic aG90bGluZQ=='])('is missing in %s: 401', async (header) => {
    await expect(authorize(request(header))).rejects.toThrow(/^Unauthorized$/);
  });
});

describe("an issuer's keys", () => {
  it('are asked for again after the issuer could not be reached', async () => {
    let reachable = false;
    const away = createServer((_, response) => response.writeHead(reachable ? 200 : 503).end('{}'));
    await new Promise<void>((listening) => away.listen(0, '127.0.0.1', listening));
    const keys = issuerKeys(`http://127.0.0.1:${(away.address() as AddressInfo).port}`);
    const ask = () => Promise.resolve(keys({ alg: 'RS256' }, { payload: '', signature: '' }));
    await expect(ask()).rejects.toThrow('status 503');
    reachable = true;
    await expect(ask()).rejects.toThrow('invalid_type');
    away.close();
  });

  it('are not believed where the discovery document is of another issuer', async () => {
    const keys = issuerKeys(`${issuer}/`);
    await expect(Promise.resolve(keys({ alg: 'RS256' }, { payload: '', signature: '' }))).rejects.toThrow(
      'another issuer',
    );
  });
});
