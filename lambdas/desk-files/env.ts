import * as z from 'zod';

/** What desk-files finds in its environment. */
export const DeskFilesEnv = z.object({
  TABLE: z.string(),
  ORIGINALS_BUCKET: z.string(),
  EXPORTS_QUEUE_URL: z.string(),
});
export type DeskFilesEnv = z.infer<typeof DeskFilesEnv>;
