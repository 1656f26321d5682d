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
  rows: 278,
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

/** Whether a TIFF's numbers begin with their last byte; null where bytes are no TIFF. */
const isLittle = (bytes: Buffer): boolean | null => {
  const start = bytes.toString('hex', 0, 4);
  if (bytes.length < 8) return null;
  return start === '49492a00' ? true : start === '4d4d002a' ? false : null;
};

const firstDirectory = (bytes: Buffer, little: boolean): number =>
  little ? bytes.readUInt32LE(4) : bytes.readUInt32BE(4);

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

/** Packed as faxes are, in two dimensions (CCITT group 4). */
const GROUP_4 = 4;
/** Most strips of a fax: programs cut a page into some two hundred. */
const MAX_FAX_STRIPS = 2_000;

/** A fax's page as a TIFF stores it, in strips that are each packed by itself. */
export interface FaxPage {
  width: number;
  height: number;
  strips: { rows: number; bytes: Buffer }[];
  /** Whether a white point is stored as 1. */
  whiteIsOne: boolean;
  /** Whether the bits of a byte stand in the other order. */
  reversed: boolean;
}

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

const isFax = (tags: Tags): boolean => {
  const one = (tag: number): number => tags.get(tag)?.[0] ?? 1;
  const strips = tags.get(TAGS.strips)?.length ?? 0;
  return (
    one(TAGS.packing) === GROUP_4 &&
    [TAGS.bits, TAGS.samples, TAGS.orientation, TAGS.planes].every((tag) => one(tag) === 1) &&
    one(TAGS.fill) <= 2 &&
    (tags.get(TAGS.colours)?.[0] ?? 0) < 2 &&
    !tags.has(TAGS.tile) &&
    strips > 0 &&
    strips <= MAX_FAX_STRIPS &&
    tags.get(TAGS.stripLengths)?.length === strips
  );
};

/** The first page of a TIFF that is packed as faxes are (CCITT group 4); null where it is not. */
export const faxPage = (bytes: Buffer): FaxPage | null => {
  const little = isLittle(bytes);
  if (little === null) return null;
  const tags = tagsAt(bytes, little, firstDirectory(bytes, little))?.tags;
  if (tags === undefined || !isFax(tags)) return null;
  const one = (tag: number): number | undefined => tags.get(tag)?.[0];
  const [width = 0, height = 0] = [one(TAGS.width), one(TAGS.height)];
  const most = Math.min(one(TAGS.rows) ?? height, height);
  const lengths = tags.get(TAGS.stripLengths) ?? [];
  const strips = (tags.get(TAGS.strips) ?? []).flatMap((from, index) => {
    const rows = Math.min(most, height - index * most);
    return rows > 0 ? [{ rows, bytes: bytes.subarray(from, from + (lengths[index] ?? 0)) }] : [];
  });
  return { width, height, strips, whiteIsOne: one(TAGS.colours) === 1, reversed: one(TAGS.fill) === 2 };
};

/** What a TIFF says of the first of its pictures, and whether more come behind it; null where it is none. */
export const tiffHeader = (bytes: Buffer): TiffHeader | null => {
  const little = isLittle(bytes);
  if (little === null) return null;
  const directory = tagsAt(bytes, little, firstDirectory(bytes, little));
  const [width, height] = [TAGS.width, TAGS.height].map((tag) => directory?.tags.get(tag) ?? []);
  if (directory === null || width?.length !== 1 || height?.length !== 1) return null;
  return {
    type: 'tiff',
    width: width[0] ?? 0,
    height: height[0] ?? 0,
    orientation: 1,
    ...(isRead(directory.tags, bytes.length) || isFax(directory.tags) ? {} : { unread: true }),
    more: directory.next !== 0,
  };
};
