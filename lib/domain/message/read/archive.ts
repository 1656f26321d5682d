import * as z from 'zod';

/** What an archive holds, as the process that unpacked it answers. */
export const ArchiveReading = z.object({
  files: z.array(z.object({ name: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) })),
  /** How many files in it were left: too many, too large, packed in a way that is not read, or locked. */
  unread: z.number(),
  locked: z.boolean(),
});
export type ArchiveReading = z.infer<typeof ArchiveReading>;
