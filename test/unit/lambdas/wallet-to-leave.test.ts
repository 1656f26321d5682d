import type { StreamRecord } from 'aws-lambda';
import { expect, it } from 'vitest';
import { walletToLeave } from '#lambdas/changes/wallet-to-leave.ts';

const record = (image: NonNullable<StreamRecord['NewImage']>, pk = 'WORK#leave#bc1qexample') => ({
  eventName: 'MODIFY' as const,
  dynamodb: { Keys: { pk: { S: pk } }, NewImage: image },
});
const leavesAt = { S: '2026-11-24T10:00:00Z' };

it('a wallet may have had its wait once the sweep has put it off, by the name that the release before wrote too', () => {
  expect(walletToLeave(record({ leavesAt, timesEnqueued: { N: '1' } }))).toBe('bc1qexample');
  expect(walletToLeave(record({ leavesAt, rung: { N: '1' } }))).toBe('bc1qexample');
});

it('a wallet that waits, or is only asked about, has not', () => {
  expect(walletToLeave(record({ leavesAt }))).toBeNull();
  expect(walletToLeave(record({ timesEnqueued: { N: '1' } }))).toBeNull();
  expect(walletToLeave(record({ leavesAt, timesEnqueued: { N: '1' } }, 'WORK#brief#c'))).toBeNull();
  expect(walletToLeave({ ...record({ leavesAt, timesEnqueued: { N: '1' } }), eventName: 'REMOVE' })).toBeNull();
});
