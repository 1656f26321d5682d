const LF = 0x0a;
const CR = 0x0d;

/** Whether bytes begin as an mbox archive does (RFC 4155). */
export const isMbox = (bytes: Buffer): boolean => bytes.subarray(0, 5).equals(Buffer.from('From '));

/** Whether the line at `at` follows an empty one. */
const followsEmptyLine = (bytes: Buffer, at: number): boolean =>
  bytes[at - 1] === LF && (bytes[at - 2] === LF || (bytes[at - 2] === CR && bytes[at - 3] === LF));

const lineEnd = (bytes: Buffer, at: number): number => {
  const feed = bytes.indexOf(LF, at);
  return feed < 0 ? bytes.length : feed + 1;
};

/** The mails of an mbox archive, one after the other, without their `From ` lines; nothing is copied. */
export function* mailsInMbox(bytes: Buffer): Generator<Buffer> {
  let start = isMbox(bytes) ? lineEnd(bytes, 0) : 0;
  for (let at = bytes.indexOf('\nFrom ', start); at >= 0; at = bytes.indexOf('\nFrom ', at + 1)) {
    if (!followsEmptyLine(bytes, at + 1)) continue;
    yield bytes.subarray(start, at);
    start = lineEnd(bytes, at + 1);
  }
  if (start < bytes.length) yield bytes.subarray(start);
}
