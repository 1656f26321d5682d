import { addressKind } from './bitcoin-address.ts';
import {
  atTimesTakenFor,
  BASE58_ALPHABET,
  BECH32_ALPHABET,
  isReadTwice,
  mostlyReadFor,
  oftenTakenFor,
} from './ocr-confusions.ts';

/** An address that the readings of one place in a picture led to, and the reading that it was made of. */
export interface RepairedAddress {
  address: string;
  /** The reading that is nearest to it. */
  written: string;
  /** Whether letters were exchanged to get there; else one of the readings was right as it stood. */
  exchanged: boolean;
}

/** What searches may still spend; one for each picture. */
export interface RepairEffort {
  checks: number;
}

/**
 * Most candidates tried for one picture. A checksum of 30 bits confirms one wrong candidate in a billion, so that so many
 * find a false address once in 25,000 pictures that hold none; and a picture full of address-like noise must not cost
 * minutes.
 */
const MAX_CHECKS = 40_000;
/** Most candidates tried before a place is read in another way, which is the better hope. */
const QUICK_CHECKS = 1_500;
export const newRepairEffort = (): RepairEffort => ({ checks: MAX_CHECKS });

/** Most readings of one place that are searched from. */
const MAX_READINGS = 12;
/** How much a candidate may differ from its reading, in the costs below. */
const MAX_COST = 8;
const COST = { differs: 1, mostly: 1, often: 2, readTwice: 2, atTimes: 3, dropped: 4 } as const;

/** One change of a reading: what stands at a place instead; empty where a letter was read twice. */
interface Change {
  place: number;
  letter: string;
  cost: number;
}

/** How addresses of one encoding begin, what they are made of, and how long they are. */
interface Encoding {
  alphabet: ReadonlySet<string>;
  /** The beginning as it may be read, and as it is. */
  begin: readonly (readonly [RegExp, string])[];
  isLength: (length: number) => boolean;
}

const BECH32: Encoding = {
  alphabet: new Set(BECH32_ALPHABET),
  begin: [[/^[bB6h][cCeE]{1,2}[1lIi|!LtT]/, 'bc1']],
  isLength: (length) => length === 42 || length === 62,
};
const BASE58: Encoding = {
  alphabet: new Set(BASE58_ALPHABET),
  begin: [
    [/^[1lIi|!LT7]/, '1'],
    [/^[3B8]/, '3'],
  ],
  isLength: (length) => length >= 26 && length <= 35,
};

/** A reading with its beginning put right, or null where it begins like no address of that encoding. */
const begun = (reading: string, { begin }: Encoding): { fixed: string; rest: string } | null => {
  for (const [pattern, fixed] of begin) {
    const match = pattern.exec(reading);
    if (match) return { fixed, rest: reading.slice(match[0].length) };
  }
  return null;
};

/** The letters of a reading, each in the alphabet: one outside it becomes what it is most often taken for. */
const inAlphabet = (text: string, alphabet: ReadonlySet<string>): string | null => {
  let letters = '';
  for (const letter of text) {
    const known = alphabet.has(letter)
      ? letter
      : [letter.toLowerCase(), ...oftenTakenFor(letter), ...atTimesTakenFor(letter)].find((other) =>
          alphabet.has(other),
        );
    if (known === undefined) return null;
    letters += known;
  }
  return letters;
};

/**
 * Every change that a letter of the reading allows: cheapest first, one entry a letter. Where the letter that was read is
 * outside the alphabet, `text` has one of those that it is taken for, and the others are offered too.
 */
const changesOf = (text: string, read: string, others: readonly string[], alphabet: ReadonlySet<string>): Change[] => {
  const changes: Change[] = [];
  [...text].forEach((letter, place) => {
    const looksLike = [...new Set([letter, read.charAt(place)])];
    const costs = new Map<string, number>();
    const offer = (candidates: Iterable<string>, cost: number): void => {
      for (const candidate of candidates) {
        if (candidate !== letter && alphabet.has(candidate) && !costs.has(candidate)) costs.set(candidate, cost);
      }
    };
    offer(
      others.map((other) => other.charAt(place)),
      COST.differs,
    );
    const mostly = alphabet === BECH32.alphabet ? mostlyReadFor(letter) : undefined;
    offer(mostly === undefined ? [] : [mostly], COST.mostly);
    offer(looksLike.flatMap(oftenTakenFor), COST.often);
    offer(looksLike.flatMap(atTimesTakenFor), COST.atTimes);
    for (const [candidate, cost] of costs) changes.push({ place, letter: candidate, cost });
    const isTwice = isReadTwice(letter, text.charAt(place + 1));
    changes.push({ place, letter: '', cost: isTwice ? COST.readTwice : COST.dropped });
  });
  return changes;
};

