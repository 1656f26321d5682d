import { DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { EvidenceDoubt } from '#domain/cluster/link.ts';
import { applied } from '#io/table/store/conditional.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';

/** A transaction that spends from several watched wallets. */
export interface CoSpendRow {
  txid: string;
  /** The hash of its block. */
  block: string;
  /** The watched wallets, sorted. */
  wallets: readonly string[];
  /** How many different addresses it spends from. */
  addresses: number;
  /** Whether a reorganisation of the chain undid it. */
  undone: boolean;
  /** Reasons why this co-spend alone does not link the wallets; null until the chain data has been read. */
  doubts: readonly EvidenceDoubt[] | null;
  /** Grows with every write. */
  version: number;
}

const dueOf = (txid: string, dueAt: string) => ({ dueShard: dueShard(txid), dueAt });

/** Reads a transaction that spends from several wallets, as it is now. */
export const readCoSpend = async ({ client, name }: Table, txid: string): Promise<CoSpendRow | null> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: key.coSpend(txid), ConsistentRead: true }));
  return (Item as CoSpendRow | undefined) ?? null;
};

/**
 * Writes it; refused where it was changed since it was read, or, for a new one, where it exists. With `dueAt` the writer of
 * clusters is to look at it.
 */
export const putCoSpend = (row: Omit<CoSpendRow, 'version'>, before: CoSpendRow | null, dueAt?: string): Step => ({
  what: 'co-spend',
  put: {
    Item: {
      ...key.coSpend(row.txid),
      ...row,
      version: (before?.version ?? 0) + 1,
      ...(dueAt === undefined ? {} : dueOf(row.txid, dueAt)),
    },
    ...(before === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': before.version } }),
  },
});

/** Notes that the clusters show it; false where it was changed meanwhile. */
export const finishCoSpend = ({ client, name }: Table, { txid, version }: CoSpendRow): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.coSpend(txid),
        UpdateExpression: 'REMOVE dueShard, dueAt',
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': version },
      }),
    ),
  );

/** A transaction that shows a link. */
export interface Shown {
  txid: string;
  doubts: readonly EvidenceDoubt[];
}

/** Notes that a transaction shows a link: its evidence names one only, and that one may be undone. */
export const putShown = async ({ client, name }: Table, link: string, shown: Shown): Promise<void> => {
  await client.send(new PutCommand({ TableName: name, Item: { ...key.shown(link, shown.txid), ...shown } }));
};

/** Forgets that a transaction shows a link. */
export const deleteShown = async ({ client, name }: Table, link: string, txid: string): Promise<void> => {
  await client.send(new DeleteCommand({ TableName: name, Key: key.shown(link, txid) }));
};

/** One of the transactions that show a link; null where there is none. */
export const readShown = async ({ client, name }: Table, link: string): Promise<Shown | null> => {
  const { pk, sk } = key.shown(link, '');
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :shown)',
      ExpressionAttributeValues: { ':pk': pk, ':shown': sk },
      ConsistentRead: true,
      Limit: 1,
    }),
  );
  return (Items[0] as Shown | undefined) ?? null;
};
