/** What the first bytes of a picture say that an engine of its own unpacks. */
interface EngineHeader {
  type: 'webp' | 'avif';
  width: number;
  height: number;
  orientation: 1;
}

const isAt = (bytes: Buffer, at: number, what: string): boolean =>
  bytes.toString('latin1', at, at + what.length) === what;

/** A frame of VP8 begins with three bytes of its own and these. */
const VP8_START = '\x9d\x01\x2a';
const VP8L_START = 0x2f;

const sizeOf = (bytes: Buffer): { width: number; height: number } | null => {
  if (isAt(bytes, 12, 'VP8X')) return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (isAt(bytes, 12, 'VP8 ') && isAt(bytes, 23, VP8_START))
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (isAt(bytes, 12, 'VP8L') && bytes[20] === VP8L_START) {
    const bits = bytes.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  return null;
};

/**
 * The size of a WebP, of its canvas or its one frame. A canvas may be said to be small and hold a large frame: then the decoder
 * refuses it, for it unpacks what the canvas says.
 */
export const webpHeader = (bytes: Buffer): EngineHeader | null => {
  if (bytes.length < 30 || !isAt(bytes, 0, 'RIFF') || !isAt(bytes, 8, 'WEBP')) return null;
  const size = sizeOf(bytes);
  return size && { type: 'webp', ...size, orientation: 1 };
};

/** A frame of an animation: its place, size, time and how it is laid over the last, before its own chunks. */
const FRAME_HEAD = 16;
const CHUNK_HEAD = 8;
/** Most chunks before the first frame. */
const MAX_CHUNKS = 100;
const ALPHA_FLAG = 0x10;

/**
 * The first frame of an animated WebP as a picture of its own, which its reader takes; null where it is no animation, or its frame is
 * larger than its canvas, whose size is what was found to be bounded.
 */
export const firstWebpFrame = (bytes: Buffer): { picture: Buffer; more: boolean } | null => {
  const canvas = webpHeader(bytes);
  if (canvas === null || !isAt(bytes, 12, 'VP8X')) return null;
  let at = 12;
  for (let chunk = 0; chunk < MAX_CHUNKS && at + CHUNK_HEAD + FRAME_HEAD <= bytes.length; chunk += 1) {
    const size = bytes.readUInt32LE(at + 4);
    const next = at + CHUNK_HEAD + size + (size & 1);
    if (isAt(bytes, at, 'ANMF')) {
      const start = at + CHUNK_HEAD;
      const frame = bytes.subarray(start + FRAME_HEAD, start + size);
      const [width, height] = [bytes.readUIntLE(start + 6, 3) + 1, bytes.readUIntLE(start + 9, 3) + 1];
      if (width > canvas.width || height > canvas.height) return null;
      const head = Buffer.alloc(18);
      head.write('VP8X', 'latin1');
      head.writeUInt32LE(10, 4);
      head[8] = isAt(frame, 0, 'ALPH') ? ALPHA_FLAG : 0;
      bytes.copy(head, 12, start + 6, start + 12);
      const riff = Buffer.alloc(12);
      riff.write('RIFF', 'latin1');
      riff.writeUInt32LE(4 + head.length + frame.length, 4);
      riff.write('WEBP', 8, 'latin1');
      return { picture: Buffer.concat([riff, head, frame]), more: isAt(bytes, next, 'ANMF') };
    }
    at = next;
  }
  return null;
};

/** Most bytes of a file of boxes in which its pictures' sizes stand. */
const MAX_META = 64 * 1024;

/** The largest size that an AVIF says for a picture of its own (`ispe`): of a grid the whole is the largest. */
export const avifHeader = (bytes: Buffer): EngineHeader | null => {
  if (bytes.length < 32 || !isAt(bytes, 4, 'ftyp')) return null;
  const brands = bytes.toString('latin1', 8, Math.min(bytes.readUInt32BE(0), 64));
  if (!/avi[fs]/.test(brands)) return null;
  let width = 0;
  let height = 0;
  const meta = bytes.subarray(0, MAX_META);
  for (let at = meta.indexOf('ispe'); at >= 0 && at + 16 <= meta.length; at = meta.indexOf('ispe', at + 4)) {
    width = Math.max(width, meta.readUInt32BE(at + 8));
    height = Math.max(height, meta.readUInt32BE(at + 12));
  }
  return width === 0 || height === 0 ? null : { type: 'avif', width, height, orientation: 1 };
};
