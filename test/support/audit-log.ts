import type { AuditEntry, ChainEnd, Opening } from '#domain/audit/audit.ts';
import { entryHash, NO_OPENING, OPENING_KEPT_LONGER_S, openingHash } from '#domain/audit/chain.ts';
import type { AuditLog } from '#domain/audit/verify.ts';

/** How long entries of a made log are kept, in seconds. */
const KEPT_S = 1_826 * 86_400;

const expiryOf = (at: string): number => Math.floor(Date.parse(at) / 1_000) + KEPT_S;

/** What a process of a made log did, at a time. */
export interface MadeDeed {
  process: number;
  at: string;
  who?: string;
}

/** A log as processes write it that did this, in this order. */
export const madeLog = (deeds: readonly MadeDeed[]): AuditLog => {
  const entries: AuditEntry[] = [];
  const openings: Opening[] = [];
  const ends = new Map<number, ChainEnd & { day: string }>();
  const noted: ChainEnd[] = [];
  let master = NO_OPENING;
  for (const { process, at, who = `person-${process}` } of deeds) {
    const day = at.slice(0, 10);
    let end = ends.get(process);
    if (end?.day !== day) {
      const { day: _, ...former } = end ?? { day: '', chain: '', seq: 0, hash: '' };
      const made: Omit<Opening, 'hash'> = {
        seq: master.seq + 1,
        chain: `c${openings.length}`,
        day,
        at,
        by: `process-${process}`,
        ...(end === undefined ? {} : { former }),
        previous: master.hash,
        previousExpires: master.until,
        expires: expiryOf(at) + OPENING_KEPT_LONGER_S,
      };
      const opening = { ...made, hash: openingHash(made) };
      openings.push(opening);
      master = { seq: opening.seq, hash: opening.hash, until: opening.expires };
      end = { chain: opening.chain, seq: 0, hash: opening.hash, day };
    }
    const made = {
      ...{ who, via: 'cli' as const, what: 'wallet.look-up', about: 'an address', at, day },
      ...{ chain: end.chain, seq: end.seq + 1, previous: end.hash, expires: expiryOf(at) },
    };
    const entry = { ...made, hash: entryHash(made) };
    entries.push(entry);
    ends.set(process, { chain: entry.chain, seq: entry.seq, hash: entry.hash, day });
    if (entry.seq % 16 === 0) noted.push({ chain: entry.chain, seq: entry.seq, hash: entry.hash });
  }
  return { from: '', entries, openings, master, ends: noted, former: [], unfit: [] };
};

/**
 * Makes a log consistent again as somebody can who may write to the whole table: numbers, hashes, heads and what was noted.
 * The chains keep their names, entries the order in which they stand.
 */
export const rehashed = (log: AuditLog): AuditLog => {
  const openings: Opening[] = [];
  const entries: AuditEntry[] = [];
  const ends = new Map<string, ChainEnd>();
  let master = NO_OPENING;
  for (const before of log.openings) {
    const own = log.entries.filter(({ chain }) => chain === before.chain);
    if (own.length === 0) continue;
    const { former: _, hash: __, ...rest } = before;
    const former = before.former && ends.get(before.former.chain);
    const made = {
      ...{ ...rest, ...(former === undefined ? {} : { former }) },
      ...{ seq: master.seq + 1, previous: master.hash, previousExpires: master.until },
    };
    const opening = { ...made, hash: openingHash(made) };
    openings.push(opening);
    master = { seq: opening.seq, hash: opening.hash, until: opening.expires };
    let end: ChainEnd = { chain: opening.chain, seq: 0, hash: opening.hash };
    for (const { hash: ___, ...entry } of own) {
      const next = { ...entry, seq: end.seq + 1, previous: end.hash };
      entries.push({ ...next, hash: entryHash(next) });
      end = { chain: opening.chain, seq: next.seq, hash: entryHash(next) };
    }
    ends.set(opening.chain, end);
  }
  return { ...log, openings, entries, master, ends: [] };
};
