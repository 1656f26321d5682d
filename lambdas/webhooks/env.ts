import * as z from 'zod';

/** What webhooks finds in its environment. */
export const WebhooksEnv = z.object({
  TABLE: z.string(),
  ENDPOINT_SECRET_PREFIX: z.string(),
});
export type WebhooksEnv = z.infer<typeof WebhooksEnv>;
