import type { Bucket } from '#io/objects/bucket.ts';
import { eachObject } from '#io/objects/list.ts';
import { longOriginals } from '#io/table/report/short-form.ts';
import type { LedgerRow } from './rebuild.ts';

const PREFIX = 'originals/';
/** A copy that is younger may be about to be named, in milliseconds: by a worker that sealed it and has not entered its report yet. */
const YOUNGEST_MS = 24 * 60 * 60_000;

/** Sealed copies that no row names: a worker died between sealing and entering, and the next one sealed its own. */
export interface UnnamedCopies {
  /** Of reports that are in the ledger, with the copies that it names. */
  left: string[];
  /** Of what is not in the ledger at all. They may be all that there is of it. */
  alone: string[];
}

/** Every key of a sealed copy that a value holds, however deep. */
const keysIn = (value: unknown, keys: Set<string>): void => {
  if (typeof value === 'string' && value.startsWith(PREFIX)) keys.add(value);
  else if (Array.isArray(value) || value instanceof Set) for (const one of value) keysIn(one, keys);
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) keysIn(one, keys);
};

/** Whose a copy is: a report's id, or a contest's. */
const ownerOf = (key: string): string => key.split('/')[1] ?? '';

/** Finds the sealed copies of more than a day that no row names. */
export const unnamedCopies = async (
  originals: Bucket,
  rows: readonly LedgerRow[],
  now: Date,
): Promise<UnnamedCopies> => {
  const named = new Set<string>();
  // A report's row names its copies in few bytes, without the key (ADR 0055).
  for (const row of rows)
    keysIn(row.sk === 'REPORT' ? { ...row, originals: longOriginals(row.id, row.originals) } : row, named);
  const owners = new Set([...named].map(ownerOf));
  const found: UnnamedCopies = { left: [], alone: [] };
  for await (const { key, modified } of eachObject(originals, PREFIX)) {
    if (named.has(key) || now.getTime() - modified.getTime() < YOUNGEST_MS) continue;
    found[owners.has(ownerOf(key)) ? 'left' : 'alone'].push(key);
  }
  return found;
};
