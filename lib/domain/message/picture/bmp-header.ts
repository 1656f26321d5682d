/** How the pixels of a BMP stand in its file. */
export interface BmpLayout {
  type: 'bmp';
  width: number;
  height: number;
  orientation: 1;
  /** Packed, or of colours, in a way that is not read: run lengths, 16 bits, a JPEG within. */
  unread?: true;
  /** Bits of a pixel. */
  bits: number;
  /** Whether its first line is the uppermost: most begin with the lowest. */
  fromTop: boolean;
  /** Where its colours and its pixels begin, and how many bytes a colour has. */
  coloursAt: number;
  colourLength: number;
  pixelsAt: number;
}

/** Lengths of the second header: OS/2's, Windows', with masks, OS/2's second, versions 4 and 5. No text begins with one. */
const CORE = 12;
const INFO = 40;
const LENGTHS = new Set([CORE, INFO, 52, 56, 64, 108, 124]);
const FILE_HEADER = 14;
const DEPTHS = new Set([1, 4, 8, 24, 32]);
const UNPACKED = 0;
const BY_MASKS = 3;
/** Bytes of three masks that stand behind a header of Windows. */
const MASKS = 12;
/** Blue, green, red and nothing: the order that is read; masks may say another. */
const USUAL_MASKS = [0xff0000, 0xff00, 0xff];

const isUsual = (bytes: Buffer): boolean =>
  bytes.length >= FILE_HEADER + INFO + MASKS &&
  USUAL_MASKS.every((mask, index) => bytes.readUInt32LE(FILE_HEADER + INFO + index * 4) === mask);

/** What a BMP says of itself, or null: two letters begin texts as well, so that all that is fixed in a header is asked for. */
export const bmpHeader = (bytes: Buffer): BmpLayout | null => {
  if (bytes.length < FILE_HEADER + CORE || bytes.toString('latin1', 0, 2) !== 'BM') return null;
  const length = bytes.readUInt32LE(FILE_HEADER);
  const core = length === CORE;
  if (!LENGTHS.has(length) || (!core && bytes.length < FILE_HEADER + INFO)) return null;
  if (bytes.readUInt16LE(core ? 22 : 26) !== 1) return null;
  const height = core ? bytes.readUInt16LE(20) : bytes.readInt32LE(22);
  const bits = bytes.readUInt16LE(core ? 24 : 28);
  const packing = core ? UNPACKED : bytes.readUInt32LE(30);
  const read = DEPTHS.has(bits) && (packing === UNPACKED || (packing === BY_MASKS && bits === 32 && isUsual(bytes)));
  return {
    type: 'bmp',
    width: core ? bytes.readUInt16LE(18) : Math.abs(bytes.readInt32LE(18)),
    height: Math.abs(height),
    orientation: 1,
    ...(read ? {} : { unread: true }),
    bits,
    fromTop: height < 0,
    coloursAt: FILE_HEADER + length,
    colourLength: core ? 3 : 4,
    pixelsAt: bytes.readUInt32LE(10),
  };
};
