import { DatabaseSync } from 'node:sqlite';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';

let test: TestCloud;
let TableName = '';
let number = 0;

beforeAll(async () => {
  test = await openCloud({ bySockets: true });
});
beforeEach(async () => {
  number += 1;
  TableName = `ledger-${number}`;
  await test.cloud.createTable(LEDGER_TABLE, TableName);
});
afterAll(() => test.close());

const put = (pk: string, more: object = {}) =>
  test.clients.ledger.send(new PutCommand({ TableName, Item: { pk, sk: 'ROW', ...more } }));
const get = async (pk: string) =>
  (await test.clients.ledger.send(new GetCommand({ TableName, Key: { pk, sk: 'ROW' } }))).Item;
const readAll = async (after: string | null = null) => test.cloud.streams.read(TableName, after);
const changes = async () =>
  (await readAll()).records.map((record) => `${record.eventName} ${record.dynamodb?.Keys?.pk?.S}`);

describe('a table', () => {
  it('stands in the region and account that the template was made for', async () => {
    const { Table } = await test.clients.dynamo.send(new DescribeTableCommand({ TableName }));
    const arn = `arn:aws:dynamodb:eu-north-1:111122223333:table/${TableName}`;
    expect(Table?.TableArn).toBe(arn);
    expect(Table?.LatestStreamArn).toMatch(new RegExp(`^${arn}/stream/`));
  });

  it('has calls counted by caller and operation, with the units that they take', async () => {
    test.cloud.counter.start();
    await put('one');
    await put('two');
    await get('one');

    expect(test.cloud.counter.stop()).toEqual([
      { caller: 'operator', service: 'dynamodb', action: 'PutItem', calls: 2, read: 0, write: 2 },
      { caller: 'operator', service: 'dynamodb', action: 'GetItem', calls: 1, read: 0.5, write: 0 },
    ]);
    await get('one');
    expect(test.cloud.counter.stop()).toEqual([]);
  });

  it('is queried by its indexes', async () => {
    await put('REPORT#1', { dayState: 'DAY#2026-11-24#processed', processedAt: '2026-11-24T06:00:00Z' });
    const { Items } = await test.clients.ledger.send(
      new QueryCommand({
        TableName,
        IndexName: 'by-entry',
        KeyConditionExpression: 'dayState = :day',
        ExpressionAttributeValues: { ':day': 'DAY#2026-11-24#processed' },
      }),
    );
    expect(Items).toMatchObject([{ pk: 'REPORT#1' }]);
  });

  it('takes 100 operands of IN, and no more', async () => {
    await put('a', { n: 1 });
    const among = (operands: number) => {
      const values = Array.from({ length: operands }, (_, index): [string, number] => [`:v${index}`, index]);
      const FilterExpression = `n IN (${values.map(([name]) => name).join(', ')})`;
      const scan = { TableName, FilterExpression, ExpressionAttributeValues: Object.fromEntries(values) };
      return test.clients.ledger.send(new ScanCommand(scan));
    };
    expect((await among(100)).Count).toBe(1);
    await expect(among(101)).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('takes 300 operators of an expression, and no more', async () => {
    await put('a', { n: 1 });
    // Each comparison is one, and so is what joins it to the one before.
    const among = (comparisons: number, first: string) =>
      test.clients.ledger.send(
        new ScanCommand({
          TableName,
          FilterExpression: `${first}${Array.from({ length: comparisons }, () => 'n = :n').join(' OR ')}`,
          ExpressionAttributeValues: { ':n': 1 },
        }),
      );
    expect((await among(150, 'NOT ')).Count).toBe(1);
    await expect(among(150, 'NOT NOT ')).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('may be named by its ARN', async () => {
    await put('a');
    const { arn } = await test.cloud.createTable(LEDGER_TABLE, TableName);
    const { Item } = await test.clients.ledger.send(new GetCommand({ TableName: arn, Key: { pk: 'a', sk: 'ROW' } }));
    expect(Item).toBeDefined();
  });

  it('is kept when it is made again, and refused when its keys are others', async () => {
    await put('a');
    await test.cloud.createTable(LEDGER_TABLE, TableName);
    expect(await get('a')).toBeDefined();

    const others = { ...LEDGER_TABLE, GlobalSecondaryIndexes: [] };
    await expect(test.cloud.createTable(others, TableName)).rejects.toThrow('remove the data directory');
  });

  it('of before an index is given it, with the rows that it has', async () => {
    const older = `older-${TableName}`;
    const of = (kept: boolean) =>
      LEDGER_TABLE.GlobalSecondaryIndexes.filter(({ IndexName }) => kept || IndexName !== 'list');
    const AttributeDefinitions = LEDGER_TABLE.AttributeDefinitions.filter(
      ({ AttributeName }) => !AttributeName.startsWith('list'),
    );
    await test.cloud.createTable({ ...LEDGER_TABLE, AttributeDefinitions, GlobalSecondaryIndexes: of(false) }, older);
    const Item = { pk: 'a', sk: 'ROW', listKey: 'CASES#all', listSort: '1', listed: { title: 'x' } };
    await test.clients.ledger.send(new PutCommand({ TableName: older, Item }));

    await test.cloud.createTable(LEDGER_TABLE, older);

    const query = { KeyConditionExpression: 'listKey = :list', ExpressionAttributeValues: { ':list': 'CASES#all' } };
    const { Items } = await test.clients.ledger.send(
      new QueryCommand({ TableName: older, IndexName: 'list', ...query }),
    );
    expect(Items).toEqual([Item]);
    await test.cloud.createTable(LEDGER_TABLE, older);
  });
});

describe('a transaction', () => {
  it('is done as a whole or not at all, and says why item by item', async () => {
    await put('there');

    const write = test.clients.ledger.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName, Item: { pk: 'new', sk: 'ROW' } } },
          {
            Put: {
              TableName,
              Item: { pk: 'there', sk: 'ROW' },
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
        ],
      }),
    );

    await expect(write).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
    });
    expect(await get('new')).toBeUndefined();
  });
});

