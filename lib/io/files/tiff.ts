import { decode } from 'tiff';
import { luma, type Pixels } from './pixels.ts';

/** The first picture of a TIFF whose header has been found to be bounded and of a kind that is read. Throws where it is damaged. */
export const decodeTiff = (bytes: Buffer): Pixels => {
  const [picture] = decode(bytes, { pages: [0] });
  if (picture === undefined) throw new Error('the picture is damaged');
  const { width, height, data, samplesPerPixel, bitsPerSample, type, palette } = picture;
  const grey = new Uint8Array(width * height);
  const most = 2 ** bitsPerSample - 1;
  const shades = palette?.map(([red, green, blue]) => luma(red >> 8, green >> 8, blue >> 8));
  for (let at = 0; at < grey.length; at += 1) {
    const from = at * samplesPerPixel;
    const [first = 0, second = 0, third = 0] = [data[from], data[from + 1], data[from + 2]];
    const shade = type === 2 ? luma(first, second, third) : first;
    grey[at] = type === 3 ? (shades?.[first] ?? 0) : Math.round((shade * 255) / most);
  }
  return { width, height, grey };
};
