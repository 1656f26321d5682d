import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Checkpoints } from '#local/runtime/event-sources/checkpoints.ts';
import { readPattern } from '#local/runtime/event-sources/filter-pattern.ts';
import type { StreamMapping } from '#local/runtime/event-sources/mapping.ts';
import { StreamSource } from '#local/runtime/event-sources/stream-source.ts';
import { failure, type InvocationOutcome } from '#local/runtime/functions/outcome.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { eventually } from '#test/support/cloud/hotline.ts';

const MAPPING: StreamMapping = {
  kind: 'stream',
  id: 'Mapping',
  functionName: 'changes',
  sourceArn: 'arn:aws:dynamodb:eu-north-1:111122223333:table/hotline-ledger/stream/x',
  table: 'hotline-ledger',
  batchSize: 10,
  windowMs: 0,
  filters: [],
  partialFailures: true,
  bisect: false,
  retries: null,
  maxAge: null,
  onFailure: 'webhooks',
};
/** A stream dates its records by the second: a jump of the clock is seen from the next one on. */
const STREAM_CLOCK = 1_100;
const OK: InvocationOutcome = { ok: true, payload: 'null' };

let aws: TestCloud;
let folder: string;
const sources: StreamSource[] = [];
beforeEach(async () => {
  aws = await openCloud();
  folder = mkdtempSync(join(tmpdir(), 'hotline-checkpoints-'));
});
afterEach(async () => {
  await Promise.all(sources.splice(0).map((source) => source.stop()));
  await aws.close();
  rmSync(folder, { recursive: true });
});

/** A source on the ledger's stream whose function answers as told; returns the keys of each batch that it was given. */
function follow(
  answer: (keys: string[], event: DynamoDBStreamEvent) => InvocationOutcome,
  changes: Partial<StreamMapping> = {},
  afterRead: (reads: number) => Promise<void> = async () => undefined,
) {
  const batches: string[][] = [];
  let reads = 0;
  const source = new StreamSource(
    { ...MAPPING, ...changes },
    {
      read: async (table, after, limit) => {
        reads += 1;
        const batch = await aws.cloud.streams.read(table, after, limit);
        await afterRead(reads);
        return batch;
      },
      send: (queue, body) => aws.cloud.queues.send(queue, { body }),
      checkpoints: new Checkpoints(folder),
      clock: aws.clock,
      invoke: async (_, event) => {
        const { Records } = event as DynamoDBStreamEvent;
        const keys = Records.map(({ dynamodb }) => dynamodb?.Keys?.pk?.S ?? '');
        batches.push(keys);
        return answer(keys, event as DynamoDBStreamEvent);
      },
      warn: (message) => expect.fail(message),
    },
  );
  sources.push(source);
  source.start();
  const seen = () => batches.flat();
  return { batches, source, seen, reads: () => reads };
}

const put = async (...keys: string[]) => {
  for (const pk of keys) {
    await aws.clients.ledger.send(new PutCommand({ TableName: aws.table, Item: { pk, sk: 'ROW' } }));
  }
};
const letters = (count: number) => Array.from({ length: count }, (_, i) => String.fromCharCode(97 + i));

