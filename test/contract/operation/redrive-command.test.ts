import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChangeMessageVisibilityCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeLocalFile } from '#commands/laptop/local-file.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { type Ran, runCommand } from '#test/support/cloud/run-command.ts';

/** How often a message is received before it is a dead letter. */
const TRIES = 5;

let test: TestCloud;
let folder: string;

beforeAll(async () => {
  test = await openCloud();
  folder = await mkdtemp(join(tmpdir(), 'redrive-'));
  const { endpoint, region, credentials } = test.cloud.connection;
  const { inbox, webhooks } = test.queueUrls;
  const url = 'http://127.0.0.1:1';
  await writeLocalFile(folder, {
    endpoint,
    region,
    ...credentials,
    outputs: { TableName: test.table, WebhooksQueueUrl: webhooks, InboxQueueUrl: inbox, OriginalsBucket: 'none' },
    urls: { report: url, desk: url, feed: url, mailbox: url, identity: url },
    recovery: [],
    smtpPort: 1,
    identity: { issuer: url, clientId: 'c', clientSecret: 's', audience: 'a' },
  });
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

const redrive = (...words: string[]): Promise<Ran> => runCommand('redrive', folder, [...words, '--by', 'operator-1']);

const receive = async (QueueUrl: string) =>
  (await test.clients.queue.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }))).Messages ?? [];

/** A message that was tried as often as it may be. */
const bury = async (QueueUrl: string): Promise<void> => {
  await test.clients.queue.send(new SendMessageCommand({ QueueUrl, MessageBody: 'look' }));
  for (let n = 0; n <= TRIES; n += 1) {
    for (const { ReceiptHandle } of await receive(QueueUrl)) {
      const back = { QueueUrl, ReceiptHandle, VisibilityTimeout: 0 };
      await test.clients.queue.send(new ChangeMessageVisibilityCommand(back));
    }
  }
};

const audited = async (): Promise<string[]> => {
  const { Items = [] } = await test.clients.ledger.send(new ScanCommand({ TableName: test.table }));
  return Items.flatMap(({ who, what, about }) => (what === 'queue.redrive' ? [`${who} ${what} ${about}`] : []));
};

it('says how many dead letters wait, and sends them back only when told to, on record', async () => {
  expect(await redrive('Inbox')).toMatchObject({ status: 0, out: 'Inbox has no dead letters.\n' });
  await bury(test.queueUrls.inbox);
  expect(await receive(test.queueUrls.inbox)).toEqual([]);

  expect((await redrive('Inbox')).out).toMatch(/^1 dead letters wait behind Inbox/);
  expect(await receive(test.queueUrls.inbox)).toEqual([]);
  expect(await audited()).toEqual([]);

  expect((await redrive('Inbox', '--yes')).out).toBe('1 dead letters go back to Inbox.\n');
  expect((await receive(test.queueUrls.inbox)).map(({ Body }) => Body)).toEqual(['look']);
  expect(await audited()).toEqual(['operator-1 queue.redrive Inbox']);
});

it.each([
  ['Changes', /not messages: the sweep does that work/],
  ['Schedules', /yesterday’s brief is not sent twice/],
  ['Outbox', /Outbox is no queue/],
])('refuses %s, and says why', async (name, why) => {
  expect(await redrive(name, '--yes')).toMatchObject({ status: 1, problem: expect.stringMatching(why) });
});
