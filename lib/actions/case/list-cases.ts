import type { Case, CaseEntry, HeldKind } from '#domain/case/case.ts';
import { casesOf, listCases, readCase, readCaseEntries, readCases, readHeld } from '#io/table/case/case.ts';
import type { HeldInCase } from '#io/table/case/rows.ts';
import { readReportSummaries } from '#io/table/report/report-summaries.ts';
import type { Table } from '#io/table/store/table.ts';

/** Most cases that a page lists: the newest. */
const MAX_LISTED = 200;

/** Something that a case holds; a report by its reference, or null where its row is gone or out of sight. */
export type HeldAnswer = HeldInCase & { reference?: string | null };

/** A case with what it holds and what was done with it, newest first. */
export interface CaseAnswer extends Case {
  holds: HeldAnswer[];
  entries: CaseEntry[];
}

const newestFirst = (cases: readonly Case[]): Case[] => cases.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt));

/** All cases, newest first, and how many there are: of more than 200 the newest. */
export const listAllCases = async ({ table }: { table: Table }): Promise<{ cases: Case[]; total: number }> => {
  const ids = await listCases(table);
  return { cases: newestFirst(await readCases(table, ids.slice(-MAX_LISTED))), total: ids.length };
};

/** The cases that hold a wallet, a cluster or a campaign, newest first. */
export const casesHolding = async (
  { table }: { table: Table },
  kind: Exclude<HeldKind, 'report'>,
  id: string,
): Promise<Case[]> => newestFirst(await readCases(table, (await casesOf(table, kind, id)).slice(0, MAX_LISTED)));

/** Describes a case; null where there is none. */
export const describeCase = async ({ table }: { table: Table }, id: string): Promise<CaseAnswer | null> => {
  const found = await readCase(table, id);
  if (found === null) return null;
  const [held, entries] = await Promise.all([readHeld(table, id), readCaseEntries(table, id)]);
  const reports = held.flatMap((each) => (each.kind === 'report' ? [each.id] : []));
  const summaries = await readReportSummaries(table, reports);
  const holds = held.map((each): HeldAnswer => {
    if (each.kind !== 'report') return each;
    const summary = summaries.get(each.id);
    return { ...each, reference: summary === undefined || summary.hidden ? null : summary.reference };
  });
  return { ...found, holds, entries: entries.toReversed() };
};
