import * as z from 'zod';

/** What brief finds in its environment. */
export const BriefEnv = z.object({
  TABLE: z.string(),
});
export type BriefEnv = z.infer<typeof BriefEnv>;
