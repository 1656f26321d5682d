import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';
import type { Item, Reader } from './rows.ts';
import type { Table } from './table.ts';
import { UnfitRow } from './unfit-row.ts';

/** Most keys of one call (DynamoDB's limit). */
const MAX_KEYS_PER_BATCH = 100;

/** Names of attributes as a projection takes them: by placeholders, for some are words of DynamoDB's own. */
const projectionOf = (wants: readonly string[] | undefined) => {
  if (wants === undefined) return {};
  const names = [...new Set(wants.flatMap((want) => want.split('.')))];
  return {
    ProjectionExpression: wants.map((want) => `#${want.replaceAll('.', '.#')}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
  };
};

/** The keys with what else is wanted: a row that does not fit is named by them. */
const withKeys = ({ wants }: Reader<unknown>) => projectionOf(wants && [...new Set(['pk', 'sk', ...wants])]);

/** Reads one row, as it is now unless `consistent` is false; null where there is none. */
export const getRow = async <Entity>(
  { client, name }: Table,
  Key: Key,
  reader: Reader<Entity>,
  consistent = true,
): Promise<Entity | null> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key, ConsistentRead: consistent, ...projectionOf(reader.wants) }),
  );
  // A projection of attributes that it has none of comes back empty, as a row.
  return Item === undefined ? null : reader.read(Item, Key);
};

/** Whether there is a row, as it is now, without reading what it holds. */
export const hasRow = async ({ client, name }: Table, Key: Key, consistent = true): Promise<boolean> => {
  const get = new GetCommand({ TableName: name, Key, ConsistentRead: consistent, ProjectionExpression: 'pk' });
  return (await client.send(get)).Item !== undefined;
};

/** Changes a row and reads of it what the update returns; null where its condition did not hold. */
export const updateRow = async <Entity>(
  { client, name }: Table,
  update: Omit<UpdateCommandInput, 'TableName'> & Required<Pick<UpdateCommandInput, 'Key' | 'ReturnValues'>>,
  reader: Reader<Entity>,
): Promise<Entity | null> => {
  try {
    const { Attributes = {} } = await client.send(new UpdateCommand({ TableName: name, ...update }));
    return reader.read(Attributes, update.Key);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return null;
    throw error;
  }
};

/**
 * Rows that fit. One that does not is counted and left out, so that it does not take the others with it; where `whole` says
 * that what follows is wrong without it, it is an error.
 */
const fitting = <Entity>(items: readonly Item[], reader: Reader<Entity>, whole: boolean): Entity[] => {
  const rows: Entity[] = [];
  for (const item of items) {
    try {
      rows.push(reader.read(item));
    } catch (error) {
      if (whole || !(error instanceof UnfitRow)) throw error;
    }
  }
  return rows;
};

/** How rows are read by their keys: as they are now, and none left out that does not fit. */
interface Wanted {
  consistent?: boolean;
  whole?: boolean;
}

/** Reads rows by their keys, which are different, in any order; those that are not there are left out. */
export const readRows = async <Entity>(
  table: Table,
  keys: readonly Key[],
  reader: Reader<Entity>,
  { consistent = false, whole = false }: Wanted = {},
): Promise<Entity[]> => {
  const rows: Entity[] = [];
  let pending: Record<string, unknown>[] = keys.map((each) => ({ ...each }));
  while (pending.length > 0) {
    const request = { Keys: pending.slice(0, MAX_KEYS_PER_BATCH), ConsistentRead: consistent, ...withKeys(reader) };
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: request } }),
    );
    rows.push(...fitting(Responses?.[table.name] ?? [], reader, whole));
    pending = [...(UnprocessedKeys?.[table.name]?.Keys ?? []), ...pending.slice(MAX_KEYS_PER_BATCH)];
  }
  return rows;
};

/** Rows of one partition, by their sort key: all, those that begin so, or those between two. */
type Part = { pk: string } & ({ prefix?: string } | { first: string; last: string });

/** How the rows are read; `enough` is how many, of all pages together, end the reading. */
interface Reading
  extends Pick<QueryCommandInput, 'ConsistentRead' | 'ScanIndexForward' | 'Limit' | 'ExclusiveStartKey'> {
  enough?: number;
  /** Whether what follows is wrong without a row that does not fit: it is an error then. */
  whole?: boolean;
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

/** A page of rows, and where the next one begins. */
export interface RowPage<Entity> {
  rows: Entity[];
  count: number;
  next?: Record<string, unknown>;
}

/** Reads a page of rows as a query says. */
export const queryPage = async <Entity>(
  { client, name }: Table,
  query: Omit<QueryCommandInput, 'TableName'>,
  reader: Reader<Entity>,
  whole = false,
): Promise<RowPage<Entity>> => {
  const {
    Items = [],
    Count = 0,
    LastEvaluatedKey,
  } = await client.send(new QueryCommand({ TableName: name, ...query }));
  const rows = fitting(Items, reader, whole);
  return { rows, count: Count, ...(LastEvaluatedKey === undefined ? {} : { next: LastEvaluatedKey }) };
};

/** Rows of a partition behind one key, up to a sort key: `limit` at most, in their order. */
export const queryBehind = <Entity>(
  table: Table,
  after: Key,
  last: string,
  reader: Reader<Entity>,
  limit: number,
): Promise<Entity[]> =>
  // A sort key that another begins with sorts before it.
  queryRows(table, { pk: after.pk, first: `${after.sk}!`, last }, reader, {
    ConsistentRead: true,
    Limit: limit,
    enough: limit,
    whole: true,
  });

/** Reads rows of a partition page by page, in the order of their sort keys; the last page may bring more than `enough`. */
export const queryRows = async <Entity>(
  table: Table,
  part: Part,
  reader: Reader<Entity>,
  { enough = Number.POSITIVE_INFINITY, whole = false, ...options }: Reading = {},
): Promise<Entity[]> => {
  const rows: Entity[] = [];
  const query = { ...conditionOf(part), ...options, ...withKeys(reader) };
  let from: Record<string, unknown> | undefined;
  let read = 0;
  do {
    const page = await queryPage(table, { ...query, ExclusiveStartKey: from }, reader, whole);
    rows.push(...page.rows);
    read += page.count;
    from = page.next;
  } while (from !== undefined && read < enough);
  return rows;
};
