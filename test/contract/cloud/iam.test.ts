import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { SendRawEmailCommand } from '@aws-sdk/client-ses';
import { ReceiveMessageCommand, SendMessageBatchCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PatternClasses } from '#local/cloud/iam/patterns.ts';
import type { PolicyDocument } from '#local/cloud/types.ts';
import { type CloudClients, clientsOf, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';

let test: TestCloud;
const opened: CloudClients[] = [];

beforeAll(async () => {
  test = await openCloud({ bySockets: true });
});
afterAll(async () => {
  for (const client of opened.flatMap((clients) => Object.values(clients))) (client as DynamoDBClient).destroy();
  await test.close();
});

const table = 'arn:aws:dynamodb:eu-north-1:111122223333:table/hotline-ledger';
const allow = (Action: string | string[], Resource: string | string[], Condition?: object) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition && { Condition }),
});
const leading = (...prefixes: string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': prefixes.map((prefix) => `${prefix}#*`) },
  Null: { 'dynamodb:LeadingKeys': 'false' },
});

/** Clients of a function whose role has these statements. */
const functionWith = (...statements: object[]): CloudClients => {
  const id = `FUNCTION${opened.length}`;
  const policies: PolicyDocument[] = [{ Version: '2012-10-17', Statement: statements }];
  test.cloud.addCaller({
    name: `function-${opened.length}`,
    accessKeyId: id,
    secretAccessKey: `secret of ${id}`,
    policies,
  });
  const clients = clientsOf({
    ...test.connection,
    credentials: { accessKeyId: id, secretAccessKey: `secret of ${id}` },
  });
  opened.push(clients);
  return clients;
};

const denied = { name: expect.stringMatching(/^AccessDenied/) };
const Item = (pk: string) => ({ pk, sk: 'ROW', n: 1 });

describe('a role that may write rows of reports only', () => {
  let clients: CloudClients;
  const TableName = 'hotline-ledger';
  beforeAll(() => {
    clients = functionWith(
      allow(['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:BatchWriteItem'], table, leading('REPORT')),
      allow('dynamodb:ConditionCheckItem', table, leading('WALLET')),
      allow(
        ['dynamodb:Query', 'dynamodb:GetItem', 'dynamodb:BatchGetItem'],
        [table, `${table}/index/by-entry`],
        leading('REPORT', 'DAY'),
      ),
    );
  });

  it('writes them', async () => {
    await clients.ledger.send(new PutCommand({ TableName, Item: Item('REPORT#1') }));
    await clients.ledger.send(
      new UpdateCommand({
        TableName,
        Key: { pk: 'REPORT#1', sk: 'ROW' },
        UpdateExpression: 'SET n = n + :one',
        ExpressionAttributeValues: { ':one': 1 },
      }),
    );
    const { Item: row } = await clients.ledger.send(new GetCommand({ TableName, Key: { pk: 'REPORT#1', sk: 'ROW' } }));
    expect(row).toMatchObject({ n: 2 });
  });

  it.each<[string, (ledger: CloudClients['ledger']) => Promise<unknown>]>([
    ['another row', (ledger) => ledger.send(new PutCommand({ TableName, Item: Item('AUDIT#1') }))],
    [
      'a row whose key only starts alike',
      (ledger) => ledger.send(new PutCommand({ TableName, Item: Item('REPORTS') })),
    ],
    ['a deletion', (ledger) => ledger.send(new DeleteCommand({ TableName, Key: { pk: 'REPORT#1', sk: 'ROW' } }))],
    ['a scan', (ledger) => ledger.send(new ScanCommand({ TableName }))],
    [
      'a batch with one other row',
      (ledger) =>
        ledger.send(
          new BatchWriteCommand({
            RequestItems: {
              [TableName]: [{ PutRequest: { Item: Item('REPORT#2') } }, { PutRequest: { Item: Item('AUDIT#2') } }],
            },
          }),
        ),
    ],
    [
      'a batch of reads with one other row',
      (ledger) =>
        ledger.send(
          new BatchGetCommand({
            RequestItems: { [TableName]: { Keys: ['REPORT#1', 'AUDIT#1'].map((pk) => ({ pk, sk: 'ROW' })) } },
          }),
        ),
    ],
    [
      'a query of another partition',
      (ledger) =>
        ledger.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: '#k = :k',
            ExpressionAttributeNames: { '#k': 'pk' },
            ExpressionAttributeValues: { ':k': 'AUDIT#1' },
          }),
        ),
    ],
    [
      'a query of another index',
      (ledger) =>
        ledger.send(
          new QueryCommand({
            TableName,
            IndexName: 'due',
            KeyConditionExpression: 'dueShard = :k',
            ExpressionAttributeValues: { ':k': 'DAY#1' },
          }),
        ),
    ],
  ])('is refused %s', async (_, attempt) => {
    await expect(attempt(clients.ledger)).rejects.toMatchObject(denied);
  });

  it('queries by the index’s own partition key', async () => {
    const { Items } = await clients.ledger.send(
      new QueryCommand({
        TableName,
        IndexName: 'by-entry',
        KeyConditionExpression: 'dayState = :day AND begins_with(processedAt, :time)',
        ExpressionAttributeValues: { ':day': 'DAY#2026-11-24#processed', ':time': '2026' },
      }),
    );
    expect(Items).toEqual([]);
  });

  it('is refused a whole transaction for one item', async () => {
    const transaction = (check: string) =>
      clients.ledger.send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: { TableName, Item: Item('REPORT#transaction') } },
            {
              ConditionCheck: {
                TableName,
                Key: { pk: check, sk: 'ROW' },
                ConditionExpression: 'attribute_not_exists(pk)',
              },
            },
          ],
        }),
      );

    await expect(transaction('AUDIT#1')).rejects.toMatchObject(denied);
    const { Item: row } = await clients.ledger.send(
      new GetCommand({ TableName, Key: { pk: 'REPORT#transaction', sk: 'ROW' } }),
    );
    expect(row).toBeUndefined();
    await transaction('WALLET#1');
  });
});

