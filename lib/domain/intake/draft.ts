import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

/** How long a form that is being filled in is kept after its first page, in milliseconds. */
export const DRAFT_AGE = 60 * 60_000;
/** How many random bytes each sealing takes: an AES-GCM nonce. */
export const SEAL_BYTES = 12;
const TAG_BYTES = 16;
/** How much longer a part is sealed than open, in bytes. */
export const SEAL_OVERHEAD = SEAL_BYTES + TAG_BYTES;
/** Largest file that a browser may put into a draft by itself, in bytes: a photograph, or a mail with some. */
export const LARGEST_UPLOAD = 25 * 1024 * 1024;
const KEY_BYTES = 32;
const NAME_BYTES = 16;

const derive = (token: string, purpose: string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', token, '', `draft|${purpose}`, length));

/** The name of a draft in storage: computed from its page's token, from which nobody gets back to the token. */
export const draftName = (token: string): string => derive(token, 'name', NAME_BYTES).toString('hex');

/**
 * Encrypts a part of a draft with a key that is made of its page's token (AES-256-GCM; nonce, tag, text).
 *
 * The token's random half stands in the page alone: who has the storage and every key of ours cannot read a draft. The
 * part's name is bound to it, so that one part cannot be passed off as another. `web/scripts/seal-part.ts` does the same in
 * the browser.
 */
export const sealPart = (token: string, part: string, bytes: Uint8Array, nonce: Uint8Array): Uint8Array => {
  const cipher = createCipheriv('aes-256-gcm', derive(token, 'key', KEY_BYTES), nonce).setAAD(Buffer.from(part));
  const text = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
};

/** Decrypts a part of a draft; null where it is another token's or another part's, or was changed. */
export const openPart = (token: string, part: string, sealed: Uint8Array): Uint8Array | null => {
  try {
    const nonce = sealed.subarray(0, SEAL_BYTES);
    const tag = sealed.subarray(SEAL_BYTES, SEAL_BYTES + TAG_BYTES);
    const key = derive(token, 'key', KEY_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(part)).setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(SEAL_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
};
