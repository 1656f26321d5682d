import * as z from 'zod';
import type { Message, Part } from '#domain/message.ts';

/** Most characters of a picture's text: a page of small print has 10,000. */
const MAX_CHARACTERS = 100_000;

/** What was read in a picture, as the process that read it answers. */
export const PictureReading = z.object({
  text: z.string().max(MAX_CHARACTERS),
  /** What its QR codes say. */
  codes: z.array(z.string().max(MAX_CHARACTERS)),
  repairs: z.array(z.object({ address: z.string(), written: z.string(), exchanged: z.boolean() })),
  /** Whether it holds more than was read: an animation's later pictures, pages. */
  truncated: z.boolean().optional(),
});
export type PictureReading = z.infer<typeof PictureReading>;

/** A picture as a message: its text and each of its codes are readings of it. Null where it says nothing. */
export const pictureMessage = (name: string, { text, codes, repairs }: PictureReading): Message | null => {
  const parts: Part[] = [
    ...(text.trim() === '' ? [] : [{ name: `${name}/ocr`, text, ...(repairs.length > 0 ? { repairs } : {}) }]),
    ...codes.map((code) => ({ name: `${name}/qr`, text: code })),
  ];
  const [main] = parts;
  if (main === undefined) return null;
  return { text: main.text, parts, origin: 'picture', headersFit: false, sender: null, sentAt: null, victims: [] };
};
