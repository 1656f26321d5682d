import * as z from 'zod';

/** What acknowledge finds in its environment. */
export const AcknowledgeEnv = z.object({
  TABLE: z.string(),
  INBOX_BUCKET: z.string(),
  ORIGINALS_BUCKET: z.string(),
  HASH_KEY_SECRET: z.string(),
  HEARTBEAT_KEY_SECRET: z.string(),
});
export type AcknowledgeEnv = z.infer<typeof AcknowledgeEnv>;
