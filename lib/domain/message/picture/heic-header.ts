import { type Sized, sizeInParameters } from './hevc-size.ts';
import { isHeic } from './opens.ts';

/** One picture of a HEIC as it is stored: pieces of equal size, of which the whole is laid out row by row. */
export interface HeicLayout {
  type: 'heic';
  /** Pixels of the whole, as it is stored. */
  width: number;
  height: number;
  /** How it is turned to be seen upright, as in EXIF. */
  orientation: 1 | 3 | 6 | 8;
  /** Its kind of coding is not read: another codec, more than 8 bits, colours in another measure. */
  unread?: true;
  /** The parameter sets that each piece is coded by, each a unit of HEVC. */
  parameters: Buffer[];
  /** Bytes of each unit's length in a piece. */
  lengthBytes: number;
  /** Pieces in a row, and the size of one. */
  columns: number;
  piece: Sized;
  /** Where the pieces stand in the file, in order. */
  pieces: { offset: number; length: number }[];
}

/** A box of ISO/IEC 14496-12: its name, and where its content begins and ends. */
interface Box {
  name: string;
  from: number;
  to: number;
}

/** Most boxes of one kind's content that are looked at, at each depth: a photo of 48 tiles has 120 properties and items. */
const MAX_BOXES = 400;
/** Most pieces of one picture: 25 million pixels in tiles of 512 are 96. */
const MAX_PIECES = 128;
/** Most parameter sets: a photo has three. */
const MAX_PARAMETERS = 16;
/** Most pixels by which a picture of one piece is coded larger than it is shown: a block of HEVC. */
const LARGEST_BLOCK = 64;

const boxesIn = (bytes: Buffer, from: number, to: number): Box[] => {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to && boxes.length < MAX_BOXES; ) {
    const length = bytes.readUInt32BE(at);
    // Lengths of 64 bits are for films of more than 4 GB; none reaches to the end of what holds it.
    const end = length === 0 ? to : at + length;
    if (length === 1 || end < at + 8 || end > to) return boxes;
    boxes.push({ name: bytes.toString('latin1', at + 4, at + 8), from: at + 8, to: end });
    at = end;
  }
  return boxes;
};

const find = (boxes: readonly Box[], name: string): Box | null => boxes.find((box) => box.name === name) ?? null;

/** Reads numbers one behind the other, and none beyond an end: there it gives zeros, and says so. */
const reader = (bytes: Buffer, from: number, to: number) => {
  let at = from;
  return {
    take: (length: number): number => {
      const start = at;
      at += length;
      return length === 0 || at > to
        ? 0
        : Number(length > 6 ? bytes.readBigUInt64BE(start) : bytes.readUIntBE(start, length));
    },
    /** Steps over bytes, and says where they stand. */
    skip: (length: number): number => {
      at += length;
      return at - length;
    },
    isOver: (): boolean => at > to,
  };
};

type Extent = HeicLayout['pieces'][number];

/** Where items stand (`iloc`): those in one piece, in the file itself or in the `idat` of its descriptions. */
const placesIn = (bytes: Buffer, { from, to }: Box, inside: Box | null): ReadonlyMap<number, Extent> => {
  const { take, isOver } = reader(bytes, from, to);
  const version = take(1);
  take(3);
  const sizes = take(2);
  const [offsetBytes, lengthBytes, baseBytes, indexBytes] = [
    sizes >> 12,
    (sizes >> 8) & 15,
    (sizes >> 4) & 15,
    sizes & 15,
  ];
  const places = new Map<number, Extent>();
  if (version > 2 || [offsetBytes, lengthBytes, baseBytes, indexBytes].some((size) => ![0, 4, 8].includes(size)))
    return places;
  const count = take(version === 2 ? 4 : 2);
  for (let item = 0; item < Math.min(count, MAX_BOXES) && !isOver(); item += 1) {
    const id = take(version === 2 ? 4 : 2);
    const method = version > 0 ? take(2) & 15 : 0;
    take(2);
    const base = take(baseBytes);
    const extents = take(2);
    const start = method === 1 ? inside?.from : method === 0 ? 0 : undefined;
    for (let extent = 0; extent < Math.min(extents, MAX_BOXES) && !isOver(); extent += 1) {
      if (version > 0) take(indexBytes);
      const offset = take(offsetBytes);
      const length = take(lengthBytes);
      if (extents === 1 && start !== undefined && start + base + offset + length <= bytes.length)
        places.set(id, { offset: start + base + offset, length });
    }
  }
  return places;
};

