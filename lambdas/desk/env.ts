import * as z from 'zod';

/** What desk finds in its environment. */
export const DeskEnv = z.object({
  TABLE: z.string(),
  DESK_KEY_SECRET: z.string(),
});
export type DeskEnv = z.infer<typeof DeskEnv>;
