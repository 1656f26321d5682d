import * as z from 'zod';

/** What clusters finds in its environment. */
export const Env = z.object({
  TABLE: z.string(),
  MATCH_KEY_SECRET: z.string(),
});
export type Env = z.infer<typeof Env>;
