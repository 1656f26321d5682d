import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  type ReceiveMessageCommandInput,
  SendMessageBatchCommand,
  SendMessageCommand,
  type SendMessageCommandInput,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';

let test: TestCloud;
let number = 0;
let name = '';
let QueueUrl = '';

beforeAll(async () => {
  test = await openCloud({ bySockets: true });
});
afterAll(() => test.close());

const newQueue = (options: Parameters<TestCloud['cloud']['queues']['create']>[1] = {}) => {
  number += 1;
  name = `queue-${number}${options.fifo ? '.fifo' : ''}`;
  test.cloud.queues.create(name, options);
  QueueUrl = test.cloud.queueUrl(name);
};

const send = (MessageBody: string, more: Partial<SendMessageCommandInput> = {}) =>
  test.clients.queue.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more }));
const receive = async (more: Partial<ReceiveMessageCommandInput> = {}) =>
  (
    await test.clients.queue.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
        ...more,
      }),
    )
  ).Messages ?? [];
const bodies = async (more: Partial<ReceiveMessageCommandInput> = {}) =>
  (await receive(more)).map((message) => message.Body);
const giveBack = (ReceiptHandle: string | undefined, VisibilityTimeout = 0) =>
  test.clients.queue.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout }));
const remove = (ReceiptHandle: string | undefined) =>
  test.clients.queue.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));

