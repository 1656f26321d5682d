import * as z from 'zod';

export type { DailyMeant } from '#domain/operation/check/daily.ts';

/** What heartbeat finds in its environment. */
export const HeartbeatEnv = z.object({
  HEARTBEAT_KEY_SECRET: z.string(),
  /** What the daily check compares the account with, as JSON (`DailyMeant`). */
  MEANT: z.string(),
});
export type HeartbeatEnv = z.infer<typeof HeartbeatEnv>;
