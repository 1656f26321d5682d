import { documentKind } from '#domain/message/read/document-kind.ts';
import type { DocumentReading } from '#domain/message/read/document-message.ts';
import { readOffice } from './office.ts';

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
  return kind === 'office' ? readOffice(Buffer.from(bytes)) : null;
};
