import * as z from 'zod';

/** What anchor finds in its environment. */
export const AnchorEnv = z.object({
  ANCHORS_BUCKET: z.string(),
});
export type AnchorEnv = z.infer<typeof AnchorEnv>;
