import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Rate } from '#domain/payment/rates.ts';
import { readRows } from '#io/table/store/batch.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** The rates by which what happened on a day is stated, as they were asked for; null where they were not yet. */
export const readRates = async ({ client, name }: Table, day: string): Promise<Rate[] | null> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: key.rates(day) }));
  return Item === undefined ? null : (Item.rates as Rate[]);
};

/** The rates of several days, by day. */
export const readRatesOf = async (table: Table, days: readonly string[]): Promise<Map<string, Rate[]>> => {
  const rows = await readRows<{ pk: string; rates: Rate[] }>(table, [...new Set(days)].map(key.rates));
  return new Map(rows.map(({ pk, rates }) => [pk.slice(key.rates('').pk.length), rates]));
};

/** Keeps a day's rates. */
export const putRates = async ({ client, name }: Table, day: string, rates: readonly Rate[]): Promise<void> => {
  await client.send(new PutCommand({ TableName: name, Item: { ...key.rates(day), rates } }));
};