describe('a stream’s event source', () => {
  test('gives changes in their order, in batches', async () => {
    await put(...letters(12));

    const { batches, seen } = follow(() => OK);
    await eventually(() => seen().length === 12);

    expect(seen()).toEqual(letters(12));
    expect(batches.every(({ length }) => length <= 10)).toBe(true);
  });

  test('reads the stream once for all batches that it then gives', async () => {
    await put(...letters(26));

    const { batches, source, reads } = follow(() => OK, { batchSize: 2 });
    await eventually(() => !source.busy);

    expect(batches).toHaveLength(13);
    expect(reads()).toBeLessThanOrEqual(3);
  });

  test('gathers what comes within its window before it gives a batch that is not full', async () => {
    await put('a');
    const { batches, seen } = follow(
      () => OK,
      { windowMs: 1_000 },
      async (reads) => (reads === 1 ? put('b') : undefined),
    );
    await eventually(() => seen().length === 2);

    expect(batches).toEqual([['a', 'b']]);
  });

  test('passes a record on as Lambda does', async () => {
    const events: DynamoDBStreamEvent[] = [];
    follow((_, event) => {
      events.push(event);
      return OK;
    });

    await put('a');
    sources[0]?.wake();
    await eventually(() => events.length === 1);

    expect(events[0]?.Records[0]).toMatchObject({
      eventID: expect.any(String),
      eventName: 'INSERT',
      eventSource: 'aws:dynamodb',
      awsRegion: 'eu-north-1',
      eventSourceARN: expect.stringMatching(/^arn:aws:dynamodb:eu-north-1:\d+:table\/hotline-ledger\/stream\//),
      dynamodb: {
        Keys: { pk: { S: 'a' }, sk: { S: 'ROW' } },
        NewImage: { pk: { S: 'a' }, sk: { S: 'ROW' } },
        SequenceNumber: expect.stringMatching(/^\d+$/),
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    });
  });

  test('asks only for what its filter lets through, and does not look at the rest again', async () => {
    const filters = [readPattern('{"eventName":["INSERT"],"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"a"}]}}}}')];
    await put('a1', 'b1', 'a2');
    await aws.clients.ledger.send(new DeleteCommand({ TableName: aws.table, Key: { pk: 'a1', sk: 'ROW' } }));

    const { seen, source } = follow(() => OK, { filters });
    await eventually(() => !source.busy);

    expect(seen()).toEqual(['a1', 'a2']);
  });

  test('goes on after a restart where it was', async () => {
    await put('a', 'b');
    const first = follow(() => OK);
    await eventually(() => first.seen().length === 2 && !first.source.busy);
    await first.source.stop();

    await put('c');
    const second = follow(() => OK);
    await eventually(() => second.seen().length === 1);

    expect(second.seen()).toEqual(['c']);
  });

  test('gives a batch again until it is done, and lets nothing pass it', async () => {
    let failures = 3;
    await put('a', 'b');

    const { batches, seen } = follow(() => (failures-- > 0 ? failure('Error', 'not now') : OK), { batchSize: 1 });
    await eventually(() => seen().includes('b'));

    expect(batches).toEqual([['a'], ['a'], ['a'], ['a'], ['b']]);
  });

  test('goes on after the last record before the first that failed', async () => {
    let failed = false;
    await put('a', 'b', 'c');

    const { batches } = follow((keys, { Records }) => {
      const number = Records[keys.indexOf('b')]?.dynamodb?.SequenceNumber;
      if (failed || number === undefined) return OK;
      failed = true;
      return { ok: true, payload: JSON.stringify({ batchItemFailures: [{ itemIdentifier: number }] }) };
    });
    await eventually(() => batches.length === 2);

    expect(batches).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ]);
  });

  test('halves a batch that fails until the one record that spoils it is alone, and gives that up', async () => {
    const good = letters(8).filter((key) => key !== 'f');
    const done = new Set<string>();
    await put(...letters(8));

    const { batches } = follow(
      (keys) => {
        if (keys.includes('f')) return failure('Error', 'spoilt');
        for (const key of keys) done.add(key);
        return OK;
      },
      { bisect: true, retries: 1 },
    );
    await eventually(() => done.size === 7);

    expect([...done].sort()).toEqual(good);
    expect(batches.filter((keys) => keys.length === 1 && keys[0] === 'f')).toHaveLength(2);
    const [told] = aws.cloud.queues.receive('webhooks');
    expect(JSON.parse(told?.body ?? '')).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted', functionName: 'changes', approximateInvokeCount: 2 },
      DDBStreamBatchInfo: { batchSize: 1, startSequenceNumber: expect.stringMatching(/^\d+$/) },
    });
    expect(told?.body).not.toContain('"f"');
  });

  test('gives up what is too old', async () => {
    await put('a');
    await pause(STREAM_CLOCK);
    aws.clock.advance(3_600_000);

    const { seen, source } = follow(() => failure('Error', 'no'), { maxAge: 60 });
    await eventually(() => !source.busy);

    expect(seen()).toEqual(['a']);
    expect(aws.cloud.queues.counts('webhooks').visible).toBe(1);
  });
});
