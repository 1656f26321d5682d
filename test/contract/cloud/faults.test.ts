import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { SendRawEmailCommand } from '@aws-sdk/client-ses';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FaultInjector } from '#local/cloud/faults.ts';
import type { Service } from '#local/cloud/types.ts';
import { type CloudClients, clientsOf, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';

let test: TestCloud;
/** Clients that say at once what went wrong. */
let once: CloudClients;

beforeAll(async () => {
  test = await openCloud({ bySockets: true });
  once = clientsOf({ ...test.connection, ...{ maxAttempts: 1 } });
});
afterEach(() => test.cloud.faults.clear());
afterAll(async () => {
  for (const client of Object.values(once)) client.destroy();
  await test.close();
});

const TableName = 'hotline-ledger';
const Bucket = 'hotline-inbox';
const putItem = (pk = 'a') => new PutCommand({ TableName, Item: { pk, sk: 'ROW' } });
const putObject = () => new PutObjectCommand({ Bucket, Key: 'draft/1', Body: 'x' });
const sendMessage = () => new SendMessageCommand({ QueueUrl: test.queueUrls.acknowledgements, MessageBody: 'look' });
const sendMail = () =>
  new SendRawEmailCommand({ RawMessage: { Data: Buffer.from('From: a@example.org\r\nTo: b@example.org\r\n\r\n.') } });
const getSecret = () => new GetSecretValueCommand({ SecretId: 'hotline-hash-key' });
const call = (clients: CloudClients, service: Service) => {
  switch (service) {
    case 'dynamodb':
      return clients.ledger.send(putItem());
    case 's3':
      return clients.objects.send(putObject());
    case 'sqs':
      return clients.queue.send(sendMessage());
    case 'ses':
      return clients.mail.send(sendMail());
    default:
      return clients.secrets.send(getSecret());
  }
};

describe('throttling', () => {
  it.each<[Service, string]>([
    ['dynamodb', 'ProvisionedThroughputExceededException'],
    ['s3', 'SlowDown'],
    ['sqs', 'ThrottlingException'],
    ['ses', 'Throttling'],
    ['secretsmanager', 'ThrottlingException'],
  ])('by %s is %s, which the SDK tries again', async (service, name) => {
    test.cloud.faults.add({ service, kind: 'throttle', times: 2 });
    await expect(call(once, service)).rejects.toMatchObject({ name });
    const { $metadata } = await call(test.clients, service);
    expect($metadata.attempts).toBe(2);
  });
});

describe('a fault', () => {
  it.each<Service>(['dynamodb', 's3', 'sqs', 'ses', 'secretsmanager'])(
    'inside %s is an internal error, and nothing is done',
    async (service) => {
      const mails = test.cloud.mails.list().length;
      test.cloud.faults.add({ service, kind: 'error', times: 1 });
      const failed = service === 'ses' ? { name: 'TransientError' } : { $metadata: { httpStatusCode: 500 } };
      await expect(call(once, service)).rejects.toMatchObject(failed);
      if (service === 'ses') expect(test.cloud.mails.list()).toHaveLength(mails);
    },
  );

  it('strikes the service, operation, caller and request that it is for', async () => {
    const kind = 'error';
    test.cloud.faults.add({ service: 's3', action: 'GetObject', kind });
    test.cloud.faults.add({ service: 'dynamodb', caller: 'someone', kind });
    test.cloud.faults.add({ service: 's3', kind, when: ({ resource }) => resource === `${Bucket}/draft/other` });

    await once.objects.send(putObject());
    await once.ledger.send(putItem());

    await expect(once.objects.send(new GetObjectCommand({ Bucket, Key: 'draft/1' }))).rejects.toThrow();
  });

  it('strikes as often and as likely as it says, the same each time for a seed', () => {
    const struck = (seed: number) => {
      const faults = new FaultInjector(seed);
      faults.add({ service: 's3', kind: 'error', probability: 0.5, times: 10 });
      const target = { service: 's3', action: 'PutObject', caller: 'a', resource: 'b' } as const;
      return Array.from({ length: 40 }, () => faults.strike(target, ['error']) !== null);
    };
    expect(struck(7)).toEqual(struck(7));
    expect(struck(7)).not.toEqual(struck(8));
    expect(struck(7).filter(Boolean)).toHaveLength(10);
  });
});

describe('a conflict', () => {
  it('cancels a transaction with a reason for each item, and is not tried again by the SDK', async () => {
    test.cloud.faults.add({ service: 'dynamodb', kind: 'conflict', times: 1 });
    const write = test.clients.ledger.send(
      new TransactWriteCommand({
        TransactItems: ['t1', 't2'].map((pk) => ({ Put: { TableName, Item: { pk, sk: 'ROW' } } })),
      }),
    );
    await expect(write).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }],
      $metadata: { attempts: 1 },
    });
    const { Item } = await once.ledger.send(new GetCommand({ TableName, Key: { pk: 't2', sk: 'ROW' } }));
    expect(Item).toBeUndefined();
  });

  it('refuses a single write once, and the ledger’s client tries it again', async () => {
    test.cloud.faults.add({ service: 'dynamodb', kind: 'conflict', times: 2 });
    const { $metadata } = await test.clients.ledger.send(putItem('again'));
    expect($metadata.attempts).toBe(3);
  });

  it('refuses a single write', async () => {
    test.cloud.faults.add({ service: 'dynamodb', kind: 'conflict', times: 1 });
    await expect(once.ledger.send(putItem())).rejects.toMatchObject({ name: 'TransactionConflictException' });
  });
});