/** What kind each item is (`iinf`). */
const kindsIn = (bytes: Buffer, { from, to }: Box): ReadonlyMap<number, string> => {
  const kinds = new Map<number, string>();
  const head = bytes[from] === 0 ? 6 : 8;
  for (const box of boxesIn(bytes, from + head, to)) {
    const version = bytes[box.from] ?? 0;
    const { take, isOver } = reader(bytes, box.from + 4, box.to);
    const id = take(version === 3 ? 4 : 2);
    take(2);
    const kind = take(4);
    if (box.name === 'infe' && version >= 2 && !isOver()) kinds.set(id, kind.toString(16));
  }
  return kinds;
};
/** `hvc1` and `grid`, as numbers. */
const CODED = Buffer.from('hvc1').toString('hex');
const GRID = Buffer.from('grid').toString('hex');

/** Which properties each item has (`ipma`), by their places in `ipco`. */
const propertiesIn = (bytes: Buffer, { from, to }: Box): ReadonlyMap<number, number[]> => {
  const { take, isOver } = reader(bytes, from, to);
  const version = take(1);
  take(2);
  const isLong = (take(1) & 1) === 1;
  const count = take(4);
  const properties = new Map<number, number[]>();
  for (let item = 0; item < Math.min(count, MAX_BOXES) && !isOver(); item += 1) {
    const id = take(version < 1 ? 2 : 4);
    const own: number[] = [];
    const associations = take(1);
    for (let index = 0; index < associations; index += 1) own.push(take(isLong ? 2 : 1) & (isLong ? 0x7fff : 0x7f));
    properties.set(id, own);
  }
  return properties;
};

/** The items that a grid is made of, in their order (`iref`, `dimg`). */
const partsOf = (bytes: Buffer, { from, to }: Box, grid: number): number[] => {
  const idBytes = bytes[from] === 0 ? 2 : 4;
  for (const box of boxesIn(bytes, from + 4, to)) {
    const { take, isOver } = reader(bytes, box.from, box.to);
    if (box.name !== 'dimg' || take(idBytes) !== grid) continue;
    const count = take(2);
    const parts: number[] = [];
    for (let index = 0; index < Math.min(count, MAX_PIECES + 1) && !isOver(); index += 1) parts.push(take(idBytes));
    return parts;
  }
  return [];
};

/** The parameter sets of `hvcC` (ISO/IEC 14496-15), and how long the lengths of units are. */
const configurationOf = (bytes: Buffer, { from, to }: Box): Pick<HeicLayout, 'parameters' | 'lengthBytes'> | null => {
  const { take, skip, isOver } = reader(bytes, from + 21, to);
  const lengthBytes = (take(1) & 3) + 1;
  const parameters: Buffer[] = [];
  const arrays = take(1);
  for (let array = 0; array < arrays && parameters.length < MAX_PARAMETERS && !isOver(); array += 1) {
    skip(1);
    const count = take(2);
    for (let unit = 0; unit < count && parameters.length < MAX_PARAMETERS && !isOver(); unit += 1) {
      const length = take(2);
      const at = skip(length);
      parameters.push(bytes.subarray(at, at + length));
    }
  }
  return isOver() || parameters.length === 0 ? null : { parameters, lengthBytes };
};

/** By how many quarters `irot` turns a picture anticlockwise, as EXIF says it. */
const TURNS = [1, 8, 3, 6] as const;

/** The descriptions of a file of pictures, as far as they are read. */
interface Meta {
  bytes: Buffer;
  places: ReadonlyMap<number, Extent>;
  kinds: ReadonlyMap<number, string>;
  references: Box | null;
  /** A property of an item, by its name. */
  property: (item: number, name: string) => Box | null;
}

