import type { AuditPlace } from '#actions/desk/record-look.ts';
import type { ApiContext } from './context.ts';
import { refuse } from './context.ts';
import { openCursor, type Place, sealCursor } from './cursor.ts';

/** A page as an action reads it; refused where its place is none of the list. */
export type LinesPage<Line> = { ok: true; lines: readonly Line[]; next?: string } | { ok: false; reason: string };

/** Reads lines of a list: those from a place on, at most so many. */
export type ReadLines<Line> = (at: string | undefined, lines: number) => Promise<LinesPage<Line>>;

/** How a page is asked for by a query. */
export interface ListAsked {
  limit: number;
  cursor?: string | undefined;
}

/** A list as every route answers it. */
export interface ListBody<Item> {
  items: Item[];
  /** The cursor of the next page; null where this is the last. */
  next: string | null;
  total: { value: number; exact: boolean };
  audit: AuditPlace;
}

/** Most pages of an action that one answer is made of: filters leave lines out. */
const MAX_PAGES = 20;

/** A list that is read whole: its places are numbers. */
export const ofWhole =
  <Line>(all: readonly Line[]): ReadLines<Line> =>
  async (at, lines) => {
    const from = Number(at ?? 0);
    const next = from + lines < all.length ? { next: String(from + lines) } : {};
    return { ok: true, lines: all.slice(from, from + lines), ...next };
  };

const NO_PAGE = 'This cursor was not given for this list: begin without one';

/** Where a page begins; null where its cursor is of another list, another filter, or none of ours. */
const placeOf = async (
  { world, route }: ApiContext,
  filter: Readonly<Record<string, unknown>>,
  cursor: string | undefined,
): Promise<{ place: Place | undefined } | null> => {
  if (cursor === undefined) return { place: undefined };
  const place = openCursor(await world.matchKey(), { route, filter }, cursor);
  return place === null ? null : { place };
};

/**
 * Answers a page of a list: as many lines as were asked for, read page by page. `filter` is all that the list was asked by, path and
 * query; the cursor holds for it alone. `known` is how many there are, where that was counted.
 */
export const answerList = async <Line, Item>(
  api: ApiContext,
  {
    filter,
    page,
    about,
    known = 0,
  }: { filter: Record<string, unknown>; page: ListAsked; about: string; known?: number },
  read: ReadLines<Line>,
  show: (line: Line) => Item,
): Promise<{ body: ListBody<Item> } | ReturnType<typeof refuse>> => {
  const begun = await placeOf(api, filter, page.cursor);
  if (begun === null) return refuse(400, NO_PAGE, { reason: 'cursor' });
  const before = begun.place?.before ?? 0;
  const lines: Line[] = [];
  let at = begun.place?.at;
  // What is about to be shown is recorded first.
  const audit = await api.record(about);
  for (let pages = 0; pages < MAX_PAGES && lines.length < page.limit; pages += 1) {
    const found = await read(at, page.limit - lines.length);
    if (!found.ok) return refuse(400, NO_PAGE, { reason: 'cursor' });
    lines.push(...found.lines);
    at = found.next;
    if (at === undefined) break;
  }
  const seen = before + lines.length;
  const cursorOf = { route: api.route, filter };
  const next = at === undefined ? null : sealCursor(await api.world.matchKey(), cursorOf, { at, before: seen });
  const total = { value: next === null ? seen : Math.max(seen + 1, known), exact: next === null };
  return { body: { items: lines.map(show), next, total, audit } };
};
