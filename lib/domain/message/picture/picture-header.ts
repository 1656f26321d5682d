import { bmpHeader } from './bmp-header.ts';
import { avifHeader, webpHeader } from './engine-header.ts';
import { gifFrames } from './gif-frames.ts';

import { tiffHeader } from './tiff-header.ts';

/** What the first bytes of a picture say of it. */
export interface PictureHeader {
  type: 'png' | 'jpeg' | 'webp' | 'avif' | 'bmp' | 'gif' | 'tiff';
  /** Pixels, as they are stored. */
  width: number;
  height: number;
  /** How the stored picture is turned to be seen upright (EXIF): 1 not, 3 by 180 degrees, 6 by 90 clockwise, 8 by 270. */
  orientation: number;
  /** Stored in a way that is not read: its sender is told so. */
  unread?: true;
}

/** Fewest pixels of a side that holds a line of text: smaller ones are icons, and beacons of a single pixel. */
const MIN_SIDE = 40;
const MIN_PIXELS = 20_000;
/** Longest side: a screenshot of a whole page is long, and one of 60,000 is made to exhaust a decoder. */
const MAX_SIDE = 16_000;
/** Most pixels: a phone's camera takes 12 to 24 million; 20,000 x 20,000 of one colour are 50 kB packed, 1.6 GB unpacked. */
const MAX_PIXELS = 25_000_000;

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const IHDR = Buffer.from('IHDR');

const isAt = (bytes: Buffer, at: number, what: Buffer): boolean => bytes.subarray(at, at + what.length).equals(what);

const pngHeader = (bytes: Buffer): PictureHeader | null =>
  bytes.length >= 26 && isAt(bytes, 12, IHDR)
    ? { type: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), orientation: 1 }
    : null;

const SOI = 0xd8;
const SOS = 0xda;
const APP1 = 0xe1;
/** Start of frame: baseline, extended, progressive; the lossless and arithmetic ones are read by no browser. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
/** Most segments before the picture: a chain of empty ones is an attack. */
const MAX_SEGMENTS = 500;

const EXIF = Buffer.from('Exif\0\0');
const ORIENTATION = 0x0112;
/** Most entries of the first directory that are looked at. */
const MAX_ENTRIES = 100;

/** The orientation in an EXIF segment (TIFF 6.0), or 1. */
const orientationOf = (segment: Buffer): number => {
  if (!isAt(segment, 0, EXIF) || segment.length < EXIF.length + 8) return 1;
  const tiff = segment.subarray(EXIF.length);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < Math.min(short(directory), MAX_ENTRIES); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (short(at) === ORIENTATION) return short(at + 8);
  }
  return 1;
};

const jpegHeader = (bytes: Buffer): PictureHeader | null => {
  let at = 2;
  let orientation = 1;
  for (let segment = 0; segment < MAX_SEGMENTS && at + 9 < bytes.length; segment += 1) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === SOS) return null;
    const length = bytes.readUInt16BE(at + 2);
    if (FRAMES.has(marker)) {
      return { type: 'jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7), orientation };
    }
    if (marker === APP1) orientation = orientationOf(bytes.subarray(at + 4, at + 2 + length));
    at += 2 + length;
  }
  return null;
};

const gifHeader = (bytes: Buffer): PictureHeader | null => {
  const gif = gifFrames(bytes);
  return gif && { type: gif.type, width: gif.width, height: gif.height, orientation: 1 };
};

/** What a PNG, JPEG, WebP, AVIF, BMP, GIF or TIFF says of itself in its header, or null: what it is called does not count. */
export const pictureHeader = (bytes: Buffer): PictureHeader | null => {
  if (isAt(bytes, 0, PNG)) return pngHeader(bytes);
  if (bytes[0] === 0xff && bytes[1] === SOI) return jpegHeader(bytes);
  return webpHeader(bytes) ?? avifHeader(bytes) ?? bmpHeader(bytes) ?? gifHeader(bytes) ?? tiffHeader(bytes);
};

/** Whether a picture is large enough to hold a line of text. */
export const isLegible = ({ width, height }: PictureHeader): boolean =>
  Math.min(width, height) >= MIN_SIDE && width * height >= MIN_PIXELS;

/** Whether a picture can be unpacked without harm. */
export const isBounded = ({ width, height }: Pick<PictureHeader, 'width' | 'height'>): boolean =>
  Math.max(width, height) <= MAX_SIDE && width * height <= MAX_PIXELS;
