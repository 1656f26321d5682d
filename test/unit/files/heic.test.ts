import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { heicLayout } from '#domain/message/picture/heic-header.ts';
import { attachedInMail, heldKind } from '#domain/message/read/held-files.ts';
import { isUnread } from '#domain/message/read/unread-file.ts';
import { decodeHeic } from '#io/files/heic.ts';
import { type Pixels, upright } from '#io/files/pixels.ts';
import { readPictureFile } from '#io/files/read-file.ts';
import { HEIC_FIXTURE, HEVC_CONFIGURATION, heicOf, type MadeHeic } from '#test/support/files/heic.ts';
import { filePart, multipartMail } from '#test/support/letters/mails.ts';
import { runs } from '#test/support/runs.ts';

const bytes = readFileSync(HEIC_FIXTURE);
const ON = { heic: true };

const decoded = async (file: Buffer): Promise<Pixels> => {
  const layout = heicLayout(file);
  if (layout === null) throw new Error('no layout');
  return decodeHeic(file, layout);
};

let picture: Pixels;
beforeAll(async () => {
  picture = await decoded(bytes);
});

describe('a photo of HEIC', () => {
  it('is unpacked to the size that its header says, in shades of grey', () => {
    expect([picture.width, picture.height]).toEqual([1_080, 520]);
    expect(picture.grey.length).toBe(1_080 * 520);
    // A screenshot is light with some ink in it.
    const dark = picture.grey.filter((shade) => shade < 100).length / picture.grey.length;
    expect(dark).toBeGreaterThan(0.01);
    expect(dark).toBeLessThan(0.5);
  });

  it.each([
    [0, 1],
    [1, 8],
    [2, 3],
    [3, 6],
  ])('turned by %i quarters is turned upright', async (quarters, orientation) => {
    const turned = await decoded(heicOf({ quarters }));

    expect(turned).toEqual(upright(picture, orientation));
  });

  it('of several pieces is laid out row by row, and cut where its size says', async () => {
    const { width, height, grey } = await decoded(heicOf({ columns: 2, rows: 2, size: { width: 1_600, height: 900 } }));

    expect([width, height]).toEqual([1_600, 900]);
    const at = (x: number, y: number) => grey[y * width + x];
    for (const [x, y] of [
      [0, 0],
      [400, 300],
      [519, 379],
    ] as const) {
      const there = picture.grey[y * 1_080 + x];
      expect([at(x, y), at(x + 1_080, y), at(x, y + 520)]).toEqual([there, there, there]);
    }
  });

  it('is sealed, and said to be a photo, unless the hotline reads them', () => {
    const mail = multipartMail([filePart('IMG_1.HEIC', bytes, 'image/heic')]);

    expect(heldKind('IMG_1.HEIC', 'image/heic', bytes)).toBeNull();
    expect(attachedInMail(mail)).toMatchObject({ held: [], unread: ['photo'] });
    expect(isUnread('IMG_1.HEIC', bytes)).toBe(true);
    expect(attachedInMail(mail, ON)).toMatchObject({ held: [{ kind: 'picture' }], unread: [] });
    expect(isUnread('IMG_1.HEIC', bytes, ON)).toBe(false);
    expect(isUnread('IMG_1.HEIC', null, ON)).toBe(false);
    expect(isUnread('IMG_1.HEIC', Buffer.from('hello'), ON)).toBe(true);
  });
});

/** How pictures are coded, with one of its bytes changed. */
const configuration = (at: number, byte: number): Buffer => {
  const changed = Buffer.from(HEVC_CONFIGURATION);
  changed.writeUInt8(byte, at);
  return changed;
};
/** Where the coded width stands in the fixture's configuration: `a0 02 1c 80 20 96` are 4:2:0, 1,080 and 520 in Exp-Golomb's code. */
const WIDTH_AT = HEVC_CONFIGURATION.indexOf(Buffer.from('a0021c80', 'hex'));

describe('a HEIC that was made to harm', () => {
  it.each<[string, MadeHeic, string]>([
    ['claims 60,000 pixels in a row', { columns: 56, size: { width: 60_000, height: 520 } }, 'file-too-large'],
    [
      'claims more pixels than are read',
      { columns: 10, rows: 10, size: { width: 10_800, height: 5_200 } },
      'file-too-large',
    ],
    ['is of more pieces than are read', { columns: 40, rows: 40 }, 'file-broken'],
    ['claims fewer pixels than its piece is coded with', { size: { width: 300, height: 300 } }, 'file-broken'],
    ['claims more pixels than its piece has', { size: { width: 1_200, height: 520 } }, 'file-broken'],
    [
      'is coded in other colours than are read',
      { configuration: configuration(WIDTH_AT, 0x90) },
      'file-unread-variant',
    ],
    ['is coded by nothing', { configuration: Buffer.alloc(23) }, 'file-broken'],
  ])('is refused before it is unpacked where it %s', async (_, made, reason) => {
    expect(await readPictureFile(heicOf(made))).toEqual({ ok: false, reason });
  });

  it('never makes its header’s reader throw, nor take long', () => {
    const grid = heicOf({ columns: 3, rows: 2 });
    // What is read of it stands in its first kilobytes: there damage tells.
    const change = fc.record({ at: fc.nat(900), byte: fc.nat(255), wide: fc.boolean() });
    fc.assert(
      fc.property(
        fc.constantFrom(bytes, grid),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (whole, changes, kept) => {
          const damaged = Buffer.from(whole.subarray(0, Math.ceil(whole.length * kept)));
          for (const { at, byte, wide } of changes) {
            if (at < damaged.length) damaged.writeUInt8(byte, at);
            if (wide && at + 4 <= damaged.length) damaged.writeUInt32BE(0xffff_fff0 + (byte & 15), at);
          }
          const begun = performance.now();
          const layout = heicLayout(damaged);
          expect(performance.now() - begun).toBeLessThan(2_000);
          for (const { offset, length } of layout?.pieces ?? [])
            expect(offset + length).toBeLessThanOrEqual(damaged.length);
        },
      ),
      { numRuns: runs(300, 10_000) },
    );
  });
});
