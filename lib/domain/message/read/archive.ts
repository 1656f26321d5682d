import * as z from 'zod';

/** A file that stood within another: in an archive, in a document. */
export const FileWithin = z.object({
  name: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type FileWithin = z.infer<typeof FileWithin>;

/** What an archive holds, as the process that unpacked it answers. */
export const ArchiveReading = z.object({
  files: z.array(FileWithin),
  /** How many files in it were left: too many, too large, packed in a way that is not read, or locked. */
  unread: z.number(),
  locked: z.boolean(),
});
export type ArchiveReading = z.infer<typeof ArchiveReading>;
