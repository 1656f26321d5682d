import PDFDocument from 'pdfkit';
import { PNG } from 'pngjs';
import { encodeQR } from 'qr';
import {
  attachingMail,
  FORWARD_STYLES,
  filePart,
  forwardingMail,
  multipartMail,
  originalMail,
  plainMail,
  textPart,
} from '#test/support/letters/mails.ts';
import type { NightLetter } from './night-letter.ts';

/** How wide one square of a code is, in pixels. */
const SQUARE = 6;

/** A screenshot that shows where to pay, as a code. */
const screenshot = (wallet: string): Buffer => {
  const code = encodeQR(`bitcoin:${wallet}`, 'raw', { border: 4 });
  const size = code.length * SQUARE;
  const png = new PNG({ width: size, height: size });
  for (let at = 0; at < size * size; at += 1) {
    const [x, y] = [at % size, Math.floor(at / size)];
    const isDark = code[Math.floor(y / SQUARE)]?.[Math.floor(x / SQUARE)] === true;
    png.data.fill(isDark ? 0 : 255, at * 4, at * 4 + 3);
    png.data[at * 4 + 3] = 255;
  }
  return PNG.sync.write(png);
};

const pdfOf = async (text: string): Promise<Buffer> => {
  const document = new PDFDocument({ info: { CreationDate: new Date(0) } });
  document.fontSize(11).text(text);
  document.end();
  const chunks: Buffer[] = [];
  for await (const chunk of document as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const styles = Object.keys(FORWARD_STYLES) as (keyof typeof FORWARD_STYLES)[];

/** The mail that brings a letter: attached, forwarded as mail programs do it, pasted, or in a file. The same each time. */
export const nightMail = async ({ n, from, text, wallet, file }: NightLetter, night: string): Promise<Buffer> => {
  const options = { from, messageId: `<${n}.${night}@example.org>` };
  if (file === 'pdf') {
    const parts = [textPart('Sain tämän.'), filePart('kirje.pdf', await pdfOf(text), 'application/pdf')];
    return multipartMail(parts, options);
  }
  if (file === 'screenshot') {
    return multipartMail([textPart(text), filePart('kuva.png', screenshot(wallet), 'image/png')], options);
  }
  const words = 'Sain tämän viestin.';
  if (n % 3 === 0) return attachingMail(originalMail(text), words, options);
  if (n % 3 === 1) return forwardingMail(text, styles[n % styles.length], words, options);
  return plainMail(text, options);
};