describe('a standard queue', () => {
  beforeEach(() => newQueue({ visibilityTimeout: 30 }));

  it('gives a message once while it is hidden, and again after', async () => {
    await send('look');

    expect(await bodies()).toEqual(['look']);
    expect(await bodies()).toEqual([]);
    test.clock.advance(31_000);

    const [again] = await receive();
    expect(again?.Attributes).toMatchObject({ ApproximateReceiveCount: '2' });
  });

  it('forgets a deleted message', async () => {
    await send('look');
    const [message] = await receive();

    await remove(message?.ReceiptHandle);

    test.clock.advance(31_000);
    expect(await bodies()).toEqual([]);
  });

  it('does not delete by the receipt of an earlier receive', async () => {
    await send('look');
    const [first] = await receive();
    test.clock.advance(31_000);
    await receive();

    await remove(first?.ReceiptHandle);

    test.clock.advance(31_000);
    expect(await bodies()).toEqual(['look']);
  });

  it('gives a message back at once when its visibility is set to nothing', async () => {
    await send('look');
    const [message] = await receive();
    await giveBack(message?.ReceiptHandle);
    expect(await bodies()).toEqual(['look']);
  });

  it('hides a message for longer when asked', async () => {
    await send('look');
    const [message] = await receive();
    await giveBack(message?.ReceiptHandle, 600);
    test.clock.advance(31_000);
    expect(await bodies()).toEqual([]);
    test.clock.advance(570_000);
    expect(await bodies()).toEqual(['look']);
  });

  it('changes nothing for a message that is not in flight', async () => {
    await send('look');
    const [message] = await receive();
    test.clock.advance(31_000);
    await expect(giveBack(message?.ReceiptHandle, 60)).rejects.toMatchObject({ name: 'MessageNotInflight' });
  });

  it('holds a delayed message until its time', async () => {
    await send('later', { DelaySeconds: 60 });
    expect(await bodies()).toEqual([]);
    test.clock.advance(61_000);
    expect(await bodies()).toEqual(['later']);
  });

  it('carries attributes, of which the SDK verifies the digest', async () => {
    await send('look', {
      MessageAttributes: {
        text: { DataType: 'String', StringValue: 'å' },
        bytes: { DataType: 'Binary', BinaryValue: new Uint8Array([1, 2]) },
      },
    });
    const [message] = await receive();
    expect(message?.MessageAttributes).toMatchObject({ text: { StringValue: 'å' } });
    expect(message?.MessageAttributes?.bytes?.BinaryValue).toEqual(new Uint8Array([1, 2]));
  });

  it('sends and deletes in batches, of which one may fail', async () => {
    const sent = await test.clients.queue.send(
      new SendMessageBatchCommand({
        QueueUrl,
        Entries: [
          { Id: 'good', MessageBody: 'a' },
          { Id: 'bad', MessageBody: 'b', DelaySeconds: 901 },
        ],
      }),
    );
    expect(sent.Successful).toMatchObject([{ Id: 'good' }]);
    expect(sent.Failed).toMatchObject([{ Id: 'bad', SenderFault: true }]);

    const [message] = await receive();
    const deleted = await test.clients.queue.send(
      new DeleteMessageBatchCommand({ QueueUrl, Entries: [{ Id: 'one', ReceiptHandle: message?.ReceiptHandle }] }),
    );
    expect(deleted.Successful).toEqual([{ Id: 'one' }]);
  });

  it('answers a waiting receiver as soon as a message is sent', async () => {
    const waiting = bodies({ WaitTimeSeconds: 20 });
    await send('look');
    expect(await waiting).toEqual(['look']);
  });

  it('answers a waiting receiver when the clock makes a message visible', async () => {
    await send('later', { DelaySeconds: 900 });
    const waiting = bodies({ WaitTimeSeconds: 20 });
    test.clock.advance(901_000);
    expect(await waiting).toEqual(['later']);
  });

  it('counts its messages by their state', async () => {
    await send('visible');
    await send('in flight');
    await send('delayed', { DelaySeconds: 60 });
    await receive({ MaxNumberOfMessages: 1 });

    const { Attributes } = await test.clients.queue.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
    );

    expect(Attributes).toMatchObject({
      ApproximateNumberOfMessages: '1',
      ApproximateNumberOfMessagesNotVisible: '1',
      ApproximateNumberOfMessagesDelayed: '1',
      VisibilityTimeout: '30',
    });
  });

  it('is found by its name, emptied when purged, and missed when it does not exist', async () => {
    const found = await test.clients.queue.send(new GetQueueUrlCommand({ QueueName: name }));
    expect(found.QueueUrl).toBe(QueueUrl);

    await send('look');
    await test.clients.queue.send(new PurgeQueueCommand({ QueueUrl }));
    expect(await bodies()).toEqual([]);

    await expect(send('look', { QueueUrl: test.cloud.queueUrl('nowhere') })).rejects.toMatchObject({
      name: 'QueueDoesNotExist',
    });
  });

  it('drops messages older than it keeps them', async () => {
    newQueue({ retention: 3_600 });
    await send('old');
    test.clock.advance(3_601_000);
    await test.cloud.sweep();
    expect(await bodies()).toEqual([]);
  });

  it('refuses a message over a megabyte', async () => {
    await expect(send('x'.repeat(1_048_577))).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  });

  it.each(['\u0000', '\u0008', '\uFFFE', '\uD800'])('refuses the character %j', async (character) => {
    await expect(send(`a${character}b`)).rejects.toMatchObject({ name: 'InvalidMessageContents' });
    expect(await send('a\tb\r\nc ä €')).toBeDefined();
  });

  it('refuses a batch over a megabyte, whose messages are each under it', async () => {
    const Entries = ['1', '2'].map((Id) => ({ Id, MessageBody: 'x'.repeat(600_000) }));
    const batch = new SendMessageBatchCommand({ QueueUrl, Entries });
    await expect(test.clients.queue.send(batch)).rejects.toMatchObject({ name: 'BatchRequestTooLong' });
  });
});

