import { keyedHash } from '#domain/identity.ts';

/** Fewer others than this are never counted out: among so few, one could be told from the number. */
const FEWEST = 5;
/** The highest number that is told. */
const HIGHEST = 1_000;
/**
 * By how many more than a number its own threshold may lie above it. Who fills up a campaign with voices of their own, to see
 * whether one more changes the number, does not know at which it would.
 */
const SPREAD = 20;
const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** 5, 10, 20, 50, 100 ... 1,000, the highest first. */
const LEVELS = [1, 10, 100, 1_000]
  .flatMap((power) => [power, 2 * power, 5 * power])
  .filter((level) => level >= FEWEST && level <= HIGHEST)
  .reverse();

/** How many voices beyond a number a campaign needs for it: the same always, and known to nobody without the key. */
const spreadOf = (key: Uint8Array, campaign: string, level: number): number => {
  const hash = keyedHash(key, 'others', `${campaign}|${level}`);
  const [high = 0, low = 0] = [...hash].map((character) => BASE32.indexOf(character));
  return (32 * high + low) % SPREAD;
};

/**
 * How many others at least sent a campaign's message, in round numbers; null where that is not told.
 *
 * `voices` counts verified senders, the reader's own among them. Each number has a threshold of its own, that many others and up
 * to 19 more, which the key makes of the campaign: the number is true, and no oracle for whether one particular person reported.
 */
export const roundedOthers = (key: Uint8Array, campaign: string, voices: number): number | null =>
  LEVELS.find((level) => voices - 1 >= level + spreadOf(key, campaign, level)) ?? null;
