import decodeAvif, { init as initAvif } from '@jsquash/avif/decode.js';
import decodeWebp, { init as initWebp } from '@jsquash/webp/decode.js';
import { compiledAsset } from './asset.ts';

/** What both decoders answer with; browsers have it. */
class Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

const ENGINES = {
  webp: { path: '@jsquash/webp/codec/dec/webp_dec.wasm', init: initWebp, decode: decodeWebp },
  avif: { path: '@jsquash/avif/codec/dec/avif_dec.wasm', init: initAvif, decode: decodeAvif },
} as const;

/** Unpacks a WebP or AVIF whose header has been found to be bounded: four bytes a pixel. Throws where it is damaged. */
export const decodeByEngine = async (
  type: keyof typeof ENGINES,
  bytes: Uint8Array,
): Promise<{ data: Uint8Array; width: number; height: number }> => {
  Object.assign(globalThis, { ImageData: Picture });
  const { path, init, decode } = ENGINES[type];
  // Given the engine, it fetches none.
  await init(await compiledAsset(path));
  const picture = await decode(new Uint8Array(bytes).buffer);
  if (picture === null) throw new Error('the picture is damaged');
  return { data: new Uint8Array(picture.data.buffer), width: picture.width, height: picture.height };
};
