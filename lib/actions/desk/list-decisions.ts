import { Decided, type DecidedLine } from '#io/table/store/decided.ts';
import type { ListPage } from '#io/table/store/list.ts';
import type { Table } from '#io/table/store/table.ts';

/** Which decisions are asked for: those of a month, of one person, about one kind of thing. */
export interface DecisionFilter {
  /** UTC, `2026-11`. */
  month: string;
  by?: string | undefined;
  /** What was decided, or the kind of thing: `wallet`, `link.cut`. */
  what?: string | undefined;
  cursor?: string | undefined;
  /** How many at most; a page's number where absent. */
  lines?: number | undefined;
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
/** How many decisions a page has, and most pages of the list that are read for one of them. */
const PAGE = 50;
const MAX_PAGES = 20;

/** Lists what was decided in a month, newest first; the page of a filter may have fewer lines, and more behind it. */
export const listDecisions = async (
  { table }: { table: Table },
  { month, by, what, cursor, lines: most = PAGE }: DecisionFilter,
): Promise<ListPage<DecidedLine>> => {
  if (!MONTH.test(month)) return { ok: false, reason: 'no-such-page' };
  const fits = (line: DecidedLine): boolean =>
    (by === undefined || line.by === by || line.name === by) &&
    (what === undefined || line.what === what || line.what.startsWith(`${what}.`));
  const lines: DecidedLine[] = [];
  let at = cursor;
  for (let pages = 0; pages < MAX_PAGES && lines.length < most; pages += 1) {
    const page = await Decided.page(table, month, { cursor: at, lines: most - lines.length });
    if (!page.ok) return page;
    lines.push(...page.lines.filter(fits));
    at = page.next;
    if (at === undefined) break;
  }
  return { ok: true, lines, ...(at === undefined ? {} : { next: at }) };
};
