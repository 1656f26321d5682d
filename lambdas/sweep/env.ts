import * as z from 'zod';

/** What sweep finds in its environment. */
export const SweepEnv = z.object({
  TABLE: z.string(),
  INBOX_BUCKET: z.string(),
  ORIGINALS_BUCKET: z.string(),
  INBOX_QUEUE_URL: z.string(),
  LOW_PRIORITY_QUEUE_URL: z.string(),
  FILES_QUEUE_URL: z.string(),
  ACKNOWLEDGEMENTS_QUEUE_URL: z.string(),
  BRIEF_QUEUE_URL: z.string(),
  CLUSTER_QUEUE_URL: z.string(),
  TOTALS_QUEUE_URL: z.string(),
  WEBHOOKS_QUEUE_URL: z.string(),
  EXPORTS_QUEUE_URL: z.string(),
});
export type SweepEnv = z.infer<typeof SweepEnv>;
