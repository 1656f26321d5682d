/** Begins a stretch that is shown left to right, or right to left, whatever its letters are (Unicode UAX #9: LRO, RLO). */
const LEFT_TO_RIGHT = '\u202d';
const RIGHT_TO_LEFT = '\u202e';
/** Begins an isolate (LRI, RLI, FSI); what it holds keeps the order of its letters, and so in an embedding (LRE, RLE). */
const ISOLATES = '\u2066\u2067\u2068';
const OPENING = `${LEFT_TO_RIGHT}${RIGHT_TO_LEFT}\u202a\u202b${ISOLATES}`;
/** Ends the override or embedding that was begun last (PDF); ends the isolate, and all that was begun in it (PDI). */
const END = '\u202c';
const END_OF_ISOLATE = '\u2069';

/** Most stretches within each other, as Unicode has it (`max_depth`); what is nested deeper changes nothing. */
const MAX_DEPTH = 125;

/** A stretch, and what stands in it: characters, and stretches that are shown in an order of their own. */
interface Stretch {
  reversed: boolean;
  /** The control characters around it: they are kept, so that each place of the text stays one. */
  open: string;
  close: string;
  items: (string | Stretch)[];
}

const stretch = (open: string, reversed: boolean): Stretch => ({ open, reversed, close: '', items: [] });

/** The stretches of one line: each ends with it at the latest. */
const stretchesOf = (line: string): Stretch => {
  const root = stretch('', false);
  const open = [root];
  let tooDeep = 0;
  for (const character of line) {
    const current = open.at(-1) ?? root;
    const ends = character === END || character === END_OF_ISOLATE;
    if (OPENING.includes(character) && open.length <= MAX_DEPTH) {
      const inner = stretch(character, character === RIGHT_TO_LEFT);
      current.items.push(inner);
      open.push(inner);
    } else if (ends && tooDeep === 0 && end(open, character)) {
      // It stands behind what it ends.
    } else {
      if (OPENING.includes(character)) tooDeep += 1;
      if (ends && tooDeep > 0) tooDeep -= 1;
      current.items.push(character);
    }
  }
  return root;
};

/** Ends what a character ends, of all that is open; false where it ends nothing. */
const end = (open: Stretch[], character: string): boolean => {
  const isIsolate = (one: Stretch | undefined): boolean =>
    one !== undefined && one.open !== '' && ISOLATES.includes(one.open);
  const last = character === END ? open.length - 1 : open.findLastIndex(isIsolate);
  const ended = open[last];
  if (last < 1 || ended === undefined || (character === END && isIsolate(ended))) return false;
  ended.close = character;
  open.length = last;
  return true;
};

const shown = ({ reversed, open, close, items }: Stretch): string => {
  const texts = items.map((item) => (typeof item === 'string' ? item : shown(item)));
  return open + (reversed ? texts.reverse() : texts).join('') + close;
};

/**
 * A text in the order in which it is shown where control characters override it: what stands backwards behind `U+202E` is read
 * forwards, as people see it and copy it down. As long as the text that it is made of.
 *
 * @example inShownOrder('pay \u202etset\u202c now') // 'pay \u202etest\u202c now'
 */
export const inShownOrder = (text: string): string =>
  /[\u202d\u202e]/.test(text)
    ? text
        .split('\n')
        .map((line) => (/[\u202d\u202e]/.test(line) ? shown(stretchesOf(line)) : line))
        .join('\n')
    : text;
