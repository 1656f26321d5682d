import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A screenshot as a phone keeps it, of one piece of 1,080 by 520 pixels. */
export const HEIC_FIXTURE = join(import.meta.dirname, '../../fixtures/pictures/shot.heic');

const u16 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => {
    bytes.writeUInt16BE(value, index * 2);
  });
  return bytes;
};
const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    bytes.writeUInt32BE(value, index * 4);
  });
  return bytes;
};
const box = (name: string, ...content: Uint8Array[]): Buffer => {
  const whole = Buffer.concat(content);
  return Buffer.concat([u32(whole.length + 8), Buffer.from(name, 'latin1'), whole]);
};
const full = (name: string, version: number, ...content: Uint8Array[]): Buffer =>
  box(name, Buffer.from([version, 0, 0, 0]), ...content);

/** What a made HEIC says of itself; each piece is the fixture's picture. */
export interface MadeHeic {
  columns?: number;
  rows?: number;
  /** Quarters by which it is turned anticlockwise to be seen. */
  quarters?: number;
  /** The size that it claims; by itself that of its pieces. */
  size?: { width: number; height: number };
  /** How its pieces are coded (`hvcC`); by itself as the fixture's is. */
  configuration?: Buffer;
}

const fixture = readFileSync(HEIC_FIXTURE);
const CODED = { offset: 359, length: 67_565 };
const own = (name: string): Buffer => {
  const at = fixture.indexOf(name);
  return Buffer.from(fixture.subarray(at + 4, at - 4 + fixture.readUInt32BE(at - 4)));
};
/** How the fixture is coded. */
export const HEVC_CONFIGURATION = own('hvcC');

/** A HEIC as phones write it: a grid of pieces, turned, whatever it claims. */
export const heicOf = ({
  columns = 1,
  rows = 1,
  quarters = 0,
  size,
  configuration = HEVC_CONFIGURATION,
}: MadeHeic): Buffer => {
  const pieces = Array.from({ length: columns * rows }, (_, index) => index + 2);
  const whole = size ?? { width: 1_080 * columns, height: 520 * rows };
  const grid = Buffer.concat([Buffer.from([0, 1, rows - 1, columns - 1]), u32(whole.width, whole.height)]);
  const properties = box(
    'ipco',
    full('ispe', 0, u32(whole.width, whole.height)),
    box('irot', Buffer.from([quarters])),
    full('ispe', 0, u32(1_080, 520)),
    box('hvcC', configuration),
  );
  const owners = Buffer.concat([
    u32(pieces.length + 1),
    Buffer.concat([u16(1), Buffer.from([2, 1, 0x82])]),
    ...pieces.map((id) => Buffer.concat([u16(id), Buffer.from([2, 3, 0x84])])),
  ]);
  const entry = (id: number, kind: string): Buffer => full('infe', 2, u16(id, 0), Buffer.from(`${kind}\0`, 'latin1'));
  const meta = (start: number): Buffer =>
    full(
      'meta',
      0,
      full('hdlr', 0, Buffer.alloc(4), Buffer.from('pict'), Buffer.alloc(13)),
      full('pitm', 0, u16(1)),
      full(
        'iloc',
        1,
        Buffer.from([0x44, 0]),
        u16(pieces.length + 1),
        // The grid stands among the descriptions, the pieces in the file.
        Buffer.concat([u16(1, 1, 0, 1), u32(0, grid.length)]),
        ...pieces.map((id) => Buffer.concat([u16(id, 0, 0, 1), u32(start, CODED.length)])),
      ),
      full('iinf', 0, u16(pieces.length + 1), entry(1, 'grid'), ...pieces.map((id) => entry(id, 'hvc1'))),
      full('iref', 0, box('dimg', u16(1, pieces.length, ...pieces))),
      box('iprp', properties, full('ipma', 0, owners)),
      box('idat', grid),
    );
  const type = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1'));
  const start = type.length + meta(0).length + 8;
  const data = fixture.subarray(CODED.offset, CODED.offset + CODED.length);
  return Buffer.concat([type, meta(start), box('mdat', data)]);
};
