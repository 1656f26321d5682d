import { ConditionalCheckFailedException, DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { HotlineError } from '#domain/hotline-error.ts';
import { isTransient, TransientError } from '#io/transient-error.ts';

const answered = (name: string): Error =>
  new DynamoDBServiceException({ name, $fault: 'client', $metadata: {}, message: name });

describe('a fault', () => {
  it.each([
    ['throttling', answered('ThrottlingException')],
    ['refused access', answered('AccessDeniedException')],
    ['a time-out of the SDK', Object.assign(new Error('time-out'), { $metadata: { attempts: 3 } })],
    ['a condition that was not expected to fail', new ConditionalCheckFailedException({ message: '', $metadata: {} })],
    ['one of ours that says so', new TransientError('busy')],
  ])('passes: %s', (_, error) => {
    expect(isTransient(error)).toBe(true);
  });

  it.each([
    ['an item that DynamoDB never takes', answered('ValidationException')],
    ['a fault of a parser', new TypeError('undefined')],
    ['another of ours', new HotlineError('no')],
    ['what is no error', 'text'],
  ])('lasts: %s', (_, error) => {
    expect(isTransient(error)).toBe(false);
  });
});
