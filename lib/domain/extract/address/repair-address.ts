import { differencesOf } from './align-readings.ts';
import { addressKind } from './bitcoin-address.ts';
import {
  atTimesTakenFor,
  BASE58_ALPHABET,
  BECH32_ALPHABET,
  isReadTwice,
  mostlyReadFor,
  oftenTakenFor,
  readAsOne,
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
  /** Candidates whose checksum may be computed. */
  checks: number;
  /** Changes that may be looked at on the way to them: bounds the time of readings that lead to no candidate. */
  steps: number;
}

/**
 * Most candidates tried for one picture: so many find a false address once in 10,700 pictures that hold none, if all is spent on
 * each, for bech32's checksum has 30 bits (base58's 32); and a picture full of address-like noise must not cost minutes.
 */
const MAX_CHECKS = 100_000;
const MAX_STEPS = 20_000_000;
/** Most candidates tried before a place is read in another way, which is the better hope. */
const QUICK_CHECKS = 1_500;
export const newRepairEffort = (): RepairEffort => ({ checks: MAX_CHECKS, steps: MAX_STEPS });

/** Most readings of one place that are searched from. */
const MAX_READINGS = 12;
/** How much a candidate may differ from its reading, in the costs below. */
const MAX_COST = 8;
const COST = { differs: 1, mostly: 1, often: 2, readTwice: 2, atTimes: 3, dropped: 4, left: 5 } as const;

/** One change of a reading: what stands at a place instead; empty where a letter was read twice, two where one was left out. */
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
  lengths: readonly number[];
}

