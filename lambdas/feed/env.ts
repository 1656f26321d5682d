import * as z from 'zod';

/** What feed finds in its environment. */
export const Env = z.object({
  TABLE: z.string(),
});
export type Env = z.infer<typeof Env>;
