/** How a group begins that holds a picture. */
const PICT = Buffer.from('\\pict');
const CLOSE = 0x7d;
/** The kinds that are read: Windows' own drawings are not. */
const KIND = /\\(?:pngblip|jpegblip)(?![a-z])/;
/** Most characters of what is said of a picture before its bytes. */
const MAX_HEAD = 2_000;
/** Most pictures of one text. */
const MAX_PICTURES = 20;
/** What is said of a picture: control words, and groups that readers may pass over. */
const SAID = /(?:\{\\\*[^{}]{0,500}\}|\\[a-z]{1,32}-?\d{0,11} ?|\s)*/y;
const BINARY = /\\bin(\d{1,9}) ?/;

/** The pictures (PNG, JPEG) in a text in RTF, written as hexadecimal digits or as bytes. Linear in its size. Never throws. */
export const picturesInRtf = (bytes: Buffer): Buffer[] => {
  const pictures: Buffer[] = [];
  for (let at = bytes.indexOf(PICT); at >= 0 && pictures.length < MAX_PICTURES; at = bytes.indexOf(PICT, at)) {
    at += PICT.length;
    SAID.lastIndex = 0;
    const said = SAID.exec(bytes.toString('latin1', at, at + MAX_HEAD))?.[0] ?? '';
    if (!KIND.test(said)) continue;
    const binary = BINARY.exec(said);
    const start = at + (binary === null ? said.length : binary.index + binary[0].length);
    const close = binary === null ? bytes.indexOf(CLOSE, start) : start + Number(binary[1]);
    const end = close < 0 ? bytes.length : Math.min(close, bytes.length);
    const picture = bytes.subarray(start, end);
    pictures.push(binary === null ? Buffer.from(picture.toString('latin1').replace(/\s+/g, ''), 'hex') : picture);
    at = Math.max(at, end);
  }
  return pictures;
};
