import { DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Totals } from '#domain/campaign/rolled-totals.ts';
import { applied } from '#io/table/store/conditional.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** What totals are rolled up for: a campaign, or the cluster that a wallet is in. */
export interface Rolled {
  kind: 'campaign' | 'wallet';
  id: string;
}

/** That something was counted since totals were last rolled up. */
interface TotalsWork extends Rolled {
  /** Rises with each note, so that one made while totals are rolled up is not forgotten. */
  version: number;
}

/** The day's row of a campaign or a cluster holds what stood last on that day; the latest stands in one of its own. */
type Owner = 'campaign' | 'cluster';

/** Notes that totals are to be rolled up; noting it again before that changes nothing but its version. */
export const noteTotals = async ({ client, name }: Table, { kind, id }: Rolled, now: Date): Promise<void> => {
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: key.totalsWork(kind, id),
      UpdateExpression:
        'SET kind = if_not_exists(kind, :kind), id = if_not_exists(id, :id), ' +
        'dueShard = if_not_exists(dueShard, :shard), dueAt = if_not_exists(dueAt, :now) ADD version :one',
      ExpressionAttributeValues: {
        ':kind': kind,
        ':id': id,
        ':shard': dueShard(id),
        ':now': now.toISOString(),
        ':one': 1,
      },
    }),
  );
};

/** Reads whether totals are to be rolled up, as it is now; null where they are not. */
export const readTotalsWork = async ({ client, name }: Table, { kind, id }: Rolled): Promise<TotalsWork | null> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key: key.totalsWork(kind, id), ConsistentRead: true }),
  );
  return (Item as TotalsWork | undefined) ?? null;
};

/** Deletes the work item if its version is unchanged. */
export const finishTotals = ({ client, name }: Table, { kind, id, version }: TotalsWork): Promise<boolean> =>
  applied(
    client.send(
      new DeleteCommand({
        TableName: name,
        Key: key.totalsWork(kind, id),
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': version },
      }),
    ),
  );

/** Writes totals as the latest, and as those of their day. */
export const writeTotals = async ({ client, name }: Table, owner: Owner, id: string, totals: Totals): Promise<void> => {
  for (const row of [key.totals(owner, id), key.totalsOfDay(owner, id, totals.asOf.slice(0, 10))]) {
    await client.send(new PutCommand({ TableName: name, Item: { ...row, ...totals } }));
  }
};

const totalsOf = (row: Record<string, unknown>): Totals => {
  const { asOf, reports, wallets, demanded, unknown, truncated, voices } = row as unknown as Totals;
  const units = Object.entries(demanded).map(([currency, sum]) => [currency, BigInt(sum)]);
  const totals = { asOf, reports, wallets, demanded: Object.fromEntries(units), unknown, truncated };
  return voices === undefined ? totals : { ...totals, voices };
};

/** The latest totals of a campaign or a cluster; null before the first were rolled up. */
export const readTotals = async ({ client, name }: Table, owner: Owner, id: string): Promise<Totals | null> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: key.totals(owner, id) }));
  return Item === undefined ? null : totalsOf(Item);
};

/**
 * The totals as they stood at the end of a day: those of that day, or of the last one before it.
 *
 * @internal
 */
export const readTotalsAsOf = async (
  { client, name }: Table,
  owner: Owner,
  id: string,
  day: string,
): Promise<Totals | null> => {
  const { pk, sk } = key.totalsOfDay(owner, id, day);
  const { Items: [last] = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :day',
      ExpressionAttributeValues: { ':pk': pk, ':first': 'TOTALS#', ':day': sk },
      ScanIndexForward: false,
      Limit: 1,
    }),
  );
  return last === undefined ? null : totalsOf(last);
};
