import type { Case, CaseEntry, HeldKind, Member } from '#domain/case/case.ts';
import {
  casesOf,
  listCases,
  listOwnCases,
  readCaseEntries,
  readCases,
  readHeld,
  readMembers,
} from '#io/table/case/case.ts';
import type { HeldInCase } from '#io/table/case/rows.ts';
import { readReportSummaries } from '#io/table/report/report-summaries.ts';
import type { Table } from '#io/table/store/table.ts';
import { findOverlaps, type Overlap } from './find-overlaps.ts';
import { seeCase, seenCases } from './see-cases.ts';

/** Most cases that a page lists: the newest. */
const MAX_LISTED = 200;

/** Something that a case holds; a report by its reference, or null where its row is gone or out of sight. */
export type HeldAnswer = HeldInCase & { reference?: string | null };

/** A case in a list; `isMine` where whoever asks works on it. */
export type ListedCase = Case & { isMine: boolean };

/** A case with what it holds, who works on it and what was done with it, newest first. */
export interface CaseAnswer extends Case {
  holds: HeldAnswer[];
  members: Member[];
  entries: CaseEntry[];
  /** What other cases hold too, for those who lead this one; null for others. */
  overlaps: Overlap[] | null;
}

const newestFirst = <Each extends Case>(cases: readonly Each[]): Each[] =>
  cases.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt));

/** The cases that somebody works on, covert ones too, newest first. */
export const listMyCases = async ({ table }: { table: Table }, who: string): Promise<Case[]> =>
  newestFirst(await readCases(table, (await listOwnCases(table, who)).slice(0, MAX_LISTED)));

/** All cases that somebody may be told of, theirs first, then the newest, and how many there are: of more than 200 others' the newest. */
export const listAllCases = async (
  world: { table: Table },
  who: string,
): Promise<{ cases: ListedCase[]; total: number }> => {
  const [mine, ids] = await Promise.all([listMyCases(world, who), listCases(world.table)]);
  const own = new Set(mine.map(({ id }) => id));
  const others = ids.filter((id) => !own.has(id));
  // Covert ones stand in no list; one that has just become covert is left out.
  const shown = newestFirst(await readCases(world.table, others.slice(-MAX_LISTED))).filter(({ covert }) => !covert);
  const cases = [
    ...mine.map((each) => ({ ...each, isMine: true })),
    ...shown.map((each) => ({ ...each, isMine: false })),
  ];
  return { cases, total: mine.length + others.length };
};

/** The cases that hold a wallet, a cluster or a campaign, as far as somebody may be told of them, newest first. */
export const casesHolding = async (
  { table }: { table: Table },
  who: string,
  kind: Exclude<HeldKind, 'report'>,
  id: string,
): Promise<Case[]> => newestFirst(await seenCases(table, who, await casesOf(table, kind, id))).slice(0, MAX_LISTED);

/** Whether somebody leads a case, or stands in for who does. */
export const leads = ({ lead, members }: Pick<CaseAnswer, 'lead' | 'members'>, who: string): boolean =>
  lead === who || members.some((each) => each.who === who && each.duty === 'deputy');

/** Describes a case for somebody; null where there is none that they may be told of. */
export const describeCase = async (
  { table }: { table: Table },
  who: string,
  id: string,
): Promise<CaseAnswer | null> => {
  const found = await seeCase(table, who, id);
  if (found === null) return null;
  const [held, entries, members] = await Promise.all([
    readHeld(table, id),
    readCaseEntries(table, id),
    readMembers(table, id),
  ]);
  const reports = held.flatMap((each) => (each.kind === 'report' ? [each.id] : []));
  const summaries = await readReportSummaries(table, reports);
  const holds = held.map((each): HeldAnswer => {
    if (each.kind !== 'report') return each;
    const summary = summaries.get(each.id);
    return { ...each, reference: summary === undefined || summary.hidden ? null : summary.reference };
  });
  const overlaps = leads({ ...found, members }, who) ? await findOverlaps(table, found, held) : null;
  return { ...found, holds, members, entries: entries.toReversed(), overlaps };
};
