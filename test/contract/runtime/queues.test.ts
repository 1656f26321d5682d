import type { SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPattern } from '#local/runtime/event-sources/filter-pattern.ts';
import type { QueueMapping } from '#local/runtime/event-sources/mapping.ts';
import { QueueSource } from '#local/runtime/event-sources/queue-source.ts';
import { failure, type InvocationOutcome } from '#local/runtime/functions/outcome.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { eventually } from '#test/support/cloud/hotline.ts';

const MAPPING: QueueMapping = {
  kind: 'queue',
  id: 'Mapping',
  functionName: 'reader',
  sourceArn: 'arn:aws:sqs:eu-north-1:111122223333:inbox',
  queue: 'inbox',
  batchSize: 10,
  filters: [],
  partialFailures: true,
  maxConcurrency: null,
};
const OK: InvocationOutcome = { ok: true, payload: 'null' };
const HIDDEN = 31_000;

let aws: TestCloud;
let source: QueueSource;
beforeEach(async () => {
  aws = await openCloud();
});
afterEach(async () => {
  await source.stop();
  await aws.close();
});

/** A source on the inbox queue whose function answers as told; returns the bodies of each batch that it was given. */
function follow(
  answer: (event: SQSEvent) => InvocationOutcome | Promise<InvocationOutcome>,
  changes: Partial<QueueMapping> = {},
) {
  const batches: string[][] = [];
  source = new QueueSource(
    { ...MAPPING, ...changes },
    {
      queues: aws.cloud.queues,
      clock: aws.clock,
      region: 'eu-north-1',
      concurrency: 2,
      invoke: async (_, event) => {
        batches.push((event as SQSEvent).Records.map(({ body }) => body));
        return answer(event as SQSEvent);
      },
    },
  );
  return batches;
}

const send = (...bodies: string[]) => {
  for (const body of bodies) aws.cloud.queues.send('inbox', { body });
};
const left = () => {
  const { visible, inFlight } = aws.cloud.queues.counts('inbox');
  return visible + inFlight;
};
const failing =
  (...bodies: string[]) =>
  (event: SQSEvent): InvocationOutcome => ({
    ok: true,
    payload: JSON.stringify({
      batchItemFailures: event.Records.filter(({ body }) => bodies.includes(body)).map(({ messageId }) => ({
        itemIdentifier: messageId,
      })),
    }),
  });

describe('a queue’s event source', () => {
  test('gives what waits in batches, and deletes what is done', async () => {
    const batches = follow(() => OK);
    send(...Array.from({ length: 12 }, (_, i) => String(i)));

    source.start();
    await eventually(() => left() === 0);

    expect(batches.map(({ length }) => length).sort((a, b) => b - a)).toEqual([10, 2]);
  });

  test('passes a record on as Lambda does', async () => {
    const events: SQSEvent[] = [];
    follow((event) => {
      events.push(event);
      return OK;
    });
    aws.cloud.queues.send('inbox', { body: 'look', attributes: { kind: { DataType: 'String', StringValue: 'a' } } });

    source.start();
    await eventually(() => left() === 0);

    expect(events[0]?.Records[0]).toEqual({
      messageId: expect.any(String),
      receiptHandle: expect.any(String),
      body: 'look',
      md5OfBody: expect.stringMatching(/^[0-9a-f]{32}$/),
      attributes: expect.objectContaining({ ApproximateReceiveCount: '1', SentTimestamp: expect.any(String) }),
      messageAttributes: { kind: { dataType: 'String', stringValue: 'a' } },
      eventSource: 'aws:sqs',
      eventSourceARN: MAPPING.sourceArn,
      awsRegion: 'eu-north-1',
    });
  });

  test('gives back only the records that the function says have failed, after their time-out', async () => {
    const batches = follow(failing('bad'));
    send('good', 'bad');

    source.start();
    await eventually(() => batches.length === 1 && left() === 1);
    aws.clock.advance(HIDDEN);
    source.wake();
    await eventually(() => batches.length === 2);

    expect(batches).toEqual([['good', 'bad'], ['bad']]);
  });

  test.each([
    ['an error', failure('Runtime.ExitError', 'exited')],
    ['an answer of another shape', { ok: true, payload: '{"batchItemFailures":"all"}' } as const],
    [
      'an identifier that is not in the batch',
      { ok: true, payload: '{"batchItemFailures":[{"itemIdentifier":"x"}]}' } as const,
    ],
    ['an empty identifier', { ok: true, payload: '{"batchItemFailures":[{"itemIdentifier":""}]}' } as const],
  ])('takes %s as the failure of all', async (_, outcome) => {
    const batches = follow(() => outcome);
    send('a', 'b');

    source.start();
    await eventually(() => batches.length > 0 && !source.busy);

    expect(left()).toBe(2);
  });

  test('sends what fails too often to the dead-letter queue', async () => {
    follow(failing('bad'));
    send('bad');

    source.start();
    await eventually(() => {
      aws.clock.advance(HIDDEN);
      source.wake();
      return aws.cloud.queues.counts('inbox-dead').visible === 1;
    });

    expect(left()).toBe(0);
  });

  test('runs no more batches at once than its function can, nor than its mapping says', async () => {
    const { promise: release, resolve } = Promise.withResolvers<void>();
    const batches = follow(() => release.then(() => OK), { batchSize: 1, maxConcurrency: 2 });
    send('a', 'b', 'c');

    source.start();
    await eventually(() => batches.length === 2);
    resolve();
    await eventually(() => left() === 0);

    expect(batches).toHaveLength(3);
  });

  test('drops what no filter lets through, without asking the function', async () => {
    const batches = follow(() => OK, { filters: [readPattern('{"body":{"kind":["report"]}}')] });
    send('{"kind":"report"}', '{"kind":"test"}', 'no JSON');

    source.start();
    await eventually(() => left() === 0);

    expect(batches).toEqual([['{"kind":"report"}']]);
  });

  test('gives again at the next start what was in flight when the host was killed, without counting it as a failure', async () => {
    follow(() => OK);
    send('a');
    for (let kill = 0; kill < 6; kill += 1) {
      aws.cloud.queues.receive('inbox');
      aws.cloud.queues.releaseInFlight();
    }

    const [again] = aws.cloud.queues.receive('inbox');

    expect(again).toMatchObject({ body: 'a', system: { ApproximateReceiveCount: '1' } });
  });
});
