import { CommandError } from '#commands/terminal/command-error.ts';
import { normaliseReference } from '#domain/identity.ts';
import { reportsOfReference } from '#io/table/follow-up/receipt.ts';
import { readReport } from '#io/table/report/report.ts';
import type { Table } from '#io/table/store/table.ts';

/** The id of a report by its reference, or by itself; null where there is none. */
export const reportOf = async (table: Table, typed: string): Promise<string | null> => {
  const reference = normaliseReference(typed);
  const [id, ...others] = reference === null ? [] : await reportsOfReference(table, reference);
  if (others.length > 0) {
    throw new CommandError(
      `${reference} is the reference of several reports.`,
      `Name one: ${[id, ...others].join(', ')}`,
    );
  }
  return id ?? (await readReport(table, typed))?.id ?? null;
};