describe('the stream', () => {
  it('tells of each change in order, with both images, as Lambda passes it on', async () => {
    await put('a', { n: 1 });
    await put('a', { n: 2 });
    await test.clients.ledger.send(new DeleteCommand({ TableName, Key: { pk: 'a', sk: 'ROW' } }));

    const { records } = await readAll();

    expect(records).toMatchObject([
      { eventName: 'INSERT', awsRegion: 'eu-north-1', eventSource: 'aws:dynamodb' },
      { eventName: 'MODIFY', dynamodb: { OldImage: { n: { N: '1' } }, NewImage: { n: { N: '2' } } } },
      { eventName: 'REMOVE', dynamodb: { Keys: { pk: { S: 'a' }, sk: { S: 'ROW' } } } },
    ]);
    expect(records[2]).not.toHaveProperty('userIdentity');
    expect(records[0]?.eventSourceARN).toContain(`:table/${TableName}/stream/`);
  });

  it('does not tell of a write that changes nothing, and reads on after it', async () => {
    await put('a', { set: new Set(['x', 'y']), map: { b: 1, a: [1, 'two'] } });
    await put('a', { map: { a: [1, 'two'], b: 1 }, set: new Set(['y', 'x']) });

    expect(await changes()).toEqual(['INSERT a']);

    const { last } = await readAll();
    expect(last).toBe('2');
    expect(await readAll(last)).toEqual({ records: [], last });
  });

  it('is read from where its reader left off', async () => {
    for (const pk of ['a', 'b', 'c', 'd', 'e']) await put(pk);

    const first = await test.cloud.streams.read(TableName, null, 2);
    const second = await test.cloud.streams.read(TableName, first.last, 2);
    const again = await test.cloud.streams.read(TableName, first.last, 2);
    const rest = await test.cloud.streams.read(TableName, second.last);

    const keys = (batch: typeof first) => batch.records.map((record) => record.dynamodb?.Keys?.pk?.S);
    expect([first, second, again, rest].map(keys)).toEqual([['a', 'b'], ['c', 'd'], ['c', 'd'], ['e']]);
  });

  it('dates its records by the movable clock as it was then', async () => {
    const written = test.clock.now();
    await put('before');
    test.clock.advance(86_400_000);
    await put('after');

    const ages = (await readAll()).records.map(
      (record) => (record.dynamodb?.ApproximateCreationDateTime ?? 0) * 1000 - written,
    );

    expect(ages.at(-1)).toBeGreaterThanOrEqual(86_400_000 - 1_000);
  });

  it('says when there is something to read', async () => {
    const told: string[] = [];
    const stop = test.cloud.onWork(({ kind, name }) => told.push(`${kind} ${name}`));
    await put('a');
    stop();
    await put('b');
    expect(told).toEqual([`table ${TableName}`]);
  });

  it('keeps records for a day, and counts on after older ones are gone', async () => {
    await put('old');
    await put('last of the old');
    await test.cloud.sweep();
    test.clock.advance(23 * 3_600_000);
    await test.cloud.sweep();
    expect(await changes()).toHaveLength(2);

    test.clock.advance(2 * 3_600_000);
    await test.cloud.sweep();
    await put('new');

    expect(await changes()).toEqual(['INSERT last of the old', 'INSERT new']);
    expect((await readAll()).last).toBe('3');
  });
});

describe('an item', () => {
  const inSeconds = (seconds: number) => Math.floor(test.clock.now() / 1000) + seconds;

  it('expires on the movable clock, and the stream says that the service deleted it', async () => {
    await put('short', { expires: inSeconds(60) });
    await put('long', { expires: inSeconds(600) });
    await put('kept');
    const { last } = await readAll();

    test.clock.advance(61_000);
    await test.cloud.sweep();

    expect(await Promise.all(['short', 'long', 'kept'].map(async (pk) => (await get(pk)) !== undefined))).toEqual([
      false,
      true,
      true,
    ]);
    const { records } = await readAll(last);
    expect(records).toMatchObject([
      {
        eventName: 'REMOVE',
        dynamodb: { Keys: { pk: { S: 'short' } } },
        userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
      },
    ]);
  });

  it('whose time was moved on in between stays', async () => {
    await put('renewed', { expires: inSeconds(60) });
    await put('renewed', { expires: inSeconds(600) });
    test.clock.advance(61_000);
    await test.cloud.sweep();
    expect(await get('renewed')).toBeDefined();
  });
});

describe('writing many rows', () => {
  it('uses an index for the stream’s numbers, or it would slow down with each', async () => {
    const database = new DatabaseSync(`${test.dataDir}/dynamodb.sqlite`, { readOnly: true });
    const plan = database
      .prepare(
        'explain query plan select max(CAST(sequence_number AS INTEGER)) from _stream_records where table_name = ?',
      )
      .all('ledger');
    database.close();
    expect(JSON.stringify(plan)).toContain('host_stream_seq');
  });
});
