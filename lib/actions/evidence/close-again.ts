import type { AuditEntry } from '#domain/audit/audit.ts';
import { AuditRow } from '#io/table/audit/rows.ts';
import { putClosed } from '#io/table/evidence/closed-report.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';

/**
 * Closes originals again in a table that was restored from before they were closed: of each entry of the audit log that the table lacks.
 * It must be done before these entries are put back, and may be run again. That the unit has them is for a lead to note anew.
 */
export const closeAgain = async (table: Table, entries: readonly AuditEntry[]): Promise<number> => {
  let closed = 0;
  for (const { what, outcome, about, day, at, chain, seq, who, name, reason = '' } of entries) {
    if (what !== 'evidence.close' || outcome !== 'ok') continue;
    if ((await getRow(table, key.audit(day, at, chain, seq), AuditRow)) !== null) continue;
    const by = { by: who, ...(name === undefined ? {} : { name }) };
    // Entries name no reference: whoever looks it up comes by the report's.
    if (await putClosed(table, { report: about, reference: about, closedAt: at, ...by, reason })) closed += 1;
  }
  return closed;
};
