/** One picture of a GIF: where it stands on the screen, and in the file. */
export interface GifFrame {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Whether its lines stand in four passes. */
  interlaced: boolean;
  /** Where its colours stand, and how many there are. */
  colours: { at: number; count: number };
  /** The colour that is not painted; null where each is. */
  clear: number | null;
  /** What happens to it before the next one: 2 it is wiped, 3 what was beneath it comes back. */
  disposal: number;
  /** Where its packed pixels begin: the length of a code, then blocks. */
  at: number;
}

/** The screen of a GIF and the first of its pictures. */
export interface Gif {
  type: 'gif';
  /** The screen, and as much more as a picture on it needs. */
  width: number;
  height: number;
  orientation: 1;
  frames: GifFrame[];
  /** Whether it has more pictures than are looked at. */
  more: boolean;
}

/** Most pictures of an animation that are read: each may cost a second, and the letter may come behind an empty one. */
export const MAX_FRAMES = 3;
/** Most blocks before them: a chain of empty comments is an attack. */
const MAX_BLOCKS = 1_000;

const HEAD = 13;
const EXTENSION = 0x21;
const CONTROL = 0xf9;
const IMAGE = 0x2c;
const IMAGE_LENGTH = 10;

/** Where a chain of blocks ends: each begins with its length, the last has none. */
const behindBlocks = (bytes: Buffer, start: number): number => {
  let at = start;
  for (let length = bytes[at] ?? 0; length > 0; length = bytes[at] ?? 0) at += length + 1;
  return at + 1;
};

const coloursAt = (at: number, flags: number): GifFrame['colours'] => ({
  at,
  count: (flags & 0x80) === 0 ? 0 : 2 ** ((flags & 7) + 1),
});

/**
 * A GIF's screen and its first pictures (GIF89a), or null. A picture may be said to be larger than its screen: the size is what holds
 * all that are read, so that a bound on it bounds each of them. One pass over the file, nothing is unpacked.
 */
export const gifFrames = (bytes: Buffer): Gif | null => {
  if (bytes.length < HEAD || !/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return null;
  const screen = coloursAt(HEAD, bytes[10] ?? 0);
  const gif: Gif = {
    type: 'gif',
    width: bytes.readUInt16LE(6),
    height: bytes.readUInt16LE(8),
    orientation: 1,
    frames: [],
    more: false,
  };
  let at = HEAD + screen.count * 3;
  let control = { clear: null as number | null, disposal: 0 };
  for (let block = 0; at + IMAGE_LENGTH < bytes.length; block += 1) {
    const isImage = bytes[at] === IMAGE;
    if (!isImage && bytes[at] !== EXTENSION) break;
    if (block === MAX_BLOCKS || (isImage && gif.frames.length === MAX_FRAMES)) return { ...gif, more: true };
    if (isImage) {
      const [left, top, width, height] = [1, 3, 5, 7].map((offset) => bytes.readUInt16LE(at + offset)) as [
        number,
        number,
        number,
        number,
      ];
      const flags = bytes[at + 9] ?? 0;
      const own = coloursAt(at + IMAGE_LENGTH, flags);
      const data = own.at + own.count * 3;
      const colours = own.count > 0 ? own : screen;
      gif.frames.push({ left, top, width, height, interlaced: (flags & 0x40) !== 0, colours, ...control, at: data });
      gif.width = Math.max(gif.width, left + width);
      gif.height = Math.max(gif.height, top + height);
      control = { clear: null, disposal: 0 };
      at = behindBlocks(bytes, data + 1);
    } else {
      const flags = bytes[at + 3] ?? 0;
      if (bytes[at + 1] === CONTROL)
        control = { clear: (flags & 1) === 0 ? null : (bytes[at + 6] ?? 0), disposal: (flags >> 2) & 7 };
      at = behindBlocks(bytes, at + 2);
    }
  }
  return gif;
};