/** Tries every candidate whose changes cost exactly `cost`; null where none is an address or the effort is spent. */
const search = (
  { fixed, text, changes }: Start,
  cost: number,
  isLength: Encoding['isLength'],
  effort: RepairEffort,
): string | null => {
  const letters = [...text];
  let length = fixed.length + letters.length;
  const visit = (from: number, left: number): string | null => {
    if (left === 0) {
      if (!isLength(length)) return null;
      effort.checks -= 1;
      const candidate = fixed + letters.join('');
      return addressKind(candidate) === null ? null : candidate;
    }
    for (let index = from; index < changes.length && effort.checks > 0; index += 1) {
      const change = changes[index];
      if (change === undefined || change.cost > left) continue;
      const before = letters[change.place] ?? '';
      letters[change.place] = change.letter;
      length -= change.letter === '' ? 1 : 0;
      const next = nextPlace(changes, index);
      const found = visit(next, left - change.cost);
      letters[change.place] = before;
      length += change.letter === '' ? 1 : 0;
      if (found !== null) return found;
    }
    return null;
  };
  return effort.checks > 0 ? visit(0, cost) : null;
};

/** Where the changes of the next place begin: no place is changed twice. */
const nextPlace = (changes: readonly Change[], index: number): number => {
  const place = changes[index]?.place;
  let next = index + 1;
  while (changes[next]?.place === place && next < changes.length) next += 1;
  return next;
};

/** A reading that a search starts from. */
interface Start {
  written: string;
  fixed: string;
  text: string;
  changes: Change[];
}

const startsOf = (readings: readonly string[], encoding: Encoding): Start[] => {
  const starts = [...new Set(readings)].flatMap((written): (Omit<Start, 'changes'> & { read: string })[] => {
    const split = begun(written, encoding);
    const text = split && inAlphabet(split.rest, encoding.alphabet);
    if (!split || text === null) return [];
    const length = split.fixed.length + text.length;
    const isNear = [0, 1, 2].some((dropped) => encoding.isLength(length - dropped));
    return isNear ? [{ written, fixed: split.fixed, text, read: split.rest }] : [];
  });
  return starts.slice(0, MAX_READINGS).map(({ read, ...start }) => {
    const others = starts.filter(({ text }) => text.length === start.text.length).map(({ text }) => text);
    return { ...start, changes: changesOf(start.text, read, others, encoding.alphabet) };
  });
};

/**
 * Finds the address behind several readings of one place in a picture, or null.
 *
 * Letters that look alike are exchanged, and one that was read twice is dropped, until the checksum fits; the fewest and
 * likeliest changes first, where two readings differ before anywhere else, up to a fixed number of candidates. Readings
 * hold no white space.
 */
export const repairAddress = (readings: readonly string[], effort: RepairEffort): RepairedAddress | null => {
  const encodings = [BECH32, BASE58].map((encoding) => ({ encoding, starts: startsOf(readings, encoding) }));
  for (let cost = 0; cost <= MAX_COST; cost += 1) {
    for (const { encoding, starts } of encodings) {
      for (const start of starts) {
        const address = search(start, cost, encoding.isLength, effort);
        if (address !== null) return { address, written: start.written, exchanged: !readings.includes(address) };
      }
    }
  }
  return null;
};

/** The same, with few candidates: for as long as more readings can be had. */
export const repairQuickly = (readings: readonly string[], effort: RepairEffort): RepairedAddress | null => {
  const quick = { checks: Math.min(QUICK_CHECKS, effort.checks) };
  const given = quick.checks;
  const repaired = repairAddress(readings, quick);
  effort.checks -= given - Math.max(0, quick.checks);
  return repaired;
};
