import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { refusedTokenRecorder } from '#actions/audit/record-refused-token.ts';
import { ledgerClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { log } from '#io/log.ts';
import { readSettings } from '#io/settings-file.ts';
import { authorizerHandler } from '../chains/authorizer.ts';
import { AuthorizerEnv } from './env.ts';
import { bearerOf, judgeToken } from './judge-token.ts';
import { issuerKeys } from './keys.ts';

const env = AuthorizerEnv.parse(process.env);
const refused = refusedTokenRecorder({
  table: { client: ledgerClient(), name: env.TABLE },
  settings: readSettings(),
  clock: systemClock,
});
const keys = issuerKeys(env.ISSUER, env.JWKS_URI);
const demands = {
  issuer: env.ISSUER,
  audience: env.AUDIENCE.split(','),
  amr: env.AMR?.split(',') ?? [],
  scope: env.SCOPE ?? null,
};

const policy = (
  principalId: string,
  Effect: 'Allow' | 'Deny',
  methodArn: string,
  said: Record<string, string> = {},
): APIGatewayAuthorizerResult => ({
  principalId,
  policyDocument: {
    Version: '2012-10-17',
    // The whole stage: an answer that is kept must hold for the caller's next request too.
    Statement: [{ Action: 'execute-api:Invoke', Effect, Resource: `${methodArn.split('/').slice(0, 2).join('/')}/*` }],
  },
  context: { subject: principalId, ...said },
});

const authorize = async (event: APIGatewayRequestAuthorizerEvent): Promise<APIGatewayAuthorizerResult | null> => {
  const headers = Object.entries(event.headers ?? {});
  const authorization = headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? '';
  const token = bearerOf(authorization);
  if (token === null) {
    await refused({ reason: 'no-bearer-token' });
    return null;
  }
  const judgement = await judgeToken(token, keys, { ...demands, at: systemClock() });
  if (judgement.ok) {
    const { subject, name, roles, scopes } = judgement;
    const said = {
      ...(name === undefined ? {} : { name }),
      ...(roles.length === 0 ? {} : { roles: roles.join(' ') }),
      ...(scopes.length === 0 ? {} : { scopes: scopes.join(' ') }),
    };
    return policy(subject, 'Allow', event.methodArn, said);
  }
  log.warn('token refused', { status: judgement.status, reason: judgement.reason });
  await refused(judgement);
  return judgement.status === 401 ? null : policy(judgement.subject, 'Deny', event.methodArn);
};

export const handler = authorizerHandler(authorize);
