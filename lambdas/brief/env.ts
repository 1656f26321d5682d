import * as z from 'zod';

/** What brief finds in its environment. */
export const BriefEnv = z.object({
  TABLE: z.string(),
  /** The topic by which whoever watches is paged; absent where the settings name nobody. */
  PAGER_TOPIC: z.string().optional(),
});
export type BriefEnv = z.infer<typeof BriefEnv>;