describe('a dead-letter queue', () => {
  const failTwice = async () => {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      for (const message of await receive()) await giveBack(message.ReceiptHandle);
    }
  };

  it('gets what was received too often, with the queue it came from', async () => {
    newQueue();
    const dead = name;
    newQueue({ redrive: { deadLetterQueue: dead, maxReceiveCount: 2 } });
    await send('poison');
    await failTwice();

    expect(await bodies()).toEqual([]);

    const [message] = await receive({ QueueUrl: test.cloud.queueUrl(dead) });
    expect(message?.Body).toBe('poison');
    expect(message?.Attributes?.DeadLetterQueueSourceArn).toBe(test.cloud.queues.arn(name));
  });

  it('gives its messages back to where they came from', async () => {
    newQueue();
    const dead = name;
    newQueue({ redrive: { deadLetterQueue: dead, maxReceiveCount: 2 } });
    await send('poison');
    await failTwice();
    await receive();

    await test.clients.queue.send(new StartMessageMoveTaskCommand({ SourceArn: test.cloud.queues.arn(dead) }));

    expect(await bodies()).toEqual(['poison']);
  });

  it('of a FIFO queue lets the rest of the group go on', async () => {
    newQueue({ fifo: true });
    const dead = name;
    newQueue({ fifo: true, redrive: { deadLetterQueue: dead, maxReceiveCount: 2 } });
    await send('poison', { MessageGroupId: 'g', MessageDeduplicationId: '1' });
    for (let attempt = 0; attempt < 2; attempt += 1) {
      for (const message of await receive()) await giveBack(message.ReceiptHandle);
    }
    await send('next', { MessageGroupId: 'g', MessageDeduplicationId: '2' });

    expect(await bodies()).toEqual(['next']);
    expect(await bodies({ QueueUrl: test.cloud.queueUrl(dead) })).toEqual(['poison']);
  });
});

describe('a FIFO queue', () => {
  beforeEach(() => newQueue({ fifo: true, visibilityTimeout: 30 }));
  const sendTo = (MessageGroupId: string, body: string, MessageDeduplicationId = body) =>
    send(body, { MessageGroupId, MessageDeduplicationId });

  it('gives a group’s messages in the order in which they were sent', async () => {
    for (const body of ['1', '2', '3', '4']) await sendTo('g', body);
    expect(await bodies()).toEqual(['1', '2', '3', '4']);
  });

  it('gives nothing of a group that has a message in flight, and of other groups what there is', async () => {
    await sendTo('a', 'a1');
    await sendTo('a', 'a2');
    await sendTo('b', 'b1');

    expect(await bodies({ MaxNumberOfMessages: 1 })).toEqual(['a1']);
    expect(await bodies()).toEqual(['b1']);
  });

  it('keeps a group locked while a later message of it is in flight', async () => {
    await sendTo('a', 'a1');
    await sendTo('a', 'a2');
    const [first] = await receive();

    await giveBack(first?.ReceiptHandle);

    expect(await bodies()).toEqual([]);
    test.clock.advance(31_000);
    expect(await bodies()).toEqual(['a1', 'a2']);
  });

  it('goes on with a group when its message is deleted', async () => {
    await sendTo('a', 'a1');
    await sendTo('a', 'a2');
    const [first] = await receive({ MaxNumberOfMessages: 1 });
    await remove(first?.ReceiptHandle);
    expect(await bodies()).toEqual(['a2']);
  });

  it('takes a message once within five minutes, and again after them', async () => {
    const first = await sendTo('a', 'body', 'same');
    const second = await sendTo('a', 'body', 'same');
    expect(second.MessageId).toBe(first.MessageId);
    expect(await bodies()).toEqual(['body']);

    test.clock.advance(300_001);
    const third = await sendTo('a', 'body', 'same');
    expect(third.MessageId).not.toBe(first.MessageId);
  });

  it('takes a message’s content for its identity where it is set up so', async () => {
    newQueue({ fifo: true, contentBasedDeduplication: true });
    for (const body of ['same', 'same', 'other']) await send(body, { MessageGroupId: 'a' });
    expect(await bodies()).toEqual(['same', 'other']);
  });

  it('refuses a message with a delay of its own', async () => {
    const one = { MessageGroupId: 'a', MessageDeduplicationId: '1' };
    await expect(send('x', { ...one, DelaySeconds: 5 })).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  });

  it('refuses a message without a group, or without an identity', async () => {
    await expect(send('x', { MessageDeduplicationId: '1' })).rejects.toMatchObject({ name: 'MissingParameter' });
    await expect(send('x', { MessageGroupId: 'a' })).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  });
});
