import type { AuditEntry } from '#domain/audit/audit.ts';
import { THE_DESK } from '#domain/case/case.ts';
import type { PackageEntry } from '#domain/export/package/data.ts';
import { readAuditDay } from '#io/table/audit/audit-day.ts';
import type { Table } from '#io/table/store/table.ts';

/** Whose entries are wanted: the case's own, and those about evidence of its reports, which go by their references. */
export interface WantedEntries {
  case: string;
  /** References by report ids. */
  references: ReadonlyMap<string, string>;
}

/** An entry as the package has it; of what was done for another case only that the desk did it. */
const entryFor = (entry: AuditEntry, { case: own, references }: WantedEntries): PackageEntry | null => {
  const { at, who, name, what, about, outcome, digest, day, chain, seq, hash } = entry;
  const reference = references.get(about);
  const isEvidence = what.startsWith('evidence.') && reference !== undefined;
  const isOwn = entry.case === own || about.includes(own);
  if (!isOwn && !isEvidence) return null;
  const isOthers = entry.case !== undefined && entry.case !== own;
  return {
    ...{ at, what, about: reference ?? about, outcome, digest, day, chain, seq, hash },
    ...(isOthers ? { who: THE_DESK } : { who, ...(name === undefined ? {} : { name }) }),
  };
};

/** Reads a day's entries that a package has, oldest first. */
export const readPackageLog = async (table: Table, day: string, wanted: WantedEntries): Promise<PackageEntry[]> => {
  const entries: PackageEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await readAuditDay(table, day, cursor);
    if (!page.ok) break;
    entries.push(...page.entries.flatMap((entry) => entryFor(entry, wanted) ?? []));
    cursor = page.next;
  } while (cursor !== undefined);
  return entries.reverse();
};
