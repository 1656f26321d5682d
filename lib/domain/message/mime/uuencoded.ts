/** A file that stands in a text in uuencode, as programs attached them before MIME. */
export interface UuFile {
  name: string;
  /** Its lines as they stand, the first and the last included. */
  lines: Buffer;
}

/** Most such files of one text. */
const MAX_FILES = 10;
const BEGIN = Buffer.from('begin ');
const LF = 0x0a;
/** Longest first line: a mode of three digits or four, and a name. */
const MAX_FIRST = 200;
const FIRST = /^begin [0-7]{3,4} ([^\r\n]{1,150})\r?\n/;
/** What ends a file: a line of no bytes, whose sign may be lost on the way, and `end`, or one of them. */
const LAST = /^(?:[ `]{0,4}\r?\n)?end(?=[ \t]{0,20}(?:\r?\n|$))|^`{1,4}\r?(?:\n|$)/;
const MAX_LAST = 40;
/** Signs that stand for bits: no small letter is among them. */
const SIGNS = /^[ -`\t]+\r?$/;
/** Those that a line may begin with: for one byte, and for none. */
const LEAST_SIGN = 0x21;
const MOST_SIGN = 0x60;
const LONGEST_LINE = 100;

/**
 * The line that begins at a place, if it is of encoded bytes and as long as its first sign says: how many bytes it holds, and where
 * the next one begins. Null where it is none: people write `begin 100 of them` too, and a letter below a file that does not end.
 */
const encodedLine = (bytes: Buffer, at: number): { holds: number; next: number } | null => {
  const sign = bytes[at] ?? 0;
  if (sign < LEAST_SIGN || sign > MOST_SIGN) return null;
  const rest = bytes.toString('latin1', at, at + LONGEST_LINE);
  const feed = rest.indexOf('\n');
  const line = feed < 0 ? rest : rest.slice(0, feed);
  if (!SIGNS.test(line) || (feed < 0 && at + LONGEST_LINE < bytes.length)) return null;
  const holds = (sign - 0x20) & 63;
  const needed = 4 * Math.ceil(holds / 3);
  const written = line.length - (line.endsWith('\r') ? 1 : 0) - 1;
  // Spaces at a line's end are lost on the way, and some programs add a sign.
  if (written < needed - 4 || written > needed + 2) return null;
  return { holds, next: at + line.length + (feed < 0 ? 0 : 1) };
};

/** Where a file ends whose lines begin at a place: behind `end`, or at the first line that is none of its own. All but the last hold the same. */
const fileEnd = (bytes: Buffer, first: number): number => {
  let at = first;
  let line = encodedLine(bytes, at);
  const all = line?.holds ?? 0;
  while (line !== null && line.holds <= all) {
    at = line.next;
    line = line.holds === all ? encodedLine(bytes, at) : null;
  }
  return at + (LAST.exec(bytes.toString('latin1', at, at + MAX_LAST))?.[0].length ?? 0);
};

/**
 * The files that stand in a text in uuencode, and the text without them; null where there is none. Linear in its size: each of its
 * bytes is looked at once, and what follows a file that does not end is text.
 */
export const uuencodedIn = (bytes: Buffer): { text: Buffer; files: UuFile[] } | null => {
  const files: UuFile[] = [];
  const between: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(BEGIN); at >= 0 && files.length < MAX_FILES; ) {
    const first = at === 0 || bytes[at - 1] === LF ? FIRST.exec(bytes.toString('latin1', at, at + MAX_FIRST)) : null;
    const name = first?.[1]?.trimEnd() ?? '';
    if (first === null || name === '' || encodedLine(bytes, at + first[0].length) === null) {
      at = bytes.indexOf(BEGIN, at + BEGIN.length);
      continue;
    }
    const stop = fileEnd(bytes, at + first[0].length);
    files.push({ name: Buffer.from(name, 'latin1').toString('utf8'), lines: bytes.subarray(at, stop) });
    between.push(bytes.subarray(from, at));
    from = stop;
    at = bytes.indexOf(BEGIN, stop);
  }
  if (files.length === 0) return null;
  return { text: Buffer.concat([...between, bytes.subarray(from)]), files };
};
