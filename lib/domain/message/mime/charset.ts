import { isAscii, isUtf8 } from 'node:buffer';

/** Labels that mails use and the WHATWG Encoding Standard does not list. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['cp932', 'shift_jis'],
  ['cp936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['cp950', 'big5'],
  ['eucjp', 'euc-jp'],
  ['euckr', 'euc-kr'],
  ['iso-8859-8-e', 'iso-8859-8'],
  ['shift-jis', 'shift_jis'],
  ['utf8mb4', 'utf-8'],
  ['unicode', 'utf-16le'],
  ['utf16', 'utf-16le'],
  ['cp1250', 'windows-1250'],
  ['win-1251', 'windows-1251'],
  ['iso8859-1', 'windows-1252'],
]);

const decoders = new Map<string, TextDecoder | null>();
/** Most decoders kept: a mail may name a new charset in each part, and each stays in memory. */
const MAX_DECODERS = 100;

const newDecoder = (label: string): TextDecoder | null => {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
};

const decoderFor = (label: string): TextDecoder | null => {
  const known = decoders.get(label);
  if (known !== undefined) return known;
  const decoder = newDecoder(ALIASES.get(label) ?? label) ?? newDecoder(label.replace(/^x-/, ''));
  if (decoders.size < MAX_DECODERS) decoders.set(label, decoder);
  return decoder;
};

const UTF7_SHIFT = /\+([A-Za-z0-9+/]*)-?/g;

/** Decodes UTF-7 (RFC 2152), which browsers dropped and Outlook still sends. */
const decodeUtf7 = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(UTF7_SHIFT, (shift, base64: string) => {
    if (base64 === '') return shift === '+-' ? '+' : shift;
    const units = Buffer.from(base64, 'base64');
    const even = units.subarray(0, units.length - (units.length % 2));
    return Buffer.from(even).swap16().toString('utf16le');
  });

const LETTER_SET = /^(?:windows-125\d|iso-?8859-?\d+|latin\d|l\d|cp125\d|ibm\d+|koi8)/;

const byteOrderMark = (bytes: Buffer): string | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
};

/** UTF-16 without a label or mark: every other byte of Latin text is zero. */
const bareUtf16 = (bytes: Buffer): string | null => {
  if (!bytes.subarray(0, 64).includes(0)) return null;
  const sample = bytes.subarray(0, 2_048);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < sample.length * 0.3) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
};

/** Cyrillic letters of windows-1251 stand where windows-1252 has accented capitals: whole words of them are Cyrillic. */
const looksCyrillic = (bytes: Buffer): boolean => {
  let high = 0;
  let runs = 0;
  for (let at = 1; at < Math.min(bytes.length, 4_096); at += 1) {
    if ((bytes[at] ?? 0) < 0xc0) continue;
    high += 1;
    if ((bytes[at - 1] ?? 0) >= 0xc0) runs += 1;
  }
  return high > 20 && runs > high / 2;
};

/**
 * Decodes text by its charset label where that can be true, and by its bytes where it cannot.
 *
 * A missing, unknown or wrong label is common: bytes that are valid UTF-8 beyond ASCII are UTF-8 whatever a
 * single-byte label says; bytes that are not are windows-1252, or windows-1251 where they look Cyrillic.
 */
export const decodeText = (bytes: Buffer, charset: string): string => {
  const label = charset.trim().toLowerCase();
  if (/^(?:x-)?(?:unicode-[12]-[01]-)?utf-?7/.test(label)) return decodeUtf7(bytes);
  const mark = byteOrderMark(bytes);
  if (mark) return decoderFor(mark)?.decode(bytes) ?? '';
  const wide = bareUtf16(bytes);
  if (wide) return decoderFor(wide)?.decode(bytes) ?? '';
  if (/^iso-2022|^hz-gb/.test(label)) return decoderFor(label)?.decode(bytes) ?? bytes.toString('latin1');
  if (isAscii(bytes)) return bytes.toString('latin1');
  const decoder = label === '' ? null : decoderFor(label);
  const unicode = decoder === null || decoder.encoding === 'utf-8';
  if ((unicode || LETTER_SET.test(label)) && isUtf8(bytes)) return bytes.toString('utf8');
  if (decoder && !unicode) return decoder.decode(bytes);
  return decoderFor(looksCyrillic(bytes) ? 'windows-1251' : 'windows-1252')?.decode(bytes) ?? bytes.toString('latin1');
};
