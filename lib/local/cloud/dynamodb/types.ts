import type { Expressions } from './expressions.ts';

export type Values = Record<string, Record<string, unknown>>;

/** A request's body, as far as permissions depend on it. */
export interface DynamoInput extends Expressions {
  TableName?: string;
  StreamArn?: string;
  IndexName?: string;
  Key?: Values;
  Item?: Values;
  Select?: string;
  ReturnValues?: string;
  ProjectionExpression?: string;
  AttributesToGet?: string[];
  RequestItems?: Record<string, WriteRequest[] | { Keys?: Values[]; ProjectionExpression?: string }>;
  TransactItems?: Record<string, DynamoInput>[];
}

export interface WriteRequest {
  PutRequest?: { Item: Values };
  DeleteRequest?: { Key: Values };
}

/** What the endpoint must know of a table: whose keys a request is about, and when its items expire. */
export interface KnownTable {
  name: string;
  arn: string;
  streamArn?: string;
  keyNames: string[];
  /** The partition key's attribute of the table (`''`) and of each index. */
  partitionKeys: Map<string, string>;
  expiryAttribute?: string;
}
