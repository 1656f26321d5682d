import type { AuditEntry, ChainEnd, FormerEntry, MasterHead, Opening } from './audit.ts';
import { entryHash, formerHash, formerStart, NO_OPENING, OPENING_KEPT_LONGER_S, openingHash } from './chain.ts';

/** Within how many minutes an entry is copied to where nobody can change it. */
export const ANCHORED_WITHIN_MIN = 5;

const MINUTE_MS = 60_000;
const DAY_S = 86_400;

/** A day of the former log. */
export interface FormerDay {
  day: string;
  entries: readonly FormerEntry[];
  /** Its last entry; null where none is named. */
  head: { seq: number; hash: string } | null;
}

/** Copies of entries and openings, made where they cannot be changed. */
export interface Anchors {
  entries: readonly AuditEntry[];
  openings: readonly Opening[];
  /** Whether they are all that there are at this moment, and not a copy taken earlier. */
  current: boolean;
}

/** The audit log as it lies in the table, from a day on; openings always from the first that there is. */
export interface AuditLog {
  from: string;
  /** The last day that was read; where absent the log was read to its end. */
  to?: string;
  entries: readonly AuditEntry[];
  openings: readonly Opening[];
  master: MasterHead | null;
  /** Where chains were when it was last noted. */
  ends: readonly ChainEnd[];
  former: readonly FormerDay[];
  /** Rows that are none of the log's. */
  unfit: readonly Broken[];
}

/** What is wrong with a place of the log. */
export interface Broken {
  /** UTC, ISO 8601: by this the first one is found. */
  at: string;
  /** `2026-12-01, chain 7f3a..., entry 26`. */
  place: string;
  why: string;
}

/** That the log is whole, or the broken places, first the earliest; and what is not anchored. */
export interface Verified {
  broken: Broken[];
  entries: number;
  chains: number;
  formerEntries: number;
  /** Up to when entries are anchored; null where none is. */
  anchoredUntil: string | null;
  /** How many entries came after that. */
  notAnchored: number;
}

/** Whether a day is among those that were read. */
const isReadIn =
  ({ from, to }: Pick<AuditLog, 'from' | 'to'>) =>
  (day: string): boolean =>
    day >= from && (to === undefined || day <= to);

type Report = (at: string, place: string, why: string) => void;

const entryPlace = ({ day, chain, seq }: { day: string; chain: string; seq: number }): string =>
  `${day}, chain ${chain}, entry ${seq}`;
const openingPlace = ({ day, chain, seq }: { day: string; chain: string; seq: number }): string =>
  `${day}, opening ${seq} of the master chain (chain ${chain})`;

/** When a chain's first entry expires, in seconds since 1970. */
const firstExpires = ({ expires }: Opening): number => expires - OPENING_KEPT_LONGER_S;

const verifyMaster = ({ openings, master }: AuditLog, nowS: number, report: Report): void => {
  let before: { seq: number; hash: string; expires: number } | null = null;
  const seen = new Set<string>();
  for (const opening of openings.toSorted((a, b) => a.seq - b.seq)) {
    const { at, seq, hash, previous, previousExpires, expires, chain } = opening;
    const place = openingPlace(opening);
    if (openingHash(opening) !== hash) report(at, place, 'was changed: it does not have its hash');
    if (seen.has(chain)) report(at, place, 'opens a chain that was opened before');
    seen.add(chain);
    if (before === null) {
      if (seq === 1 ? previous !== NO_OPENING.hash : previousExpires > nowS)
        report(at, place, 'is not the first: what was before it is gone, and had not expired');
    } else if (seq !== before.seq + 1) {
      report(at, place, `follows opening ${before.seq}: what was between them is gone`);
    } else if (previous !== before.hash || previousExpires !== before.expires) {
      report(at, place, 'is not chained to the opening before it');
    }
    before = { seq, hash, expires };
  }
  const last = before ?? { seq: 0, hash: NO_OPENING.hash };
  if ((master ?? NO_OPENING).seq === last.seq && (master ?? NO_OPENING).hash === last.hash) return;
  if (before === null && master !== null && master.until <= nowS) return;
  const at = openings.toSorted((a, b) => a.seq - b.seq).at(-1)?.at ?? '';
  report(at, 'the master chain', `its head names opening ${master?.seq ?? 0}, its last is ${last.seq}`);
};

