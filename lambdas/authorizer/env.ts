import * as z from 'zod';

/** What authorizer finds in its environment. */
export const AuthorizerEnv = z.object({
  TABLE: z.string(),
  ISSUER: z.url(),
  /** Whom tokens must be for; of several, separated by commas, each will do. */
  AUDIENCE: z.string(),
  /** Where the issuer's keys are; its discovery document says so otherwise. */
  JWKS_URI: z.url().optional(),
  /** Ways of signing in (RFC 8176), separated by commas, one of which the token must name; any will do where absent. */
  AMR: z.string().optional(),
  /** Scope that the token must have (RFC 6749, 3.3); any will do where absent. */
  SCOPE: z.string().optional(),
});
export type AuthorizerEnv = z.infer<typeof AuthorizerEnv>;
