import { describe, expect, it } from 'vitest';
import { firstWebpFrame } from '#domain/message/picture/engine-header.ts';
import { isBounded, pictureHeader } from '#domain/message/picture/picture-header.ts';

/** The first bytes of a WebP of one kind, and of an AVIF. */
const webp = (kind: string, body: readonly number[]): Buffer =>
  Buffer.concat([Buffer.from(`RIFF\0\0\0\0WEBP${kind}\0\0\0\0`, 'latin1'), Buffer.from(body), Buffer.alloc(20)]);
const avif = (width: number, height: number): Buffer => {
  const size = Buffer.alloc(12);
  size.writeUInt32BE(width, 4);
  size.writeUInt32BE(height, 8);
  return Buffer.concat([Buffer.from('\0\0\0\x14ftypavif\0\0\0\0mif1....ispe', 'latin1'), size, Buffer.alloc(8)]);
};

describe('the header of a picture that an engine unpacks', () => {
  it.each([
    ['VP8', webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x2c, 1, 0xc8, 0]), 'webp'],
    ['VP8L', webp('VP8L', [0x2f, 0x2b, 0xc1, 0x31, 0]), 'webp'],
    ['VP8X', webp('VP8X', [0, 0, 0, 0, 0x2b, 1, 0, 0xc7, 0, 0]), 'webp'],
    ['AVIF', avif(300, 200), 'avif'],
  ])('says the size of %s', (_, bytes, type) => {
    expect(pictureHeader(bytes)).toEqual({ type, width: 300, height: 200, orientation: 1 });
  });

  it('gives no frame of a moving WebP that is larger than its canvas, whose size was bounded', () => {
    const frame = (across: number) => [65, 78, 77, 70, 24, 0, 0, 0, 0, 0, 0, 0, 0, 0, across, 1, 0, 0xc7, 0, 0];
    const moving = (across: number) => webp('VP8X', [0x02, 0, 0, 0, 0x2b, 1, 0, 0xc7, 0, 0, ...frame(across)]);
    const sized = (across: number): Buffer => {
      const bytes = moving(across);
      bytes.writeUInt32LE(10, 16);
      return bytes;
    };
    expect(firstWebpFrame(sized(0x2b))).toMatchObject({ more: false });
    expect(firstWebpFrame(sized(0x2c))).toBeNull();
  });

  it.each([
    ['38 bytes of WebP', webp('VP8L', [0x2f, 0xff, 0xff, 0xff, 0x0f])],
    ['an AVIF', avif(60_000, 60_000)],
  ])('of %s that claim more than memory holds refuses it before anything is unpacked', (_, bytes) => {
    const header = pictureHeader(bytes);
    expect(header !== null && isBounded(header)).toBe(false);
  });
});
