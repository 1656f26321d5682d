import {
  type AddressSpot,
  addressSpots,
  spotReadings,
  spotTexts,
  withAddress,
} from '#domain/extract/address/address-spots.ts';
import { addressKind } from '#domain/extract/address/bitcoin-address.ts';
import { type OcrLine, pageText, withoutEdges } from '#domain/extract/address/ocr-page.ts';
import {
  newRepairEffort,
  type RepairEffort,
  repairAddress,
  repairQuickly,
} from '#domain/extract/address/repair-address.ts';
import { bmpHeader } from '#domain/message/picture/bmp-header.ts';
import { firstWebpFrame } from '#domain/message/picture/engine-header.ts';
import { gifFrames } from '#domain/message/picture/gif-frames.ts';
import { heicLayout } from '#domain/message/picture/heic-header.ts';
import { pictureHeader } from '#domain/message/picture/picture-header.ts';
import type { PictureReading } from '#domain/message/picture/picture-message.ts';
import { faxPage, tiffHeader } from '#domain/message/picture/tiff-header.ts';
import type { Repair } from '#domain/message.ts';
import { decodeBmp } from './bmp.ts';
import { decodeByEngine } from './engines.ts';
import { evenlyLit } from './even-light.ts';
import { decodeGif } from './gif.ts';
import { decodeHeic } from './heic.ts';
import { Ocr } from './ocr.ts';
import { enlarged, type Pixels, phoneSized, readPixels, toGrey, upright } from './pixels.ts';
import { qrCodes } from './qr-codes.ts';
import { decodeTiff } from './tiff.ts';
import { turned, turnOf } from './turn.ts';

/** How a line is read again, one way after the other until an address is found: by how much enlarged, and how plainly. */
const AGAIN = [
  { factor: 3, plainly: false },
  { factor: 2, plainly: true },
  { factor: 2, plainly: false },
  { factor: 3, plainly: true },
] as const;
/** An orientation of EXIF: turned by 180 degrees. */
const UPSIDE_DOWN = 3;
/** Pixels around a line that is cut out. */
const MARGIN = 8;

/** Reads a spot again, enlarged and with nothing but an address's letters, until its readings lead to one. */
const repairAt = (ocr: Ocr, pixels: Pixels, lines: readonly OcrLine[], spot: AddressSpot, effort: RepairEffort) => {
  const first = spotReadings(spotTexts(lines, spot));
  const right = first.find((reading) => addressKind(reading) !== null);
  if (right !== undefined) return { address: right, written: right, exchanged: false };
  const again: string[] = [];
  for (const { factor, plainly } of AGAIN) {
    const texts = spot.pieces.map(({ box }) => ocr.line(enlarged(pixels, box, factor, MARGIN), spot.alphabet, plainly));
    again.push(...spotReadings(texts));
    const repaired = repairQuickly([...again, ...first], effort);
    if (repaired !== null) return repaired;
  }
  return repairAddress([...again, ...first], effort);
};

/** Fewest words of a page by which it is told from one upside down. */
const FEW_WORDS = 3;
/** Words that any letter has, in the languages that letters are in. */
const KNOWN =
  /^(?:the|you|your|to|and|or|in|of|i|we|pay|bitcoin|hours|ja|tai|on|et|se|sinun|maksa|tuntia|och|att|du|jag|inte|eller|betala|timmar|und|der|die|sie|ich)[.,:;!?]?$/i;
const knownWords = (lines: readonly OcrLine[]): number =>
  lines.flatMap(({ words }) => words).filter(({ text }) => KNOWN.test(text)).length;

/** The lines of a page that is turned upright first, and the page as they were read on it. */
const linesOf = (ocr: Ocr, pixels: Pixels): { lines: OcrLine[]; page: Pixels } => {
  const degrees = turnOf(pixels);
  // What is not straight was photographed, and under some lamp.
  const page = degrees === 0 ? pixels : turned(evenlyLit(pixels), degrees);
  // ... and lies on something: its edges stand beside its lines.
  const lines = degrees === 0 ? ocr.page(page) : withoutEdges(ocr.page(page));
  // What is read upside down gives no words; a picture without a letter gives none either way.
  if ((degrees === 0 && lines.length < FEW_WORDS) || knownWords(lines) >= FEW_WORDS) return { lines, page };
  const over = upright(page, UPSIDE_DOWN);
  const overLines = degrees === 0 ? ocr.page(over) : withoutEdges(ocr.page(over));
  return knownWords(overLines) > knownWords(lines) ? { lines: overLines, page: over } : { lines, page };
};

