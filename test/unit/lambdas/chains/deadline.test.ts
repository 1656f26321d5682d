import type { Context, DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { log } from '#io/log.ts';
import { DEADLINE_MARGIN_MS } from '#lambdas/chains/chain.ts';
import { httpHandler } from '#lambdas/chains/http.ts';
import { orderedQueueHandler, type QueueAction, queueHandler } from '#lambdas/chains/queue.ts';
import { streamHandler } from '#lambdas/chains/stream.ts';
import { gatewayEvent, lambdaContext } from '#test/support/cloud/gateway-event.ts';

const TIME_OUT_MS = 20_000;
const eventOf = (...bodies: string[]): SQSEvent =>
  ({ Records: bodies.map((body, n) => ({ messageId: `m${n}`, body })) }) as SQSEvent;
const changes = (...sequence: string[]): DynamoDBStreamEvent => ({
  Records: sequence.map((SequenceNumber) => ({ dynamodb: { SequenceNumber } })),
});

/** A function's context from now on, on the clock of the test. */
const contextFromNow = (): Context => {
  const end = Date.now() + TIME_OUT_MS;
  return { ...lambdaContext, getRemainingTimeInMillis: () => end - Date.now() };
};

const never = (): Promise<never> => new Promise(() => undefined);
const takes = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What becomes of something within a function's whole time. */
const inAll = async <T>(answer: Promise<T>): Promise<T> => {
  await vi.advanceTimersByTimeAsync(TIME_OUT_MS);
  return answer;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(log, 'error').mockReturnValue(undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the time that a function has', () => {
  it('ends with a bare 500 for a request, before the function is killed', async () => {
    // The chain's own timer is node's, which no test can move.
    const context = { ...lambdaContext, getRemainingTimeInMillis: () => DEADLINE_MARGIN_MS + 1 };
    expect(await httpHandler(never)(gatewayEvent(), context)).toMatchObject({
      statusCode: 500,
      body: 'Internal Server Error',
    });
  });

  it.each([
    ['a queue', queueHandler],
    ['a FIFO queue', orderedQueueHandler],
  ])(
    'keeps what a batch of %s has done: only what did not end, and what comes after it, comes again',
    async (_, of) => {
      const begun: unknown[] = [];
      const action: QueueAction = async (body) => {
        begun.push(body);
        if (body === 2) await never();
      };
      const { batchItemFailures } = await inAll(of(action)(eventOf('1', '2', '3'), contextFromNow()));
      expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['m1', 'm2']);
      expect(begun).toEqual([1, 2]);
    },
  );

  it('begins no message that it could not end: the slow one before it would be held against it', async () => {
    const begun: unknown[] = [];
    const action: QueueAction = async (body) => {
      begun.push(body);
      await takes(16_000);
    };
    const { batchItemFailures } = await inAll(queueHandler(action)(eventOf('1', '2'), contextFromNow()));
    expect(batchItemFailures).toEqual([{ itemIdentifier: 'm1' }]);
    expect(begun).toEqual([1]);
  });

  it('begins the first of a batch however little is left, for otherwise none would ever be', async () => {
    const context = { ...lambdaContext, getRemainingTimeInMillis: () => 3_000 };
    const begun: unknown[] = [];
    const action: QueueAction = async (body) => {
      begun.push(body);
    };
    expect(await inAll(queueHandler(action)(eventOf('1', '2'), context))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm1' }],
    });
    expect(begun).toEqual([1]);
  });

  it('brings back of a stream the record that did not end', async () => {
    const handler = streamHandler(
      () => ({}),
      async ({ dynamodb }) => (dynamodb?.SequenceNumber === '2' ? never() : undefined),
    );
    const { batchItemFailures } = await inAll(handler(changes('1', '2', '3'), contextFromNow()));
    expect(batchItemFailures).toEqual([{ itemIdentifier: '2' }]);
  });
});
