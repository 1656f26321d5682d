import type { DeskRole } from '#domain/desk/roles.ts';
import { behindLook, readLooked, readLooks } from '#io/table/audit/looks.ts';
import type { LookLine } from '#io/table/audit/rows.ts';
import { listOwnCases, readCases } from '#io/table/case/case.ts';
import type { ListPage } from '#io/table/store/list.ts';
import type { Table } from '#io/table/store/table.ts';
import { maskedText } from './list-entries.ts';
import { type Recording, recordAct } from './record-act.ts';

/** Whose looks are asked for: those at one thing, or those of a person in a month (`2026-11`, UTC). */
export type LooksAsked = { cursor?: string | undefined } & ({ about: string } | { who: string; month: string });

/** A look, as a line of a page says it. */
export type Look = LookLine;

/** Who asks. */
export interface LooksAsker {
  who: string;
  name?: string;
  roles: readonly DeskRole[];
  reason?: string;
}

/** Lines of a page, and most pages that are read for one: of a thing that others looked at most. */
const PAGE = 50;
const MAX_PAGES = 20;

/**
 * Which looks somebody may be told of: auditors of all but those for a case that is covert, whose entries they find in the log under
 * a pseudonym; others of their own, and of those for a case that they work on too.
 */
const seenBy = async (table: Table, { who, roles }: LooksAsker) => {
  const own = new Set(await listOwnCases(table, who));
  const isAuditor = roles.includes('auditor');
  return async (lines: readonly LookLine[]): Promise<LookLine[]> => {
    const others = [...new Set(lines.flatMap((line) => line.case ?? []))].filter((id) => !own.has(id));
    const cases = isAuditor && others.length > 0 ? await readCases(table, others) : [];
    const open = new Set(cases.flatMap(({ id, covert }) => (covert ? [] : [id])));
    return lines.filter((line) => {
      if (line.who === who || (line.case !== undefined && own.has(line.case))) return true;
      return isAuditor && (line.case === undefined || open.has(line.case));
    });
  };
};

/**
 * The first lines that somebody may see, and whether there is another one behind them: what they may not see fills no page. Where too
 * many others stand before those that would fill it, the page is short, and `next` is where reading stopped.
 */
const gathered = async (
  read: (cursor: string | undefined) => Promise<ListPage<LookLine>>,
  seen: (lines: readonly LookLine[]) => Promise<LookLine[]>,
  cursor: string | undefined,
): Promise<ListPage<LookLine>> => {
  const lines: LookLine[] = [];
  let at = cursor;
  for (let pages = 0; pages < MAX_PAGES && lines.length <= PAGE; pages += 1) {
    const page = await read(at);
    if (!page.ok) return page;
    lines.push(...(await seen(page.lines)));
    at = page.next;
    if (at === undefined) break;
  }
  return { ok: true, lines, ...(at === undefined ? {} : { next: at }) };
};

/**
 * Lists who looked at a thing, or what a person looked at in a month, newest first, as far as whoever asks may be told.
 *
 * Recorded before it is answered. Auditors see addresses of a person's looks in part: who looked, not at what.
 */
export const listLooks = async (
  world: Recording,
  asker: LooksAsker,
  asked: LooksAsked,
): Promise<ListPage<LookLine>> => {
  const { table } = world;
  const about = 'about' in asked ? asked.about : `${asked.who} ${asked.month}`;
  await recordAct(world, { ...asker, via: 'page', what: 'audit.looks', about, outcome: 'ok' });
  const read = (cursor: string | undefined) =>
    'about' in asked
      ? readLooks(table, asked.about, { cursor })
      : readLooked(table, asked.who, asked.month, { cursor });
  const page = await gathered(read, await seenBy(table, asker), asked.cursor);
  if (!page.ok) return page;
  const lines = page.lines.slice(0, PAGE);
  const last = lines.at(-1);
  const isCut = page.lines.length > PAGE && last !== undefined;
  const behind = isCut ? behindLook(last) : null;
  const cursor = behind === null ? page.next : 'about' in asked ? behind.atThing : behind.ofPerson;
  const next = cursor === undefined ? {} : { next: cursor };
  const isMasked = asker.roles.includes('auditor') && !('about' in asked);
  return {
    ok: true,
    lines: isMasked ? lines.map((line) => ({ ...line, about: maskedText(line.about) })) : lines,
    ...next,
  };
};
