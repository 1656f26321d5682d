import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { inChunks } from '#io/in-chunks.ts';
import { key } from '#io/table/store/keys.ts';
import { queryPage, queryRows, type RowPage } from '#io/table/store/read.ts';
import { KEYS } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { type NamedAddress, NamedByRow, NamedRow } from './rows.ts';

/** Most rows written at once. */
const ROWS_AT_ONCE = 25;
/** Most letters that are read of one address at once. */
const NAMED_AT_ONCE = 100;

const NAMED = 'NAMED#';

/**
 * Notes the addresses that a letter names beyond those of its report's row, so that each is found: at most some ninety, and before
 * the report is entered: after a death in between the retry does it again. They expire with it.
 */
export const nameBeyond = async (
  { client, name }: Table,
  { report, time }: NamedAddress,
  addresses: readonly string[],
  expires: number | undefined,
): Promise<void> => {
  const put = (Item: Record<string, unknown>) => client.send(new PutCommand({ TableName: name, Item }));
  // First what finds them again when the report is withdrawn.
  await inChunks(addresses, ROWS_AT_ONCE, (address) => put(NamedByRow.item(key.namedBy(report, address), { expires })));
  await inChunks(addresses, ROWS_AT_ONCE, (address) =>
    put(NamedRow.item(key.named(address, report), { report, time, expires })),
  );
};

/** A page of the letters that name an address beyond their ten wallets, at most 100, and where the next begins. */
export const readNamed = (
  table: Table,
  address: string,
  next?: Record<string, unknown>,
): Promise<RowPage<NamedAddress>> =>
  queryPage(
    table,
    {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :named)',
      ExpressionAttributeValues: { ':pk': key.wallet(address).pk, ':named': NAMED },
      Limit: NAMED_AT_ONCE,
      ExclusiveStartKey: next,
    },
    NamedRow,
  );

/** Forgets what a report names beyond its ten wallets. */
export const forgetNamed = async (table: Table, report: string): Promise<void> => {
  const of = { pk: key.report(report).pk, prefix: NAMED };
  const rows = await queryRows(table, of, KEYS, { ConsistentRead: true });
  const remove = (Key: { pk: string; sk: string }) =>
    table.client.send(new DeleteCommand({ TableName: table.name, Key }));
  await inChunks(rows, ROWS_AT_ONCE, async ({ pk, sk }) => {
    await remove(key.named(sk.slice(NAMED.length), report));
    await remove({ pk, sk });
  });
};
