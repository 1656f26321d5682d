import * as z from 'zod';

/** What clusters finds in its environment. */
export const ClustersEnv = z.object({
  TABLE: z.string(),
  MATCH_KEY_SECRET: z.string(),
});
export type ClustersEnv = z.infer<typeof ClustersEnv>;
