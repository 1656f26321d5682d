import { keptContacts } from '#domain/findings.ts';
import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import type { Report } from '#domain/report/report.ts';
import { putContactSighting } from '#io/table/contact/contact.ts';
import type { Table } from '#io/table/store/table.ts';

/** Writes at each contact of a report that it gives it, for the desk; a report that is out of sight gives none. */
export const recordContacts = async (
  table: Table,
  { id: report, receivedAt: time, expires, findings, withdrawal }: Report & Pick<FollowUpReport, 'withdrawal'>,
): Promise<void> => {
  if (withdrawal?.hidden === true) return;
  for (const { kind, hash, sealed } of keptContacts(findings))
    await putContactSighting(table, { kind, hash, sealed, report, time, expires });
};
