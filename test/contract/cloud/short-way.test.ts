import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ledgerClient } from '#io/clients.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { shortly } from '#test/support/cloud/short-way.ts';

let test: TestCloud;
beforeAll(async () => {
  test = await openCloud({ bySockets: true });
});
afterAll(() => test.close());

const ROW = {
  text: 'ä',
  number: 12.5,
  yes: true,
  nothing: null,
  bytes: new Uint8Array([0, 1, 255]),
  words: new Set(['a', 'b']),
  parts: new Set([new Uint8Array([7])]),
  list: [1, { B: 'no bytes', Item: { Key: 'no row' } }],
  left: undefined,
};
const keyOf = (pk: string) => ({ pk, sk: 'ROW' });

/** One call of each kind, and some that are refused: what comes of each. */
const told = async (client: DynamoDBDocumentClient, TableName: string): Promise<unknown[]> => {
  const values = { ':one': 1, ':pk': 'one' };
  const condition = {
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } as const;
  const calls = [
    () => client.send(new PutCommand({ TableName, Item: { ...keyOf('one'), ...ROW }, ReturnValues: 'ALL_OLD' })),
    () => client.send(new PutCommand({ TableName, Item: keyOf('one'), ...condition })),
    () => client.send(new GetCommand({ TableName, Key: keyOf('one'), ConsistentRead: true })),
    () => client.send(new GetCommand({ TableName, Key: keyOf('none') })),
    () =>
      client.send(
        new UpdateCommand({
          TableName,
          Key: keyOf('one'),
          UpdateExpression: 'ADD seen :one',
          ExpressionAttributeValues: { ':one': 1 },
          ReturnValues: 'ALL_NEW',
        }),
      ),
    () =>
      client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          FilterExpression: 'seen = :one',
          ExpressionAttributeValues: values,
        }),
      ),
    () =>
      client.send(
        new BatchWriteCommand({
          RequestItems: { [TableName]: ['two', 'three'].map((pk) => ({ PutRequest: { Item: keyOf(pk) } })) },
        }),
      ),
    () => client.send(new BatchGetCommand({ RequestItems: { [TableName]: { Keys: [keyOf('two'), keyOf('none')] } } })),
    () => client.send(new ScanCommand({ TableName, Limit: 1 })),
    () =>
      client.send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: { TableName, Item: keyOf('four') } },
            { Put: { TableName, Item: keyOf('two'), ...condition } },
          ],
        }),
      ),
    () =>
      client.send(
        new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item: { ...keyOf('four'), ...ROW } } }] }),
      ),
    () => client.send(new DeleteCommand({ TableName, Key: keyOf('four'), ReturnValues: 'ALL_OLD' })),
    () => client.send(new GetCommand({ TableName: 'no-such-table', Key: keyOf('one') })),
  ];
  const answers: unknown[] = [];
  for (const call of calls) {
    const { $metadata: _, ...answer } = await call().catch((error: Error) => ({
      ...error,
      name: error.name,
      $metadata: {},
    }));
    answers.push(answer);
  }
  return answers;
};

it('says, refuses and writes on the short way what it does on the long one', async () => {
  const { cloud, connection } = test;
  await cloud.createTable(LEDGER_TABLE, 'long-way');
  const long = await told(test.clients.ledger, 'long-way');
  await cloud.createTable(LEDGER_TABLE, 'short-way');
  const client = shortly(ledgerClient(connection), cloud, connection.credentials.accessKeyId);
  const short = await told(client, 'short-way');

  const renamed = JSON.parse(JSON.stringify(short).replaceAll('short-way', 'long-way')) as unknown;
  expect(renamed).toEqual(JSON.parse(JSON.stringify(long)));
  // Bytes and sets are none in JSON.
  expect(short.slice(0, 6)).toEqual(long.slice(0, 6));
  expect(long[2]).toMatchObject({ Item: { bytes: ROW.bytes, words: ROW.words, parts: ROW.parts } });
  client.destroy();
});

it('refuses on the short way what a role does not allow', async () => {
  const connected = test.as('feed');
  const client = shortly(ledgerClient(connected), test.cloud, connected.credentials.accessKeyId);
  const audit = { pk: 'AUDIT#made', sk: 'ROW' };
  await expect(client.send(new DeleteCommand({ TableName: test.table, Key: audit }))).rejects.toMatchObject({
    name: 'AccessDeniedException',
  });
  client.destroy();
});

it('goes the whole way, tries again and counts while faults are armed or calls counted', async () => {
  const { cloud, connection, table: TableName } = test;
  const client = shortly(ledgerClient(connection), cloud, connection.credentials.accessKeyId);
  cloud.faults.add({ service: 'dynamodb', kind: 'error', times: 1 });
  const { $metadata } = await client.send(new GetCommand({ TableName, Key: keyOf('one') }));
  expect($metadata.attempts).toBe(2);

  cloud.counter.start();
  await client.send(new GetCommand({ TableName, Key: keyOf('one') }));
  expect(cloud.counter.stop()).toMatchObject([{ action: 'GetItem', calls: 1 }]);
  client.destroy();
});
