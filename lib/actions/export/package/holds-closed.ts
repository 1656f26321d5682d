import type { ExportJob } from '#domain/export/export.ts';
import { readCaseEntries } from '#io/table/case/case.ts';
import { readClosed } from '#io/table/evidence/closed-report.ts';
import type { Table } from '#io/table/store/table.ts';

/**
 * Whether a file may hold originals that a lead has closed since it was asked for: a package with originals, of a case that holds their
 * report or did so. One that is asked for anew leaves them out.
 */
export const holdsClosed = async (
  table: Table,
  { list, askedAt }: Pick<ExportJob, 'list' | 'askedAt'>,
): Promise<boolean> => {
  if (list.of !== 'case-package' || list.set !== 'whole') return false;
  const entries = await readCaseEntries(table, list.case);
  const reports = new Set(
    entries.flatMap(({ verb, held }) => (verb === 'put-in' && held?.kind === 'report' ? [held.id] : [])),
  );
  const closed = await Promise.all([...reports].map((report) => readClosed(table, report)));
  return closed.some((one) => one !== null && one.closedAt >= askedAt);
};
