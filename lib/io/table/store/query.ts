import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

/** Rows of one partition, by their sort key: all, those that begin so, or those between two. */
type Part = { pk: string } & ({ prefix?: string } | { first: string; last: string });

/** How the rows are read; `enough` is how many, of all pages together, end the reading. */
interface Reading
  extends Pick<QueryCommandInput, 'ConsistentRead' | 'ScanIndexForward' | 'Limit' | 'ProjectionExpression'> {
  enough?: number;
}

const conditionOf = (part: Part): Pick<QueryCommandInput, 'KeyConditionExpression' | 'ExpressionAttributeValues'> => {
  const { pk } = part;
  if ('first' in part) {
    return {
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: { ':pk': pk, ':first': part.first, ':last': part.last },
    };
  }
  if (part.prefix === undefined)
    return { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } };
  return {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ':prefix': part.prefix },
  };
};

/** Reads rows of a partition page by page, in the order of their sort keys; the last page may bring more than `enough`. */
export const queryRows = async <Row = Record<string, unknown>>(
  table: Table,
  part: Part,
  { enough = Number.POSITIVE_INFINITY, ...options }: Reading = {},
): Promise<Row[]> => {
  const rows: Row[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new QueryCommand({ TableName: table.name, ...conditionOf(part), ...options, ExclusiveStartKey: from }),
    );
    rows.push(...(Items as Row[]));
    from = LastEvaluatedKey;
  } while (from !== undefined && rows.length < enough);
  return rows;
};

/** Rows of a partition behind one key, up to a sort key: `limit` at most, in their order. */
export const queryPage = async <Row>(table: Table, after: Key, last: string, limit: number): Promise<Row[]> => {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      // A sort key that another begins with sorts before it.
      ...conditionOf({ pk: after.pk, first: `${after.sk}!`, last }),
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  return Items as Row[];
};
