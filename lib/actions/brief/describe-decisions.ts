import type { BriefDecision } from '#domain/brief/brief.ts';
import type { FirstOf } from '#domain/brief/daily-money.ts';
import type { Window } from '#domain/brief/window.ts';
import { Decided, type DecidedLine } from '#io/table/store/decided.ts';
import type { Table } from '#io/table/store/table.ts';

/** Most decisions that a brief lists, and most pages of the list that are read for it. */
const MAX_LISTED = 20;
const MAX_PAGES = 20;

const monthsOf = ({ from, to }: Window): string[] => [
  ...new Set([new Date(to.getTime() - 1), from].map((moment) => moment.toISOString().slice(0, 7))),
];

const described = ({ at, what, about, by, name }: DecidedLine): BriefDecision => ({ at, what, about, by: name ?? by });

/** Reads what was decided in a stretch of time, newest first. */
export const describeDecisions = async (table: Table, window: Window): Promise<FirstOf<BriefDecision>> => {
  const [from, to] = [window.from.toISOString(), window.to.toISOString()];
  const all: DecidedLine[] = [];
  for (const month of monthsOf(window)) {
    let cursor: string | undefined;
    for (let read = 0; read < MAX_PAGES; read += 1) {
      const page = await Decided.page(table, month, { cursor });
      if (!page.ok) break;
      all.push(...page.lines.filter(({ at }) => from <= at && at < to));
      cursor = page.next;
      if (cursor === undefined || (page.lines.at(-1)?.at ?? '') < from) break;
    }
  }
  return { listed: all.slice(0, MAX_LISTED).map(described), more: Math.max(0, all.length - MAX_LISTED) };
};
