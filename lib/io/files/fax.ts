import type { FaxPage } from '#domain/message/picture/tiff-header.ts';
import { firstPage } from './pdf-engine.ts';
import type { Pixels } from './pixels.ts';

/** The bits of a byte in the other order. */
const REVERSED = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number.parseInt(byte.toString(2).padStart(8, '0').split('').reverse().join(''), 2),
);

/** A fax's page as a document of one page, whose engine unpacks it (ISO 32000-1, 7.4.6): each strip is a picture below the last. */
const faxDocument = ({ width, height, strips, whiteIsOne, reversed }: FaxPage): Buffer => {
  const pieces: Buffer[] = [];
  const places: number[] = [];
  let length = 0;
  const put = (piece: Buffer | string): void => {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece;
    pieces.push(bytes);
    length += bytes.length;
  };
  const object = (head: string, stream?: Buffer): void => {
    places.push(length);
    put(`${places.length} 0 obj\n<<${head}${stream === undefined ? '' : `/Length ${stream.length}`}>>\n`);
    if (stream !== undefined) {
      put('stream\n');
      put(stream);
      put('\nendstream\n');
    }
    put('endobj\n');
  };
  put('%PDF-1.4\n');
  object('/Type/Catalog/Pages 2 0 R');
  object('/Type/Pages/Kids[3 0 R]/Count 1');
  const names = strips.map((_, index) => `/S${index} ${index + 5} 0 R`).join('');
  object(`/Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</XObject<<${names}>>>>/Contents 4 0 R`);
  let top = height;
  const drawing = strips.map(({ rows }, index) => {
    top -= rows;
    return `q ${width} 0 0 ${rows} 0 ${top} cm /S${index} Do Q\n`;
  });
  object('', Buffer.from(drawing.join('')));
  for (const { rows, bytes } of strips) {
    const packing = `/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns ${width}/Rows ${rows}/BlackIs1 ${whiteIsOne}>>`;
    const picture = `/Type/XObject/Subtype/Image/Width ${width}/Height ${rows}/ColorSpace/DeviceGray/BitsPerComponent 1`;
    object(`${picture}${packing}`, reversed ? Buffer.from(bytes.map((byte) => REVERSED[byte] ?? 0)) : bytes);
  }
  const table = length;
  const line = (place: number): string => `${String(place).padStart(10, '0')} 00000 n \n`;
  put(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.map(line).join('')}`);
  put(`trailer\n<</Size ${places.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`);
  return Buffer.concat(pieces);
};

/** The picture of a fax's page whose header has been found to be bounded. Throws where it cannot be unpacked. */
export const decodeFax = async (page: FaxPage): Promise<Pixels> => {
  const picture = await firstPage(faxDocument(page));
  if (picture === null) throw new Error('the picture is damaged');
  return picture;
};
