import type { Gif, GifFrame } from '#domain/message/picture/gif-frames.ts';
import { luma, type Pixels } from './pixels.ts';

/** Most codes of a GIF's LZW, of 12 bits. */
const MAX_CODES = 4_096;
const MAX_CODE_BITS = 12;
/** Most bits of a colour. */
const MAX_COLOUR_BITS = 8;
const DAMAGED = 'the picture is damaged';

/** The bytes of a chain of blocks, in one piece. */
const joinedBlocks = (bytes: Buffer, start: number): Buffer => {
  const blocks: Buffer[] = [];
  let at = start;
  for (let length = bytes[at] ?? 0; length > 0; length = bytes[at] ?? 0) {
    blocks.push(bytes.subarray(at + 1, at + 1 + length));
    at += length + 1;
  }
  return Buffer.concat(blocks);
};

/**
 * Unpacks so many colours, and says how many there were. A code's beginning is always an earlier code, so that no chain of them is a
 * ring; each step writes at least one colour or takes a code, and it ends where the picture is full: linear in both.
 */
export const unpackLzw = (packed: Buffer, codeBits: number, colours: Uint8Array): number => {
  const clear = 1 << codeBits;
  const before = new Uint16Array(MAX_CODES);
  const last = new Uint8Array(MAX_CODES);
  const first = new Uint8Array(MAX_CODES);
  const lengths = new Uint16Array(MAX_CODES);
  for (let code = 0; code < clear; code += 1) {
    last[code] = code;
    first[code] = code;
    lengths[code] = 1;
  }
  let [next, size, previous, held, bits, written] = [clear + 2, codeBits + 1, -1, 0, 0, 0];
  for (let at = 0; written < colours.length; ) {
    while (bits < size && at < packed.length) {
      held |= (packed[at] ?? 0) << bits;
      bits += 8;
      at += 1;
    }
    if (bits < size) break;
    const code = held & ((1 << size) - 1);
    held >>>= size;
    bits -= size;
    if (code === clear) {
      [next, size, previous] = [clear + 2, codeBits + 1, -1];
      continue;
    }
    // The end, or a code that stands for nothing yet: what was read up to here is kept, as browsers keep it.
    if (code === clear + 1 || code > next || (code === next && (previous < 0 || next === MAX_CODES))) break;
    if (previous >= 0 && next < MAX_CODES) {
      before[next] = previous;
      first[next] = first[previous] ?? 0;
      last[next] = first[code === next ? previous : code] ?? 0;
      lengths[next] = (lengths[previous] ?? 0) + 1;
      next += 1;
      if (next === 1 << size && size < MAX_CODE_BITS) size += 1;
    } else if (code >= next) break;
    const length = lengths[code] ?? 0;
    for (let back = length - 1, of = code; back >= 0; back -= 1, of = before[of] ?? 0)
      if (written + back < colours.length) colours[written + back] = last[of] ?? 0;
    written = Math.min(colours.length, written + length);
    previous = code;
  }
  return written;
};

/** The order of an interlaced picture's lines: every eighth, those between, and so on. */
const PASSES = [
  [0, 8],
  [4, 8],
  [2, 4],
  [1, 2],
] as const;
const lineOrder = ({ height, interlaced }: GifFrame): number[] => {
  if (!interlaced) return Array.from({ length: height }, (_, y) => y);
  const lines: number[] = [];
  for (const [start, step] of PASSES) for (let y = start; y < height; y += step) lines.push(y);
  return lines;
};

/** Paints a frame on the screen; says whether there was anything of it. */
const paint = (bytes: Buffer, frame: GifFrame, { width, grey }: Pixels): boolean => {
  const codeBits = bytes[frame.at] ?? 0;
  if (codeBits < 1 || codeBits > MAX_COLOUR_BITS) return false;
  const colours = new Uint8Array(frame.width * frame.height);
  const written = unpackLzw(joinedBlocks(bytes, frame.at + 1), codeBits, colours);
  const shade = Uint8Array.from({ length: frame.colours.count }, (_, index) => {
    const at = frame.colours.at + index * 3;
    return luma(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0);
  });
  for (const [line, y] of lineOrder(frame).entries()) {
    const to = (frame.top + y) * width + frame.left;
    const end = Math.min(frame.width, written - line * frame.width);
    for (let x = 0; x < end; x += 1) {
      const colour = colours[line * frame.width + x] ?? 0;
      if (colour !== frame.clear) grey[to + x] = shade[colour] ?? 0;
    }
  }
  return written > 0;
};

const WIPED = 2;
const BACK = 3;

/** The screen of a GIF whose size has been found to be bounded, after each of its first pictures. Throws where there is none. */
export const decodeGif = (bytes: Buffer, { width, height, frames }: Gif): Pixels[] => {
  let screen: Pixels = { width, height, grey: new Uint8Array(width * height).fill(255) };
  const seen: Pixels[] = [];
  for (const frame of frames) {
    const painted = { ...screen, grey: Uint8Array.from(screen.grey) };
    if (paint(bytes, frame, painted)) seen.push(painted);
    if (frame.disposal === BACK) continue;
    screen = painted;
    if (frame.disposal !== WIPED) continue;
    screen = { ...painted, grey: Uint8Array.from(painted.grey) };
    for (let y = frame.top; y < frame.top + frame.height; y += 1)
      screen.grey.fill(255, y * width + frame.left, y * width + frame.left + frame.width);
  }
  if (seen.length === 0) throw new Error(DAMAGED);
  return seen;
};
