import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { putRows } from '#io/table/store/put-rows.ts';
import type { Table } from '#io/table/store/table.ts';

/** A table that writes so many rows of a call, and says that it was too busy for the others. */
const busyTable = (most: number) => {
  const written: unknown[] = [];
  const calls: number[] = [];
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-north-1' }));
  const send = async (command: unknown) => {
    if (!(command instanceof BatchWriteCommand)) throw new Error('another call');
    const all = command.input.RequestItems?.table ?? [];
    calls.push(all.length);
    written.push(...all.slice(0, most).map(({ PutRequest }) => PutRequest?.Item?.pk));
    return { UnprocessedItems: all.length > most ? { table: all.slice(most) } : {} };
  };
  const table: Table = { client: Object.assign(client, { send }), name: 'table' };
  return { table, written, calls };
};

const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ pk: `row${n}`, sk: 'ROW' }));
const names = (count: number) => rows(count).map(({ pk }) => pk);

describe('rows that are put together', () => {
  it('are written 25 a call', async () => {
    const { table, written, calls } = busyTable(25);
    await putRows(table, rows(60));
    expect(written).toEqual(names(60));
    expect(calls).toEqual([25, 25, 10]);
  });

  it('are no call where there are none', async () => {
    const { table, calls } = busyTable(25);
    await putRows(table, []);
    expect(calls).toEqual([]);
  });

  it('are put again where the table was too busy for some, until all are there', async () => {
    const { table, written } = busyTable(4);
    await putRows(table, rows(10));
    expect(new Set(written)).toEqual(new Set(names(10)));
  });

  it('are an error where the table stays too busy: their message comes again', async () => {
    await expect(putRows(busyTable(0).table, rows(1))).rejects.toThrow('the table is busy');
  });
});
