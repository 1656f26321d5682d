import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The ledger's one table. */
export interface Table {
  client: DynamoDBDocumentClient;
  name: string;
}