/** What one chain must be: from its opening to its end, and as far as it was noted. */
const verifyChain = (opening: Opening, entries: readonly AuditEntry[], nowS: number, report: Report): void => {
  const [first] = entries;
  const isExpiring = firstExpires(opening) <= nowS;
  if (first === undefined) {
    if (!isExpiring) report(opening.at, entryPlace({ ...opening, seq: 1 }), 'is gone, with all of its chain');
    return;
  }
  let before: { seq: number; hash: string } = { seq: 0, hash: opening.hash };
  if (isExpiring && first.seq > 1) before = { seq: first.seq - 1, hash: first.previous };
  for (const entry of entries) {
    const { at, seq, hash, previous, day } = entry;
    const place = entryPlace(entry);
    if (seq !== before.seq + 1) {
      const gone = seq > before.seq + 1;
      report(
        at,
        gone ? entryPlace({ ...entry, seq: before.seq + 1 }) : place,
        gone ? 'is gone' : 'stands there more than once',
      );
    } else if (previous !== before.hash) report(at, place, 'is not chained to the one before it');
    if (entryHash(entry) !== hash) report(at, place, 'was changed: it does not have its hash');
    if (day !== opening.day || at.slice(0, 10) !== day) report(at, place, 'stands on another day than its chain');
    before = { seq, hash };
  }
};

const verifyEnds = (
  ends: readonly ChainEnd[],
  chains: ReadonlyMap<string, readonly AuditEntry[]>,
  openings: ReadonlyMap<string, Opening>,
  nowS: number,
  report: Report,
): void => {
  for (const end of ends) {
    const opening = openings.get(end.chain);
    // What has gone with its time has no end either.
    if (opening === undefined || firstExpires(opening) <= nowS) continue;
    const found = chains.get(end.chain)?.find(({ seq }) => seq === end.seq);
    const place = entryPlace({ ...opening, seq: end.seq });
    if (found === undefined) report(opening.at, place, 'is gone: the chain went on to there');
    else if (found.hash !== end.hash) report(found.at, place, 'is another than the one that the chain went on to');
  }
};

const verifyFormer = (days: readonly FormerDay[], firstDay: string | null, report: Report): void => {
  for (const { day, entries, head } of days) {
    let before = { seq: 0, hash: formerStart(day) };
    for (const entry of entries.toSorted((a, b) => a.seq - b.seq)) {
      const place = `${day}, entry ${entry.seq} of the former log`;
      if (firstDay !== null && day > firstDay) report(entry.at, place, 'was written after the log had another form');
      if (entry.seq !== before.seq + 1)
        report(entry.at, `${day}, entry ${before.seq + 1} of the former log`, 'is gone');
      else if (entry.previous !== before.hash) report(entry.at, place, 'is not chained to the one before it');
      if (formerHash(entry) !== entry.hash) report(entry.at, place, 'was changed: it does not have its hash');
      before = { seq: entry.seq, hash: entry.hash };
    }
    if (entries.length === 0 && head === null) continue;
    if (head?.seq !== before.seq || head.hash !== before.hash)
      report(
        entries.at(-1)?.at ?? day,
        `${day}, the former log`,
        `its head names entry ${head?.seq ?? 0}, its last is ${before.seq}`,
      );
  }
};

const entryId = ({ chain, seq }: { chain: string; seq: number }): string => `${chain}#${seq}`;

/** What the table must have because it was anchored, and what must be anchored because it is in the table. */
const compare = <Kind extends { at: string; day: string; expires: number; hash: string }>(
  [stored, anchored]: readonly [readonly Kind[], readonly Kind[]],
  of: { id: (one: Kind) => string; place: (one: Kind) => string; hash: (one: Kind) => string },
  { isRead, nowS, mustBy }: { isRead: (day: string) => boolean; nowS: number; mustBy: string },
  report: Report,
): void => {
  const inTable = Map.groupBy(stored, of.id);
  const copies = Map.groupBy(anchored, of.id);
  for (const [id, all] of copies) {
    const [copy] = all;
    if (copy === undefined || !isRead(copy.day)) continue;
    if (all.some((one) => of.hash(one) !== one.hash)) report(copy.at, of.place(copy), 'has an anchor that was changed');
    if (new Set(all.map(({ hash }) => hash)).size > 1)
      report(copy.at, of.place(copy), 'was written twice, as its anchors say');
    if (copy.expires <= nowS) continue;
    const found = inTable.get(id)?.[0];
    if (found === undefined) report(copy.at, of.place(copy), 'is gone: its anchor has it');
    else if (!all.some(({ hash }) => hash === found.hash))
      report(copy.at, of.place(copy), 'is another than its anchor');
  }
  for (const one of stored) {
    if (isRead(one.day) && one.at <= mustBy && !copies.has(of.id(one)))
      report(one.at, of.place(one), `has no anchor, though it is older than ${ANCHORED_WITHIN_MIN} minutes`);
  }
};

