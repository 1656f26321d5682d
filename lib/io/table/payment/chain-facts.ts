import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AskedFacts, ChainFacts } from '#domain/payment/chain-facts.ts';
import { key } from '#io/table/store/keys.ts';
import { readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { ChainFactsRow } from './rows.ts';

/** What is known of wallets on the chain, by address; those of which nothing is are left out. */
export const readChainFacts = async (
  table: Table,
  addresses: readonly string[],
  consistent = false,
): Promise<Map<string, ChainFacts>> => {
  const rows = await readRows(table, [...new Set(addresses)].map(key.chainFacts), ChainFactsRow, { consistent });
  return new Map(rows.map((row) => [row.address, row]));
};

/** Notes a wallet's first payment; refused where it has had one. */
export const noteFirstPayment = (address: string, payment: string): Step => ({
  what: 'first payment',
  update: {
    Key: key.chainFacts(address),
    UpdateExpression: 'SET firstPayment = :payment, address = :address',
    ConditionExpression: 'attribute_not_exists(firstPayment)',
    ExpressionAttributeValues: { ':payment': payment, ':address': address },
  },
});

/** Takes a wallet's first payment back; refused where it is another. */
export const forgetFirstPayment = (address: string, payment: string): Step => ({
  what: 'first payment',
  update: {
    Key: key.chainFacts(address),
    UpdateExpression: 'REMOVE firstPayment',
    ConditionExpression: 'firstPayment = :payment',
    ExpressionAttributeValues: { ':payment': payment },
  },
});

/** Keeps what the chain said of a wallet. */
export const putAskedFacts = async ({ client, name }: Table, address: string, facts: AskedFacts): Promise<void> => {
  const fields = Object.entries({ address, ...facts });
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: key.chainFacts(address),
      UpdateExpression: `SET ${fields.map((_, index) => `#${index} = :${index}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(fields.map(([field], index) => [`#${index}`, field])),
      ExpressionAttributeValues: Object.fromEntries(fields.map(([, value], index) => [`:${index}`, value])),
    }),
  );
};
