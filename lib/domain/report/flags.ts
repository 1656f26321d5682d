import type { Submission } from '#domain/intake/submission.ts';

/** How soon a person should look: 1 is first. */
export type Rank = 1 | 2 | 3 | 4;

/**
 * What of a report's circumstances makes it urgent, each with the rank that it gives. A rank stands in clear, a flag never: so
 * each rank is given by two flags at least.
 */
const RANK_OF = {
  minor: 1,
  danger: 1,
  'carried-out': 1,
  paid: 2,
  'wants-contact': 2,
  contested: 3,
  answered: 3,
  'from-memory': 4,
  'unread-parts': 4,
} as const satisfies Record<string, Rank>;

/** A coarse word for what is sealed in a report. */
export type Flag = keyof typeof RANK_OF;

/** All flags, in the order in which they are encoded: what is new goes behind the last. */
export const FLAGS: readonly Flag[] = [
  'minor',
  'danger',
  'carried-out',
  'paid',
  'wants-contact',
  'from-memory',
  'unread-parts',
  'contested',
  'answered',
];

/** The rank that flags give together: the most urgent of theirs; null where there is none. */
export const rankOf = (flags: readonly Flag[]): Rank | null =>
  flags.reduce<Rank | null>((most, flag) => (most === null || RANK_OF[flag] < most ? RANK_OF[flag] : most), null);

/** Whose letters came to someone under 18. */
const MINORS: ReadonlySet<string | undefined> = new Set(['young', 'child']);

/** The flags of what a form asked beside the message. */
export const circumstanceFlags = ({ circumstances, contact = '' }: Submission): Flag[] => [
  ...(MINORS.has(circumstances?.whom) ? (['minor'] as const) : []),
  ...(circumstances?.danger === 'yes' ? (['danger'] as const) : []),
  ...(circumstances?.carriedOut === 'yes' ? (['carried-out'] as const) : []),
  ...(circumstances?.paid === 'yes' ? (['paid'] as const) : []),
  ...(contact.trim() === '' ? [] : (['wants-contact'] as const)),
  ...(circumstances?.fromMemory === true ? (['from-memory'] as const) : []),
];

/** The version of the encoding, and how many bytes the flags have behind it: room for 24. */
const VERSION = 1;
const BYTES = 3;
const BITS = 8;

/** Flags as bytes, always as many: the length of what is sealed says nothing of them. */
export const encodeFlags = (flags: readonly Flag[]): Uint8Array => {
  const bytes = new Uint8Array(1 + BYTES);
  bytes[0] = VERSION;
  for (const flag of flags) {
    const bit = FLAGS.indexOf(flag);
    const at = 1 + Math.floor(bit / BITS);
    bytes[at] = (bytes[at] ?? 0) | (1 << (bit % BITS));
  }
  return bytes;
};

/** Flags as they were encoded; none where another version did it. */
export const decodeFlags = (bytes: Uint8Array): Flag[] =>
  bytes[0] === VERSION
    ? FLAGS.filter((_, bit) => ((bytes[1 + Math.floor(bit / BITS)] ?? 0) & (1 << (bit % BITS))) !== 0)
    : [];
