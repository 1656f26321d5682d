import * as z from 'zod';
import { ASKED } from '#domain/operation/check/asked.ts';

export type { MeantSettings } from '#domain/operation/check/meant.ts';

/** What IAM must let whoever checks an account read. */
export const CHECK_RIGHTS: readonly string[] = Object.values(ASKED);

/** What heartbeat finds in its environment. */
export const HeartbeatEnv = z.object({
  HEARTBEAT_KEY_SECRET: z.string(),
  /** What the daily check compares the account with, as JSON (`MeantSettings`). */
  MEANT: z.string(),
});
export type HeartbeatEnv = z.infer<typeof HeartbeatEnv>;
