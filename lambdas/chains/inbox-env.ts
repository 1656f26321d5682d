import * as z from 'zod';

/** What every function that enters reports finds in its environment. */
export const InboxEnv = z.object({
  TABLE: z.string(),
  INBOX_BUCKET: z.string(),
  ORIGINALS_BUCKET: z.string(),
  HASH_KEY_SECRET: z.string(),
  MATCH_KEY_SECRET: z.string(),
  ACKNOWLEDGEMENTS_QUEUE_URL: z.string(),
  CLUSTER_QUEUE_URL: z.string(),
  BRIEF_QUEUE_URL: z.string(),
});
export type InboxEnv = z.infer<typeof InboxEnv>;
