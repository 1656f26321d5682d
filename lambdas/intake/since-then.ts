import { readAround } from '#actions/follow-up/look-up-report.ts';
import type { GivenReceipt } from '#actions/intake/accept-report.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Mine } from '#web/follow-up.ts';

/** What is known by now of a report that was sent before; null while it is new, or is being read. */
export const sinceThen = async (
  table: Table,
  { id, again }: GivenReceipt,
): Promise<Pick<Mine, 'others' | 'known'> | null> => {
  const report = again ? await readFollowUpReport(table, id) : null;
  return report === null ? null : readAround(table, { state: 'known', report });
};