/** What is read on a page. */
interface PageReading {
  text: string;
  repairs: Repair[];
}

/** What an engine reads on a page, its addresses put right; `tell` is told what is known before each of them. */
export const readPage = (
  ocr: Ocr,
  pixels: Pixels,
  tell: (soFar: PageReading) => void = () => undefined,
): PageReading => {
  const { lines: read, page } = linesOf(ocr, pixels);
  let lines = read;
  const effort = newRepairEffort();
  const repairs: Repair[] = [];
  // From the end: what is put in place of a spot's words moves none that are still looked at.
  for (const spot of addressSpots(lines).toReversed()) {
    tell({ text: pageText(lines), repairs });
    const repair = repairAt(ocr, page, lines, spot, effort);
    if (repair === null) continue;
    repairs.unshift(repair);
    lines = withAddress(lines, spot, repair.address);
  }
  return { text: pageText(lines), repairs };
};

/** Whether a picture holds more views than are read. */
const hasMore = (bytes: Uint8Array): boolean => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (gifFrames(buffer) ?? tiffHeader(buffer) ?? firstWebpFrame(buffer))?.more === true;
};

/** What is seen of a picture: of an animation, its first pictures one after the other. */
const viewsOf = async (bytes: Uint8Array): Promise<Pixels[]> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const photo = heicLayout(buffer);
  if (photo !== null) return [phoneSized(await decodeHeic(buffer, photo))];
  const type = pictureHeader(buffer)?.type;
  const bitmap = type === 'bmp' ? bmpHeader(buffer) : null;
  if (bitmap !== null) return [phoneSized(decodeBmp(buffer, bitmap))];
  const animation = type === 'gif' ? gifFrames(buffer) : null;
  if (animation !== null) return decodeGif(buffer, animation).map(phoneSized);
  const fax = type === 'tiff' ? faxPage(buffer) : null;
  if (fax !== null) return [phoneSized(await (await import('./fax.ts')).decodeFax(fax))];
  if (type === 'tiff') return [phoneSized(decodeTiff(buffer))];
  if (type !== 'webp' && type !== 'avif') {
    const pixels = readPixels(bytes);
    return pixels === null ? [] : [pixels];
  }
  const frame = type === 'webp' ? firstWebpFrame(buffer)?.picture : undefined;
  const { data, width, height } = await decodeByEngine(type, frame ?? bytes);
  return [phoneSized(toGrey(data, width, height))];
};

/**
 * Reads the text and the QR codes of a picture whose header has been found to be bounded; null where it is none. `tell` is told what
 * is known so far: what is hard to read on it costs nothing of that.
 *
 * Only ever in a process of its own: what decoders do with a made picture, nobody knows.
 */
export const readPicture = async (
  bytes: Uint8Array,
  tell: (soFar: PictureReading) => void,
): Promise<PictureReading | null> => {
  const views = await viewsOf(bytes);
  if (views.length === 0) return null;
  const codes = [...new Set(views.flatMap(qrCodes))];
  const pages: PageReading[] = [];
  const readingOf = (): PictureReading => {
    // What stands still in an animation is said once.
    const texts = [...new Set(pages.map(({ text }) => text))];
    const unlike = texts.map((text) => pages.find((page) => page.text === text)?.repairs ?? []);
    return {
      codes,
      text: texts.join('\n\n'),
      repairs: unlike.flat(),
      ...(hasMore(bytes) ? { truncated: true } : {}),
    };
  };
  if (codes.length > 0) tell(readingOf());
  const ocr = await Ocr.load();
  for (const [index, pixels] of views.entries()) {
    const heard = (page: PageReading): void => {
      pages[index] = page;
      tell(readingOf());
    };
    heard(readPage(ocr, pixels, heard));
  }
  return readingOf();
};
