import * as z from 'zod';

/** What follow-up finds in its environment. */
export const FollowUpEnv = z.object({
  TABLE: z.string(),
  INBOX_BUCKET: z.string(),
  ORIGINALS_BUCKET: z.string(),
  HASH_KEY_SECRET: z.string(),
  MATCH_KEY_SECRET: z.string(),
  PAGE_KEY_SECRET: z.string(),
});
export type FollowUpEnv = z.infer<typeof FollowUpEnv>;
