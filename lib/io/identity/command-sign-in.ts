import { isRefusal, publicClient } from './provider.ts';

/** How people's commands sign in at an issuer, as the desk says it. */
export interface CommandSignIn {
  issuer: string;
  /** A public client, to which answers go at a loopback address (RFC 8252, 7.3). */
  clientId: string;
  /** The scopes that are asked for. */
  scope: string;
  /** Classes of signing in, one of which is asked for; any will do where there are none. */
  acr: readonly string[];
}

/** A sign-in that is begun: where the browser goes, and how its answer is redeemed. */
export interface BegunSignIn {
  url: URL;
  /** The token, and when it ends, where the answer is to what was asked; null where it is not. */
  redeem: (answer: URL) => Promise<{ token: string; expiresAt: string } | null>;
  /** Whether a request is an answer to this one: others may be made by any page that the browser shows. */
  isAnswer: (asked: URL) => boolean;
}

const SECOND_MS = 1_000;
/** How long a token is taken to be good for where the issuer does not say, in seconds. */
const UNSAID_S = 300;

/** Begins to sign a person in, by an authorization code with PKCE (RFC 7636): of a client without a secret it says that who redeems it asked for it. */
export const beginCommandSignIn = async (
  { issuer, clientId, scope, acr }: CommandSignIn,
  { answerTo, hint, now }: { answerTo: string; hint?: string | undefined; now: () => Date },
): Promise<BegunSignIn> => {
  const config = await publicClient(issuer, clientId)();
  const library = await import('openid-client');
  const verifier = library.randomPKCECodeVerifier();
  const state = library.randomState();
  const nonce = library.randomNonce();
  const url = library.buildAuthorizationUrl(config, {
    redirect_uri: answerTo,
    scope,
    state,
    nonce,
    code_challenge: await library.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(acr.length === 0 ? {} : { acr_values: acr.join(' ') }),
    ...(hint === undefined ? {} : { login_hint: hint }),
  });
  return {
    url,
    isAnswer: (asked) => asked.searchParams.get('state') === state,
    redeem: async (answer) => {
      try {
        const tokens = await library.authorizationCodeGrant(config, answer, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const lives = (tokens.expires_in ?? UNSAID_S) * SECOND_MS;
        return { token: tokens.access_token, expiresAt: new Date(now().getTime() + lives).toISOString() };
      } catch (error) {
        if (await isRefusal(error)) return null;
        throw error;
      }
    },
  };
};
