import type { Expressions } from './expressions.ts';

export type ExpressionValues = Record<string, Record<string, unknown>>;

/** A request's body, as far as permissions depend on it. */
export interface DynamoInput extends Expressions {
  TableName?: string;
  StreamArn?: string;
  IndexName?: string;
  Key?: ExpressionValues;
  Item?: ExpressionValues;
  Select?: string;
  ReturnValues?: string;
  ProjectionExpression?: string;
  AttributesToGet?: string[];
  RequestItems?: Record<string, WriteRequest[] | { Keys?: ExpressionValues[]; ProjectionExpression?: string }>;
  TransactItems?: Record<string, DynamoInput>[];
}

export interface WriteRequest {
  PutRequest?: { Item: ExpressionValues };
  DeleteRequest?: { Key: ExpressionValues };
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