const metaOf = (bytes: Buffer): (Meta & { primary: number }) | null => {
  const meta = find(boxesIn(bytes, 0, bytes.length), 'meta');
  if (meta === null) return null;
  const boxes = boxesIn(bytes, meta.from + 4, meta.to);
  const [primary, places, kinds, properties] = ['pitm', 'iloc', 'iinf', 'iprp'].map((name) => find(boxes, name));
  if (!primary || !places || !kinds || !properties || primary.to - primary.from < 6) return null;
  const inner = boxesIn(bytes, properties.from, properties.to);
  const [list, owners] = [find(inner, 'ipco'), find(inner, 'ipma')];
  if (list === null || owners === null) return null;
  const all = boxesIn(bytes, list.from, list.to);
  const owned = propertiesIn(bytes, owners);
  return {
    bytes,
    primary: reader(bytes, primary.from + 4, primary.to).take(bytes[primary.from] === 0 ? 2 : 4),
    places: placesIn(bytes, places, find(boxes, 'idat')),
    kinds: kindsIn(bytes, kinds),
    references: find(boxes, 'iref'),
    property: (item, name) => {
      const own = (owned.get(item) ?? []).map((place) => all[place - 1]);
      return own.find((box) => box?.name === name) ?? null;
    },
  };
};

/** The size that is said of an item (`ispe`). */
const sizeOf = ({ bytes, property }: Meta, item: number): Sized | null => {
  const box = property(item, 'ispe');
  return box === null || box.to - box.from < 12
    ? null
    : { width: bytes.readUInt32BE(box.from + 4), height: bytes.readUInt32BE(box.from + 8) };
};

/** The rows and columns of a grid, and its size (ISO/IEC 23008-12, 6.6.2.3). */
const gridOf = (bytes: Buffer, { offset, length }: Extent): (Sized & { rows: number; columns: number }) | null => {
  const { take, isOver } = reader(bytes, offset, offset + length);
  take(1);
  const size = (take(1) & 1) === 1 ? 4 : 2;
  const [rows, columns, width, height] = [take(1) + 1, take(1) + 1, take(size), take(size)];
  return isOver() ? null : { rows, columns, width, height };
};

/**
 * Whether so many pieces in a row make a side of such a length, and none of them too many: a piece that is coded far larger than is
 * said of it is made to exhaust a decoder.
 */
const isTiled = (piece: number, count: number, side: number): boolean =>
  piece * count >= side && (count === 1 ? piece < side + LARGEST_BLOCK : piece * (count - 1) < side);

/** A layout of pieces that are coded alike; null where they are not, or fill no such grid. */
const layoutOf = (
  meta: Meta,
  items: readonly number[],
  whole: Sized & { columns: number; rows: number },
): Omit<HeicLayout, 'type' | 'orientation'> | null => {
  const [first = -1] = items;
  const box = meta.property(first, 'hvcC');
  const configuration = box && configurationOf(meta.bytes, box);
  const pieces = items.flatMap((item) => meta.places.get(item) ?? []);
  if (configuration === null || pieces.length !== whole.columns * whole.rows || pieces.length > MAX_PIECES) return null;
  if (items.some((item) => meta.kinds.get(item) !== CODED)) return null;
  const coded = sizeInParameters(configuration.parameters);
  if (coded === null) return { ...whole, ...configuration, piece: whole, pieces, unread: true };
  const { columns, rows, width, height } = whole;
  if (!isTiled(coded.width, columns, width) || !isTiled(coded.height, rows, height)) return null;
  return { ...configuration, width, height, columns, piece: coded, pieces };
};

/**
 * How the picture of a HEIC is laid out, or null where it is none, or damaged: its size is known before any decoder runs, that
 * of each piece from the very parameters by which the decoder goes. Film, depth and previews beside it are left.
 */
export const heicLayout = (bytes: Buffer): HeicLayout | null => {
  const meta = isHeic(bytes) ? metaOf(bytes) : null;
  if (meta === null) return null;
  const { primary } = meta;
  const turn = meta.property(primary, 'irot');
  const orientation = TURNS[turn === null ? 0 : (bytes[turn.from] ?? 0) & 3] ?? 1;
  const size = sizeOf(meta, primary);
  const isGrid = meta.kinds.get(primary) === GRID;
  const place = meta.places.get(primary);
  const whole = isGrid ? place && gridOf(bytes, place) : size && { ...size, rows: 1, columns: 1 };
  if (!whole || whole.width === 0 || whole.height === 0) return null;
  const items = isGrid ? (meta.references ? partsOf(bytes, meta.references, primary) : []) : [primary];
  const layout = layoutOf(meta, items, whole);
  return layout && { type: 'heic', orientation, ...layout };
};
