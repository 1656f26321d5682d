import { isBounded, pictureHeader } from '#domain/message/picture/picture-header.ts';
import { documentKind } from '#domain/message/read/document-kind.ts';
import type { DocumentPart, DocumentReading } from '#domain/message/read/document-message.ts';
import { officePictures, readOffice } from './office.ts';

/** Reads a word processor's file, and then the pictures in it; what is known so far is told to `tell`. */
const readOfficeFile = async (
  bytes: Buffer,
  tell: (soFar: DocumentReading) => void,
): Promise<DocumentReading | null> => {
  const reading = readOffice(bytes);
  if (reading === null || reading.locked) return reading;
  // Before its pictures are unpacked.
  tell(reading);
  const pictures = officePictures(bytes);
  if (pictures.length === 0) return reading;
  const { readPicture } = await import('./picture.ts');
  const parts: DocumentPart[] = [...reading.parts];
  for (const [index, picture] of pictures.entries()) {
    const header = pictureHeader(picture);
    if (header === null || header.unread === true || !isBounded(header)) continue;
    const name = `picture${index + 1}`;
    const seen = await readPicture(picture, () => undefined).catch(() => null);
    if (seen === null) continue;
    for (const code of seen.codes) parts.push({ name: `${name}/qr`, text: code });
    if (seen.text.trim() !== '')
      parts.push({ name: `${name}/ocr`, text: seen.text, repairs: [...(seen.repairs ?? [])] });
    tell({ ...reading, parts });
  }
  return { ...reading, parts };
};

/**
 * Reads a document by what it holds; null where it is none. `tell` is told what is known so far.
 *
 * Only ever in a process of its own: what readers do with a made file, nobody knows.
 */
export const readDocument = async (
  bytes: Uint8Array,
  tell: (soFar: DocumentReading) => void,
): Promise<DocumentReading | null> => {
  const kind = documentKind(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (kind === 'pdf') return (await import('./pdf.ts')).readPdf(bytes, tell);
  return kind === 'office' ? readOfficeFile(Buffer.from(bytes), tell) : null;
};
