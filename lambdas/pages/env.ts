import * as z from 'zod';

/** What pages finds in its environment. */
export const PagesEnv = z.object({
  TABLE: z.string(),
  INBOX_BUCKET: z.string(),
  PAGE_KEY_SECRET: z.string(),
});
export type PagesEnv = z.infer<typeof PagesEnv>;
