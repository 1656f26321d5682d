import * as z from 'zod';
import { MAX_UPLOADS } from '#domain/intake/submission.ts';

/**
 * What someone adds to their report, as it lies in the inbox bucket until it has been read: a copy, for what is added is
 * sealed before.
 */
export const Addition = z.strictObject({
  version: z.literal(1),
  report: z.string(),
  /** UTC, ISO 8601. */
  receivedAt: z.iso.datetime(),
  /** Texts, which have no name, and files. */
  parts: z
    .array(z.strictObject({ name: z.string().max(255).nullable(), contentBase64: z.base64() }))
    .max(MAX_UPLOADS + 1),
});
export type Addition = z.infer<typeof Addition>;

const PREFIX = 'more/';

/** Where an addition lies, by its content. */
export const additionKey = (report: string, content: string): string => `${PREFIX}${report}/${content}`;

/** Whether an inbox object is an addition. */
export const isAddition = (key: string): boolean => key.startsWith(PREFIX);
