/** The process of the local identity provider: a real OpenID provider, on the movable clock. */
import { moveDate } from '#commands/laptop/moved-date.ts';
import type { FromIdentity, ToIdentity } from './protocol.ts';
import { answerSignIn, signInPath } from './sign-in-page.ts';
import { TEST_USERS, TWO_FACTORS } from './test-users.ts';

const setClockOffset = moveDate();
process.on('disconnect', () => process.exit(0));
process.on('message', (message: ToIdentity) => {
  setClockOffset(message.clockOffset);
  if (message.kind === 'serve') void serve(message);
});

/** What tokens are for, as the protocol names it: an absolute URI. */
const RESOURCE = 'urn:hotline:desk';
/** How long an access token is good for, in seconds. */
const TOKEN_LIFE = 3_600;

type Serve = Extract<ToIdentity, { kind: 'serve' }>;

/** The programs that know a secret, and the browsers of people, which know none. */
const clientsOf = ({ client, desk, login }: Serve) => [
  {
    client_id: client.id,
    client_secret: client.secret,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    token_endpoint_auth_method: 'client_secret_basic' as const,
  },
  {
    client_id: desk.id,
    grant_types: ['authorization_code'],
    response_types: ['code' as const],
    redirect_uris: [`${desk.url}/signed-in`],
    post_logout_redirect_uris: [`${desk.url}/signed-out`],
    token_endpoint_auth_method: 'none' as const,
  },
  {
    client_id: login,
    // Its answers go to this machine, at whatever port is free (RFC 8252, 7.3).
    application_type: 'native' as const,
    grant_types: ['authorization_code'],
    response_types: ['code' as const],
    redirect_uris: ['http://127.0.0.1/signed-in'],
    token_endpoint_auth_method: 'none' as const,
  },
];

/** What programs may ask for: the desk at all, and what of it. */
const SCOPES = [
  'desk',
  'desk.read',
  'desk.evidence',
  'desk.decide',
  'desk.case',
  'desk.export',
  'desk.audit',
  'desk.admin',
];

const userOf = (id: string | undefined) => TEST_USERS.find((each) => each.id === id);

/** Who somebody is, as their ID token says it. */
const findAccount = (_context: unknown, id: string) => {
  const user = userOf(id);
  return (
    user && {
      accountId: id,
      claims: () => ({ sub: id, name: user.name, roles: [...user.roles] }),
    }
  );
};

/** What each sign-in and each token is made of. */
const configurationOf = (served: Serve) => ({
  clients: clientsOf(served),
  cookies: { keys: [served.cookieKey] },
  jwks: { keys: served.keys },
  scopes: ['openid', ...SCOPES],
  claims: { openid: ['sub', 'name', 'roles', 'acr', 'amr'] },
  // Roles stand in the ID token itself.
  conformIdTokenClaims: false,
  acrValues: [TWO_FACTORS],
  findAccount,
  // A person's token says who they are, what they may, and how they signed in; a program's has scopes alone.
  extraTokenClaims: (_context: unknown, token: object) => {
    const user = userOf('accountId' in token ? String(token.accountId) : undefined);
    return user && { name: user.name, roles: [...user.roles], acr: TWO_FACTORS, amr: ['pwd', 'otp'] };
  },
  interactions: { url: (_context: unknown, { uid }: { uid: string }) => signInPath(uid) },
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: true },
    resourceIndicators: {
      enabled: true,
      // People's browsers need no access token: the desk asks who they are, and nothing of them.
      defaultResource: ({ oidc }: { oidc: { client?: { clientId: string } } }) =>
        oidc.client?.clientId === served.desk.id ? [] : RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: SCOPES.join(' '),
        audience: served.audience,
        accessTokenFormat: 'jwt' as const,
        accessTokenTTL: TOKEN_LIFE,
        jwt: { sign: { alg: 'RS256' as const } },
      }),
    },
  },
});

async function serve(served: Serve): Promise<void> {
  const { port } = served;
  try {
    const { createServer } = await import('node:http');
    const { Provider } = await import('oidc-provider');
    const server = createServer();
    await new Promise<void>((listening, failed) => {
      server.once('error', failed);
      server.listen(port, '127.0.0.1', listening);
    });
    const address = server.address();
    const actual = typeof address === 'object' && address !== null ? address.port : port;
    const provider = new Provider(`http://127.0.0.1:${actual}`, {
      ...configurationOf(served),
      // Nobody is asked whether the desk may know who they are: it is why they sign in.
      loadExistingGrant: async ({ oidc }) => {
        const grant = new provider.Grant({
          ...(oidc.session?.accountId === undefined ? {} : { accountId: oidc.session.accountId }),
          clientId: oidc.client?.clientId ?? served.desk.id,
        });
        grant.addOIDCScope('openid');
        if (oidc.client?.clientId === served.login) {
          grant.addOIDCScope('desk');
          grant.addResourceScope(RESOURCE, 'desk');
        }
        await grant.save();
        return grant;
      },
    });
    const answer = provider.callback();
    server.on('request', (request, response) => {
      answerSignIn(provider, request, response).then(
        (answered) => {
          if (!answered) void answer(request, response);
        },
        () => response.writeHead(400).end('This sign-in is over: begin again at the desk.'),
      );
    });
    tell({ kind: 'serving', port: actual });
  } catch (error) {
    const { code = null, message } = error as NodeJS.ErrnoException;
    tell({ kind: 'failed', code, message });
  }
}

function tell(message: FromIdentity): void {
  if (process.connected) process.send?.(message);
}
