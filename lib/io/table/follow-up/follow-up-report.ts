import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import type { KeptAddition } from '#domain/follow-up/kept-addition.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

const COLUMNS = [
  'id',
  'reference',
  'channel',
  'receivedAt',
  'language',
  'state',
  'findings',
  'walletsBeyond',
  'originals',
  'campaign',
  'consent',
  'senderHash',
  'expires',
  'inbox',
  'newWallets',
  'withdrawal',
  'keptAt',
  'case',
] as const;

const PROJECTION = {
  ProjectionExpression: COLUMNS.map((name) => `#${name}`).join(', '),
  ExpressionAttributeNames: Object.fromEntries(COLUMNS.map((name) => [`#${name}`, name])),
};

/** Reads a report as its sender may see it; null while it is not in the ledger. */
export const readFollowUpReport = async (table: Table, id: string): Promise<FollowUpReport | null> => {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: key.report(id), ConsistentRead: true, ...PROJECTION }),
  );
  return (Item as FollowUpReport | undefined) ?? null;
};

/** Most additions of one report: what a code that leaked can make us store. */
export const MAX_ADDITIONS = 50;

/** What was added to a report, oldest first. */
export const readAdditions = async (table: Table, report: string): Promise<KeptAddition[]> => {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :more)',
      ExpressionAttributeValues: { ':pk': key.report(report).pk, ':more': 'MORE#' },
      ProjectionExpression: '#addition',
      ExpressionAttributeNames: { '#addition': 'addition' },
      ConsistentRead: true,
      Limit: MAX_ADDITIONS,
    }),
  );
  return Items.map(({ addition }) => addition as KeptAddition).sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
};
