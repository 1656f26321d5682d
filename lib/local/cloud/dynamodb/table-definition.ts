/** Properties of `AWS::DynamoDB::GlobalTable` or `AWS::DynamoDB::Table`, as far as a table is made from them. */
export interface TableProperties {
  AttributeDefinitions?: { AttributeName: string; AttributeType: string }[];
  KeySchema?: KeySchema;
  GlobalSecondaryIndexes?: IndexProperties[];
  LocalSecondaryIndexes?: IndexProperties[];
  StreamSpecification?: { StreamViewType?: string };
  TimeToLiveSpecification?: { AttributeName?: string; Enabled?: boolean };
  // Billing, encryption, recovery and replicas are AWS's business.
  [other: string]: unknown;
}

export type KeySchema = { AttributeName: string; KeyType: string }[];

interface IndexProperties {
  IndexName: string;
  KeySchema: KeySchema;
  Projection?: object;
  [other: string]: unknown;
}

/** The request that makes a table, as far as ours have it. */
export interface CreateTable {
  TableName: string;
  AttributeDefinitions: { AttributeName: string; AttributeType: string }[];
  KeySchema: KeySchema;
  BillingMode: string;
  GlobalSecondaryIndexes?: IndexProperties[];
  LocalSecondaryIndexes?: IndexProperties[];
  StreamSpecification?: { StreamEnabled: boolean; StreamViewType: string };
}

/** The CreateTable request for a template's table. */
export const createTableInput = (properties: TableProperties, name: string): CreateTable => ({
  TableName: name,
  AttributeDefinitions: properties.AttributeDefinitions ?? [],
  KeySchema: properties.KeySchema ?? [],
  BillingMode: 'PAY_PER_REQUEST',
  ...indexes('GlobalSecondaryIndexes', properties.GlobalSecondaryIndexes),
  ...indexes('LocalSecondaryIndexes', properties.LocalSecondaryIndexes),
  ...(properties.StreamSpecification?.StreamViewType && {
    StreamSpecification: { StreamEnabled: true, StreamViewType: properties.StreamSpecification.StreamViewType },
  }),
});

const indexes = (name: string, list: IndexProperties[] | undefined) =>
  list?.length
    ? {
        [name]: list.map(({ IndexName, KeySchema, Projection }) => ({
          IndexName,
          KeySchema,
          Projection: Projection ?? { ProjectionType: 'ALL' },
        })),
      }
    : {};
