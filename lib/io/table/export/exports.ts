import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { aboutList, EXPORT_KEPT_DAYS, type ExportJob, isUnderWay } from '#domain/export/export.ts';
import { applied } from '#io/table/store/conditional.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import type { ListPage, PageAsked } from '#io/table/store/list.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { SWEEP_AFTER_MS } from '#io/table/sweep/due.ts';
import { type ExportLine, ExportRow, Exports } from './rows.ts';

const DAY_MS = 86_400_000;

/** When a file goes, and its row with it. */
export const goneAt = ({ askedAt }: Pick<ExportJob, 'askedAt'>): Date =>
  new Date(Date.parse(askedAt) + EXPORT_KEPT_DAYS * DAY_MS);

/** A row as its state says: listed for who asked, due while it is under way. */
const itemOf = (job: ExportJob, now: Date): Record<string, unknown> => {
  const { id, format, askedAt, state, rows, version } = job;
  const line = { id, format, askedAt, state, rows, version, about: aboutList(job.list) };
  return {
    ...ExportRow.item(key.exportJob(id), { ...job, expires: Math.ceil(goneAt(job).getTime() / 1_000) }),
    ...Exports.entry(job.who, `${askedAt}#${id}`, line),
    ...(isUnderWay(job)
      ? { dueShard: dueShard(id), dueAt: new Date(now.getTime() + SWEEP_AFTER_MS).toISOString() }
      : {}),
  };
};

/** Keeps that a file was asked for; false where one of this id was already. */
export const putExport = ({ client, name }: Table, job: ExportJob, now: Date): Promise<boolean> =>
  applied(
    client.send(
      new PutCommand({ TableName: name, Item: itemOf(job, now), ConditionExpression: 'attribute_not_exists(pk)' }),
    ),
  );

/** Reads a file's row as it is now; null where there is none, or no more. */
export const readExport = (table: Table, id: string): Promise<ExportJob | null> =>
  getRow(table, key.exportJob(id), ExportRow);

/** Writes how far a file is, in place of the version that was seen; null where others were faster. */
export const moveExport = async (
  { client, name }: Table,
  seen: ExportJob,
  changes: Partial<ExportJob>,
  now: Date,
): Promise<ExportJob | null> => {
  const job = { ...seen, ...changes, version: seen.version + 1 };
  const put = new PutCommand({
    TableName: name,
    Item: itemOf(job, now),
    ConditionExpression: 'version = :seen',
    ExpressionAttributeValues: { ':seen': seen.version },
  });
  return (await applied(client.send(put))) ? job : null;
};

/** A page of the files that somebody asked for, newest first. */
export const listExports = (table: Table, who: string, asked?: PageAsked): Promise<ListPage<ExportLine>> =>
  Exports.page(table, who, asked);
