import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { inChunks } from '#io/in-chunks.ts';
import { key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/query.ts';
import type { Table } from '#io/table/store/table.ts';

/** That a letter names an address beyond the ten wallets that stand in its report's row. */
export interface NamedAddress {
  report: string;
  /** When the report was received: UTC, ISO 8601. */
  time: string;
}

/** Most rows written at once. */
const ROWS_AT_ONCE = 25;
/** Most letters that are read of one address. */
const MAX_NAMED = 50;

const NAMED = 'NAMED#';

/**
 * Notes the addresses that a letter names beyond those of its report's row, so that each is found: at most some ninety, and before
 * the report is entered, as whoever dies in between does it again. They expire with it.
 */
export const nameBeyond = async (
  { client, name }: Table,
  { report, time }: NamedAddress,
  addresses: readonly string[],
  expires: number,
): Promise<void> => {
  const put = (Item: Record<string, unknown>) => client.send(new PutCommand({ TableName: name, Item }));
  // First what finds them again when the report is withdrawn.
  await inChunks(addresses, ROWS_AT_ONCE, (address) => put({ ...key.namedBy(report, address), expires }));
  await inChunks(addresses, ROWS_AT_ONCE, (address) => put({ ...key.named(address, report), report, time, expires }));
};

/** The letters that name an address beyond their ten wallets, some of them where they are many. */
export const readNamed = async ({ client, name }: Table, address: string): Promise<NamedAddress[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :named)',
      ExpressionAttributeValues: { ':pk': key.wallet(address).pk, ':named': NAMED },
      Limit: MAX_NAMED,
    }),
  );
  return Items.map(({ report, time }) => ({ report, time }));
};

/** Forgets what a report names beyond its ten wallets. */
export const forgetNamed = async (table: Table, report: string): Promise<void> => {
  const rows = await queryRows<{ pk: string; sk: string }>(
    table,
    { pk: key.report(report).pk, prefix: NAMED },
    { ConsistentRead: true, ProjectionExpression: 'pk, sk' },
  );
  const remove = (Key: { pk: string; sk: string }) =>
    table.client.send(new DeleteCommand({ TableName: table.name, Key }));
  await inChunks(rows, ROWS_AT_ONCE, async ({ pk, sk }) => {
    await remove(key.named(sk.slice(NAMED.length), report));
    await remove({ pk, sk });
  });
};
