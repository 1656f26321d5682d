import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

/** Most keys of one call (DynamoDB's limit). */
const MAX_KEYS_PER_BATCH = 100;

/** Which attributes of the rows are wanted, and whether as they are now. */
interface Wanted {
  consistent?: boolean;
  projection?: string;
}

/** Reads rows by their keys, which are different, in any order; those that are not there are left out. */
export const readRows = async <Row>(table: Table, keys: readonly Key[], wanted: Wanted = {}): Promise<Row[]> => {
  const rows: Row[] = [];
  let pending = [...keys];
  while (pending.length > 0) {
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetCommand({
        RequestItems: {
          [table.name]: {
            Keys: pending.slice(0, MAX_KEYS_PER_BATCH),
            ConsistentRead: wanted.consistent === true,
            ProjectionExpression: wanted.projection,
          },
        },
      }),
    );
    rows.push(...((Responses?.[table.name] ?? []) as Row[]));
    pending = [...((UnprocessedKeys?.[table.name]?.Keys ?? []) as Key[]), ...pending.slice(MAX_KEYS_PER_BATCH)];
  }
  return rows;
};
