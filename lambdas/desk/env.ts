import * as z from 'zod';
import { DESK_ROLES } from '#domain/desk/roles.ts';

/** What desk finds in its environment. */
export const DeskEnv = z.object({
  TABLE: z.string(),
  ORIGINALS_BUCKET: z.string(),
  ANCHORS_BUCKET: z.string(),
  EXPORTS_QUEUE_URL: z.string(),
  WEBHOOKS_QUEUE_URL: z.string(),
  ENDPOINT_SECRET_PREFIX: z.string(),
  DESK_KEY_SECRET: z.string(),
  MATCH_KEY_SECRET: z.string(),
  ISSUER: z.url(),
  /** The client by which people sign in. */
  CLIENT_ID: z.string(),
  /** The client by which people's commands sign in, where its answers go, and the scope that their tokens must have. */
  COMMANDS_CLIENT_ID: z.string().optional(),
  COMMANDS_ANSWER_TO: z.url().optional(),
  SCOPE: z.string().optional(),
  /** The claim of which roles are read. */
  ROLES_CLAIM: z.string(),
  /** Ways (RFC 8176) and classes of signing in, separated by commas, one of which must be named; any will do where absent. */
  AMR: z.string().optional(),
  ACR: z.string().optional(),
});
export type DeskEnv = z.infer<typeof DeskEnv>;

/** Groups of the stack's own user pool, which are roles at the desk. */
export const GROUPS: readonly string[] = DESK_ROLES;