describe('a time-out after the write', () => {
  it('has written, though its caller is not told', async () => {
    test.cloud.faults.add({ service: 'dynamodb', action: 'PutItem', kind: 'timeout-after-write', times: 1 });

    await expect(once.ledger.send(putItem('unanswered'))).rejects.toThrow();

    const { Item } = await once.ledger.send(new GetCommand({ TableName, Key: { pk: 'unanswered', sk: 'ROW' } }));
    expect(Item).toBeDefined();
  });

  it('of a mail is not followed by another mail: whoever holds its lease tries again', async () => {
    const mails = test.cloud.mails.list().length;
    test.cloud.faults.add({ service: 'ses', kind: 'timeout-after-write', times: 1 });
    await expect(test.clients.mail.send(sendMail())).rejects.toThrow('whether a mail left is not known');
    expect(test.cloud.mails.list()).toHaveLength(mails + 1);
  });

  it('makes the SDK write twice', async () => {
    test.cloud.queues.purge('acknowledgements');
    test.cloud.faults.add({ service: 'sqs', kind: 'timeout-after-write', times: 1 });
    const { $metadata } = await test.clients.queue.send(sendMessage());
    expect($metadata.attempts).toBe(2);
    expect(test.cloud.queues.counts('acknowledgements').visible).toBe(2);
  });
});

describe('a late message', () => {
  it('is overtaken by one that was sent after it', async () => {
    test.cloud.queues.purge('acknowledgements');
    test.cloud.faults.add({ service: 'sqs', kind: 'late', milliseconds: 5_000, times: 1 });
    for (const MessageBody of ['first', 'second']) {
      await test.clients.queue.send(new SendMessageCommand({ QueueUrl: test.queueUrls.acknowledgements, MessageBody }));
    }
    const bodies = () => test.cloud.queues.receive('acknowledgements', { max: 10 }).map(({ body }) => body);
    expect(bodies()).toEqual(['second']);
    test.clock.advance(5_000);
    expect(bodies()).toEqual(['first']);
  });
});

describe('a duplicate', () => {
  it('delivers one message twice', async () => {
    test.cloud.queues.purge('acknowledgements');
    test.cloud.faults.add({ service: 'sqs', kind: 'duplicate', times: 1 });
    await test.clients.queue.send(sendMessage());
    const received = test.cloud.queues.receive('acknowledgements', { max: 10 });
    expect(received).toHaveLength(2);
    expect(new Set(received.map((message) => message.messageId)).size).toBe(1);
  });

  it('delivers an object’s event twice', async () => {
    test.cloud.queues.purge('inbox');
    test.cloud.faults.add({ service: 'sqs', caller: 's3', kind: 'duplicate', times: 1 });
    await test.clients.objects.send(new PutObjectCommand({ Bucket, Key: 'mail/1', Body: 'x' }));
    expect(test.cloud.queues.counts('inbox').visible).toBe(2);
  });
});

describe('a delay', () => {
  it('holds the call, which others overtake', async () => {
    test.cloud.faults.add({ service: 'dynamodb', action: 'PutItem', kind: 'delay', milliseconds: 200, times: 1 });
    const order: string[] = [];
    await Promise.all([
      once.ledger.send(putItem()).then(() => order.push('delayed')),
      once.ledger.send(new GetCommand({ TableName, Key: { pk: 'a', sk: 'ROW' } })).then(() => order.push('other')),
    ]);
    expect(order).toEqual(['other', 'delayed']);
  });
});
