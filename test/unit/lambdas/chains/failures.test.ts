import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent, DynamoDBStreamEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { HotlineError } from '#domain/hotline-error.ts';
import { log } from '#io/log.ts';
import { authorizerHandler } from '#lambdas/chains/authorizer.ts';
import { batchesAndSchedule, scheduleHandler } from '#lambdas/chains/schedule.ts';
import { streamHandler } from '#lambdas/chains/stream.ts';
import { lambdaContext } from '#test/support/cloud/gateway-event.ts';

const logged: unknown[] = [];
const LETTER = 'could not read: Dear Aino, pay now';

/** Everything that Lambda's own log may show of an error. */
const shownOf = (error: unknown): string =>
  error instanceof Error ? `${error.name} ${error.message} ${error.stack} ${JSON.stringify(error)} ${error.cause}` : '';

const failureOf = async (result: Promise<unknown>): Promise<unknown> => {
  try {
    return await result.then(() => null);
  } catch (error) {
    return error;
  }
};

beforeEach(() => {
  logged.length = 0;
  vi.spyOn(log, 'error').mockImplementation((...args) => void logged.push(args));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const schedule = (action: () => Promise<void>) => scheduleHandler(z.unknown(), action)({}, lambdaContext);
const caller = {} as APIGatewayRequestAuthorizerEvent;
const authorize = (action: () => Promise<APIGatewayAuthorizerResult | null>) =>
  authorizerHandler(action)(caller, lambdaContext);

describe('what fails in a chain', () => {
  it.each([
    ['a schedule', () => schedule(() => Promise.reject(new TypeError(LETTER)))],
    ['an authorizer', () => authorize(() => Promise.reject(new TypeError(LETTER)))],
  ])('fails the invocation of %s without a word of what the error quotes, here and in Lambda’s log', async (_, run) => {
    const error = await failureOf(run());
    expect(shownOf(error)).toContain('TypeError');
    expect(shownOf(error)).not.toContain('Aino');
    expect(JSON.stringify(logged)).toContain('TypeError');
    expect(JSON.stringify(logged)).not.toContain('Aino');
  });

  it('is named by our own reason, which quotes nothing', async () => {
    expect(shownOf(await failureOf(schedule(() => Promise.reject(new HotlineError('cursor moved')))))).toContain(
      'HotlineError: cursor moved',
    );
  });

  it('is a schedule that sends something else than it should', async () => {
    const daily = scheduleHandler(z.object({ daily: z.literal(true) }), async () => undefined);
    expect(shownOf(await failureOf(daily({ daily: 'Dear Aino' }, lambdaContext)))).toContain('ZodError');
  });

  it('brings back of a stream the records that failed, by their numbers', async () => {
    const event: DynamoDBStreamEvent = {
      Records: ['1', '2', '3'].map((SequenceNumber) => ({ dynamodb: { SequenceNumber } })),
    };
    const handler = streamHandler(
      ({ dynamodb }) => ({ number: dynamodb?.SequenceNumber }),
      async ({ dynamodb }) => {
        if (dynamodb?.SequenceNumber !== '1') throw new TypeError(LETTER);
      },
    );
    expect(await handler(event, lambdaContext)).toEqual({
      batchItemFailures: [{ itemIdentifier: '2' }, { itemIdentifier: '3' }],
    });
    expect(logged).toEqual(['2', '3'].map((number) => ['changes not recorded', { number, reason: 'TypeError' }]));
  });

  it('brings back, where what is done once a batch failed, the records that waited for it and no others', async () => {
    const event: DynamoDBStreamEvent = {
      Records: ['1', '2', '3'].map((SequenceNumber) => ({ dynamodb: { SequenceNumber } })),
    };
    const batches: number[] = [];
    const done: (string | undefined)[] = [];
    let isDown = true;
    const handler = streamHandler(
      () => ({}),
      async ({ dynamodb }, together) => {
        if (dynamodb?.SequenceNumber !== '1') await together();
        done.push(dynamodb?.SequenceNumber);
      },
      async ({ length }) => {
        batches.push(length);
        if (isDown) throw new TypeError(LETTER);
      },
    );
    expect(await handler(event, lambdaContext)).toEqual({
      batchItemFailures: [{ itemIdentifier: '2' }, { itemIdentifier: '3' }],
    });
    expect({ batches, done }).toEqual({ batches: [3], done: ['1'] });
    isDown = false;
    expect(await handler(event, lambdaContext)).toEqual({ batchItemFailures: [] });
    expect({ batches, done }).toEqual({ batches: [3, 3], done: ['1', '1', '2', '3'] });
  });
});

describe('an authorizer', () => {
  it('answers nobody with the one error that API Gateway takes for 401, and logs no failure', async () => {
    expect(await failureOf(authorize(async () => null))).toMatchObject({ message: 'Unauthorized' });
    expect(logged).toEqual([]);
  });

  it('that fails lets nobody in, and is no 401: the caller’s token may be good', async () => {
    expect(await failureOf(authorize(() => Promise.reject(new TypeError('keys'))))).not.toMatchObject({
      message: 'Unauthorized',
    });
  });
});

describe('a function with two triggers', () => {
  it('takes what has records for a batch, and all else for its schedule', async () => {
    const handler = batchesAndSchedule(
      async () => 'batch',
      async () => null,
    );
    expect(await handler({ Records: [] }, lambdaContext)).toBe('batch');
    expect(await handler({ daily: true }, lambdaContext)).toBeNull();
  });
});
