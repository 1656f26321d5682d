import { extname, join } from 'node:path';
import * as z from 'zod';
import { pictureHeader } from '#domain/message/picture/picture-header.ts';
import { type Bounds, runIsolated } from './isolated.ts';

/** Most bytes of a picture that a form's page looks at: a screenshot has up to 4 million. */
export const MAX_LOOKED_BYTES = 8 * 1024 * 1024;
/** Most pixels of one: a tablet's screen has 5.6 million. A camera's 12 million take 690 MB as a JPEG, and wait. */
const MAX_LOOKED_PIXELS = 6_000_000;
/** A screenshot of 4.5 million pixels of noise takes 330 MB as a JPEG, and 1.7 s. */
const LOOK: Bounds = { memory: 450, seconds: 4 };
/** Fewest seconds that are worth beginning. */
const LEAST = 1;

/** Most codes of a picture, and characters of one: a QR code holds 4,296 at most. */
const Codes = z.array(z.string().max(5_000)).max(10);

/** Beside the bundle, or beside this file. */
const SCRIPT = join(import.meta.dirname, `codes-child${extname(import.meta.filename)}`);

/**
 * What the QR codes of a screenshot say (PNG or JPEG), read in a process of its own within `patience` seconds.
 *
 * Nothing where it is no picture, too large, or cannot be read. Never rejects.
 */
export const readCodes = async (bytes: Uint8Array, patience: number): Promise<string[]> => {
  const header = pictureHeader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (header === null || bytes.byteLength > MAX_LOOKED_BYTES) return [];
  if (header.width * header.height > MAX_LOOKED_PIXELS || patience < LEAST) return [];
  const outcome = await runIsolated(SCRIPT, { bytes }, LOOK, patience);
  return outcome.ok ? (Codes.safeParse(outcome.answer).data ?? []) : [];
};
