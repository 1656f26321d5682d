/** A file that stands in a text in uuencode, as programs attached them before MIME. */
export interface UuFile {
  name: string;
  /** Its lines as they stand, the first and the last included. */
  lines: Buffer;
}

/** Most such files of one text. */
const MAX_FILES = 10;
const BEGIN = Buffer.from('begin ');
const END = Buffer.from('\nend');
const LF = 0x0a;
const CR = 0x0d;
/** Longest first line: a mode of three digits or four, and a name. */
const MAX_FIRST = 200;
const FIRST = /^begin [0-7]{3,4} ([^\r\n]{1,150})\r?\n/;
/** Bytes of a whole line, by the sign that each begins with: `M` in all but the last. */
const LEAST_SIGN = 0x21;
const MOST_SIGN = 0x60;

/** Where a line of encoded bytes ends that is as long as its sign says, or -1: people write `begin 100 of them` too. */
const encodedLineEnd = (bytes: Buffer, at: number): number => {
  const sign = bytes[at] ?? 0;
  if (sign < LEAST_SIGN || sign > MOST_SIGN) return -1;
  const needed = 4 * Math.ceil(((sign - 0x20) & 63) / 3);
  const feed = bytes.indexOf(LF, at);
  if (feed < 0 || feed - at > MAX_FIRST) return -1;
  const written = feed - at - (bytes[feed - 1] === CR ? 1 : 0) - 1;
  // Spaces at a line's end are lost on the way, and some programs add a sign.
  return written >= needed - 4 && written <= needed + 2 ? feed : -1;
};

/**
 * The files that stand in a text in uuencode, and the text without them; null where there is none. Linear in its size: each of its
 * bytes is looked for once, and a file that does not end takes what is left.
 */
export const uuencodedIn = (bytes: Buffer): { text: Buffer; files: UuFile[] } | null => {
  const files: UuFile[] = [];
  const between: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(BEGIN); at >= 0 && files.length < MAX_FILES; ) {
    const first = at === 0 || bytes[at - 1] === LF ? FIRST.exec(bytes.toString('latin1', at, at + MAX_FIRST)) : null;
    const name = first?.[1]?.trimEnd() ?? '';
    if (first === null || name === '' || encodedLineEnd(bytes, at + first[0].length) < 0) {
      at = bytes.indexOf(BEGIN, at + BEGIN.length);
      continue;
    }
    const end = bytes.indexOf(END, at);
    const stop = end < 0 ? bytes.length : end + END.length;
    files.push({ name: Buffer.from(name, 'latin1').toString('utf8'), lines: bytes.subarray(at, stop) });
    between.push(bytes.subarray(from, at));
    from = stop;
    at = bytes.indexOf(BEGIN, stop);
  }
  if (files.length === 0) return null;
  return { text: Buffer.concat([...between, bytes.subarray(from)]), files };
};
