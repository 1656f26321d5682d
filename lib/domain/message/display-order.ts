import bidiFactory from 'bidi-js';

/** RIGHT-TO-LEFT OVERRIDE and LEFT-TO-RIGHT OVERRIDE: what a page writes for them where its markup says so. */
export const OVERRIDE = '\u202e';
export const OVERRIDE_ENDS = '\u202c';
const HAS_OVERRIDE = /[\u202d\u202e]/;
/** Embeddings, overrides and isolates: nobody sees them. */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
/** Most characters of one line that are put in order together: nested isolates cost more than their number. */
const MAX_TOGETHER = 4_000;

const bidi = bidiFactory();

const lineInOrder = (line: string): string => {
  if (!HAS_OVERRIDE.test(line)) return line;
  let shown = '';
  for (let from = 0; from < line.length; from += MAX_TOGETHER) {
    const piece = line.slice(from, from + MAX_TOGETHER);
    shown += bidi.getReorderedString(piece, bidi.getEmbeddingLevels(piece, 'ltr'));
  }
  return shown.replace(CONTROLS, '');
};

/**
 * The text in the order in which it is shown, where overrides turn some of it round (UAX #9): an address that stands last letter
 * first behind RIGHT-TO-LEFT OVERRIDE is read, and paid to, from its first.
 *
 * Without overrides letters and digits of addresses stand as they are shown, and the text is left as it is.
 */
export const inDisplayOrder = (text: string): string =>
  HAS_OVERRIDE.test(text) ? text.split('\n').map(lineInOrder).join('\n') : text;
