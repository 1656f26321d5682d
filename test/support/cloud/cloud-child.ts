import { PutObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { MovableClock } from '#local/clock.ts';
import { Cloud } from '#local/cloud/cloud.ts';
import { clientsOf, LEDGER_TABLE } from './cloud.ts';

/** A program that writes to a cloud of its own until it is killed, printing a line for each write acknowledged. */
const [dataDir = '', run = ''] = process.argv.slice(2);
const cloud = await Cloud.open({ dataDir, clock: new MovableClock() });
cloud.queues.create('told');
cloud.buckets.create('kept', { notifications: [{ queue: 'told', events: ['s3:ObjectCreated:*'] }] });
await cloud.createTable(LEDGER_TABLE, 'ledger');
const { ledger, objects, queue } = clientsOf(cloud.connection);

const write = async (id: string) => {
  await objects.send(new PutObjectCommand({ Bucket: 'kept', Key: id, Body: id.repeat(500) }));
  process.stdout.write(`object ${id}\n`);
  await queue.send(new SendMessageCommand({ QueueUrl: cloud.queueUrl('told'), MessageBody: id }));
  process.stdout.write(`message ${id}\n`);
  const rows = ['A', 'B'].map((sk) => ({ Put: { TableName: 'ledger', Item: { pk: id, sk } } }));
  await ledger.send(new TransactWriteCommand({ TransactItems: rows }));
  process.stdout.write(`rows ${id}\n`);
};

const writeOn = async (lane: number) => {
  for (let count = 0; ; count += 1) await write(`${run}-${lane}-${count}`);
};

process.stdout.write('ready\n');
await Promise.all([0, 1, 2, 3].map(writeOn));
