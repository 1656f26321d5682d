/** How a group begins that holds a picture. */
const PICT = '\\pict';
const CLOSE = 0x7d;
/** The kinds that are read: Windows' own drawings are not. */
const KIND = /\\(?:pngblip|jpegblip)(?![a-z])/;
/** Most pictures of one text. */
const MAX_PICTURES = 20;
/** What is said of a picture: up to 200 control words, and groups that readers may pass over. */
const SAID = /(?:\{\\\*[^{}]{0,500}\}|\\[a-z]{1,32}-?\d{0,11} ?|\s){0,200}/y;
const BINARY = /\\bin(\d{1,9}) ?/;

/** A place in a text in RTF where a picture may begin: what is said of it, and which bytes it has; null where it is none that is read. */
interface Place {
  at: number;
  said: string;
  picture: { start: number; end: number; isBinary: boolean } | null;
}

/** Where pictures may begin in a text in RTF. No byte of it belongs to two places: looking at all costs what going through it once does. */
export function* picturePlaces(bytes: Buffer): Generator<Place, void> {
  if (!bytes.includes(PICT)) return;
  const text = bytes.toString('latin1');
  for (let at = text.indexOf(PICT); at >= 0; at = text.indexOf(PICT, at)) {
    SAID.lastIndex = at + PICT.length;
    const said = SAID.exec(text)?.[0] ?? '';
    const place = { at, said };
    at += PICT.length;
    if (!KIND.test(said)) {
      at += said.length;
      yield { ...place, picture: null };
      continue;
    }
    const binary = BINARY.exec(said);
    const start = at + (binary === null ? said.length : binary.index + binary[0].length);
    const close = binary === null ? bytes.indexOf(CLOSE, start) : start + Number(binary[1]);
    const end = close < 0 ? bytes.length : Math.min(close, bytes.length);
    yield { ...place, picture: { start, end, isBinary: binary !== null } };
    at = Math.max(at + said.length, end);
  }
}

/** The pictures (PNG, JPEG) in a text in RTF, written as hexadecimal digits or as bytes. Linear in its size. Never throws. */
export const picturesInRtf = (bytes: Buffer): Buffer[] => {
  const pictures: Buffer[] = [];
  for (const { picture } of picturePlaces(bytes)) {
    if (picture === null) continue;
    const { start, end, isBinary } = picture;
    const written = bytes.subarray(start, end);
    pictures.push(isBinary ? written : Buffer.from(written.toString('latin1').replace(/\s+/g, ''), 'hex'));
    if (pictures.length >= MAX_PICTURES) break;
  }
  return pictures;
};
