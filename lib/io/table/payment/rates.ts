import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Rate } from '#domain/payment/rates.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow, readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { RatesRow } from './rows.ts';

/** The rates by which what happened on a day is stated, as they were asked for; null where they were not yet. */
export const readRates = async (table: Table, day: string): Promise<Rate[] | null> =>
  (await getRow(table, key.rates(day), RatesRow, false))?.rates ?? null;

/** The rates of several days, by day. */
export const readRatesOf = async (table: Table, days: readonly string[]): Promise<Map<string, Rate[]>> => {
  const rows = await readRows(table, [...new Set(days)].map(key.rates), RatesRow);
  return new Map(rows.map(({ pk, rates }) => [pk.slice(key.rates('').pk.length), rates]));
};

/** Keeps a day's rates. */
export const putRates = async ({ client, name }: Table, day: string, rates: readonly Rate[]): Promise<void> => {
  const Item = RatesRow.item(key.rates(day), { pk: key.rates(day).pk, rates: [...rates] });
  await client.send(new PutCommand({ TableName: name, Item }));
};
