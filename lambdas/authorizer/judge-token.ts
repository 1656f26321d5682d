import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { type DeskScope, READING_SCOPE, scopesIn } from '#domain/desk/roles.ts';

/** What a token must be. */
export interface Demands {
  issuer: string;
  /** Whom it must be for; of several each will do. */
  audience: readonly string[];
  /** Ways of signing in, one of which it must name; any will do where there are none. */
  amr: readonly string[];
  /** A scope that it must have; null where any will do. */
  scope: string | null;
  /** When it is judged. */
  at: Date;
}

/** Who calls; or that nobody whom the issuer vouches for does (401); or that they may not (403). */
export type Judgement =
  | { ok: true; subject: string; name?: string; roles: string[]; scopes: DeskScope[] }
  | { ok: false; status: 401; reason: string }
  | { ok: false; status: 403; subject: string; reason: 'audience' | 'scope' | 'amr' };

/** Signatures that a public key checks: with a shared secret's (HS256), or none, anyone could forge a token. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** What is wrong with a token, as jose's codes say it; all else is a fault of ours or of the issuer's. */
const TOKEN_FAULTS = new Set([
  'ERR_JWT_EXPIRED',
  'ERR_JWT_CLAIM_VALIDATION_FAILED',
  'ERR_JWT_INVALID',
  'ERR_JWS_INVALID',
  'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  'ERR_JOSE_ALG_NOT_ALLOWED',
  'ERR_JOSE_NOT_SUPPORTED',
  'ERR_JWKS_NO_MATCHING_KEY',
]);

/** How far the issuer's clock may be off, in seconds. */
const CLOCK_TOLERANCE = 30;

/** Longest token that is looked at: real ones have two or three kilobytes. */
const MAX_TOKEN = 8_192;

const listOf = (claim: unknown): unknown[] => (Array.isArray(claim) ? claim : [claim]);

/** Cognito's access tokens have no `aud`: they name their client. */
const isFor = ({ aud, client_id, token_use }: JWTPayload, audience: readonly string[]): boolean =>
  aud === undefined
    ? token_use === 'access' && audience.some((each) => each === client_id)
    : listOf(aud).some((each) => audience.some((ours) => ours === each));

/** Scopes as RFC 9068 writes them, `scope`, and as some providers do, `scp`. */
const scopesOf = ({ scope, scp }: JWTPayload): string[] =>
  [scope, scp].flat().flatMap((words) => (typeof words === 'string' ? words.split(' ') : []));

/** Longest name, and most roles of a token that are handed on: an authorizer's context has a limit. */
const MAX_NAME_CHARACTERS = 200;
const MAX_ROLES = 10;
const ROLE = /^[\w:.-]{1,64}$/;

/** What a token calls its subject (OpenID Connect Core 1.0, 5.1), where it says so. */
const namedBy = ({ name, preferred_username: username }: JWTPayload): { name?: string } => {
  const said = [name, username].find((one) => typeof one === 'string' && one !== '');
  return typeof said === 'string' ? { name: said.slice(0, MAX_NAME_CHARACTERS) } : {};
};

/** The roles that a token gives: `roles`, as RFC 9068 (2.2.3.1) names them, or Cognito's groups. */
const rolesOf = ({ roles, 'cognito:groups': groups }: JWTPayload): string[] =>
  [roles, groups]
    .flat()
    .filter((role) => typeof role === 'string')
    .filter((role) => ROLE.test(role))
    .slice(0, MAX_ROLES);

/** The token of an Authorization header (RFC 6750); null where it holds none. */
export const bearerOf = (authorization: string): string | null =>
  authorization.length > MAX_TOKEN ? null : (/^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1] ?? null);

/**
 * Judges an OpenID provider's token: signature, issuer and time (401 where they do not hold), then whether it is meant
 * for us and for someone who signed in as we demand (403).
 */
export const judgeToken = async (token: string, keys: JWTVerifyGetKey, demands: Demands): Promise<Judgement> => {
  const { issuer, audience, scope, amr, at } = demands;
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      algorithms: ALGORITHMS,
      currentDate: at,
      clockTolerance: CLOCK_TOLERANCE,
      requiredClaims: ['exp', 'sub'],
    });
    const subject = payload.sub ?? '';
    if (!isFor(payload, audience)) return { ok: false, status: 403, subject, reason: 'audience' };
    if (scope !== null && !scopesOf(payload).includes(scope))
      return { ok: false, status: 403, subject, reason: 'scope' };
    if (amr.length > 0 && !listOf(payload.amr).some((way) => amr.includes(String(way)))) {
      return { ok: false, status: 403, subject, reason: 'amr' };
    }
    // A scope that is demanded is what programs have always been given.
    const scopes = scopesIn([...scopesOf(payload), ...(scope === null ? [] : [READING_SCOPE])]);
    return { ok: true, subject, ...namedBy(payload), roles: rolesOf(payload), scopes };
  } catch (error) {
    if (!(error instanceof errors.JOSEError && TOKEN_FAULTS.has(error.code))) throw error;
    return { ok: false, status: 401, reason: error.code };
  }
};