const latest = (times: readonly string[]): string | null =>
  times.reduce<string | null>((a, b) => (a === null || b > a ? b : a), null);

const verifyAnchors = (log: AuditLog, anchors: Anchors, now: Date, report: Report): string | null => {
  const until = latest([...anchors.entries, ...anchors.openings].map(({ at }) => at));
  const newest = anchors.current ? now.toISOString() : until;
  const mustBy = newest === null ? '' : new Date(Date.parse(newest) - ANCHORED_WITHIN_MIN * MINUTE_MS).toISOString();
  const when = { isRead: isReadIn(log), nowS: now.getTime() / 1_000, mustBy };
  compare([log.entries, anchors.entries], { id: entryId, place: entryPlace, hash: entryHash }, when, report);
  compare(
    [log.openings, anchors.openings],
    { id: ({ seq }) => String(seq), place: openingPlace, hash: openingHash },
    when,
    report,
  );
  return until;
};

/** Verifies the audit log: each chain, the chain of chains, the days, and all of them against the anchors; null where there are none to hold it to. */
export const verifyAudit = (log: AuditLog, anchors: Anchors | null, now: Date): Verified => {
  const broken: Broken[] = [...log.unfit];
  const report: Report = (at, place, why) => broken.push({ at, place, why });
  const nowS = now.getTime() / 1_000;
  verifyMaster(log, nowS, report);
  const openings = new Map(log.openings.map((opening) => [opening.chain, opening]));
  const chains = new Map(
    [...Map.groupBy(log.entries, ({ chain }) => chain)].map(([chain, all]) => [
      chain,
      all.toSorted((a, b) => a.seq - b.seq),
    ]),
  );
  for (const [chain, [first]] of chains) {
    if (first !== undefined && !openings.has(chain) && first.expires + DAY_S > nowS)
      report(first.at, entryPlace(first), 'is of a chain that the master chain does not name');
  }
  const isRead = isReadIn(log);
  const wanted = log.openings.filter(({ day }) => isRead(day));
  for (const opening of wanted) verifyChain(opening, chains.get(opening.chain) ?? [], nowS, report);
  const formers = log.openings.flatMap(({ former }) => (former === undefined ? [] : [former]));
  const known = (end: ChainEnd) => isRead(openings.get(end.chain)?.day ?? '');
  verifyEnds([...log.ends, ...formers].filter(known), chains, openings, nowS, report);
  verifyFormer(log.former, latestFirstDay(log.openings), report);
  const until = anchors === null ? null : verifyAnchors(log, anchors, now, report);
  return {
    broken: broken.toSorted((a, b) => a.at.localeCompare(b.at)),
    entries: log.entries.length,
    chains: wanted.length,
    formerEntries: log.former.reduce((sum, { entries }) => sum + entries.length, 0),
    anchoredUntil: until,
    notAnchored: log.entries.filter(({ at }) => until === null || at > until).length,
  };
};

/**
 * The first entry of some that has another hash than its own, or is not chained to the one before it where that is among them; null
 * where all are as they were written. That one is gone it does not see: `verifyAudit` does.
 */
export const firstUnfit = (entries: readonly AuditEntry[]): Broken | null => {
  const ofChain = Map.groupBy(entries, ({ chain }) => chain);
  const broken: Broken[] = [];
  for (const all of ofChain.values()) {
    let before: AuditEntry | null = null;
    for (const entry of all.toSorted((a, b) => a.seq - b.seq)) {
      const { at, seq, previous, hash } = entry;
      if (before?.seq === seq - 1 && previous !== before.hash)
        broken.push({ at, place: entryPlace(entry), why: 'is not chained to the one before it' });
      if (entryHash(entry) !== hash)
        broken.push({ at, place: entryPlace(entry), why: 'was changed: it does not have its hash' });
      before = entry;
    }
  }
  return broken.toSorted((a, b) => a.at.localeCompare(b.at))[0] ?? null;
};

/** The day on which the log got its present form, as far as its openings still say. */
const latestFirstDay = (openings: readonly Opening[]): string | null =>
  openings.reduce<string | null>((first, { seq, day }) => (seq === 1 ? day : first), null);
