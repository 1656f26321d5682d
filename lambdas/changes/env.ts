import * as z from 'zod';

/** What changes finds in its environment. */
export const ChangesEnv = z.object({
  TABLE: z.string(),
  BRIEF_QUEUE_URL: z.string(),
  WEBHOOKS_QUEUE_URL: z.string(),
  ORIGINALS_BUCKET: z.string(),
});
export type ChangesEnv = z.infer<typeof ChangesEnv>;
