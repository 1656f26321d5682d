import { log } from '#io/log.ts';
import { measure } from '#io/metrics.ts';
import { anchorEntry, anchorOpening } from '#io/objects/anchors.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { AuditRow, OpeningRow } from '#io/table/audit/rows.ts';
import { AUDIT_MASTER } from '#io/table/store/keys.ts';
import type { Item } from '#io/table/store/rows.ts';
import { UnfitRow } from '#io/table/store/unfit-row.ts';
import type { World } from '#io/world.ts';

/** What happened to a row of the audit log. */
export type AuditChange =
  | { what: 'written'; pk: string; sk: string; row: Item }
  | { what: 'touched' | 'expired'; pk: string; sk: string; expires: number | null };

export interface Anchor extends Pick<World, 'clock'> {
  anchors: Bucket;
}

/** Alarms: somebody has touched what nobody may. */
const alarm = ({ pk, sk, what }: AuditChange): void => {
  log.error('audit log touched', { partition: pk, row: sk, what });
  measure('AuditRowsTouched');
};

/** Whether a row of the former log was written: none is any more. */
const isFormer = (sk: string): boolean => /^\d{9}$/.test(sk);

const anchor = async (anchors: Bucket, change: AuditChange & { what: 'written' }): Promise<void> => {
  try {
    if (change.pk === AUDIT_MASTER) await anchorOpening(anchors, OpeningRow.read(change.row));
    else if (isFormer(change.sk)) alarm(change);
    else await anchorEntry(anchors, AuditRow.read(change.row));
  } catch (error) {
    if (!(error instanceof UnfitRow)) throw error;
    alarm(change);
  }
};

/**
 * Copies an entry that was written, or the opening of a chain, to where nobody can change it; alarms where one was changed, or
 * removed before its time, and where something is put into the log that is none of it.
 */
export const anchorRow = async ({ anchors, clock }: Anchor, change: AuditChange): Promise<void> => {
  if (change.what === 'written') return anchor(anchors, change);
  const isOver = (change.expires ?? Number.POSITIVE_INFINITY) <= clock().getTime() / 1_000;
  if (change.what === 'touched' || !isOver) alarm(change);
};
