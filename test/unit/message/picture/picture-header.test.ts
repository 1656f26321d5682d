import { describe, expect, it } from 'vitest';
import { isBounded, isLegible, pictureHeader } from '#domain/message/picture/picture-header.ts';
import { jpegHead, pngOf } from '#test/support/letters/pictures.ts';

describe('the header of a picture', () => {
  it.each([
    ['a PNG', pngOf(800, 600), { type: 'png', width: 800, height: 600, orientation: 1 }],
    ['a JPEG', jpegHead(1200, 900), { type: 'jpeg', width: 1200, height: 900, orientation: 1 }],
    [
      'a photo that was taken upright',
      jpegHead(4000, 3000, 6),
      { type: 'jpeg', width: 4000, height: 3000, orientation: 6 },
    ],
  ])('says what %s is', (_, bytes, header) => {
    expect(pictureHeader(bytes)).toEqual(header);
  });

  it.each([
    ['a GIF', Buffer.from('GIF89a')],
    ['a PNG that ends in its header', pngOf(800, 600).subarray(0, 20)],
    ['a JPEG without a frame', Buffer.from('ffd8ffda0002', 'hex')],
    [
      'a JPEG of empty segments without end',
      Buffer.concat([Buffer.from('ffd8', 'hex'), ...Array(9_000).fill(Buffer.from('ffe00002', 'hex'))]),
    ],
    ['nothing', Buffer.alloc(0)],
  ])('is not found in %s', (_, bytes) => {
    expect(pictureHeader(bytes)).toBeNull();
  });

  it.each([
    ['a phone screenshot', 1080, 2400, { legible: true, bounded: true }],
    ['a beacon', 1, 1, { legible: false, bounded: true }],
    ['an icon', 64, 64, { legible: false, bounded: true }],
    ['a picture of 20,000 by 20,000', 20_000, 20_000, { legible: true, bounded: false }],
    ['a picture of 50 by 60,000', 50, 60_000, { legible: true, bounded: false }],
  ])('tells whether %s is read', (_, width, height, { legible, bounded }) => {
    const header = { type: 'png', width, height, orientation: 1 } as const;

    expect([isLegible(header), isBounded(header)]).toEqual([legible, bounded]);
  });
});
