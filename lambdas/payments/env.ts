import * as z from 'zod';

/** What payments finds in its environment. */
export const Env = z.object({
  TABLE: z.string(),
  BRIEF_QUEUE_URL: z.string(),
  CLUSTER_QUEUE_URL: z.string(),
});
export type Env = z.infer<typeof Env>;
