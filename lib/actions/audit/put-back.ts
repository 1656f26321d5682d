import type { AuditEntry, Opening } from '#domain/audit/audit.ts';
import { entryHash, openingHash } from '#domain/audit/chain.ts';
import { readAnchors } from '#io/objects/anchors.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { moveMasterHead, type PutBack, putBackRow } from '#io/table/audit/put-back.ts';
import { AuditRow, OpeningRow } from '#io/table/audit/rows.ts';
import { key } from '#io/table/store/keys.ts';
import type { World } from '#io/world.ts';
import { readCopies } from './verify-log.ts';

/** How many rows are put back at once. */
const TOGETHER = 16;

/** How many copies of the audit log were gone from the table and are back, were there, met another row in their place, or are none. */
export type AuditPutBack = Record<PutBack | 'unfit', number>;

/** Copies that have their hash and stand alone in their place: of two that differ, nobody here can say which was written. */
const sound = <Copy extends { hash: string; expires: number }>(
  copies: readonly Copy[],
  { place, hash }: { place: (copy: Copy) => string; hash: (copy: Copy) => string },
): { fit: Copy[]; unfit: number } => {
  const places = [...Map.groupBy(copies, place).values()];
  const fit = places.flatMap((all): Copy[] => {
    const [one] = all;
    const isOne = one !== undefined && all.every((other) => other.hash === one.hash) && hash(one) === one.hash;
    return isOne ? [one] : [];
  });
  return { fit, unfit: places.length - fit.length };
};

const isKept =
  (nowS: number) =>
  ({ expires }: { expires: number }): boolean =>
    expires > nowS;

/**
 * Puts the entries of the audit log back that a restored table lacks, from their anchors: entries, the openings of their chains, and
 * the master chain's head. It must be done before anything writes to that table's log: an entry written first would be chained to
 * where the copy ended, beside the one that was written then, and the log would fork. What has expired stays away; it may be run again.
 *
 * `first` is given all sound entries before any is back: which ones the table lacks can be told no more after.
 */
export const putBackAudit = async (
  { table, clock }: Pick<World, 'table' | 'clock'>,
  anchors: Bucket,
  from: string,
  first: (entries: readonly AuditEntry[]) => Promise<void> = async () => undefined,
): Promise<AuditPutBack> => {
  const { unfit, ...copies } = readCopies(await readAnchors(anchors, from));
  const entries = sound<AuditEntry>(copies.entries, { place: ({ chain, seq }) => `${chain}#${seq}`, hash: entryHash });
  const openings = sound<Opening>(copies.openings, { place: ({ seq }) => `${seq}`, hash: openingHash });
  await first(entries.fit);
  const kept = isKept(clock().getTime() / 1_000);
  const rows = [
    ...entries.fit.filter(kept).map((entry) => {
      const at = key.audit(entry.day, entry.at, entry.chain, entry.seq);
      return { at, item: { ...AuditRow.item(at, entry), hash: entry.hash } };
    }),
    ...openings.fit.filter(kept).map((opening) => {
      const at = key.auditOpening(opening.seq);
      return { at, item: { ...OpeningRow.item(at, opening), hash: opening.hash } };
    }),
  ];
  const done: AuditPutBack = {
    returned: 0,
    there: 0,
    another: 0,
    unfit: unfit.length + entries.unfit + openings.unfit,
  };
  for (let n = 0; n < rows.length; n += TOGETHER) {
    const some = rows.slice(n, n + TOGETHER).map(({ at, item }) => putBackRow(table, at, item));
    for (const became of await Promise.all(some)) done[became] += 1;
  }
  const last = openings.fit.reduce<Opening | null>((a, b) => (a === null || b.seq > a.seq ? b : a), null);
  if (last !== null && done.another === 0) await moveMasterHead(table, last);
  return done;
};
