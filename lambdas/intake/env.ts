import * as z from 'zod';

/** What intake finds in its environment. */
export const IntakeEnv = z.object({
  TABLE: z.string(),
  INBOX_BUCKET: z.string(),
  ORIGINALS_BUCKET: z.string(),
  HASH_KEY_SECRET: z.string(),
  PAGE_KEY_SECRET: z.string(),
  HEARTBEAT_KEY_SECRET: z.string(),
});
export type IntakeEnv = z.infer<typeof IntakeEnv>;
