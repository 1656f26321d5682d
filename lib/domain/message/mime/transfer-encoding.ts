const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;

const HEX = new Int8Array(256).fill(-1);
for (let digit = 0; digit < 16; digit += 1) {
  const character = digit.toString(16);
  HEX[character.charCodeAt(0)] = digit;
  HEX[character.toUpperCase().charCodeAt(0)] = digit;
}

const hex = (byte: number | undefined): number => HEX[byte ?? 0] ?? -1;

/** Where a line ends whose `=` stands at `at`, or -1 where something other than white space follows it. */
const softBreakEnd = (bytes: Buffer, at: number): number => {
  let end = at + 1;
  while (bytes[end] === SPACE || bytes[end] === TAB || bytes[end] === CR) end += 1;
  if (end >= bytes.length) return end;
  return bytes[end] === LF ? end + 1 : -1;
};

/** Bytes looked at one by one before the next `=` is searched for natively: a line has 76, and one of them at its end. */
const NEAR = 80;

/** Copies what stands before the next `=` from `at` on to `to` of `out`; gives where that `=` stands, or the end. */
const copyRun = (bytes: Buffer, at: number, out: Buffer, to: number): number => {
  const near = Math.min(at + NEAR, bytes.length);
  let end = at;
  while (end < near && bytes[end] !== EQUALS) {
    out[to + end - at] = bytes[end] ?? 0;
    end += 1;
  }
  if (end < near || end === bytes.length) return end;
  const found = bytes.indexOf(EQUALS, end);
  const stop = found < 0 ? bytes.length : found;
  bytes.copy(out, to + end - at, end, stop);
  return stop;
};

/** Decodes quoted-printable (RFC 2045); what is no valid escape stays as it stands. */
export const decodeQuotedPrintable = (bytes: Buffer): Buffer => {
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const equals = copyRun(bytes, at, out, length);
    length += equals - at;
    if (equals === bytes.length) break;
    const high = hex(bytes[equals + 1]);
    const low = hex(bytes[equals + 2]);
    if (high >= 0 && low >= 0) {
      out[length] = (high << 4) | low;
      length += 1;
      at = equals + 3;
      continue;
    }
    const end = softBreakEnd(bytes, equals);
    if (end < 0) {
      out[length] = EQUALS;
      length += 1;
    }
    at = end < 0 ? equals + 1 : end;
  }
  return out.subarray(0, length);
};

/** Characters behind the first padding in which more base64 shows that each unit has its own. */
const PADDING_REACH = 200;

/** Decodes base64; each unit ends at its padding, since some programs pad every line. */
export const decodeBase64 = (bytes: Buffer): Buffer => {
  const text = bytes.toString('latin1');
  const padding = text.indexOf('=');
  if (padding < 0 || !/=[\s=]*[A-Za-z0-9+/]/.test(text.slice(padding, padding + PADDING_REACH)))
    return Buffer.from(text, 'base64');
  // One buffer for all: a mail of nothing but padded lines has millions of units.
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('=', from);
    const unit = text.slice(from, end < 0 ? text.length : end);
    if (unit !== '') length += out.write(unit, length, 'base64');
    from += unit.length + 1;
  }
  return out.subarray(0, length);
};

const UU_LINE = /^begin [0-7]{3,4} /;
/** Longest line of uuencode: 45 bytes in 60 characters, their number before them, and what programs add. */
const MAX_UU_LINE = 90;

/** The six bits of a character of uuencode; white space that was cut off a line's end is nought. */
const sixBits = (line: string, at: number): number => ((line.charCodeAt(at) || 32) - 32) & 63;

/** Decodes uuencode, the encoding of attachments before MIME. */
const decodeUu = (bytes: Buffer): Buffer => {
  const out = Buffer.alloc(bytes.length + MAX_UU_LINE);
  let length = 0;
  for (let from = 0; from < bytes.length; ) {
    const feed = bytes.indexOf(LF, from);
    const next = feed < 0 ? bytes.length : feed + 1;
    const line = bytes.toString('latin1', from, Math.min(next, from + MAX_UU_LINE)).replace(/\r?\n$/, '');
    from = next;
    const size = sixBits(line, 0);
    if (UU_LINE.test(line) || line === 'end' || line.length < 2 || size === 0) continue;
    const end = length + Math.min(size, Math.ceil(((line.length - 1) * 3) / 4));
    for (let at = 1, to = length; to < end; at += 4, to += 3) {
      const [a, b, c, d] = [sixBits(line, at), sixBits(line, at + 1), sixBits(line, at + 2), sixBits(line, at + 3)];
      out[to] = (a << 2) | (b >> 4);
      out[to + 1] = (b << 4) | (c >> 2);
      out[to + 2] = (c << 6) | d;
    }
    length = end;
  }
  return out.subarray(0, length);
};

/** Undoes a Content-Transfer-Encoding; an unknown one leaves the bytes as they are. */
export const decodeTransfer = (bytes: Buffer, encoding: string): Buffer => {
  if (/base64/i.test(encoding)) return decodeBase64(bytes);
  if (/quoted-printable/i.test(encoding)) return decodeQuotedPrintable(bytes);
  if (/uue/i.test(encoding)) return decodeUu(bytes);
  return bytes;
};
