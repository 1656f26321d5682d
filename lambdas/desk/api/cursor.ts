import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import * as z from 'zod';

/** Where a list goes on: what its reader calls the place, and how many were given before it. */
export interface Place {
  at: string;
  before: number;
}

/** What a cursor is good for: one route, and one filter of it. */
export interface CursorOf {
  route: string;
  filter: Readonly<Record<string, unknown>>;
}

/** Longest cursor that is opened, in characters: readers' own places have at most 8,000. */
const MAX_CURSOR_CHARACTERS = 12_000;
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

const Sealed = z.tuple([z.string(), z.int().min(0)]);

const keyOf = (secret: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), 'desk api cursor', KEY_BYTES));

/** A filter in one spelling, whatever the order of its parameters. */
const boundTo = ({ route, filter }: CursorOf): Buffer =>
  Buffer.from(
    JSON.stringify([
      route,
      Object.entries(filter)
        .filter(([, value]) => value !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  );

/**
 * Seals a place (AES-256-GCM), bound to its route and filter: who has it can neither read nor change it, nor use it elsewhere. Places
 * name rows of the ledger, which no answer does.
 */
export const sealCursor = (secret: Uint8Array, of: CursorOf, { at, before }: Place): string => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret), iv).setAAD(boundTo(of));
  const sealed = Buffer.concat([cipher.update(JSON.stringify([at, before])), cipher.final()]);
  return Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString('base64url');
};

/** Opens a cursor that was given for this very route and filter; null of any other. */
export const openCursor = (secret: Uint8Array, of: CursorOf, cursor: string): Place | null => {
  if (cursor.length > MAX_CURSOR_CHARACTERS || !/^[\w-]+$/.test(cursor)) return null;
  const bytes = Buffer.from(cursor, 'base64url');
  // One spelling alone: a decoder passes over what is too much.
  if (bytes.length <= IV_BYTES + TAG_BYTES || bytes.toString('base64url') !== cursor) return null;
  const iv = bytes.subarray(0, IV_BYTES);
  const decipher = createDecipheriv(CIPHER, keyOf(secret), iv).setAAD(boundTo(of));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const opened = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
    const [at, before] = Sealed.parse(JSON.parse(opened.toString('utf8')));
    return { at, before };
  } catch {
    return null;
  }
};