describe('a role that may read some attributes only', () => {
  const TableName = 'hotline-ledger';

  it('must name them', async () => {
    const { ledger } = functionWith(
      allow('dynamodb:GetItem', table, {
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'state', 'language'] },
        Null: { 'dynamodb:Attributes': 'false' },
      }),
    );
    const get = (ProjectionExpression?: string, names?: Record<string, string>) =>
      ledger.send(
        new GetCommand({
          TableName,
          Key: { pk: 'REPORT#1', sk: 'ROW' },
          ProjectionExpression,
          ExpressionAttributeNames: names,
        }),
      );

    await get('#state, #language', { '#state': 'state', '#language': 'language' });
    await expect(get('findings.wallets')).rejects.toMatchObject(denied);
    await expect(get()).rejects.toMatchObject(denied);
  });
});

describe('a role that may use one prefix of a bucket', () => {
  const Bucket = 'hotline-inbox';
  const arn = `arn:aws:s3:::${Bucket}`;

  it('uses that and no other', async () => {
    const { objects } = functionWith(allow(['s3:GetObject', 's3:PutObject'], `${arn}/mail/*`));
    await objects.send(new PutObjectCommand({ Bucket, Key: 'mail/1', Body: 'x' }));
    await expect(objects.send(new PutObjectCommand({ Bucket, Key: 'upload/1', Body: 'x' }))).rejects.toMatchObject(
      denied,
    );
    await expect(objects.send(new PutObjectCommand({ Bucket, Key: 'mail', Body: 'x' }))).rejects.toMatchObject(denied);
  });

  it('is judged by the exact key where a policy names one', async () => {
    const { objects } = functionWith(allow('s3:PutObject', `${arn}/draft/*`), {
      Effect: 'Deny',
      Action: 's3:PutObject',
      Resource: `${arn}/draft/closed`,
    });
    await objects.send(new PutObjectCommand({ Bucket, Key: 'draft/open', Body: 'x' }));
    await expect(objects.send(new PutObjectCommand({ Bucket, Key: 'draft/closed', Body: 'x' }))).rejects.toMatchObject(
      denied,
    );
  });

  it('is not told that an object is missing unless it may list', async () => {
    const [reader, lister] = [
      functionWith(allow('s3:GetObject', `${arn}/mail/*`)),
      functionWith(allow('s3:GetObject', `${arn}/mail/*`), allow('s3:ListBucket', arn)),
    ];
    const missing = new GetObjectCommand({ Bucket, Key: 'mail/none' });
    await expect(reader.objects.send(missing)).rejects.toMatchObject(denied);
    await expect(lister.objects.send(missing)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('lists only the prefix that a condition names', async () => {
    const { objects } = functionWith(allow('s3:ListBucket', arn, { StringLike: { 's3:prefix': 'mail/*' } }));
    await objects.send(new ListObjectsV2Command({ Bucket, Prefix: 'mail/2026' }));
    await expect(objects.send(new ListObjectsV2Command({ Bucket, Prefix: 'upload/' }))).rejects.toMatchObject(denied);
  });
});

describe('a bucket’s own policy', () => {
  it('denies what a role allows, and not what comes by an encrypted connection', async () => {
    const Bucket = 'hotline-originals';
    const arn = `arn:aws:s3:::${Bucket}`;
    const { objects } = functionWith(allow('s3:*', [arn, `${arn}/*`]));
    const put = (Key: string) => objects.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
    const deny = (Resource: string, Condition?: object) => ({
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: 's3:*',
      Resource,
      ...(Condition && { Condition }),
    });

    await test.cloud.setResourcePolicies({
      buckets: {
        [Bucket]: {
          Version: '2012-10-17',
          Statement: [deny(`${arn}/*`, { Bool: { 'aws:SecureTransport': 'false' } }), deny(`${arn}/locked/*`)],
        },
      },
      queues: { inbox: queuePolicy('arn:aws:s3:::hotline-inbox') },
    });

    await put('originals/1');
    await expect(put('locked/1')).rejects.toMatchObject(denied);
  });
});

const queuePolicy = (bucketArn: string): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: 's3.amazonaws.com' },
      Action: 'sqs:SendMessage',
      Resource: 'arn:aws:sqs:eu-north-1:111122223333:inbox',
      Condition: { ArnEquals: { 'aws:SourceArn': bucketArn }, StringEquals: { 'aws:SourceAccount': '111122223333' } },
    },
  ],
});

