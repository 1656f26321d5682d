import { sameOf } from './same-word.ts';

/** Most words on each side of a gap that a released name is found again by, and fewest of both together. */
const MAX_BESIDE = 4;
const MIN_BESIDE = 2;
/** Most names of organisations that are released in one campaign's text: with them its row stays below a further write unit. */
export const MAX_RELEASED = 5;

/** A place in a text, as far as it is read: null where it is a gap. */
type Place = Readonly<{ shown: string | null }>;

/** A gap of a campaign's text: places without a word, one behind the other. */
export interface Gap {
  /** The words around it that every reader of the text has, nearest last and first: what makes them the same. */
  before: readonly string[];
  after: readonly string[];
}

/** The name of an organisation that a lead released for a gap: what letters say there. */
export interface ReleasedName extends Gap {
  name: string;
  /** UTC, ISO 8601. */
  at: string;
  /** Who released it, or the desk for a covert case. */
  by: string;
}

/** Up to four shown words from a place on, towards an end of the text, up to the next gap. */
const beside = (places: readonly Place[], from: number, step: 1 | -1): string[] => {
  const words: string[] = [];
  for (let place = from; words.length < MAX_BESIDE; place += step) {
    const shown = places[place]?.shown ?? null;
    if (shown === null) break;
    words.push(sameOf(shown));
  }
  return step === 1 ? words : words.reverse();
};

/** The gaps of a text in their order, as many as it prints. */
export const gapsOf = (places: readonly Place[]): Gap[] => {
  const gaps: Gap[] = [];
  for (let place = 0; place < places.length; place += 1) {
    if (places[place]?.shown !== null || (place > 0 && places[place - 1]?.shown === null)) continue;
    let end = place;
    while (places[end]?.shown === null) end += 1;
    gaps.push({ before: beside(places, place - 1, -1), after: beside(places, end, 1) });
  }
  return gaps;
};

const isSame = (one: Gap, other: Gap): boolean =>
  one.before.join(' ') === other.before.join(' ') && one.after.join(' ') === other.after.join(' ');

/** Whether a gap is told from all others by the words around it. */
export const isToldApart = (gaps: readonly Gap[], gap: Gap): boolean =>
  gap.before.length + gap.after.length >= MIN_BESIDE && gaps.filter((one) => isSame(one, gap)).length === 1;

/**
 * By gap, the name that was released for it; null where none was. Where the words around a gap have changed since, or stand around
 * two, it is a gap again: a name is never guessed into another place.
 */
export const namesAt = (gaps: readonly Gap[], released: readonly ReleasedName[]): (string | null)[] =>
  gaps.map((gap) => (isToldApart(gaps, gap) ? (released.find((one) => isSame(one, gap))?.name ?? null) : null));
