/** The process that looks for QR codes in one picture of a form: takes its bytes, answers with what the codes say. */
import { readPixels } from './pixels.ts';
import { qrCodes } from './qr-codes.ts';

process.on('disconnect', () => process.exit());
process.once('message', ({ bytes }: { bytes: Uint8Array }) => {
  const pixels = readPixels(bytes);
  // A reader that throws ends the process: that is an answer too.
  process.send?.(pixels === null ? [] : qrCodes(pixels));
});
