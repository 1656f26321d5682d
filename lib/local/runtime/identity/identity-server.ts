/** The process of the local identity provider: a real OpenID provider, on the movable clock. */
import { moveDate } from '#commands/laptop/moved-date.ts';
import type { FromIdentity, ToIdentity } from './protocol.ts';

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

async function serve({
  port,
  client,
  audience,
  keys,
  cookieKey,
}: Extract<ToIdentity, { kind: 'serve' }>): Promise<void> {
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
      clients: [
        {
          client_id: client.id,
          client_secret: client.secret,
          grant_types: ['client_credentials'],
          response_types: [],
          redirect_uris: [],
          token_endpoint_auth_method: 'client_secret_basic',
        },
      ],
      cookies: { keys: [cookieKey] },
      jwks: { keys },
      scopes: ['desk'],
      features: {
        clientCredentials: { enabled: true },
        devInteractions: { enabled: false },
        resourceIndicators: {
          enabled: true,
          defaultResource: () => RESOURCE,
          getResourceServerInfo: () => ({
            scope: 'desk',
            audience,
            accessTokenFormat: 'jwt',
            accessTokenTTL: TOKEN_LIFE,
            jwt: { sign: { alg: 'RS256' } },
          }),
        },
      },
    });
    server.on('request', provider.callback());
    tell({ kind: 'serving', port: actual });
  } catch (error) {
    const { code = null, message } = error as NodeJS.ErrnoException;
    tell({ kind: 'failed', code, message });
  }
}

function tell(message: FromIdentity): void {
  if (process.connected) process.send?.(message);
}
