import * as z from 'zod';

/** What payments finds in its environment. */
export const PaymentsEnv = z.object({
  TABLE: z.string(),
  BRIEF_QUEUE_URL: z.string(),
  CLUSTER_QUEUE_URL: z.string(),
});
export type PaymentsEnv = z.infer<typeof PaymentsEnv>;
