import type { Configuration } from 'openid-client';

/** How long the issuer may take to answer, in seconds. */
const TIMEOUT_S = 5;

/** What a sign-in is held to: PKCE's verifier (RFC 7636), the token's nonce, and the state that goes with it. */
export interface SignInChecks {
  state: string;
  verifier: string;
  nonce: string;
}

/** The claims of an ID token that was verified. */
export type Claims = Readonly<Record<string, unknown>>;

/** Whoever vouches for investigators (OpenID Connect). */
export interface IdentityProvider {
  /** Where a browser is sent to sign in; `hint` says whom it is likely to be. */
  signInUrl(checks: SignInChecks, answerTo: string, hint?: string): Promise<URL>;
  /** Redeems what the issuer sent a browser back with; null where it is not what was asked for, or was redeemed before. */
  redeem(answer: URL, checks: SignInChecks): Promise<Claims | null>;
  /** Where a browser is sent to sign out there too; null where the issuer has no such page. */
  signOutUrl(returnTo: string): Promise<URL | null>;
}

/** A provider on this machine speaks HTTP; any other is asked over TLS or not at all. */
const isHere = ({ protocol, hostname }: URL): boolean => protocol === 'http:' && hostname === '127.0.0.1';

/** Codes of the library's by which the issuer has not answered at all. */
const UNANSWERED: ReadonlySet<string> = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT']);

/** Loaded when somebody signs in: all else that the desk does goes without it. */
const library = () => import('openid-client');

/** Refusals that are the answer's fault, and no fault of ours or of the way to the issuer. */
export const isRefusal = async (error: unknown): Promise<boolean> => {
  const { AuthorizationResponseError, ClientError, ResponseBodyError } = await library();
  return (
    error instanceof AuthorizationResponseError ||
    error instanceof ResponseBodyError ||
    (error instanceof ClientError && !UNANSWERED.has(error.code ?? ''))
  );
};

/** Gives what an issuer's discovery document says, for a client without a secret; it is read when first needed. */
export const publicClient = (issuer: string, clientId: string): (() => Promise<Configuration>) => {
  let known: Promise<Configuration> | undefined;
  const find = async (): Promise<Configuration> => {
    const server = new URL(issuer);
    const { allowInsecureRequests, discovery, enableNonRepudiationChecks, None } = await library();
    const execute = [enableNonRepudiationChecks, ...(isHere(server) ? [allowInsecureRequests] : [])];
    // Of a client without a secret, PKCE says that who redeems the code is who asked for it.
    return discovery(server, clientId, undefined, None(), { timeout: TIMEOUT_S, execute });
  };
  return () => {
    known ??= find().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
};

/** Knows an issuer by its discovery document; `acr` are the classes of signing in that it is asked for. */
export const identityProvider = (issuer: string, clientId: string, acr: readonly string[]): IdentityProvider => {
  const config = publicClient(issuer, clientId);
  return {
    signInUrl: async ({ state, verifier, nonce }, answerTo, hint) => {
      const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await library();
      return buildAuthorizationUrl(await config(), {
        redirect_uri: answerTo,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(acr.length === 0 ? {} : { acr_values: acr.join(' ') }),
        ...(hint === undefined ? {} : { login_hint: hint }),
      });
    },
    redeem: async (answer, { state, verifier, nonce }) => {
      try {
        const { authorizationCodeGrant } = await library();
        const tokens = await authorizationCodeGrant(await config(), answer, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        return tokens.claims() ?? null;
      } catch (error) {
        if (await isRefusal(error)) return null;
        throw error;
      }
    },
    signOutUrl: async (returnTo) => {
      const { end_session_endpoint: page } = (await config()).serverMetadata();
      if (page === undefined) return null;
      const url = new URL(page);
      // Cognito calls the one parameter otherwise than OpenID Connect's RP-Initiated Logout does.
      for (const name of ['post_logout_redirect_uri', 'logout_uri']) url.searchParams.set(name, returnTo);
      url.searchParams.set('client_id', clientId);
      return url;
    },
  };
};
