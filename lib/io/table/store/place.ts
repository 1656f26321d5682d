import type * as z from 'zod';

/** Longest cursor that is read where nothing else is said, in characters. */
const MAX_CURSOR_CHARACTERS = 1_000;

/** Where a page ends, as the cursor that its reader gives back: JSON in base64url (RFC 4648). */
export const cursorAt = (place: readonly unknown[]): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** Reads where a page ends; null of a cursor that no page gave, or that is longer than any is. */
export const placeAt = <Place>(
  schema: z.ZodType<Place>,
  cursor: string,
  most: number = MAX_CURSOR_CHARACTERS,
): Place | null => {
  if (cursor.length > most) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
};
