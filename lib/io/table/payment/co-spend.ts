import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { applied } from '#io/table/store/conditional.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import { getRow, queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { CoSpendRow, type KeptCoSpend, type Shown, ShownRow, TransactionLines } from './rows.ts';

const dueOf = (txid: string, dueAt: string) => ({ dueShard: dueShard(txid), dueAt });

/** Most wallets that a line names. */
const MAX_WALLETS = 4;

const asLine = ({ txid, wallets, undone }: Omit<KeptCoSpend, 'version'>) =>
  TransactionLines.entry(txid, 'spent', {
    what: 'spent',
    wallets: wallets.slice(0, MAX_WALLETS),
    count: wallets.length,
    undone,
  });

/** Reads a transaction that spends from several wallets, as it is now. */
export const readCoSpend = (table: Table, txid: string): Promise<KeptCoSpend | null> =>
  getRow(table, key.coSpend(txid), CoSpendRow);

/**
 * Writes it; refused where it was changed since it was read, or, for a new one, where it exists. With `dueAt` the writer of
 * clusters is to look at it.
 */
export const putCoSpend = (row: Omit<KeptCoSpend, 'version'>, before: KeptCoSpend | null, dueAt?: string): Step => ({
  what: 'co-spend',
  put: {
    Item: {
      ...CoSpendRow.item(key.coSpend(row.txid), { ...row, version: (before?.version ?? 0) + 1 }),
      ...(dueAt === undefined ? {} : dueOf(row.txid, dueAt)),
      ...asLine(row),
    },
    ...(before === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': before.version } }),
  },
});

/** Notes that the clusters show it; false where it was changed meanwhile. */
export const finishCoSpend = ({ client, name }: Table, { txid, version }: KeptCoSpend): Promise<boolean> =>
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

/** Notes that a transaction shows a link: its evidence names one only, and that one may be undone. */
export const putShown = async ({ client, name }: Table, link: string, shown: Shown): Promise<void> => {
  await client.send(new PutCommand({ TableName: name, Item: ShownRow.item(key.shown(link, shown.txid), shown) }));
};

/** Forgets that a transaction shows a link. */
export const deleteShown = async ({ client, name }: Table, link: string, txid: string): Promise<void> => {
  await client.send(new DeleteCommand({ TableName: name, Key: key.shown(link, txid) }));
};

/** One of the transactions that show a link; null where there is none. */
export const readShown = async (table: Table, link: string): Promise<Shown | null> => {
  const { pk, sk } = key.shown(link, '');
  const rows = await queryRows(table, { pk, prefix: sk }, ShownRow, { ConsistentRead: true, Limit: 1, enough: 1 });
  return rows[0] ?? null;
};
