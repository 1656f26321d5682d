import { HeadObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerClient } from '#io/clients.ts';
import { objectsClient, queueClient } from '#io/object-clients.ts';
import { dayState, INDEX } from '#io/table/store/keys.ts';
import { addressOf } from '#test/support/addresses.ts';
import { eventually, postMail, startTestHotline, type TestHotline } from '#test/support/cloud/hotline.ts';

let hotline: TestHotline;

beforeAll(async () => {
  hotline = await startTestHotline();
});
afterAll(async () => {
  await hotline?.[Symbol.asyncDispose]();
});

const headers = (from: string, more: string[] = []) =>
  [`From: ${from}`, 'To: report@hotline.example', `Message-ID: <${from}>`, 'Subject: Fwd', ...more].join('\r\n');

const nested = (levels: number, inner: string): string => {
  let mail = `Subject: innermost\r\n\r\n${inner}`;
  for (let level = 0; level < levels; level += 1) {
    mail = `Subject: ${level}\r\nContent-Type: message/rfc822\r\n\r\n${mail}`;
  }
  return mail;
};

const wallet = (name: string) => addressOf('p2wpkh', `bad mail ${name}`);
const demand = (name: string) => `Pay 200 EUR in Bitcoin to ${wallet(name)} within 24 hours.`;

/** A mail that no honest program writes, and whether the wallet in its beginning is expected to be read. */
const MAILS: Readonly<Record<string, { raw: string; reads: boolean }>> = {
  '10,000 parts': {
    raw: `${headers('parts@example.org', ['Content-Type: multipart/mixed; boundary=b'])}\r\n\r\n--b\r\n\r\n${demand('10,000 parts')}\r\n${'--b\r\n\r\nx\r\n'.repeat(10_000)}--b--\r\n`,
    reads: true,
  },
  '300 nested messages': {
    raw: `${headers('nested@example.org', ['Content-Type: multipart/mixed; boundary=b'])}\r\n\r\n--b\r\n\r\n${demand('300 nested messages')}\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${nested(300, 'x')}\r\n--b--\r\n`,
    reads: true,
  },
  'text that is no mail': { raw: `${demand('text that is no mail')}\r\nno header anywhere\r\n`, reads: true },
  'a truncated multipart': {
    raw: `${headers('cut@example.org', ['Content-Type: multipart/alternative; boundary=b'])}\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${demand('a truncated multipart')}\r\n--b\r\nContent-Type: text/ht`,
    reads: true,
  },
  'random bytes': { raw: Buffer.from('\u0000\u0001\u00ff'.repeat(5_000), 'latin1').toString('latin1'), reads: false },
  'a header of a megabyte': {
    raw: `${headers('header@example.org', [`X-Long: ${'a'.repeat(1_000_000)}`])}\r\n\r\n${demand('a header of a megabyte')}\r\n`,
    reads: false,
  },
  nothing: { raw: '\r\n', reads: false },
};

const reports = async (): Promise<Record<string, unknown>[]> => {
  const day = new Date(hotline.clock.now()).toISOString().slice(0, 10);
  const client = ledgerClient(hotline.connection);
  const lists = await Promise.all(
    ['processed', 'unreadable'].map((state) =>
      client.send(
        new QueryCommand({
          TableName: hotline.outputs.TableName,
          IndexName: INDEX.byEntry.name,
          KeyConditionExpression: 'dayState = :day',
          ExpressionAttributeValues: { ':day': dayState(day, state) },
        }),
      ),
    ),
  );
  return lists.flatMap(({ Items }) => Items ?? []);
};

const waiting = async (queueUrl: string): Promise<number> => {
  const { Attributes } = await queueClient(hotline.connection).send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['All'] }),
  );
  return (
    Number(Attributes?.ApproximateNumberOfMessages ?? 0) +
    Number(Attributes?.ApproximateNumberOfMessagesNotVisible ?? 0)
  );
};

describe('mail that no honest program writes', () => {
  it('becomes a report each, read as far as it goes, sealed, and leaves no queue stuck', async () => {
    const objects = objectsClient(hotline.connection);
    for (const { raw } of Object.values(MAILS)) {
      await postMail(hotline, {
        envelope: { from: 'someone@example.org', to: 'report@hotline.example' },
        raw: Buffer.from(raw, 'latin1'),
      });
    }

    await eventually(async () => (await reports()).length >= Object.keys(MAILS).length);
    await eventually(async () => {
      const inbox = await objects.send(new ListObjectsV2Command({ Bucket: hotline.outputs.InboxBucket }));
      return inbox.KeyCount === 0;
    });

    const all = await reports();
    expect(all).toHaveLength(Object.keys(MAILS).length);
    for (const { originals } of all) {
      for (const { key: Key } of (originals ?? []) as { key: string }[]) {
        const { ContentLength } = await objects.send(
          new HeadObjectCommand({ Bucket: hotline.outputs.OriginalsBucket, Key }),
        );
        expect(ContentLength).toBeGreaterThan(0);
      }
    }
    const found = JSON.stringify(all);
    for (const [name, { reads }] of Object.entries(MAILS)) if (reads) expect(found, name).toContain(wallet(name));
    expect(await waiting(hotline.outputs.InboxQueueUrl ?? '')).toBe(0);
  });
});
