import * as z from 'zod';

/** What heartbeat finds in its environment. */
export const HeartbeatEnv = z.object({ HEARTBEAT_KEY_SECRET: z.string() });
export type HeartbeatEnv = z.infer<typeof HeartbeatEnv>;
