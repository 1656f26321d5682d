import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { holderOf } from '#domain/extract/address/key-hash.ts';
import { inChunks } from '#io/in-chunks.ts';
import { key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { ToldSpellingRow } from './rows.ts';

const ROWS_AT_ONCE = 25;

/**
 * Notes addresses that partners are about to be told of under the keys that they pay to: what is decided about the nested address
 * of a key reaches the others, which it does not name.
 */
export const noteToldSpellings = async (table: Table, addresses: readonly string[]): Promise<void> => {
  const others = addresses.filter((address) => holderOf(address) !== address);
  await inChunks(others, ROWS_AT_ONCE, (address) =>
    table.client.send(
      new PutCommand({ TableName: table.name, Item: ToldSpellingRow.item(key.toldSpelling(address), { address }) }),
    ),
  );
};

/** The addresses of a key that partners were ever told of, but for the nested one. */
export const toldSpellings = async (table: Table, holder: string): Promise<string[]> => {
  const { pk } = key.toldSpelling(holder);
  const rows = await queryRows(table, { pk, prefix: 'SPELLING#' }, ToldSpellingRow, { ConsistentRead: true });
  return rows.map(({ address }) => address);
};
