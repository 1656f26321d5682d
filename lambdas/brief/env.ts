import * as z from 'zod';

/** What brief finds in its environment. */
export const BriefEnv = z.object({
  TABLE: z.string(),
  /** The topic by which whoever watches is paged; absent where the settings name nobody. */
  PAGER_TOPIC: z.string().optional(),
  /** By which configuration set of SES briefs are sent: it demands TLS. */
  CONFIGURATION_SET: z.string(),
});
export type BriefEnv = z.infer<typeof BriefEnv>;
