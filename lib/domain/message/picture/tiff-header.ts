/** What a TIFF says of its first picture. */
interface TiffHeader {
  type: 'tiff';
  width: number;
  height: number;
  orientation: 1;
  /** Stored in a way that is not read: packed as faxes are, as a JPEG, in tiles, turned. */
  unread?: true;
  /** Whether more pictures come behind it. */
  more: boolean;
}

/** Tags of TIFF 6.0 by which it is decided whether a picture is read. */
const TAGS = {
  width: 256,
  height: 257,
  bits: 258,
  packing: 259,
  colours: 262,
  fill: 266,
  strips: 273,
  orientation: 274,
  samples: 277,
  stripLengths: 279,
  planes: 284,
  predictor: 317,
  tile: 322,
  format: 339,
} as const;
/** Most entries of a directory: true ones have 30. */
const MAX_ENTRIES = 100;
/** None, LZW, Deflate by its two numbers. */
const PACKINGS = new Set([1, 5, 8, 32_946]);
/** White or black is zero, red-green-blue, palette. */
const MAX_COLOURS = 3;
const DEPTHS = new Set([1, 8, 16]);
/** Bytes of a number: of a byte, a short and a long. */
const LENGTHS: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4 };

type Tags = Map<number, number[]>;

/** The numbers of a directory's tags; null where one is said twice or in another type, so that readers might take another. */
const tagsAt = (bytes: Buffer, little: boolean, start: number): { tags: Tags; next: number } | null => {
  const numberAt = (at: number, length: number): number =>
    at + length > bytes.length ? 0 : little ? bytes.readUIntLE(at, length) : bytes.readUIntBE(at, length);
  const count = numberAt(start, 2);
  if (count > MAX_ENTRIES) return null;
  const tags: Tags = new Map();
  const known = new Set<number>(Object.values(TAGS));
  for (let at = start + 2; at < start + 2 + count * 12; at += 12) {
    const tag = numberAt(at, 2);
    if (!known.has(tag)) continue;
    const length = LENGTHS[numberAt(at + 2, 2)];
    const numbers = numberAt(at + 4, 4);
    if (length === undefined || tags.has(tag) || numbers * length > bytes.length) return null;
    const from = numbers * length > 4 ? numberAt(at + 8, 4) : at + 8;
    tags.set(
      tag,
      Array.from({ length: numbers }, (_, index) => numberAt(from + index * length, length)),
    );
  }
  return { tags, next: numberAt(start + 2 + count * 12, 4) };
};

/** Whether a picture is stored in one of the ways that are read, in strips that together are no longer than their file. */
const isRead = (tags: Tags, size: number): boolean => {
  const all = (tag: number): number[] => tags.get(tag) ?? [];
  const one = (tag: number): number => all(tag)[0] ?? 1;
  const [bits, samples, colours] = [one(TAGS.bits), one(TAGS.samples), all(TAGS.colours)[0] ?? MAX_COLOURS + 1];
  const lengths = all(TAGS.stripLengths);
  return (
    PACKINGS.has(one(TAGS.packing)) &&
    [TAGS.fill, TAGS.orientation, TAGS.planes, TAGS.format].every((tag) => one(tag) === 1) &&
    !tags.has(TAGS.tile) &&
    colours <= MAX_COLOURS &&
    all(TAGS.bits).every((each) => each === bits) &&
    DEPTHS.has(bits) &&
    (bits > 1 || (samples === 1 && colours < 2 && one(TAGS.predictor) === 1)) &&
    (colours === 2 ? samples >= 3 && samples <= 4 : samples <= 2 && samples > 0) &&
    (colours < MAX_COLOURS || bits === 8) &&
    lengths.length === all(TAGS.strips).length &&
    lengths.length <= one(TAGS.height) &&
    lengths.reduce((sum, length) => sum + length, 0) <= size
  );
};

/** What a TIFF says of the first of its pictures, and whether more come behind it; null where it is none. */
export const tiffHeader = (bytes: Buffer): TiffHeader | null => {
  const start = bytes.toString('hex', 0, 4);
  const little = start === '49492a00';
  if (bytes.length < 8 || (!little && start !== '4d4d002a')) return null;
  const directory = tagsAt(bytes, little, little ? bytes.readUInt32LE(4) : bytes.readUInt32BE(4));
  const [width, height] = [TAGS.width, TAGS.height].map((tag) => directory?.tags.get(tag) ?? []);
  if (directory === null || width?.length !== 1 || height?.length !== 1) return null;
  return {
    type: 'tiff',
    width: width[0] ?? 0,
    height: height[0] ?? 0,
    orientation: 1,
    ...(isRead(directory.tags, bytes.length) ? {} : { unread: true }),
    more: directory.next !== 0,
  };
};
