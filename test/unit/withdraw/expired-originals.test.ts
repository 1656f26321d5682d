import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { expiredOriginals } from '#lambdas/changes/expired-originals.ts';

const TIME_TO_LIVE = { type: 'Service', principalId: 'dynamodb.amazonaws.com' };

const removed = (pk: string, sk: string, by: unknown = TIME_TO_LIVE, eventName = 'REMOVE'): DynamoDBRecord =>
  ({ eventName, userIdentity: by, dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } } }) as DynamoDBRecord;

describe('the originals that have had their time', () => {
  it.each([
    ['a report that expired', removed('REPORT#r1', 'REPORT'), 'r1'],
    ['a contest that expired', removed('WALLET#bc1q', 'CONTEST#c1'), 'contest-c1'],
    ['a report that somebody removed', removed('REPORT#r1', 'REPORT', null), undefined],
    ['a report that another service removed', removed('REPORT#r1', 'REPORT', { principalId: 'x' }), undefined],
    ['a report that changed', removed('REPORT#r1', 'REPORT', TIME_TO_LIVE, 'MODIFY'), undefined],
    ['what was added to a report', removed('REPORT#r1', 'MORE#a'), undefined],
    ['a sighting', removed('WALLET#bc1q', 'SEEN#2026-11-24T12:00:00.000Z#r1'), undefined],
    ['nothing', {}, undefined],
  ])('of %s', (_, record, name) => {
    expect(expiredOriginals(record)?.name).toBe(name);
  });
});