describe('a queue’s own policy', () => {
  it.each([
    ['does not name S3', {}],
    ['names another bucket', { inbox: queuePolicy('arn:aws:s3:::other') }],
  ])('that %s keeps a bucket’s events out, which is an error at once', async (_, queues) => {
    await expect(test.cloud.setResourcePolicies({ queues })).rejects.toThrow('does not let bucket hotline-inbox');
  });
});

describe('other services', () => {
  it('let a role send to the queues that it is granted, and read from none', async () => {
    const { queue } = functionWith(allow('sqs:SendMessage', 'arn:aws:sqs:eu-north-1:111122223333:acknowledgements'));
    const { acknowledgements, inbox } = test.queueUrls;
    await queue.send(new SendMessageCommand({ QueueUrl: acknowledgements, MessageBody: 'look' }));
    await queue.send(
      new SendMessageBatchCommand({ QueueUrl: acknowledgements, Entries: [{ Id: '1', MessageBody: 'look' }] }),
    );
    await expect(queue.send(new SendMessageCommand({ QueueUrl: inbox, MessageBody: 'look' }))).rejects.toMatchObject(
      denied,
    );
    await expect(queue.send(new ReceiveMessageCommand({ QueueUrl: acknowledgements }))).rejects.toMatchObject(denied);
  });

  it('let a role read the secret that it is granted, by name', async () => {
    const { secrets } = functionWith(
      allow(
        'secretsmanager:GetSecretValue',
        'arn:aws:secretsmanager:eu-north-1:111122223333:secret:hotline-hash-key-??????',
      ),
    );
    await secrets.send(new GetSecretValueCommand({ SecretId: 'hotline-hash-key' }));
    await expect(secrets.send(new GetSecretValueCommand({ SecretId: 'hotline-page-key' }))).rejects.toMatchObject(
      denied,
    );
  });

  it('let a role send mail from the address that it is granted', async () => {
    const { mail } = functionWith(
      allow('ses:SendRawEmail', 'arn:aws:ses:eu-north-1:111122223333:identity/hotline.example', {
        StringEquals: { 'ses:FromAddress': 'hotline@hotline.example' },
      }),
    );
    const from = (address: string) =>
      mail.send(
        new SendRawEmailCommand({
          RawMessage: { Data: Buffer.from(`From: Hotline <${address}>\r\nTo: a@example.org\r\n\r\n.`) },
        }),
      );
    await from('hotline@hotline.example');
    await expect(from('other@hotline.example')).rejects.toMatchObject(denied);
    await expect(from('hotline@other.example')).rejects.toMatchObject(denied);
  });
});

