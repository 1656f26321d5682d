import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow, hasRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { ContestPageRow, PageRow, TokenRow, WorkRow } from './rows.ts';

/** How long an accepted submission is remembered, in seconds; after it a repetition is stored again and counts as nothing. */
const REMEMBERED = 7 * 24 * 60 * 60;

const expiryAt = (now: Date): number => Math.floor(now.getTime() / 1000) + REMEMBERED;

/** Remembers that a submission was stored, without anything of what it holds. */
export const noteAccepted = async (table: Table, report: string, now: Date): Promise<void> => {
  const Item = TokenRow.item(key.token(report), { expires: expiryAt(now) });
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
};

/** Whether a submission was stored before. */
export const wasAccepted = (table: Table, report: string): Promise<boolean> => hasRow(table, key.token(report));

/** Spends a piece of work on a report: false where another report was paid with it. */
export const spendWork = (table: Table, work: string, report: string, now: Date): Promise<boolean> =>
  applied(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: WorkRow.item(key.work(work), { report, expires: expiryAt(now) }),
        ConditionExpression: 'attribute_not_exists(pk) OR report = :report',
        ExpressionAttributeValues: { ':report': report },
      }),
    ),
  );

/** The report that a page's form became; null where it became none. */
export const reportOfPage = async (table: Table, page: string): Promise<string | null> =>
  (await getRow(table, key.page(page), PageRow))?.report ?? null;

/** What a page's token is to a contest: spent on it now, spent on it before and the contest noted, or spent on another. */
export type SpentPage = 'spent' | 'noted' | 'other';

const putContestPage = (
  { client, name }: Table,
  page: string,
  row: { contest: string; noted?: true },
  now: Date,
  ConditionExpression: string,
): Promise<boolean> =>
  applied(
    client.send(
      new PutCommand({
        TableName: name,
        Item: ContestPageRow.item(key.contestPage(page), { ...row, expires: expiryAt(now) }),
        ConditionExpression,
        ExpressionAttributeValues: { ':contest': row.contest },
      }),
    ),
  );

/** Spends a page's token on a contest. It may be tried again until the contest is noted. */
export const spendPage = async (table: Table, page: string, contest: string, now: Date): Promise<SpentPage> => {
  const open = 'attribute_not_exists(pk) OR (contest = :contest AND attribute_not_exists(noted))';
  if (await putContestPage(table, page, { contest }, now, open)) return 'spent';
  return (await notePage(table, page, contest, now)) ? 'noted' : 'other';
};

/** Notes that the contest that a page's token was spent on is noted; false where it was spent on another. */
export const notePage = (table: Table, page: string, contest: string, now: Date): Promise<boolean> =>
  putContestPage(table, page, { contest, noted: true }, now, 'contest = :contest');

/** Notes which report a page's form became, once. */
export const noteReportOfPage = (table: Table, page: string, report: string, now: Date): Promise<boolean> =>
  applied(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: PageRow.item(key.page(page), { report, expires: expiryAt(now) }),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );
