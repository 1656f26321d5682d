/** Bytes as the browser's own functions take them. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;

/** SHA-256 in hex. */
export const sha256 = async (bytes: Uint8Array): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', bytes as Bytes);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Text where all of it is UTF-8 without control characters; else null: it is no text. */
export const textIn = (bytes: Uint8Array): string | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what is looked for.
    return /[\0-\x08\x0e-\x1a]/.test(text) ? null : text;
  } catch {
    return null;
  }
};

/** Kinds of pictures that every browser shows, by what they begin with. SVG is none: it is a program. */
const PICTURES: readonly [type: string, begins: RegExp][] = [
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  ['image/gif', /^47494638/],
  ['image/webp', /^52494646.{8}57454250/],
];

/** The type of a picture, by its own first bytes and not by what it is called; null where it is none. */
export const pictureType = (bytes: Uint8Array): string | null => {
  const begin = [...bytes.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return PICTURES.find(([, begins]) => begins.test(begin))?.[0] ?? null;
};
