/** Width and height in pixels. */
export interface Sized {
  width: number;
  height: number;
}

/** The kind of unit that says how pictures are coded (ITU-T H.265, 7.4.2.2): the sequence parameter set. */
const SEQUENCE = 33;
const kindOf = (unit: Buffer): number => ((unit[0] ?? 0) >> 1) & 0x3f;
/** Bytes of a unit that are looked at: what is asked for stands in its first 100. */
const BEGINNING = 400;
/** Bits of a profile (general or of a layer), of a level. */
const PROFILE_BITS = 88;
const LEVEL_BITS = 8;
const FOUR_TWO_ZERO = 1;

/** A unit without the bytes that keep its content from looking like a start (7.4.1.1). */
const unescaped = (unit: Buffer): Buffer => {
  const bytes: number[] = [];
  let zeros = 0;
  for (const byte of unit.subarray(0, BEGINNING)) {
    if (zeros >= 2 && byte === 3) {
      zeros = 0;
      continue;
    }
    zeros = byte === 0 ? zeros + 1 : 0;
    bytes.push(byte);
  }
  return Buffer.from(bytes);
};

const bitsOf = (bytes: Buffer) => {
  let at = 0;
  const bit = (): number => {
    const value = ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
    at += 1;
    return value;
  };
  const take = (count: number): number => {
    let value = 0;
    for (let taken = 0; taken < count; taken += 1) value = value * 2 + bit();
    return value;
  };
  /** An unsigned number of Exp-Golomb's code (9.2). */
  const golomb = (): number => {
    let zeros = 0;
    while (bit() === 0 && zeros < 31) zeros += 1;
    return 2 ** zeros - 1 + take(zeros);
  };
  return { take, golomb, skip: (count: number) => (at += count), isOver: () => at > bytes.length * 8 };
};

/** The size in one sequence parameter set (7.3.2.2.1); null where it is coded in another way than is read. */
const sizeIn = (unit: Buffer): Sized | null => {
  const { take, golomb, skip, isOver } = bitsOf(unescaped(unit));
  skip(16 + 4);
  const layers = take(3);
  skip(1 + PROFILE_BITS + LEVEL_BITS);
  const present = Array.from({ length: layers }, () => ({ profile: take(1) === 1, level: take(1) === 1 }));
  if (layers > 0) skip(2 * (8 - layers));
  for (const { profile, level } of present) skip((profile ? PROFILE_BITS : 0) + (level ? LEVEL_BITS : 0));
  golomb();
  const colours = golomb();
  const [width, height] = [golomb(), golomb()];
  if (take(1) === 1) for (let side = 0; side < 4; side += 1) golomb();
  const [lumaBits, chromaBits] = [golomb() + 8, golomb() + 8];
  if (isOver() || colours > FOUR_TWO_ZERO || lumaBits !== 8 || chromaBits !== 8) return null;
  return width === 0 || height === 0 ? null : { width, height };
};

/**
 * The size of the pictures that some parameter sets of HEVC say, as it is coded: up to a block larger than what is shown. Null
 * where there is none, several, or one of more than 8 bits or with other colours than 4:2:0.
 */
export const sizeInParameters = (units: readonly Buffer[]): Sized | null => {
  const [sequence, ...others] = units.filter((unit) => kindOf(unit) === SEQUENCE);
  return sequence === undefined || others.length > 0 ? null : sizeIn(sequence);
};

/** Whether a unit is a piece of a picture: parameters that stand among them might say another size. */
export const isPicture = (unit: Buffer): boolean => kindOf(unit) < 32;