const BECH32: Encoding = {
  alphabet: new Set(BECH32_ALPHABET),
  begin: [[/^[bB6h][cCeE]{1,2}[1lIi|!LtT]/, 'bc1']],
  lengths: [42, 62],
};
const BASE58: Encoding = {
  alphabet: new Set(BASE58_ALPHABET),
  begin: [
    [/^[1lIi|!LT7]/, '1'],
    [/^[3B8]/, '3'],
  ],
  // Shorter ones begin with further ones: of 65,536 one is.
  lengths: [34, 33],
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

/** How many letters longer or shorter a change makes a reading. */
const growth = ({ letter }: Change): number => letter.length - 1;

/**
 * Every change that a letter of the reading allows: one entry a letter. Where the letter that was read is outside the alphabet,
 * `text` has one of those that it is taken for, and the others are offered too. `isShort` is whether a letter may have been left out.
 */
const changesOf = (
  text: string,
  read: string,
  others: readonly string[],
  { alphabet, isShort }: Pick<Encoding, 'alphabet'> & { isShort: boolean },
): Change[] => {
  const differences = others.flatMap((other) => differencesOf(text, other));
  const changes: Change[] = [];
  [...text].forEach((letter, place) => {
    const looksLike = [...new Set([letter, read.charAt(place)])];
    const costs = new Map<string, number>();
    const offer = (candidates: Iterable<string>, cost: number): void => {
      for (const candidate of candidates) {
        const isKnown = [...candidate].every((each) => alphabet.has(each));
        if (candidate !== letter && isKnown && !costs.has(candidate)) costs.set(candidate, cost);
      }
    };
    offer(
      differences.filter((difference) => difference.place === place).map(({ letters }) => letters),
      COST.differs,
    );
    const mostly = alphabet === BECH32.alphabet ? mostlyReadFor(letter) : undefined;
    offer(mostly === undefined ? [] : [mostly], COST.mostly);
    offer(readAsOne(letter), COST.often);
    offer(looksLike.flatMap(oftenTakenFor), COST.often);
    offer(looksLike.flatMap(atTimesTakenFor), COST.atTimes);
    offer([''], isReadTwice(letter, text.charAt(place + 1)) ? COST.readTwice : COST.dropped);
    if (isShort)
      offer(
        [...alphabet].map((more) => letter + more),
        COST.left,
      );
    for (const [candidate, cost] of costs) changes.push({ place, letter: candidate, cost });
  });
  return changes;
};

/** The least that a letter too many, or too few, costs. */
const LEAST_COST = 1;

/** Tries every candidate of a length whose changes cost exactly `cost`; null where none is an address or the effort is spent. */
const search = (start: Start, cost: number, length: number, effort: RepairEffort): string | null => {
  const { fixed, changes } = start;
  const letters = [...start.text];
  const visit = (from: number, left: number, missing: number): string | null => {
    if (left === 0) {
      effort.checks -= 1;
      const candidate = fixed + letters.join('');
      return addressKind(candidate) === null ? null : candidate;
    }
    for (let index = from; index < changes.length && effort.checks > 0 && effort.steps > 0; index += 1) {
      effort.steps -= 1;
      const change = changes[index];
      if (change === undefined || change.cost > left) continue;
      const still = missing - growth(change);
      if (Math.abs(still) * LEAST_COST > left - change.cost) continue;
      const before = letters[change.place] ?? '';
      letters[change.place] = change.letter;
      const found = visit(start.nextPlace[index] ?? changes.length, left - change.cost, still);
      letters[change.place] = before;
      if (found !== null) return found;
    }
    return null;
  };
  const missing = length - fixed.length - letters.length;
  return Math.abs(missing) * LEAST_COST > cost || effort.checks <= 0 ? null : visit(0, cost, missing);
};

/** Where the changes of the next place begin, for each change: no place is changed twice. */
const nextPlaces = (changes: readonly Change[]): number[] => {
  const next: number[] = new Array(changes.length).fill(changes.length);
  for (let index = changes.length - 2; index >= 0; index -= 1) {
    const isSame = changes[index]?.place === changes[index + 1]?.place;
    next[index] = isSame ? (next[index + 1] ?? changes.length) : index + 1;
  }
  return next;
};

/** A reading that a search starts from. */
interface Start {
  written: string;
  fixed: string;
  text: string;
  changes: Change[];
  nextPlace: number[];
  /** The lengths of addresses that it may be of, the nearest first. */
  lengths: number[];
}

/** Most letters that a reading may have too many, and too few. */
const MOST_TOO_MANY = 2;
const MOST_TOO_FEW = 2;

/** The lengths that an address may have which begins so, nearest to that of its reading first. */
const lengthsOf = (fixed: string, length: number, { lengths }: Encoding): number[] =>
  lengths
    .filter((each) => length - each <= MOST_TOO_MANY && each - length <= MOST_TOO_FEW)
    // What begins with a 3 has 34 letters.
    .filter((each) => fixed !== '3' || each === 34)
    .toSorted((a, b) => Math.abs(a - length) - Math.abs(b - length));

const startsOf = (readings: readonly string[], encoding: Encoding): Start[] => {
  const starts = [...new Set(readings)].flatMap((written) => {
    const split = begun(written, encoding);
    const text = split && inAlphabet(split.rest, encoding.alphabet);
    if (!split || text === null) return [];
    const lengths = lengthsOf(split.fixed, split.fixed.length + text.length, encoding);
    return lengths.length > 0 ? [{ written, fixed: split.fixed, text, read: split.rest, lengths }] : [];
  });
  return starts.slice(0, MAX_READINGS).map(({ read, ...start }) => {
    const others = starts.filter(({ text }) => text !== start.text).map(({ text }) => text);
    const isShort = start.lengths.some((length) => length === start.fixed.length + start.text.length + 1);
    const changes = changesOf(start.text, read, others, { ...encoding, isShort });
    return { ...start, changes, nextPlace: nextPlaces(changes) };
  });
};

/**
 * Finds the address behind several readings of one place in a picture, or null.
 *
 * Letters that look alike are exchanged, one that was read twice is dropped and one that was left out put in, until the checksum fits;
 * the fewest and likeliest changes first, where two readings differ before anywhere else, up to a fixed number of candidates. Readings
 * hold no white space.
 */
export const repairAddress = (readings: readonly string[], effort: RepairEffort): RepairedAddress | null => {
  const whole = readings.find((reading) => addressKind(reading) !== null);
  if (whole !== undefined) return { address: whole, written: whole, exchanged: false };
  const encodings = [BECH32, BASE58].map((encoding) => startsOf(readings, encoding));
  for (let cost = 0; cost <= MAX_COST; cost += 1) {
    for (const starts of encodings) {
      for (const start of starts) {
        for (const length of start.lengths) {
          const address = search(start, cost, length, effort);
          if (address !== null) return { address, written: start.written, exchanged: !readings.includes(address) };
        }
      }
    }
  }
  return null;
};

/** The same, with few candidates: for as long as more readings can be had. */
export const repairQuickly = (readings: readonly string[], effort: RepairEffort): RepairedAddress | null => {
  const quick = { checks: Math.min(QUICK_CHECKS, effort.checks), steps: effort.steps };
  const given = quick.checks;
  const repaired = repairAddress(readings, quick);
  effort.checks -= given - Math.max(0, quick.checks);
  effort.steps = quick.steps;
  return repaired;
};
