import type { AuditEntry, Opening } from '#domain/audit/audit.ts';
import { type Broken, type Verified, verifyAudit } from '#domain/audit/verify.ts';
import { readAnchors } from '#io/objects/anchors.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { readAuditLog } from '#io/table/audit/audit-log.ts';
import { AuditRow, OpeningRow } from '#io/table/audit/rows.ts';
import { UnfitRow } from '#io/table/store/unfit-row.ts';
import type { World } from '#io/world.ts';

/** Where the log's anchors are: in their bucket, or texts of a copy of it; null where there are none at hand. */
export type AnchorSource = { bucket: Bucket } | { texts: readonly string[] } | null;

/** What copies of the audit log say, each a row as JSON, and which are none. Pure. */
export const readCopies = (
  texts: readonly string[],
): { entries: AuditEntry[]; openings: Opening[]; unfit: Broken[] } => {
  const entries: AuditEntry[] = [];
  const openings: Opening[] = [];
  const unfit: Broken[] = [];
  for (const text of texts) {
    try {
      const row: object = JSON.parse(text);
      if ('what' in row) entries.push(AuditRow.read({ ...row }));
      else openings.push(OpeningRow.read({ ...row }));
    } catch (error) {
      if (!(error instanceof UnfitRow || error instanceof SyntaxError || error instanceof TypeError)) throw error;
      unfit.push({ at: '', place: 'an anchor', why: 'is no copy of an entry' });
    }
  }
  return { entries, openings, unfit };
};

/** Verifies the audit log from a day on against its anchors. It writes nothing: a log that is broken could not be written to. */
export const verifyLog = async (
  { table, clock }: Pick<World, 'table' | 'clock'>,
  from: string,
  source: AnchorSource,
): Promise<Verified> => {
  // Anchors first: what is written while they are read is in the table all the same.
  const texts = source === null ? null : 'bucket' in source ? await readAnchors(source.bucket, from) : source.texts;
  const { unfit, ...copies } = readCopies(texts ?? []);
  const now = clock();
  const log = await readAuditLog(table, from, now.toISOString().slice(0, 10));
  const anchors = texts === null ? null : { ...copies, current: source !== null && 'bucket' in source };
  return verifyAudit({ ...log, unfit: [...log.unfit, ...unfit] }, anchors, now);
};
