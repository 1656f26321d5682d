import * as z from 'zod';
import { CommandError } from '#commands/terminal/command-error.ts';

/** An OpenID provider and a client of it that signs in by itself. */
export interface ProgramIdentity {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

const Discovery = z.object({ token_endpoint: z.url() });
const Token = z.object({ access_token: z.string() });

/** Gets an access token by client credentials (RFC 6749, 4.4). */
export const accessToken = async (
  { issuer, clientId, clientSecret }: ProgramIdentity,
  scope = 'desk',
): Promise<string> => {
  const discovery = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { token_endpoint: endpoint } = Discovery.parse(await discovery.json());
  const secret = [clientId, clientSecret].map(encodeURIComponent).join(':');
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(secret).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope }),
  });
  if (!response.ok) {
    throw new CommandError(
      `The identity provider refused the command: ${response.status}.`,
      'Start the hotline again.',
    );
  }
  return Token.parse(await response.json()).access_token;
};
