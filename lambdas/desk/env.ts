import * as z from 'zod';

/** What desk finds in its environment. */
export const Env = z.object({
  TABLE: z.string(),
  DESK_KEY_SECRET: z.string(),
});
export type Env = z.infer<typeof Env>;
