import * as z from 'zod';

/** What feed finds in its environment. */
export const FeedEnv = z.object({
  TABLE: z.string(),
});
export type FeedEnv = z.infer<typeof FeedEnv>;
