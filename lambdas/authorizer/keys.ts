import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { HotlineError } from '#domain/hotline-error.ts';

/** How long the issuer may take to answer, in milliseconds. */
const TIMEOUT = 5_000;

/** The issuer does not say where its keys are. */
class IssuerUnknown extends HotlineError {}

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** Asks the issuer where its keys are (OpenID Connect Discovery 1.0, 4). */
const discover = async (issuer: string): Promise<string> => {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT), redirect: 'error' });
  if (!response.ok) throw new IssuerUnknown(`the issuer's discovery document: status ${response.status}`);
  const found = Discovery.parse(await response.json());
  if (found.issuer !== issuer) throw new IssuerUnknown('the discovery document names another issuer');
  return found.jwks_uri;
};

/** The issuer's public keys, fetched when first needed and again for a key that is not among them. */
export const issuerKeys = (issuer: string, jwksUri?: string): JWTVerifyGetKey => {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const find = async (): Promise<JWTVerifyGetKey> =>
    createRemoteJWKSet(new URL(jwksUri ?? (await discover(issuer))), { timeoutDuration: TIMEOUT });
  return async (header, token) => {
    keys ??= find().catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return (await keys)(header, token);
  };
};
