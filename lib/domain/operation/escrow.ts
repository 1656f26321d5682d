import * as z from 'zod';

/** The keys without which no letter is like an old one, and no receipt code is known: those that escrow keeps. */
export const ESCROWED = ['hashKey', 'matchKey'] as const;
export type EscrowedKey = (typeof ESCROWED)[number];

/** A value for each of the keys. */
const each = <Value extends z.ZodType>(value: Value) => z.strictObject({ hashKey: value, matchKey: value });

/** What is sealed: the keys themselves, and whose they are. */
export const EscrowedKeys = z.strictObject({
  version: z.literal(1),
  /** What the hotline is called: its keys are no other's. */
  hotline: z.string(),
  /** UTC, ISO 8601. */
  sealedAt: z.iso.datetime(),
  keys: each(z.string().min(1)),
});
export type EscrowedKeys = z.infer<typeof EscrowedKeys>;

/** An escrow as it lies in the bucket and in the operator's file: what is sealed, and what may be known of it without opening it. */
export const Escrow = z.strictObject({
  version: z.literal(1),
  hotline: z.string(),
  sealedAt: z.iso.datetime(),
  /** Fingerprints of the keys, and of the recovery keys that open it. */
  fingerprints: each(z.string()),
  sealedTo: z.array(z.string()).min(1),
  /** Sealed with age, base64. */
  sealed: z.base64(),
});
export type Escrow = z.infer<typeof Escrow>;

/** Longest escrow that is read, in bytes: two keys of 64 letters, sealed to a few, take two thousand. */
export const MAX_ESCROW_BYTES = 100_000;

/** Reads an escrow's file; null where it is none. */
export const readEscrow = (written: string): Escrow | null => parsedAs(Escrow, written);

/** Reads what was sealed in an escrow; null where that is none. */
export const readEscrowedKeys = (written: string): EscrowedKeys | null => parsedAs(EscrowedKeys, written);

const parsedAs = <Read>(schema: z.ZodType<Read>, written: string): Read | null => {
  if (written.length > MAX_ESCROW_BYTES) return null;
  try {
    return schema.parse(JSON.parse(written));
  } catch {
    return null;
  }
};
