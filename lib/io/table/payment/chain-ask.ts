import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { type ChainAsk, ChainAskRow } from './rows.ts';

const update = (address: string, now: Date, coSpend?: string) => ({
  Key: key.chainAsk(address),
  UpdateExpression: `SET address = :address, since = if_not_exists(since, :now)${coSpend === undefined ? '' : ' ADD coSpends :coSpend'}`,
  ExpressionAttributeValues: {
    ':address': address,
    ':now': now.toISOString(),
    ...(coSpend === undefined ? {} : { ':coSpend': new Set([coSpend]) }),
  },
});

/** Has the chain asked about a wallet. */
export const askChain = async ({ client, name }: Table, address: string, now: Date): Promise<void> => {
  await client.send(new UpdateCommand({ TableName: name, ...update(address, now) }));
};

/** Has the chain asked about a wallet for a transaction that spends it with another. */
export const askForCoSpend = (address: string, txid: string, now: Date): Step => ({
  what: 'ask',
  update: update(address, now, txid),
});

/** Some of the wallets that the chain is to be asked about. */
export const readAsks = (table: Table, limit: number): Promise<ChainAsk[]> =>
  queryRows(table, { pk: key.chainAsk('').pk }, ChainAskRow, { ConsistentRead: true, Limit: limit, enough: limit });

/** Notes that the chain gave no answer this time. */
export const countTry = async ({ client, name }: Table, address: string): Promise<void> => {
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: key.chainAsk(address),
      UpdateExpression: 'ADD tries :one',
      ExpressionAttributeValues: { ':one': 1 },
    }),
  );
};

/** Ends an ask; false where another transaction has come to wait for it. */
export const finishAsk = ({ client, name }: Table, { address, coSpends }: ChainAsk): Promise<boolean> =>
  applied(
    client.send(
      new DeleteCommand({
        TableName: name,
        Key: key.chainAsk(address),
        ...(coSpends.size === 0
          ? { ConditionExpression: 'attribute_not_exists(coSpends)' }
          : { ConditionExpression: 'coSpends = :coSpends', ExpressionAttributeValues: { ':coSpends': coSpends } }),
      }),
    ),
  );
