import * as z from 'zod';
import type { Message, Part } from '#domain/message.ts';
import { FileWithin } from './archive.ts';

/** Most characters of one reading of a document, and most readings of one. */
const MAX_CHARACTERS = 1_000_000;
const MAX_PARTS = 100;
/** Most files that a document carries with it. */
export const MAX_FILES = 5;

const DocumentPart = z.object({
  /** `text`, `form`, or the page and how it was read: `p1/ocr`, `p1/qr`. */
  name: z.string(),
  text: z.string().transform((text) => text.slice(0, MAX_CHARACTERS)),
  /** Whether a reader sees none of it. */
  hidden: z.literal(true).optional(),
  repairs: z.array(z.object({ address: z.string(), written: z.string(), exchanged: z.boolean() })).optional(),
});
export type DocumentPart = z.input<typeof DocumentPart>;

/** What was read in a document, as the process that read it answers. */
export const DocumentReading = z.object({
  parts: z.array(DocumentPart).max(MAX_PARTS),
  truncated: z.boolean(),
  /** Files that were put into it. */
  files: z.array(FileWithin).max(MAX_FILES).optional(),
  /** Whether it asks for a password. */
  locked: z.boolean().optional(),
});
export type DocumentReading = z.input<typeof DocumentReading>;

/** A document as a message: its text, its form and each of its pages' letters and codes are readings of it. Null where it says nothing. */
export const documentMessage = (name: string, { parts }: DocumentReading): Message | null => {
  const read = parts
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => Number(a.hidden === true) - Number(b.hidden === true))
    .map(
      ({ name: part, text, hidden, repairs = [] }): Part => ({
        name: `${name}/${part}`,
        text,
        ...(hidden ? { hidden } : {}),
        ...(repairs.length > 0 ? { repairs } : {}),
      }),
    );
  const [main] = read;
  if (main === undefined) return null;
  return {
    text: main.text,
    parts: read,
    origin: 'document',
    headersFit: false,
    sender: null,
    sentAt: null,
    victims: [],
  };
};
