import * as z from 'zod';

/** What sweep finds in its environment. */
export const Env = z.object({
  TABLE: z.string(),
  INBOX_BUCKET: z.string(),
  ORIGINALS_BUCKET: z.string(),
  INBOX_QUEUE_URL: z.string(),
  LATER_QUEUE_URL: z.string(),
  ACK_QUEUE_URL: z.string(),
  BRIEF_QUEUE_URL: z.string(),
  CLUSTER_QUEUE_URL: z.string(),
  DOORBELL_QUEUE_URL: z.string(),
});
export type Env = z.infer<typeof Env>;
