const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

const NONCE = 12;
const TAG = 16;

/** The name of a file's part: `file-` and its SHA-256 in hex. */
export const partOf = async (bytes: ArrayBuffer): Promise<string> => {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return ['file-', ...[...hash].map((byte) => byte.toString(16).padStart(2, '0'))].join('');
};

/** Encrypts a part of a draft as `sealPart` of `lib/domain/intake/draft.ts` does: nonce, tag, text. */
export const sealPart = async (token: string, part: string, bytes: ArrayBuffer): Promise<Blob> => {
  const secret = await crypto.subtle.importKey('raw', utf8(token), 'HKDF', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8('draft|key') },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const iv = crypto.getRandomValues(new Uint8Array(NONCE));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(part) }, key, bytes);
  const end = sealed.byteLength - TAG;
  return new Blob([iv, sealed.slice(end), sealed.slice(0, end)]);
};
