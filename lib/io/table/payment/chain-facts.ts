import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { readRows } from '#io/table/store/batch.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';

/** What the chain said of a wallet when it was asked by its address. */
export interface AskedFacts {
  /** `no-answer` where the server will not say, however often it is asked. */
  asked: 'answered' | 'no-answer';
  /** UTC, ISO 8601. */
  askedAt: string;
  /** When the oldest transaction that was read came into a block; null where there is none. */
  firstUsed: string | null;
  /** Whether there are older ones. */
  truncated: boolean;
  /** How many other addresses were spent together with it, in what was read. */
  spentWith: number;
  /** What was on its way then, in no block yet: never counted as received. */
  mempool: { payments: number; satoshi: bigint };
}

/** What is known of a wallet on the chain. */
export interface ChainFacts extends Partial<AskedFacts> {
  address: string;
  /** The name of its first payment, since it is watched or in what the chain said. */
  firstPayment?: string;
}

/** What is known of wallets on the chain, by address; those of which nothing is are left out. */
export const readChainFacts = async (
  table: Table,
  addresses: readonly string[],
  consistent = false,
): Promise<Map<string, ChainFacts>> => {
  const rows = await readRows<ChainFacts>(table, [...new Set(addresses)].map(key.chainFacts), { consistent });
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
