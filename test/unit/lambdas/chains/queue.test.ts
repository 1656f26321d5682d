import type { SQSEvent } from 'aws-lambda';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HotlineError } from '#domain/hotline-error.ts';
import { log } from '#io/log.ts';
import { orderedQueueHandler, type QueueAction, queueHandler } from '#lambdas/chains/queue.ts';
import { lambdaContext } from '#test/support/cloud/gateway-event.ts';

const eventOf = (...bodies: string[]): SQSEvent =>
  ({ Records: bodies.map((body, n) => ({ messageId: `m${n}`, body })) }) as SQSEvent;
const handle = (action: QueueAction, ...bodies: string[]) => queueHandler(action)(eventOf(...bodies), lambdaContext);

describe('a queue’s handler', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('gives back the messages that failed and no others', async () => {
    const fails = async (body: unknown): Promise<void> => {
      if (body === 2) throw new HotlineError('no');
    };
    expect(await handle(fails, '1', '2', '3')).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
  });

  it('gives back all of them where all fail, and throws nothing', async () => {
    const { batchItemFailures } = await handle(() => Promise.reject(new Error('no')), '1', '2');
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['m0', 'm1']);
  });

  it('gives back what is no JSON', async () => {
    expect(await handle(async () => undefined, '{', '1')).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
  });

  it('works on one message after another', async () => {
    const steps: string[] = [];
    const slow = async (body: unknown): Promise<void> => {
      steps.push(`begin ${body}`);
      await new Promise((resolve) => setImmediate(resolve));
      steps.push(`end ${body}`);
    };
    await handle(slow, '1', '2');
    expect(steps).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
  });

  it('logs our own reasons, and of other errors the name alone', async () => {
    const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const errors = [new HotlineError('report r1'), new TypeError('cannot read "Dear Aino"')];
    await handle(() => Promise.reject(errors.shift()), '1', '2');
    expect(logged.mock.calls.map(([, details]) => details)).toEqual([
      { messageId: 'm0', reason: 'HotlineError: report r1' },
      { messageId: 'm1', reason: 'TypeError' },
    ]);
  });
});

describe('the handler of a FIFO queue', () => {
  const handleInOrder = (action: QueueAction, ...bodies: string[]) =>
    orderedQueueHandler(action)(eventOf(...bodies), lambdaContext);
  const failingAt =
    (failing: number, done: unknown[]): QueueAction =>
    async (body) => {
      if (body === failing) throw new HotlineError('no');
      done.push(body);
    };
  const returned = async (action: QueueAction, ...bodies: string[]): Promise<string[]> =>
    (await handleInOrder(action, ...bodies)).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);

  it.each([
    [1, [], ['m0', 'm1', 'm2', 'm3']],
    [2, [1], ['m1', 'm2', 'm3']],
    [3, [1, 2], ['m2', 'm3']],
    [4, [1, 2, 3], ['m3']],
    [5, [1, 2, 3, 4], []],
  ])(
    'does nothing after message %i has failed, and gives it back with all that follow',
    async (failing, before, back) => {
      const done: unknown[] = [];
      expect(await returned(failingAt(failing, done), '1', '2', '3', '4')).toEqual(back);
      expect(done).toEqual(before);
    },
  );

  it('takes what is no JSON for a failure: what comes after it may rest on it', async () => {
    const done: unknown[] = [];
    expect(await returned(failingAt(0, done), '1', '{', '3')).toEqual(['m1', 'm2']);
    expect(done).toEqual([1]);
  });

  it('begins no message before the one before it has ended', async () => {
    const steps: string[] = [];
    const slow = async (body: unknown): Promise<void> => {
      steps.push(`begin ${body}`);
      await new Promise((resolve) => setImmediate(resolve));
      steps.push(`end ${body}`);
    };
    await handleInOrder(slow, '1', '2');
    expect(steps).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
  });

  it('forgets the failure with its batch: the next one is worked on', async () => {
    const handler = orderedQueueHandler(failingAt(1, []));
    await handler(eventOf('1', '2'), lambdaContext);
    expect(await handler(eventOf('2', '3'), lambdaContext)).toEqual({ batchItemFailures: [] });
  });
});
