import { picturesInRtf } from '#domain/message/outlook/rtf-pictures.ts';
import { isLegible, pictureHeader } from '#domain/message/picture/picture-header.ts';

/** How a picture begins that stands in a page itself (RFC 2397), as browsers and mail programs show. */
const DATA = Buffer.from('data:image/');
const HEAD = /^data:image\/[a-z0-9.+-]{1,20};base64,/i;
const MAX_HEAD = 60;
/** Signs that end it: of its attribute, or of a style's `url()`. */
const ENDS = /["'()<>\\]/;
/** Most pictures taken out of one file, and most places looked at: a newsletter has a hundred icons. */
const MAX_PICTURES = 3;
const MAX_PLACES = 500;
/** Most characters of one: 15 MB of a picture. */
const MAX_CHARACTERS = 20 * 1024 * 1024;

const picturesInPage = (bytes: Buffer): Buffer[] => {
  const pictures: Buffer[] = [];
  let places = 0;
  for (let at = bytes.indexOf(DATA); at >= 0 && places < MAX_PLACES; at = bytes.indexOf(DATA, at)) {
    places += 1;
    const head = HEAD.exec(bytes.toString('latin1', at, at + MAX_HEAD))?.[0];
    at += head?.length ?? DATA.length;
    if (head === undefined) continue;
    const next = bytes.indexOf(DATA, at);
    const most = bytes.toString('latin1', at, Math.min(next < 0 ? bytes.length : next, at + MAX_CHARACTERS));
    const end = most.search(ENDS);
    const picture = Buffer.from(decodedSigns(end < 0 ? most : most.slice(0, end)), 'base64');
    at += end < 0 ? most.length : end;
    pictures.push(picture);
  }
  return pictures;
};

/** Signs of base64 that links may not hold as they are. */
const decodedSigns = (text: string): string =>
  text.includes('%') ? text.replace(/%2b/gi, '+').replace(/%2f/gi, '/').replace(/%3d/gi, '=') : text;

const RTF = '{\\rtf';

/**
 * The pictures that a page (HTML) or a text (RTF) holds in its own source, the largest first; none where it has none that is large
 * enough to hold words. Linear in its size. Never throws.
 */
export const picturesWithin = (bytes: Buffer): Buffer[] => {
  const isRtf = bytes.toString('latin1', 0, RTF.length) === RTF;
  const pictures = isRtf ? picturesInRtf(bytes) : picturesInPage(bytes);
  return pictures
    .filter((picture) => {
      const header = pictureHeader(picture);
      return header !== null && isLegible(header);
    })
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MAX_PICTURES);
};
