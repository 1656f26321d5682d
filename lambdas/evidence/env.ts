import * as z from 'zod';

/** What evidence finds in its environment: the bucket that its page may fetch from, and it itself may not. */
export const EvidenceEnv = z.object({ ORIGINALS_BUCKET: z.string() });
export type EvidenceEnv = z.infer<typeof EvidenceEnv>;
