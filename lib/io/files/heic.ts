import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import type { HeicLayout } from '#domain/message/picture/heic-header.ts';
import { isPicture } from '#domain/message/picture/hevc-size.ts';
import { compiledAsset, readAsset } from './asset.ts';
import { type Pixels, upright } from './pixels.ts';

/** The decoder alone: what else its package holds is for films in browsers. */
const ENGINE = { script: '@hevcjs/core/wasm/hevc-decode.js', wasm: '@hevcjs/core/wasm/hevc-decode.wasm' };

type Call = (...given: number[]) => number;
/** What is used of the decoder: C's functions, and its memory, which is another one once it has grown. */
interface Hevc {
  HEAPU8: Uint8Array;
  HEAPU16: Uint16Array;
  _malloc: Call;
  _free: Call;
  _hevc_decoder_create: Call;
  _hevc_decoder_destroy: Call;
  _hevc_decoder_decode: Call;
  _hevc_decoder_get_frame: Call;
  getValue(at: number, type: 'i32' | '*'): number;
}

/** Loads the decoder. Its script is one of CommonJS in a package of modules, so that it is compiled here; it is given its engine. */
const load = async (): Promise<Hevc> => {
  const module: { exports?: (given: object) => Promise<Hevc> } = { exports: undefined };
  const script = readAsset(ENGINE.script).toString('utf8');
  const run = compileFunction(script, ['module', 'exports', 'require', '__filename', '__dirname']);
  run(module, {}, createRequire(import.meta.url), import.meta.filename, import.meta.dirname);
  if (module.exports === undefined) throw new Error('the decoder has no beginning');
  const engine = await compiledAsset(ENGINE.wasm);
  const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object => {
    done(new WebAssembly.Instance(engine, imports));
    return {};
  };
  return module.exports({ instantiateWasm, print: () => undefined, printErr: () => undefined });
};

const START = Buffer.from([0, 0, 0, 1]);

/** A piece as a stream: its parameters, then its units, each behind a mark. Other parameters among them are left out. */
const streamOf = (bytes: Buffer, { parameters, lengthBytes }: HeicLayout, at: number, length: number): Buffer => {
  const units = [...parameters];
  const end = at + length;
  for (let from = at; from + lengthBytes <= end; ) {
    const size = bytes.readUIntBE(from, lengthBytes);
    const unit = bytes.subarray(from + lengthBytes, Math.min(end, from + lengthBytes + size));
    if (unit.length > 0 && isPicture(unit)) units.push(unit);
    from += lengthBytes + size;
  }
  return Buffer.concat(units.flatMap((unit) => [START, unit]));
};

/** Bytes of what the decoder says of a picture, and where in it stands what is used: plane, width, height, samples in a line. */
const FRAME = { bytes: 48, plane: 0, width: 12, height: 16, stride: 20 };

/** The first picture of a stream in shades of grey, as it is shown: its luma. Throws where it is damaged. */
const decode = (hevc: Hevc, stream: Buffer): Pixels => {
  const decoder = hevc._hevc_decoder_create();
  const at = hevc._malloc(stream.length);
  const frame = hevc._malloc(FRAME.bytes);
  try {
    hevc.HEAPU8.set(stream, at);
    if (hevc._hevc_decoder_decode(decoder, at, stream.length) !== 0) throw new Error('the picture is damaged');
    if (hevc._hevc_decoder_get_frame(decoder, 0, frame) !== 0) throw new Error('there is no picture');
    const [width, height, stride] = [FRAME.width, FRAME.height, FRAME.stride].map((field) =>
      hevc.getValue(frame + field, 'i32'),
    ) as [number, number, number];
    const plane = hevc.getValue(frame + FRAME.plane, '*') >> 1;
    const grey = new Uint8Array(width * height);
    for (let y = 0; y < height; y += 1) {
      // Samples take two bytes each, of which eight bits are used.
      grey.set(hevc.HEAPU16.subarray(plane + y * stride, plane + y * stride + width), y * width);
    }
    return { width, height, grey };
  } finally {
    hevc._free(at);
    hevc._free(frame);
    hevc._hevc_decoder_destroy(decoder);
  }
};

/** Unpacks a HEIC whose layout has been found to be bounded, upright, in shades of grey. Throws where it is damaged. */
export const decodeHeic = async (bytes: Buffer, layout: HeicLayout): Promise<Pixels> => {
  const { width, height, columns, piece, pieces } = layout;
  const hevc = await load();
  const grey = new Uint8Array(width * height).fill(255);
  for (const [index, { offset, length }] of pieces.entries()) {
    const tile = decode(hevc, streamOf(bytes, layout, offset, length));
    if (tile.width > piece.width || tile.height > piece.height) throw new Error('a piece is larger than it says');
    const left = (index % columns) * tile.width;
    const top = Math.floor(index / columns) * tile.height;
    const across = Math.min(tile.width, width - left);
    for (let y = 0; y < tile.height && top + y < height && across > 0; y += 1) {
      grey.set(tile.grey.subarray(y * tile.width, y * tile.width + across), (top + y) * width + left);
    }
  }
  return upright({ width, height, grey }, layout.orientation);
};