describe('recorded calls', () => {
  it('are what each caller was asked to be allowed, by item, once', async () => {
    const { ledger } = functionWith(allow('dynamodb:PutItem', table, leading('REPORT')));
    test.cloud.calls.start();
    const TableName = 'hotline-ledger';

    for (const pk of ['REPORT#1', 'REPORT#2']) await ledger.send(new PutCommand({ TableName, Item: Item(pk) }));
    await ledger
      .send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: { TableName, Item: Item('REPORT#3') } },
            { Delete: { TableName, Key: { pk: 'REPORT#4', sk: 'ROW' } } },
          ],
        }),
      )
      .catch(() => {});

    const caller = `function-${opened.length - 1}`;
    expect(test.cloud.calls.list()).toEqual([
      { caller, service: 'dynamodb', action: 'dynamodb:PutItem', resource: table, leading: 'REPORT#', allowed: true },
      {
        caller,
        service: 'dynamodb',
        action: 'dynamodb:DeleteItem',
        resource: table,
        leading: 'REPORT#',
        allowed: false,
      },
    ]);
  });
});

describe('what is done in process for someone', () => {
  it('is asked of the same policies: a poller’s by its function’s, a service’s by the resource’s', async () => {
    functionWith(allow('sqs:ReceiveMessage', test.cloud.queues.arn('inbox')));
    const accessKeyId = `FUNCTION${opened.length - 1}`;
    const polls = (queue: string) =>
      test.cloud.allows(accessKeyId, 'sqs', 'sqs:ReceiveMessage', test.cloud.queues.arn(queue));
    expect([await polls('inbox'), await polls('acknowledgements')]).toEqual([true, false]);

    await test.cloud.setResourcePolicies({ queues: { inbox: queuePolicy('arn:aws:s3:::hotline-inbox') } });
    const sends = (bucket: string) =>
      test.cloud.allowsService(
        's3.amazonaws.com',
        { action: 'sqs:SendMessage', resource: test.cloud.queues.arn('inbox') },
        `arn:aws:s3:::${bucket}`,
      );
    expect([await sends('hotline-inbox'), await sends('other')]).toEqual([true, false]);
  });
});

describe('requests are of one class', () => {
  const classes = new PatternClasses([
    {
      Statement: [
        allow('dynamodb:PutItem', table, leading('REPORT', 'WORK#brief')),
        allow('s3:GetObject', ['arn:aws:s3:::inbox/mail/*', 'arn:aws:s3:::inbox/mail/special']),
      ],
    },
  ]);
  const row = (key: string) => ({
    action: 'dynamodb:PutItem',
    resource: table,
    context: { 'dynamodb:LeadingKeys': [key], 'aws:SourceIp': key },
  });
  const object = (key: string) => ({ action: 's3:GetObject', resource: `arn:aws:s3:::inbox/${key}`, context: {} });

  it.each([
    ['two reports', row('REPORT#1'), row('REPORT#2'), true],
    ['a report and a wallet', row('REPORT#1'), row('WALLET#2'), false],
    ['two kinds of work, one of which a policy names', row('WORK#brief#1'), row('WORK#read#1'), false],
    ['two objects under a prefix', object('mail/1'), object('mail/2'), true],
    ['two objects, one of which a policy names', object('mail/1'), object('mail/special'), false],
    ['a request with a key and one without', row('REPORT#1'), { ...row('REPORT#1'), context: {} }, false],
  ])('or not: %s', (_, one, other, same) => {
    expect(classes.of(one) === classes.of(other)).toBe(same);
  });
});
