import * as z from 'zod';

/** What webhooks finds in its environment. */
export const Env = z.object({
  TABLE: z.string(),
  ENDPOINT_SECRET_PREFIX: z.string(),
});
export type Env = z.infer<typeof Env>;
