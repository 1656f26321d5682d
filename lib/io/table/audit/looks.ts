import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { LooksOfDay } from '#domain/audit/looks.ts';
import { key } from '#io/table/store/keys.ts';
import { cursorBehind, type ListPage, type PageAsked } from '#io/table/store/list.ts';
import { cursorAt, placeAt } from '#io/table/store/place.ts';
import { queryPage, queryRows, updateRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { Looked, type LookLine, LookRow, LooksOfDayRow } from './rows.ts';

/** Lines of a page. */
const PAGE = 50;
/** How long a day's count is kept, in seconds: longer than the month that it is compared with. */
const COUNT_KEPT_S = 60 * 86_400;
const DAY_MS = 86_400_000;
const MONTH_DAYS = 30;
/** Longest cursor, in characters. */
const MAX_CURSOR_LETTERS = 300;
/** A look's place among those at its thing: when it was, and the entry's chain and number. */
const PLACE = /^\d{4}-\d{2}-\d{2}T[\d:.]{8,13}Z#[\w-]{1,64}#\d{9}$/;
const Place = z.tuple([z.string().regex(PLACE)]);

const placeOf = ({ at, chain, seq, about }: LookLine): string => key.look(about, at, chain, seq).sk;

/** Keeps that somebody looked at a thing, where the thing and where the person is asked about; `expires` is in seconds since 1970. */
export const putLook = async ({ client, name }: Table, line: LookLine, expires: number): Promise<void> => {
  const { about, at, chain, seq, who } = line;
  const Item = {
    ...LookRow.item(key.look(about, at, chain, seq), { ...line, expires }),
    ...Looked.entry(`${who}#${at.slice(0, 7)}`, placeOf(line), line),
  };
  await client.send(new PutCommand({ TableName: name, Item }));
};

/** A page of who looked at a thing, newest first. */
export const readLooks = async (
  table: Table,
  about: string,
  { cursor, lines = PAGE }: Pick<PageAsked, 'cursor' | 'lines'> = {},
): Promise<ListPage<LookLine>> => {
  const place = cursor === undefined ? undefined : placeAt(Place, cursor, MAX_CURSOR_LETTERS);
  if (place === null) return { ok: false, reason: 'no-such-page' };
  const { pk } = key.look(about, '', '', 0);
  const page = await queryPage(
    table,
    {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ScanIndexForward: false,
      Limit: lines,
      ...(place === undefined ? {} : { ExclusiveStartKey: { pk, sk: place[0] } }),
    },
    LookRow,
  );
  return { ok: true, lines: page.rows, ...(page.next === undefined ? {} : { next: cursorAt([page.next.sk]) }) };
};

/** The cursor of what stands behind a look: among those at its thing, and among those of its person. */
export const behindLook = (line: LookLine): { atThing: string; ofPerson: string } => ({
  atThing: cursorAt([placeOf(line)]),
  ofPerson: cursorBehind(placeOf(line), key.look(line.about, line.at, line.chain, line.seq)),
});

/** A page of what somebody looked at in a month (`2026-11`, UTC), newest first. */
export const readLooked = (table: Table, who: string, month: string, asked?: PageAsked): Promise<ListPage<LookLine>> =>
  Looked.page(table, `${who}#${month}`, asked);

/** Counts look-ups of somebody's day, and gives how many it has now and whether auditors were told. */
export const countLooks = (
  table: Table,
  who: string,
  at: string,
  looks: number,
): Promise<{ looks: number; toldAt?: string | undefined } | null> => {
  const day = at.slice(0, 10);
  return updateRow(
    table,
    {
      Key: key.looksOfDay(who, day),
      UpdateExpression: 'SET #day = :day, expires = :expires ADD looks :looks',
      ExpressionAttributeNames: { '#day': 'day' },
      ExpressionAttributeValues: {
        ...{ ':day': day, ':looks': looks },
        ':expires': Math.floor(Date.parse(at) / 1_000) + COUNT_KEPT_S,
      },
      ReturnValues: 'ALL_NEW',
    },
    LooksOfDayRow,
  );
};

/** How many look-ups somebody did on each of the thirty days before one. */
export const readLooksOfMonth = (table: Table, who: string, at: string): Promise<LooksOfDay[]> => {
  const dayBefore = (days: number) => new Date(Date.parse(at) - days * DAY_MS).toISOString().slice(0, 10);
  const { pk, sk: first } = key.looksOfDay(who, dayBefore(MONTH_DAYS));
  return queryRows(table, { pk, first, last: key.looksOfDay(who, dayBefore(1)).sk }, LooksOfDayRow);
};

/** Notes that auditors were told of somebody's day; false where they had been. */
export const noteLooksTold = async (table: Table, who: string, at: string): Promise<boolean> =>
  (await updateRow(
    table,
    {
      Key: key.looksOfDay(who, at.slice(0, 10)),
      UpdateExpression: 'SET toldAt = :at',
      ConditionExpression: 'attribute_not_exists(toldAt)',
      ExpressionAttributeValues: { ':at': at },
      ReturnValues: 'ALL_NEW',
    },
    LooksOfDayRow,
  )) !== null;
