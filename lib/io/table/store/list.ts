import * as z from 'zod';
import { LISTS, type ListName } from '#row-kinds/lists.ts';
import { INDEX, type Key } from './keys.ts';
import { cursorAt, placeAt } from './place.ts';
import { queryPage } from './read.ts';
import { type Fields, nested, partOf } from './rows.ts';
import type { Table } from './table.ts';

/** What puts a row into a list, beside what it says itself; without them it stands in none. */
export interface InList<Line> {
  listKey: string;
  listSort: string;
  listed: Line;
}

/** A page of a list, and the cursor of the one behind it; refused where the cursor that it was asked with is none of ours. */
export type ListPage<Line> = { ok: true; lines: Line[]; next?: string } | { ok: false; reason: 'no-such-page' };

/** How a page is asked for. */
export interface PageAsked {
  /** What the page before gave as `next`; the first page where absent. */
  cursor?: string | undefined;
  /** Fewer lines than the list's page has. */
  lines?: number;
  /** Only what sorts under this. */
  beginning?: string | undefined;
  /** The other way round than the list is read by itself. */
  isReversed?: boolean;
}

/** One list of the sparse index: how a row is put into it, and how its pages are read. */
export interface List<Line extends object> {
  name: ListName;
  schema: z.ZodType<Line>;
  /** The attributes that put a row into the list of a thing. */
  entry(of: string, sort: string, line: Line): InList<Line>;
  /** Reads a page of the list of a thing: one query, and no row of the table itself. */
  page(table: Table, of: string, asked?: PageAsked): Promise<ListPage<Line>>;
}

/** Most letters of a cursor: with fewer no part of it is longer than DynamoDB takes a key; a longer one was made to be refused there. */
const MAX_CURSOR_LETTERS = 1_300;

/** Where a page ends: the last row's place in the list, and its key. Which list it is of is said by the caller. */
const Part = z.string().min(1);
const Place = z.tuple([Part, Part, Part]);

const cursorOf = (last: Record<string, unknown>): string => cursorAt([last[INDEX.list.sk], last.pk, last.sk]);

/** The cursor of what stands behind a row, by its place in a list and its key. */
export const cursorBehind = (sort: string, { pk, sk }: Key): string => cursorAt([sort, pk, sk]);

/** Defines a list: its plain facts stand in `lib/row-kinds/lists.ts` under the same name. */
export const defineList = <Line extends object>(name: ListName, fields: Fields<Line>): List<Line> => {
  const { prefix, rows, page: most, order } = LISTS[name];
  const schema = nested<Line>(fields);
  // The first kind is named where a line does not fit; its key says which it is.
  const reader = partOf<{ listed: Line }>(rows[0], { listed: schema });
  return {
    name,
    schema,
    entry: (of, sort, line) => ({ listKey: `${prefix}#${of}`, listSort: sort, listed: line }),
    async page(table, of, { cursor, lines = most, beginning, isReversed = false } = {}) {
      const place = cursor === undefined ? undefined : placeAt(Place, cursor, MAX_CURSOR_LETTERS);
      if (place === null) return { ok: false, reason: 'no-such-page' };
      const listKey = `${prefix}#${of}`;
      const page = await queryPage(
        table,
        {
          IndexName: INDEX.list.name,
          KeyConditionExpression:
            beginning === undefined ? '#list = :list' : '#list = :list AND begins_with(#sort, :beginning)',
          ExpressionAttributeNames: {
            '#list': INDEX.list.pk,
            ...(beginning !== undefined && { '#sort': INDEX.list.sk }),
          },
          ExpressionAttributeValues: { ':list': listKey, ...(beginning !== undefined && { ':beginning': beginning }) },
          ScanIndexForward: (order === 'oldest first') !== isReversed,
          Limit: Math.min(lines, most),
          ExclusiveStartKey: place && { listKey, listSort: place[0], pk: place[1], sk: place[2] },
        },
        reader,
      );
      const found = page.rows.map(({ listed }) => listed);
      return { ok: true, lines: found, ...(page.next === undefined ? {} : { next: cursorOf(page.next) }) };
    },
  };
};
